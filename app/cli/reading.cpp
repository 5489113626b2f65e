// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/cli/reading.h"

#include "core/base/dates.h"
#include "core/store/mediaqueue.h"
#include "core/store/outbox.h"
#include "core/store/recordstore.h"
#include "core/store/search.h"
#include "core/store/syncstatus.h"
#include "qml/App/errortexts.h"

#include <QFile>
#include <QJsonArray>

namespace dhara::cli {
namespace {

constexpr int mostFound = 1000;

QJsonObject runJson(const SyncRunRow &run)
{
    return {{QStringLiteral("startedAt"), isoInstant(run.startedAt)},
            {QStringLiteral("endedAt"), isoInstant(run.endedAt)},
            {QStringLiteral("outcome"), run.outcome}};
}

struct State
{
    QMap<QString, qint64> counts;
    WaitingCounts waiting;
    QList<OutboxRow> outbox;
    QList<SyncRunRow> runs;
    QList<MediaRow> files;
};

/// Something that a person must act on, as --json and the lines tell it.
void addToFix(QJsonArray &list, QStringList &lines, const QString &kind, const QString &uuid, const Error &reason)
{
    const QString message = errorText(reason).title;
    list.append(QJsonObject{{QStringLiteral("kind"), kind},
                            {QStringLiteral("uuid"), uuid},
                            {QStringLiteral("code"), reason.code},
                            {QStringLiteral("message"), message}});
    lines.append(QStringLiteral("to fix: %1 %2: %3").arg(kind, uuid, message));
}

Result<State> readState(Connection &connection)
{
    const auto rows = counts(connection);
    const auto waiting = waitingCounts(connection);
    const auto queue = outbox(connection);
    const auto runs = lastRuns(connection, 1);
    const auto files = allMedia(connection);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!waiting)
        return tl::unexpected(waiting.error());
    if (!queue)
        return tl::unexpected(queue.error());
    if (!runs)
        return tl::unexpected(runs.error());
    if (!files)
        return tl::unexpected(files.error());
    return State{*rows, *waiting, *queue, *runs, *files};
}

} // namespace

Result<OpenProfile> openCurrent(const Invocation &invocation, Account::Mode mode)
{
    // Looking makes no folder where a name was mistyped.
    if (!QFile::exists(invocation.profileFolder + QStringLiteral("/profile.json")))
        return failure(ErrorKind::SignIn, QStringLiteral("signin.none"), invocation.profileFolder);
    auto profile = Profile::open(invocation.profileFolder, invocation.surroundings.ids);
    if (!profile)
        return tl::unexpected(profile.error());
    const auto entry = profile->current();
    if (!entry)
        return failure(ErrorKind::SignIn, QStringLiteral("signin.none"));
    auto account = Account::open(*profile, *entry, mode, invocation.surroundings);
    if (!account)
        return tl::unexpected(account.error());
    return OpenProfile{std::move(*profile), std::move(*account)};
}

Result<Output> status(const Invocation &invocation)
{
    auto open = openCurrent(invocation, Account::Mode::Reader);
    if (!open)
        return tl::unexpected(open.error());
    const auto state = open->account->store().read([](Connection &c) { return readState(c); }).get();
    if (!state)
        return tl::unexpected(state.error());
    const AccountEntry &entry = open->account->entry();
    Output out;
    QJsonObject rows;
    for (auto it = state->counts.begin(); it != state->counts.end(); ++it) {
        rows.insert(it.key(), it.value());
        out.lines.append(QStringLiteral("%1 %2").arg(it.value(), 8).arg(it.key()));
    }
    QJsonArray toFix;
    for (const OutboxRow &row : state->outbox) {
        if (row.reason)
            addToFix(toFix, out.lines, kindName(row.ref.kind), row.ref.uuid, *row.reason);
    }
    for (const MediaRow &file : state->files) {
        if (file.state == MediaState::Missing || file.state == MediaState::Refused)
            addToFix(toFix, out.lines, QStringLiteral("file"), file.owner.uuid, file.reason.value_or(Error()));
    }
    out.json = {{QStringLiteral("account"), entry.user},
                {QStringLiteral("server"), entry.server.toString()},
                {QStringLiteral("organisation"), entry.organisation},
                {QStringLiteral("rows"), rows},
                {QStringLiteral("waiting"), state->waiting.waiting},
                {QStringLiteral("refused"), state->waiting.refused},
                {QStringLiteral("media"), state->waiting.media},
                {QStringLiteral("toFix"), toFix},
                {QStringLiteral("lastRun"), state->runs.isEmpty() ? QJsonValue() : runJson(state->runs.first())}};
    out.lines.prepend(QStringLiteral("%1 at %2: %3 waiting to send, %4 files, %5 to fix")
                          .arg(entry.user, entry.server.toString())
                          .arg(state->waiting.waiting)
                          .arg(state->waiting.mediaToSend())
                          .arg(state->waiting.toFix()));
    return out;
}

Result<Output> find(const Invocation &invocation)
{
    auto open = openCurrent(invocation, Account::Mode::Reader);
    if (!open)
        return tl::unexpected(open.error());
    const auto organisation = loadOrganisation(open->account->store());
    if (!organisation)
        return tl::unexpected(organisation.error());
    SubjectQuery query;
    query.text = invocation.arguments.first();
    query.limit = mostFound + 1;
    query.addressesByText = (*organisation)->locations().matching(query.text);
    const auto hits = open->account->store().read([query](Connection &c) { return findSubjects(c, query); }).get();
    if (!hits)
        return tl::unexpected(hits.error());
    Output out;
    QJsonArray list;
    for (const SubjectHit &hit : hits->mid(0, mostFound)) {
        const auto *type = (*organisation)->subjectType(hit.subjectType);
        const QString village = (*organisation)->locations().lineage(hit.address);
        list.append(QJsonObject{
            {QStringLiteral("uuid"), hit.uuid},
            {QStringLiteral("type"), type ? type->name : QString()},
            {QStringLiteral("name"), hit.name},
            {QStringLiteral("dateOfBirth"), hit.dateOfBirth ? hit.dateOfBirth->toString(Qt::ISODate) : QString()},
            {QStringLiteral("gender"), (*organisation)->genderName(hit.gender)},
            {QStringLiteral("village"), village},
            {QStringLiteral("sign"), hit.sign}});
        out.lines.append(QStringLiteral("%1  %2  %3  [%4]").arg(hit.uuid, hit.name, village, hit.sign));
    }
    if (hits->isEmpty())
        out.lines.append(QStringLiteral("Nobody was found"));
    const bool hasMore = hits->size() > mostFound;
    if (hasMore)
        out.lines.append(QStringLiteral("and more"));
    out.json = {{QStringLiteral("subjects"), list}, {QStringLiteral("more"), hasMore}};
    return out;
}

} // namespace dhara::cli
