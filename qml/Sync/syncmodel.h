// SPDX-License-Identifier: AGPL-3.0-or-later
// What the strip says on every screen, and what the sync page lists.
#pragma once

#include "qml/App/asking.h"
#include "qml/App/backend.h"
#include "qml/App/storewatch.h"
#include "qml/Sync/syncstate.h"

#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QVariantList>

namespace dhara {

class SyncModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    /// "sent", "waiting", "toFix" (nothing waits beside that, or what waits cannot be read) or "running"; "safe" as
    /// long as nothing was read.
    Q_PROPERTY(QString sign READ sign NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString more READ more NOTIFY changed)
    Q_PROPERTY(QString lastSent READ lastSent NOTIFY changed)
    Q_PROPERTY(QString toFix READ toFix NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed)
    /// What a run is doing now, in words; empty when none is under way.
    Q_PROPERTY(QString step READ step NOTIFY changed)
    /// "12 records sent · 3 photos sent · 340 received", of the run that is under way; empty as long as nothing was.
    Q_PROPERTY(QString numbers READ numbers NOTIFY changed)

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
    QString step() const;
    QString numbers() const;
    Q_INVOKABLE void ask();

Q_SIGNALS:
    void backendChanged();
    void changed();

private:
    QPointer<Backend> m_backend;
    StoreWatch m_watch;
    Asking m_asking;
    QTimer m_again; ///< after an error: what ends it is not told
    std::optional<WaitingCounts> m_counts;
    bool m_isUnread = false; ///< the last answer was an error
};

} // namespace dhara
