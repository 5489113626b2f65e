// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/recordstore.h"
#include "core/store/statement.h"

namespace dhara {
namespace {

// What an arriving row does to one that is held already.
constexpr auto overwrite = QLatin1String("ON CONFLICT (entity, uuid) DO UPDATE SET scope = excluded.scope, "
                                         "last_modified = excluded.last_modified, is_voided = excluded.is_voided, "
                                         "body = excluded.body "
                                         "WHERE excluded.last_modified IS NOT last_modified OR excluded.body <> body");

/// Runs `sql`, which takes a row's six columns, for each row; gives the number of rows that it wrote.
Result<int> writeRows(Connection &connection, const QString &sql, const QList<JsonRow> &rows)
{
    Statement statement(connection, sql);
    int changed = 0;
    for (const JsonRow &row : rows) {
        if (auto done = statement.run(row.entity, row.uuid, row.scope, row.lastModified, row.isVoided, row.body); !done)
            return tl::unexpected(done.error());
        changed += static_cast<int>(statement.affected());
    }
    return changed;
}

} // namespace

Result<int> storeOtherRecords(Connection &connection, const QList<JsonRow> &rows)
{
    const auto changed
        = writeRows(connection,
                    QStringLiteral("INSERT INTO other_record (entity, uuid, scope, last_modified, is_voided, body) "
                                   "VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT)) ")
                        + overwrite,
                    rows);
    if (changed && *changed > 0)
        connection.touch(Change::OtherRecords);
    return changed;
}

Result<int> stageDefinitions(Connection &connection, const QList<JsonRow> &rows)
{
    // A row that is in force as it stands need not be staged, unless another text of it was.
    return writeRows(connection,
                     QStringLiteral("INSERT INTO staged_definition (entity, uuid, scope, last_modified, is_voided, "
                                    "body) SELECT * FROM (SELECT ? AS entity, ? AS uuid, ? AS scope, ? AS "
                                    "last_modified, ? AS is_voided, CAST(? AS TEXT) AS body) AS new "
                                    "WHERE EXISTS (SELECT 1 FROM staged_definition AS staged WHERE "
                                    "staged.entity = new.entity AND staged.uuid = new.uuid) OR NOT EXISTS "
                                    "(SELECT 1 FROM definition AS held WHERE held.entity = new.entity AND "
                                    "held.uuid = new.uuid AND held.last_modified IS new.last_modified AND "
                                    "held.body = new.body) ")
                         + overwrite,
                     rows);
}

Result<int> adoptDefinitions(Connection &connection)
{
    const auto changed
        = changeSql(connection,
                    QStringLiteral("INSERT INTO definition (entity, uuid, scope, last_modified, is_voided, body) "
                                   "SELECT entity, uuid, scope, last_modified, is_voided, body "
                                   "FROM staged_definition WHERE true ")
                        + overwrite);
    if (!changed)
        return changed;
    if (*changed > 0)
        connection.touch(Change::Definitions);
    return runSql(connection, QStringLiteral("DELETE FROM staged_definition")).map([&] { return *changed; });
}

Result<QList<QByteArray>> definitions(Connection &connection, const QString &entity)
{
    Statement statement(connection,
                        QStringLiteral("SELECT CAST(body AS BLOB) FROM definition WHERE entity = ? ORDER BY uuid"));
    if (auto done = statement.run(entity); !done)
        return tl::unexpected(done.error());
    return statement.all([](const Statement &row) { return row.bytes(0); });
}

Result<QHash<QString, QList<QByteArray>>> allDefinitions(Connection &connection)
{
    Statement statement(connection,
                        QStringLiteral("SELECT entity, CAST(body AS BLOB) FROM definition ORDER BY entity, uuid"));
    if (auto done = statement.run(); !done)
        return tl::unexpected(done.error());
    QHash<QString, QList<QByteArray>> byEntity;
    if (auto done = statement.each([&](const Statement &row) { byEntity[row.text(0)].append(row.bytes(1)); }); !done)
        return tl::unexpected(done.error());
    return byEntity;
}

Result<QList<JsonRow>> otherRecords(Connection &connection, const QString &entity)
{
    Statement statement(connection,
                        QStringLiteral("SELECT entity, uuid, scope, last_modified, is_voided, CAST(body AS BLOB) "
                                       "FROM other_record WHERE entity = ? ORDER BY uuid"));
    if (auto done = statement.run(entity); !done)
        return tl::unexpected(done.error());
    return statement.all([](const Statement &row) {
        return JsonRow{row.text(0), row.text(1), row.text(2), row.instant(3), row.flag(4), row.bytes(5)};
    });
}

Result<QMap<QString, qint64>> counts(Connection &connection)
{
    // People and visits are read from an index alone.
    Statement statement(connection,
                        QStringLiteral("SELECT 'subject', count(*) FROM subject WHERE is_voided = 0 "
                                       "UNION ALL SELECT 'enrolment', count(*) FROM enrolment WHERE is_voided = 0 "
                                       "UNION ALL SELECT 'programEncounter', count(*) FROM encounter "
                                       "WHERE enrolment <> '' AND is_voided = 0 "
                                       "UNION ALL SELECT 'encounter', count(*) FROM encounter "
                                       "WHERE enrolment = '' AND is_voided = 0 "
                                       "UNION ALL SELECT 'other', count(*) FROM other_record WHERE is_voided = 0 "
                                       "UNION ALL SELECT 'definition', (SELECT count(*) FROM definition "
                                       "WHERE is_voided = 0) + (SELECT count(*) FROM staged_definition AS new "
                                       "WHERE is_voided = 0 AND NOT EXISTS (SELECT 1 FROM definition AS held WHERE "
                                       "held.entity = new.entity AND held.uuid = new.uuid AND held.is_voided = 0))"));
    if (auto done = statement.run(); !done)
        return tl::unexpected(done.error());
    QMap<QString, qint64> byKind;
    if (auto done = statement.each([&](const Statement &row) { byKind[row.text(0)] = row.integer(1); }); !done)
        return tl::unexpected(done.error());
    return byKind;
}

} // namespace dhara
