// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/outbox.h"

#include "core/store/pending.h"
#include "core/store/reasons.h"
#include "core/store/recordrows.h"
#include "core/store/recordstore.h"

#include <algorithm>

namespace dhara {
namespace {

constexpr auto columns = QLatin1String("SELECT version, kind, uuid, state, queued_at, attempts, failing_since, "
                                       "CAST(reason AS BLOB) FROM outbox ");
constexpr auto refused = QLatin1String("refused");
// Runs are kept for the page that lists them, and until they are reported, not for ever.
constexpr int runsKept = 200;

OutboxRow readOutboxRow(const Statement &row)
{
    return {{kindFromName(row.text(1)).value_or(RecordKind::Telemetry), row.text(2)},
            row.integer(0),
            row.text(3) == refused ? OutboxState::Refused : OutboxState::Waiting,
            reasonFrom(row.bytes(7)),
            row.instant(4),
            static_cast<int>(row.integer(5)),
            row.instant(6)};
}

} // namespace

Result<QList<OutboxRow>> outbox(Connection &connection)
{
    Statement statement(connection, columns + QStringLiteral("ORDER BY version"));
    if (auto done = statement.run(); !done)
        return tl::unexpected(done.error());
    auto rows = statement.all(readOutboxRow);
    if (rows) {
        std::stable_sort(rows->begin(), rows->end(),
                         [](const OutboxRow &a, const OutboxRow &b) { return a.ref.kind < b.ref.kind; });
    }
    return rows;
}

Result<std::optional<OutboxRow>> outboxRow(Connection &connection, const RecordRef &ref)
{
    Statement statement(connection, columns + QStringLiteral("WHERE uuid = ? AND kind = ?"));
    if (auto done = statement.run(ref.uuid, kindName(ref.kind)); !done)
        return tl::unexpected(done.error());
    return statement.first(readOutboxRow);
}

Result<std::optional<BaseCopy>> baseCopy(Connection &connection, const RecordRef &ref)
{
    Statement statement(
        connection,
        QStringLiteral("SELECT CAST(confirmed AS BLOB), last_modified, CAST(posted AS BLOB) FROM base_copy "
                       "WHERE uuid = ? AND kind = ?"));
    if (auto done = statement.run(ref.uuid, kindName(ref.kind)); !done)
        return tl::unexpected(done.error());
    return statement.first([](const Statement &row) {
        BaseCopy base;
        if (!row.isNull(0))
            base.confirmed = JsonText(row.bytes(0)).object();
        base.lastModified = row.instant(1);
        if (!row.isNull(2))
            base.posted = JsonText(row.bytes(2)).object();
        return base;
    });
}

Result<void> notePosted(Connection &connection, const RecordRef &ref, const QJsonObject &sent)
{
    return runSql(connection,
                  QStringLiteral("UPDATE base_copy SET posted = CAST(? AS TEXT) "
                                 "WHERE uuid = ? AND kind = ? AND confirmed IS NULL"),
                  JsonText(sent), ref.uuid, kindName(ref.kind));
}

Result<void> markSent(Connection &connection, const RecordRef &ref, qint64 version, const QJsonObject &sent)
{
    connection.touch(Change::Outbox);
    connection.touch(changeOf(ref.kind));
    const auto removed
        = changeSql(connection, QStringLiteral("DELETE FROM outbox WHERE uuid = ? AND kind = ? AND version = ?"),
                    ref.uuid, kindName(ref.kind), version);
    if (!removed)
        return tl::unexpected(removed.error());
    if (ref.kind == RecordKind::Telemetry)
        return {};
    const auto held = record(connection, ref);
    if (!held)
        return tl::unexpected(held.error());
    // While a newer version waits, what was confirmed stays known even where it happens to be equal.
    const bool isAsSent = *held && toJson(**held) == sent;
    if (*removed == 1 && isAsSent)
        return dropBase(connection, ref);
    return putBase(connection, ref, {sent, QDateTime()});
}

Result<void> markRefused(Connection &connection, const RecordRef &ref, qint64 version, const Error &reason)
{
    connection.touch(Change::Outbox);
    return runSql(connection,
                  QStringLiteral("UPDATE outbox SET state = 'refused', reason = CAST(? AS TEXT) "
                                 "WHERE uuid = ? AND kind = ? AND version = ?"),
                  reasonText(reason), ref.uuid, kindName(ref.kind), version);
}

Result<int> retryRefused(Connection &connection, const std::optional<RecordRef> &ref)
{
    connection.touch(Change::Outbox);
    const QString all
        = QStringLiteral("UPDATE outbox SET state = 'waiting', reason = NULL, attempts = 0, failing_since = NULL "
                         "WHERE state = 'refused'");
    if (!ref)
        return changeSql(connection, all);
    return changeSql(connection, all + QStringLiteral(" AND uuid = ? AND kind = ?"), ref->uuid, kindName(ref->kind));
}

Result<void> countAttempt(Connection &connection, const RecordRef &ref, qint64 version, const QDateTime &now)
{
    return runSql(connection,
                  QStringLiteral("UPDATE outbox SET attempts = attempts + 1, failing_since = "
                                 "COALESCE(failing_since, ?) WHERE uuid = ? AND kind = ? AND version = ?"),
                  now, ref.uuid, kindName(ref.kind), version);
}

Result<PageOutcome> rebase(Connection &connection, const Record &theirs)
{
    const auto base = baseCopy(connection, refOf(theirs));
    if (!base)
        return tl::unexpected(base.error());
    PageOutcome outcome;
    if (!*base) {
        outcome.stored = 1;
        return overwriteRow(connection, theirs).map([&] { return outcome; });
    }
    return mergeTheirs(connection, theirs, **base).map([&](const auto &merged) {
        ++(merged.isNews ? outcome.merged : outcome.unchanged);
        outcome.conflicts = merged.hasConflict ? 1 : 0;
        return outcome;
    });
}

Result<void> queueTelemetry(Connection &connection, const Uuid &uuid, const QByteArray &body, const QDateTime &now)
{
    connection.touch(Change::SyncStatus);
    const QJsonObject json = JsonText(body).object();
    const auto instant
        = [&json](QLatin1String key) { return QDateTime::fromString(json[key].toString(), Qt::ISODateWithMs).toUTC(); };
    const auto stored = runSql(connection,
                               QStringLiteral("INSERT INTO sync_run (uuid, started_at, ended_at, outcome, body) "
                                              "VALUES (?, ?, ?, ?, CAST(? AS TEXT)) ON CONFLICT (uuid) DO UPDATE SET "
                                              "ended_at = excluded.ended_at, outcome = excluded.outcome, "
                                              "body = excluded.body"),
                               uuid, instant(QLatin1String("syncStartTime")), instant(QLatin1String("syncEndTime")),
                               json[QLatin1String("syncStatus")].toString(), body);
    if (!stored)
        return stored;
    const auto trimmed
        = runSql(connection,
                 QStringLiteral("DELETE FROM sync_run WHERE rowid <= (SELECT max(rowid) FROM sync_run) - ?"), runsKept)
              .and_then([&connection] {
                  return runSql(connection,
                                QStringLiteral("DELETE FROM outbox WHERE kind = 'telemetry' "
                                               "AND uuid NOT IN (SELECT uuid FROM sync_run)"));
              });
    if (!trimmed)
        return trimmed;
    return queue(connection, {RecordKind::Telemetry, uuid}, now).map([](qint64) {});
}

Result<QByteArray> telemetryBody(Connection &connection, const Uuid &uuid)
{
    Statement statement(connection, QStringLiteral("SELECT CAST(body AS BLOB) FROM sync_run WHERE uuid = ?"));
    if (auto done = statement.run(uuid); !done)
        return tl::unexpected(done.error());
    return statement.first([](const Statement &row) { return row.bytes(0); })
        .map([](const std::optional<QByteArray> &body) { return body.value_or(QByteArray()); });
}

Result<WaitingCounts> waitingCounts(Connection &connection)
{
    Statement statement(connection,
                        QStringLiteral("SELECT (SELECT count(*) FROM outbox WHERE kind <> 'telemetry' "
                                       "AND state = 'waiting'), (SELECT count(*) FROM outbox "
                                       "WHERE kind <> 'telemetry' AND state = 'refused'), "
                                       "(SELECT count(*) FROM media WHERE state <> 'uploaded'), "
                                       "(SELECT count(*) FROM media WHERE state IN ('missing', 'refused'))"));
    if (auto done = statement.run(); !done)
        return tl::unexpected(done.error());
    return statement
        .first([](const Statement &row) {
            return WaitingCounts{row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
        })
        .map([](const std::optional<WaitingCounts> &counted) { return counted.value_or(WaitingCounts{}); });
}

Result<qint64> countWaitingFor(Connection &connection, const RecordRef &ref)
{
    // A visit of an enrolment that the server has goes whatever becomes of the subject.
    static const QString ofSubject
        = QStringLiteral("SELECT count(*) FROM outbox o WHERE o.state = 'waiting' AND CASE o.kind "
                         "WHEN 'enrolment' THEN (SELECT subject FROM enrolment WHERE uuid = o.uuid) "
                         "WHEN 'encounter' THEN (SELECT subject FROM encounter WHERE uuid = o.uuid) "
                         "WHEN 'programEncounter' THEN (SELECT e.subject FROM encounter v "
                         "JOIN enrolment e ON e.uuid = v.enrolment "
                         "JOIN outbox p ON p.uuid = e.uuid AND p.kind = 'enrolment' WHERE v.uuid = o.uuid) END = ?");
    static const QString ofEnrolment
        = QStringLiteral("SELECT count(*) FROM outbox o JOIN encounter v ON v.uuid = o.uuid "
                         "WHERE o.state = 'waiting' AND o.kind = 'programEncounter' AND v.enrolment = ?");
    if (ref.kind != RecordKind::Subject && ref.kind != RecordKind::Enrolment)
        return 0;
    Statement statement(connection, ref.kind == RecordKind::Subject ? ofSubject : ofEnrolment);
    if (auto done = statement.run(ref.uuid); !done)
        return tl::unexpected(done.error());
    return statement.first([](const Statement &row) { return row.integer(0); })
        .map([](const std::optional<qint64> &counted) { return counted.value_or(0); });
}

} // namespace dhara
