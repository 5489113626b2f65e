// SPDX-License-Identifier: AGPL-3.0-or-later
// What the screens need from the rest of the program. app/ implements it over the sync service; tests fake it.
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/media/photo.h"

#include <QMap>
#include <QObject>
#include <QTimeZone>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <functional>
#include <memory>
#include <optional>

namespace dhara {

class Organisation;
class Store;

/// Where a sync run stands, as plain values. The default value is "nothing runs, nothing ran".
struct SyncProgress
{
    bool isRunning = false;
    QString phase; ///< "push", "reference", "pull", "media", "telemetry"; empty when nothing runs
    /// Rows by kind that are on the device, kept up to date while the account is filled for the first time:
    /// "definition", "subject", "enrolment", "encounter", "programEncounter", "other".
    QMap<QString, qint64> stored;
    // By the run that is under way, or the last one:
    qint64 recordsSent = 0;
    qint64 filesSent = 0;
    qint64 received = 0;            ///< rows, those too that were here already
    QDateTime lastSuccess;          ///< UTC end of the last complete run, kept over restarts; invalid: none yet
    std::optional<Error> lastError; ///< why the last run stopped; nothing while it runs well or was complete
};

/// Lives on the GUI thread and never blocks it; callbacks and signals arrive there.
class Backend : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given by the program")
    Q_PROPERTY(dhara::Backend::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString lastServer READ lastServer NOTIFY stateChanged)
    Q_PROPERTY(QString lastUser READ lastUser NOTIFY stateChanged)
    /// [{ id, user, server, organisation }], those that have been signed in on this device; they open without a
    /// network.
    Q_PROPERTY(QVariantList accounts READ accounts NOTIFY stateChanged)
    Q_PROPERTY(bool isKeeping READ isKeeping NOTIFY keepingChanged)
    Q_PROPERTY(bool isLeaving READ isLeaving NOTIFY leavingChanged)

public:
    /// FirstSync: an account is open and its first complete reference phase is still to come, or the first
    /// subjects are not there yet. Ready: everything can be used (syncs go on beside it).
    enum State { Opening, SignedOut, SigningIn, FirstSync, Ready };
    Q_ENUM(State)

    using QObject::QObject;

    virtual State state() const = 0;
    virtual QString lastServer() const = 0; ///< address of the open account, or the one tried last; empty if none
    virtual QString lastUser() const = 0;
    virtual QVariantList accounts() const = 0;

    /// Ends in FirstSync or Ready, or in signInFailed(error) and SignedOut. Where the system gives no keychain
    /// ("keychain." errors) the person may choose to try again with `mayUseKeyFile`.
    virtual void signIn(const QString &server, const QString &user, const QString &password, bool mayUseKeyFile) = 0;
    /// Opens a known account without the network. Ends in FirstSync or Ready, or in signInFailed(error) and SignedOut.
    Q_INVOKABLE virtual void openAccount(const QString &id) = 0;
    /// Stops a sign-in under way, or closes the account, after what isKeeping() unless asked twice; nothing is deleted.
    /// store() is null from the stateChanged on that tells of it, and the store itself goes after that signal.
    Q_INVOKABLE virtual void signOut() = 0;

    Q_INVOKABLE virtual void syncNow() = 0;
    Q_INVOKABLE virtual void cancelSync() = 0;
    virtual SyncProgress progress() const = 0;

    /// Of the open account; null while there is none.
    virtual Store *store() const = 0;
    virtual std::shared_ptr<const Organisation> organisation() const = 0; ///< never null while Ready
    /// Of questions that were asked of the store by questions.h.
    int answersToCome() const { return m_answersToCome; }
    /// Photos that were given are on their way into the store: who leaves waits for kept() and asks again, unless told
    /// twice.
    bool isKeeping() const { return m_keepings > 0; }
    /// signOut() waits for them.
    virtual bool isLeaving() const { return false; }
    virtual QTimeZone timeZone() const = 0;
    virtual QString accountFolder() const = 0; ///< absolute; all that this account keeps on the device
    virtual QString mediaFolder() const = 0;   ///< absolute; local file names of media live there
    virtual const Clock &clock() const = 0;
    /// The day that it is in the account's zone.
    QDate today() const { return clock().now().toTimeZone(timeZone()).date(); }
    virtual IdSource &ids() = 0;

    /// Scales and writes a photo off the GUI thread. `sourceFile` is a local path.
    virtual void preparePhoto(const QString &sourceFile, std::function<void(Result<PreparedPhoto>)> done) = 0;
    /// Fetches (or finds in the cache) the photo behind a stored URL; gives a local path.
    virtual void remotePhoto(const QString &url, std::function<void(Result<QString>)> done) = 0;

Q_SIGNALS:
    void stateChanged();
    void signInFailed(const dhara::Error &error);
    void progressChanged(const dhara::SyncProgress &progress);
    /// A new snapshot of the definitions is in force, or the account or the language changed: words made before are
    /// old.
    void organisationChanged();
    void keepingChanged();
    void leavingChanged();
    /// isKeeping() no longer, unless something was given since.
    void kept();

private:
    template<class Done>
    friend class Answering;
    friend class Keeping;
    int m_answersToCome = 0;
    int m_keepings = 0;
};

/// While one lives, its backend, which outlives it, isKeeping().
class Keeping
{
public:
    explicit Keeping(Backend &backend) : m_backend(backend)
    {
        if (++m_backend.m_keepings == 1)
            Q_EMIT m_backend.keepingChanged();
    }
    ~Keeping()
    {
        if (--m_backend.m_keepings > 0)
            return;
        Q_EMIT m_backend.keepingChanged();
        QMetaObject::invokeMethod(&m_backend, &Backend::kept, Qt::QueuedConnection); // it is still to be written
    }
    Q_DISABLE_COPY_MOVE(Keeping)

private:
    Backend &m_backend;
};

} // namespace dhara
