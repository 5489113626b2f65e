// SPDX-License-Identifier: AGPL-3.0-or-later
// From where each series of the server's rows goes on (the protocol's entity sync status), and small settings.
#pragma once

#include "core/base/ids.h"
#include "core/store/store.h"

#include <QDateTime>
#include <QList>

namespace dhara {

struct SyncStatus
{
    QString entity;      ///< the catalogue's name
    Uuid scope;          ///< type uuid, empty when unscoped
    Uuid serverUuid;     ///< the uuid that syncDetails gave this series
    QDateTime watermark; ///< largest lastModifiedDateTime stored; 1900-01-01 before the first page
    bool operator==(const SyncStatus &) const = default;
};

Result<QList<SyncStatus>> syncStatuses(Connection &connection);
Result<void> putSyncStatus(Connection &connection, const SyncStatus &status);
/// Never moves backwards. To be called in the transaction that stored the rows it covers.
Result<void> advanceWatermark(Connection &connection, const QString &entity, const Uuid &scope,
                              const QDateTime &watermark);

/// One telemetry row a run, newest first, for the sync page.
struct SyncRunRow
{
    Uuid uuid;
    QDateTime startedAt;
    QDateTime endedAt;
    QString outcome; ///< "complete" or "incomplete"
    QByteArray body; ///< the SyncTelemetry body
};
Result<QList<SyncRunRow>> lastRuns(Connection &connection, int limit);

/// Small facts of the account: "user", "server", "timeZone", "deviceId" … Empty where there is none.
Result<QString> setting(Connection &connection, const QString &key);
Result<void> setSetting(Connection &connection, const QString &key, const QString &value);

} // namespace dhara
