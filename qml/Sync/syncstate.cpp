// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Sync/syncstate.h"

#include "core/base/clock.h"
#include "core/store/recordstore.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStorageInfo>
#include <QSysInfo>

#include <algorithm>

namespace dhara {
namespace {

constexpr int shownRuns = 10;

struct Owner
{
    QString name;
    Uuid subject;
};

Result<Owner> ownerOf(Connection &connection, const RecordRef &ref)
{
    const auto subject = subjectOf(connection, ref);
    if (!subject)
        return tl::unexpected(subject.error());
    Owner owner;
    if (!*subject)
        return owner;
    owner.subject = **subject;
    const auto found = record(connection, {RecordKind::Subject, owner.subject});
    if (!found)
        return tl::unexpected(found.error());
    if (*found)
        owner.name = std::get<Subject>(**found).fullName();
    return owner;
}

qint64 bytesBelow(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

QJsonObject errorJson(const std::optional<Error> &error)
{
    return error ? QJsonObject{{QStringLiteral("code"), error->code}, {QStringLiteral("detail"), error->detail}}
                 : QJsonObject();
}

} // namespace

Result<SyncState> readSyncState(Connection &connection, int limit)
{
    SyncState state;
    const auto counts = waitingCounts(connection);
    const auto rows = outbox(connection);
    const auto runs = lastRuns(connection, shownRuns);
    const auto files = openMedia(connection, limit);
    if (!counts)
        return tl::unexpected(counts.error());
    if (!rows)
        return tl::unexpected(rows.error());
    if (!runs)
        return tl::unexpected(runs.error());
    if (!files)
        return tl::unexpected(files.error());
    state.counts = *counts;
    state.runs = *runs;
    QList<OutboxRow> shown;
    std::copy_if(rows->begin(), rows->end(), std::back_inserter(shown),
                 [](const OutboxRow &row) { return row.ref.kind != RecordKind::Telemetry; });
    std::stable_partition(shown.begin(), shown.end(),
                          [](const OutboxRow &row) { return row.state == OutboxState::Refused; });
    for (const OutboxRow &row : std::as_const(shown).mid(0, limit)) {
        const auto owner = ownerOf(connection, row.ref);
        if (!owner)
            return tl::unexpected(owner.error());
        const auto held = row.state == OutboxState::Refused ? countWaitingFor(connection, row.ref) : Result<qint64>(0);
        if (!held)
            return tl::unexpected(held.error());
        state.items.append({row, owner->name, owner->subject, int(*held)});
    }
    for (const MediaRow &row : *files) {
        const auto owner = ownerOf(connection, row.owner);
        if (!owner)
            return tl::unexpected(owner.error());
        state.files.append({row, owner->name, owner->subject});
    }
    return state;
}

StorageUse storageUse(const QString &accountFolder)
{
    StorageUse use;
    use.photos = bytesBelow(accountFolder + QStringLiteral("/media"));
    use.copies = bytesBelow(accountFolder + QStringLiteral("/cache"));
    use.records = bytesBelow(accountFolder) - use.photos - use.copies;
    use.free = QStorageInfo(accountFolder).bytesAvailable();
    return use;
}

QJsonObject diagnosis(const SyncState &state, const StorageUse &storage, const QString &server, const QString &user,
                      const QDateTime &now)
{
    QJsonArray items, files, runs;
    for (const SyncState::Item &item : state.items)
        items.append(QJsonObject{{QStringLiteral("kind"), kindName(item.row.ref.kind)},
                                 {QStringLiteral("uuid"), item.row.ref.uuid},
                                 {QStringLiteral("isRefused"), item.row.state == OutboxState::Refused},
                                 {QStringLiteral("attempts"), item.row.attempts},
                                 {QStringLiteral("queuedAt"), isoInstant(item.row.queuedAt)},
                                 {QStringLiteral("reason"), errorJson(item.row.reason)}});
    for (const SyncState::File &file : state.files)
        files.append(QJsonObject{{QStringLiteral("file"), file.row.fileName},
                                 {QStringLiteral("bytes"), file.row.bytes},
                                 {QStringLiteral("attempts"), file.row.attempts},
                                 {QStringLiteral("reason"), errorJson(file.row.reason)}});
    for (const SyncRunRow &run : state.runs)
        runs.append(QJsonDocument::fromJson(run.body).object());
    return {{QStringLiteral("application"), QCoreApplication::applicationVersion()},
            {QStringLiteral("system"), QSysInfo::prettyProductName()},
            {QStringLiteral("at"), isoInstant(now)},
            {QStringLiteral("server"), server},
            {QStringLiteral("user"), user},
            {QStringLiteral("waiting"), state.counts.waiting},
            {QStringLiteral("refused"), state.counts.refused},
            {QStringLiteral("media"), state.counts.media},
            {QStringLiteral("lostMedia"), state.counts.lostMedia},
            {QStringLiteral("storage"),
             QJsonObject{{QStringLiteral("records"), storage.records},
                         {QStringLiteral("photos"), storage.photos},
                         {QStringLiteral("copies"), storage.copies},
                         {QStringLiteral("free"), storage.free}}},
            {QStringLiteral("records"), items},
            {QStringLiteral("files"), files},
            {QStringLiteral("runs"), runs}};
}

} // namespace dhara
