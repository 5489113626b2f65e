// SPDX-License-Identifier: AGPL-3.0-or-later
// What the strip says on every screen, and what the sync page lists.
#pragma once

#include "core/store/outbox.h"
#include "core/store/syncstatus.h"
#include "qml/App/backend.h"
#include "qml/App/storewatch.h"

#include <QPointer>
#include <QVariantList>

namespace dhara {

class SyncModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    /// "sent", "waiting" or "running".
    Q_PROPERTY(QString sign READ sign NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString more READ more NOTIFY changed)
    Q_PROPERTY(QString lastSent READ lastSent NOTIFY changed)
    Q_PROPERTY(QString toFix READ toFix NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed)
    /// [{ uuid, kind, subject, title, line, isToFix }]
    Q_PROPERTY(QVariantList waiting READ waiting NOTIFY changed)
    /// [{ title, line, isComplete }]
    Q_PROPERTY(QVariantList runs READ runs NOTIFY changed)

public:
    explicit SyncModel(QObject *parent = nullptr);

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QString sign() const;
    QString headline() const;
    QString more() const;
    QString lastSent() const;
    QString toFix() const;
    QString problem() const;
    QString advice() const;
    bool isRunning() const { return m_backend && m_backend->progress().isRunning; }
    QVariantList waiting() const;
    QVariantList runs() const;

    /// Puts a refused record back in line and asks for a run.
    Q_INVOKABLE void sendAgain(const QString &kind, const QString &uuid);

Q_SIGNALS:
    void backendChanged();
    void changed();

private:
    struct Item
    {
        OutboxRow row;
        QString name;
        Uuid subject;
    };
    struct Held
    {
        WaitingCounts counts;
        QList<Item> items;
        QList<SyncRunRow> runs;
    };
    static Result<Held> read(Connection &connection);
    void ask();

    QPointer<Backend> m_backend;
    StoreWatch m_watch;
    Held m_held;
};

} // namespace dhara
