// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/syncstatus.h"

#include "core/store/statement.h"

namespace dhara {
namespace {

QDateTime orBeginning(const QDateTime &watermark)
{
    return watermark.isValid() ? watermark : QDateTime(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC);
}

} // namespace

Result<QList<SyncStatus>> syncStatuses(Connection &connection)
{
    Statement statement(
        connection,
        QStringLiteral("SELECT entity, scope, server_uuid, watermark FROM sync_status ORDER BY entity, scope"));
    if (auto done = statement.run(); !done)
        return tl::unexpected(done.error());
    return statement.all([](const Statement &row) {
        return SyncStatus{row.text(0), row.text(1), row.text(2), row.instant(3)};
    });
}

Result<void> putSyncStatus(Connection &connection, const SyncStatus &status)
{
    connection.touch(Change::SyncStatus);
    return runSql(connection,
                  QStringLiteral("INSERT INTO sync_status (entity, scope, server_uuid, watermark) VALUES (?, ?, ?, ?) "
                                 "ON CONFLICT (entity, scope) DO UPDATE SET server_uuid = excluded.server_uuid, "
                                 "watermark = excluded.watermark"),
                  status.entity, status.scope, status.serverUuid, orBeginning(status.watermark));
}

Result<void> advanceWatermark(Connection &connection, const QString &entity, const Uuid &scope,
                              const QDateTime &watermark)
{
    connection.touch(Change::SyncStatus);
    return runSql(connection,
                  QStringLiteral("INSERT INTO sync_status (entity, scope, server_uuid, watermark) VALUES (?, ?, '', ?) "
                                 "ON CONFLICT (entity, scope) DO UPDATE SET watermark = excluded.watermark "
                                 "WHERE excluded.watermark > watermark"),
                  entity, scope, orBeginning(watermark));
}

Result<QList<SyncRunRow>> lastRuns(Connection &connection, int limit)
{
    Statement statement(connection,
                        QStringLiteral("SELECT uuid, started_at, ended_at, outcome, CAST(body AS BLOB) "
                                       "FROM sync_run ORDER BY started_at DESC, rowid DESC LIMIT ?"));
    if (auto done = statement.run(limit); !done)
        return tl::unexpected(done.error());
    return statement.all([](const Statement &row) {
        return SyncRunRow{row.text(0), row.instant(1), row.instant(2), row.text(3), row.bytes(4)};
    });
}

Result<QString> setting(Connection &connection, const QString &key)
{
    Statement statement(connection, QStringLiteral("SELECT value FROM setting WHERE key = ?"));
    if (auto done = statement.run(key); !done)
        return tl::unexpected(done.error());
    const auto value = statement.first([](const Statement &row) { return row.text(0); });
    if (!value)
        return tl::unexpected(value.error());
    return value->value_or(QString());
}

Result<void> setSetting(Connection &connection, const QString &key, const QString &value)
{
    connection.touch(Change::Settings);
    return runSql(connection,
                  QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) "
                                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                  key, value);
}

} // namespace dhara
