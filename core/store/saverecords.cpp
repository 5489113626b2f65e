// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/records/merge.h"
#include "core/store/medianames.h"
#include "core/store/mediaqueue.h"
#include "core/store/pending.h"
#include "core/store/recordrows.h"
#include "core/store/recordstore.h"
#include "core/store/search.h"

namespace dhara {
namespace {

void setAudit(Record &record, const Audit &audit)
{
    std::visit([&audit](auto &value) { value.audit = audit; }, record);
}

/// What the person made, with what arrived since they began where they did not touch it.
Result<Record> broughtForward(const Record &made, const Record &startedFrom, const std::optional<Record> &held)
{
    if (!held)
        return made;
    const QJsonObject before = toJson(startedFrom);
    const QJsonObject present = toJson(*held);
    if (before == present)
        return made;
    return recordFromJson(refOf(made).kind, merge(before, toJson(made), present).merged);
}

/// Files that were already up when a form with their local names was saved.
Result<Record> withUploadedNames(Connection &connection, Record record)
{
    const auto media = mediaOf(connection, refOf(record));
    if (!media)
        return tl::unexpected(media.error());
    for (const MediaRow &row : *media) {
        if (row.state == MediaState::Uploaded && namesFile(record, row.fileName))
            record = withFileReplaced(record, row.fileName, row.url);
    }
    return record;
}

Result<void> queueMedia(Connection &connection, const Record &record, const QList<NewMedia> &added)
{
    const RecordRef ref = refOf(record);
    const auto held = mediaOf(connection, ref);
    if (!held)
        return tl::unexpected(held.error());
    for (const MediaRow &row : *held) {
        if (row.state == MediaState::Uploaded || namesFile(record, row.fileName))
            continue;
        if (auto done = runSql(connection, QStringLiteral("DELETE FROM media WHERE file_name = ?"), row.fileName);
            !done)
            return done;
        connection.touch(Change::Media);
    }
    Statement insert(connection,
                     QStringLiteral("INSERT INTO media (file_name, content_type, owner_kind, owner, concept, bytes, "
                                    "state, url, attempts) VALUES (?, ?, ?, ?, ?, ?, 'waiting', '', 0) "
                                    "ON CONFLICT (file_name) DO UPDATE SET state = 'waiting', attempts = 0, "
                                    "not_before = NULL, reason = NULL WHERE state <> 'uploaded'"));
    for (const NewMedia &file : added) {
        if (auto done
            = insert.run(file.fileName, file.contentType, kindName(ref.kind), ref.uuid, file.conceptUuid, file.bytes);
            !done)
            return done;
        connection.touch(Change::Media);
    }
    return {};
}

Result<QSet<QString>> keysOfBaseCopies(Connection &connection)
{
    Statement statement(connection, QStringLiteral("SELECT kind || uuid FROM base_copy"));
    if (auto done = statement.run(); !done)
        return tl::unexpected(done.error());
    QSet<QString> keys;
    if (auto done = statement.each([&](const Statement &row) { keys.insert(row.text(0)); }); !done)
        return tl::unexpected(done.error());
    return keys;
}

Result<void> storePlain(Connection &connection, const Record &theirs, PageOutcome &outcome)
{
    const auto isStored = storeRow(connection, theirs);
    if (!isStored)
        return tl::unexpected(isStored.error());
    ++(*isStored ? outcome.stored : outcome.unchanged);
    return {};
}

/// The names of whoever made a record come with lists only; the answer that it is compared with before a push tells
/// none (wire/3-records-farming/41-allEntities).
Audit withNames(Audit theirs, const Audit &held)
{
    if (theirs.createdBy.isEmpty())
        theirs.createdBy = held.createdBy;
    if (theirs.lastModifiedBy.isEmpty() && theirs.lastModified == held.lastModified)
        theirs.lastModifiedBy = held.lastModifiedBy;
    return theirs;
}

/// The same row again: nothing new but the names, where they were not told before.
Result<void> takeNames(Connection &connection, const Record &theirs)
{
    auto held = record(connection, refOf(theirs));
    if (!held)
        return tl::unexpected(held.error());
    if (!*held)
        return {};
    const Audit audit = withNames(auditOf(theirs), auditOf(**held));
    if (audit == auditOf(**held))
        return {};
    setAudit(**held, audit);
    return overwriteRow(connection, **held);
}

/// One pulled row with an unsent edit here, unless a row before it on the page settled that.
Result<void> storeOverEdit(Connection &connection, const Record &theirs, PageOutcome &outcome)
{
    const RecordRef ref = refOf(theirs);
    const auto base = baseCopy(connection, ref);
    if (!base)
        return tl::unexpected(base.error());
    if (!*base)
        return storePlain(connection, theirs, outcome);
    const QDateTime lastModified = auditOf(theirs).lastModified;
    if (lastModified.isValid() && (*base)->lastModified == lastModified) {
        ++outcome.unchanged;
        return takeNames(connection, theirs);
    }
    const auto merged = mergeTheirs(connection, theirs, **base);
    if (!merged)
        return tl::unexpected(merged.error());
    ++(merged->isNews ? outcome.merged : outcome.unchanged);
    outcome.conflicts += merged->hasConflict ? 1 : 0;
    if (!merged->isChanged)
        return {};
    // What is on its way now is not what stands here any more: the confirmation of that version must not end it.
    const auto row = outboxRow(connection, ref);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return {};
    connection.touch(Change::Outbox);
    return runSql(connection,
                  QStringLiteral("UPDATE outbox SET version = (SELECT seq + 1 FROM sqlite_sequence "
                                 "WHERE name = 'outbox') WHERE version = ?"),
                  (*row)->version)
        .and_then([&] {
            return runSql(connection, QStringLiteral("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'outbox'"));
        });
}

} // namespace

Result<qint64> queue(Connection &connection, const RecordRef &ref, const QDateTime &now)
{
    connection.touch(Change::Outbox);
    const QString kind = kindName(ref.kind);
    if (auto done
        = runSql(connection, QStringLiteral("DELETE FROM outbox WHERE uuid = ? AND kind = ?"), ref.uuid, kind);
        !done)
        return tl::unexpected(done.error());
    Statement insert(connection,
                     QStringLiteral("INSERT INTO outbox (kind, uuid, state, queued_at, attempts) "
                                    "VALUES (?, ?, 'waiting', ?, 0)"));
    if (auto done = insert.run(kind, ref.uuid, now); !done)
        return tl::unexpected(done.error());
    return insert.lastId();
}

Result<void> putBase(Connection &connection, const RecordRef &ref, const BaseCopy &base)
{
    const std::optional<JsonText> confirmed
        = base.confirmed ? std::optional<JsonText>(JsonText(*base.confirmed)) : std::nullopt;
    return runSql(connection,
                  QStringLiteral("INSERT INTO base_copy (kind, uuid, confirmed, last_modified) "
                                 "VALUES (?, ?, CAST(? AS TEXT), ?) ON CONFLICT (uuid, kind) DO UPDATE SET "
                                 "confirmed = excluded.confirmed, last_modified = excluded.last_modified, "
                                 "posted = NULL"),
                  kindName(ref.kind), ref.uuid, confirmed, base.lastModified);
}

Result<void> dropBase(Connection &connection, const RecordRef &ref)
{
    return runSql(connection, QStringLiteral("DELETE FROM base_copy WHERE uuid = ? AND kind = ?"), ref.uuid,
                  kindName(ref.kind));
}

Result<qint64> saveChanged(Connection &connection, Record changed, const std::optional<Record> &held,
                           const QDateTime &now)
{
    const RecordRef ref = refOf(changed);
    const auto base = baseCopy(connection, ref);
    if (!base)
        return tl::unexpected(base.error());
    if (!*base) {
        BaseCopy first;
        if (held) {
            first.confirmed = toJson(*held);
            first.lastModified = auditOf(*held).lastModified;
        }
        if (auto done = putBase(connection, ref, first); !done)
            return tl::unexpected(done.error());
    }
    setAudit(changed, held ? auditOf(*held) : Audit{});
    if (auto done = overwriteRow(connection, changed); !done)
        return tl::unexpected(done.error());
    return queue(connection, ref, now);
}

Result<qint64> saveLocal(Connection &connection, const Record &made, const QList<NewMedia> &media, const QDateTime &now,
                         const std::optional<Record> &startedFrom)
{
    connection.touch(Change::LocalSave);
    const RecordRef ref = refOf(made);
    const auto held = record(connection, ref);
    if (!held)
        return tl::unexpected(held.error());
    const auto changed
        = (startedFrom ? broughtForward(made, *startedFrom, *held) : Result<Record>(made)).and_then([&](Record value) {
              return withUploadedNames(connection, std::move(value));
          });
    if (!changed)
        return tl::unexpected(changed.error());
    const auto version = saveChanged(connection, *changed, *held, now);
    if (!version)
        return version;
    if (auto done = queueMedia(connection, *changed, media); !done)
        return tl::unexpected(done.error());
    const auto subject = subjectOf(connection, ref);
    if (!subject)
        return tl::unexpected(subject.error());
    if (*subject) {
        if (auto done = noteOpened(connection, **subject, now); !done)
            return tl::unexpected(done.error());
    }
    return version;
}

Result<Merged> mergeTheirs(Connection &connection, const Record &theirs, const BaseCopy &base)
{
    const RecordRef ref = refOf(theirs);
    const auto held = record(connection, ref);
    if (!held)
        return tl::unexpected(held.error());
    const QJsonObject theirJson = toJson(theirs);
    const QJsonObject ours = *held ? toJson(**held) : theirJson;
    const Merge merged = merge(base.common(), ours, theirJson);
    auto local = recordFromJson(ref.kind, merged.merged);
    if (!local)
        return tl::unexpected(local.error());
    setAudit(*local, *held ? withNames(auditOf(theirs), auditOf(**held)) : auditOf(theirs));
    if (auto done = overwriteRow(connection, *local); !done)
        return tl::unexpected(done.error());
    const auto row = outboxRow(connection, ref);
    if (!row)
        return tl::unexpected(row.error());
    // Without a row nothing of ours waits but a photo; where that is gone too the record is as the server has it.
    const bool isSettled = merged.isOursUnchanged && !*row;
    auto kept
        = isSettled ? dropBase(connection, ref) : putBase(connection, ref, {theirJson, auditOf(theirs).lastModified});
    if (!kept)
        return tl::unexpected(kept.error());
    return Merged{merged.merged != ours, !merged.conflicts.isEmpty(), base.common() != theirJson};
}

Result<PageOutcome> storePulled(Connection &connection, const QList<Record> &page)
{
    const auto edited = keysOfBaseCopies(connection);
    if (!edited)
        return tl::unexpected(edited.error());
    PageOutcome outcome;
    for (const Record &row : page) {
        const RecordRef ref = refOf(row);
        const bool isEdited = !edited->isEmpty() && edited->contains(kindName(ref.kind) + ref.uuid);
        const auto done = isEdited ? storeOverEdit(connection, row, outcome) : storePlain(connection, row, outcome);
        if (!done)
            return tl::unexpected(done.error());
    }
    return outcome;
}

} // namespace dhara
