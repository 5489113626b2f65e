// SPDX-License-Identifier: AGPL-3.0-or-later
// What the sync page lists: records and files that wait, what was refused and why, the last runs, the space taken.
#pragma once

#include "qml/App/backend.h"
#include "qml/App/storewatch.h"
#include "qml/Sync/syncstate.h"

#include <QPointer>
#include <QUrl>
#include <QVariantList>

namespace dhara {

class SyncPageModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    /// "2 records, 1 photo (1.2 MB). All are safe on this tablet."
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// [{ uuid, kind, subject, title, reason, advice }]
    Q_PROPERTY(QVariantList toFix READ toFix NOTIFY changed)
    /// [{ subject, title, line }]
    Q_PROPERTY(QVariantList waiting READ waiting NOTIFY changed)
    /// [{ subject, title, line, isLost }]
    Q_PROPERTY(QVariantList files READ files NOTIFY changed)
    /// [{ at, title, line, isComplete }]
    Q_PROPERTY(QVariantList runs READ runs NOTIFY changed)
    /// [{ title, line }]
    Q_PROPERTY(QVariantList storage READ storage NOTIFY changed)
    /// What became of the last saving of a diagnosis.
    Q_PROPERTY(QString saved READ saved NOTIFY changed)

public:
    explicit SyncPageModel(QObject *parent = nullptr);

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QString summary() const;
    QVariantList toFix() const;
    QVariantList waiting() const;
    QVariantList files() const;
    QVariantList runs() const;
    QVariantList storage() const;
    QString saved() const { return m_saved; }

    /// Puts a refused record back in line and asks for a run.
    Q_INVOKABLE void sendAgain(const QString &kind, const QString &uuid);
    /// Writes what support needs to a file of the person's choice.
    Q_INVOKABLE void saveDiagnosis(const QUrl &file);
    /// Looks at the disk again.
    Q_INVOKABLE void measure();

Q_SIGNALS:
    void backendChanged();
    void changed();

private:
    void ask();

    QPointer<Backend> m_backend;
    StoreWatch m_watch;
    SyncState m_state;
    StorageUse m_storage;
    QString m_saved;
};

} // namespace dhara
