// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/mediaqueue.h"

#include "core/store/medianames.h"
#include "core/store/pending.h"
#include "core/store/reasons.h"
#include "core/store/recordstore.h"

#include <array>

namespace dhara {
namespace {

constexpr auto columns = QLatin1String("SELECT file_name, content_type, owner_kind, owner, concept, bytes, state, url, "
                                       "attempts, not_before, CAST(reason AS BLOB) FROM media ");

constexpr int forgottenAtOnce = 1000; // the writer is free again within milliseconds

struct StateName
{
    MediaState state;
    QLatin1String name;
};
constexpr std::array stateNames{
    StateName{MediaState::Waiting, QLatin1String("waiting")},
    StateName{MediaState::Uploaded, QLatin1String("uploaded")},
    StateName{MediaState::Missing, QLatin1String("missing")},
    StateName{MediaState::Refused, QLatin1String("refused")},
};

QString nameOf(MediaState state)
{
    for (const StateName &entry : stateNames) {
        if (entry.state == state)
            return entry.name;
    }
    return {};
}

MediaState stateOf(const QString &name)
{
    for (const StateName &entry : stateNames) {
        if (entry.name == name)
            return entry.state;
    }
    return MediaState::Waiting;
}

MediaRow readMediaRow(const Statement &row)
{
    return {row.text(0),
            row.text(1),
            {kindFromName(row.text(2)).value_or(RecordKind::Subject), row.text(3)},
            row.text(4),
            row.integer(5),
            stateOf(row.text(6)),
            row.text(7),
            static_cast<int>(row.integer(8)),
            row.instant(9),
            reasonFrom(row.bytes(10))};
}

template<class... Values>
Result<QList<MediaRow>> select(Connection &connection, const QString &rest, const Values &...values)
{
    Statement statement(connection, columns + rest);
    if (auto done = statement.run(values...); !done)
        return tl::unexpected(done.error());
    return statement.all(readMediaRow);
}

/// With so many more attempts behind it.
Result<void> postpone(Connection &connection, const QString &fileName, const Error &reason, const QDateTime &notBefore,
                      int attempts)
{
    connection.touch(Change::Media);
    return runSql(connection,
                  QStringLiteral("UPDATE media SET attempts = attempts + ?, not_before = ?, "
                                 "reason = CAST(? AS TEXT) WHERE file_name = ? AND state = 'waiting'"),
                  attempts, notBefore, reasonText(reason), fileName);
}

} // namespace

Result<QList<MediaRow>> dueMedia(Connection &connection, const QDateTime &now, int limit)
{
    return select(connection,
                  QStringLiteral("WHERE state = 'waiting' AND state <> 'uploaded' "
                                 "AND COALESCE(not_before, 0) NOT BETWEEN ? AND ? ORDER BY attempts, id LIMIT ?"),
                  now.addMSecs(1), now.addMSecs(longestMediaWait.count()), limit);
}

Result<std::optional<QDateTime>> nextMediaTry(Connection &connection, const QDateTime &now)
{
    Statement statement(connection,
                        QStringLiteral("SELECT MIN(not_before) FROM media WHERE state = 'waiting' AND not_before > ?"));
    if (auto done = statement.run(now); !done)
        return tl::unexpected(done.error());
    const auto earliest = statement.first([](const Statement &row) { return row.instant(0); });
    if (!earliest)
        return tl::unexpected(earliest.error());
    return *earliest && (*earliest)->isValid() ? *earliest : std::nullopt;
}

Result<QList<MediaRow>> mediaOf(Connection &connection, const RecordRef &owner)
{
    return select(connection, QStringLiteral("WHERE owner = ? AND owner_kind = ? ORDER BY id"), owner.uuid,
                  kindName(owner.kind));
}

Result<QList<MediaRow>> allMedia(Connection &connection)
{
    return select(connection, QStringLiteral("ORDER BY id"));
}

Result<QList<MediaRow>> openMedia(Connection &connection, int limit)
{
    return select(connection, QStringLiteral("WHERE state <> 'uploaded' ORDER BY state = 'waiting', id LIMIT ?"),
                  limit);
}

Result<void> markUploaded(Connection &connection, const QString &fileName, const QString &url, const QDateTime &now)
{
    connection.touch(Change::Media);
    const auto rows = select(connection, QStringLiteral("WHERE file_name = ?"), fileName);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return {};
    const auto held = record(connection, rows->first().owner);
    if (!held)
        return tl::unexpected(held.error());
    if (*held) {
        const Record changed = withFileReplaced(**held, fileName, url);
        if (toJson(changed) != toJson(**held)) {
            if (auto saved = saveChanged(connection, changed, *held, now); !saved)
                return tl::unexpected(saved.error());
            // Kept: a form that was open all the while may still be saved with the local name.
            return runSql(connection,
                          QStringLiteral("UPDATE media SET state = 'uploaded', url = ?, uploaded_at = ?, "
                                         "reason = NULL, not_before = NULL WHERE file_name = ?"),
                          url, now, fileName);
        }
    }
    return runSql(connection, QStringLiteral("DELETE FROM media WHERE file_name = ? AND state <> 'uploaded'"),
                  fileName);
}

Result<void> markMediaFailed(Connection &connection, const QString &fileName, const Error &reason,
                             const QDateTime &notBefore)
{
    return postpone(connection, fileName, reason, notBefore, 1);
}

Result<void> markMediaUntried(Connection &connection, const QString &fileName, const Error &reason,
                              const QDateTime &notBefore)
{
    return postpone(connection, fileName, reason, notBefore, 0);
}

Result<void> markMediaLost(Connection &connection, const QString &fileName, MediaState state, const Error &reason)
{
    connection.touch(Change::Media);
    return runSql(connection,
                  QStringLiteral("UPDATE media SET state = ?, attempts = attempts + 1, reason = CAST(? AS TEXT) "
                                 "WHERE file_name = ? AND state <> 'uploaded'"),
                  nameOf(state), reasonText(reason), fileName);
}

Result<int> forgetUploaded(Connection &connection, const QDateTime &before)
{
    return changeSql(connection,
                     QStringLiteral("DELETE FROM media WHERE id IN (SELECT id FROM media WHERE state = 'uploaded' "
                                    "AND COALESCE(uploaded_at, 0) < ? "
                                    "AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.uuid = owner) "
                                    "AND NOT EXISTS (SELECT 1 FROM draft WHERE instr(body, file_name)) LIMIT ?)"),
                     before, forgottenAtOnce);
}

Result<int> retryMedia(Connection &connection)
{
    connection.touch(Change::Media);
    return changeSql(connection,
                     QStringLiteral("UPDATE media SET state = 'waiting', not_before = NULL, reason = NULL, "
                                    "attempts = 0 WHERE state <> 'uploaded' "
                                    "AND (state IN ('missing', 'refused') OR not_before IS NOT NULL)"));
}

Result<int> hurryMedia(Connection &connection)
{
    connection.touch(Change::Media);
    return changeSql(connection,
                     QStringLiteral("UPDATE media SET not_before = NULL "
                                    "WHERE state = 'waiting' AND state <> 'uploaded' AND not_before IS NOT NULL"));
}

} // namespace dhara
