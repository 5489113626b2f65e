// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/cli/reading.h"

#include "core/base/dates.h"
#include "core/store/mediaqueue.h"
#include "core/store/outbox.h"
#include "core/store/recordstore.h"
#include "core/store/search.h"
#include "core/store/syncstatus.h"
#include "qml/App/errortexts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dhara::cli {
namespace {

QJsonObject auditJson(const Audit &audit)
{
    return {
        {QStringLiteral("createdBy"), audit.createdBy},
        {QStringLiteral("lastModifiedBy"), audit.lastModifiedBy},
        {QStringLiteral("lastModified"), audit.lastModified.isValid() ? isoInstant(audit.lastModified) : QString()}};
}

QJsonObject recordJson(const Record &record)
{
    QJsonObject json = toJson(record);
    json.insert(QStringLiteral("kind"), kindName(refOf(record).kind));
    json.insert(QStringLiteral("audit"), auditJson(auditOf(record)));
    return json;
}

QJsonObject mediaJson(const MediaRow &file)
{
    static const QStringList states{QStringLiteral("waiting"), QStringLiteral("uploaded"), QStringLiteral("missing"),
                                    QStringLiteral("refused")};
    return {{QStringLiteral("file"), file.fileName},
            {QStringLiteral("bytes"), file.bytes},
            {QStringLiteral("state"), states.at(static_cast<int>(file.state))},
            {QStringLiteral("url"), file.url}};
}

struct Shown
{
    QJsonObject json;
    std::optional<Subject> subject;
    QList<Encounter> visits;
};

Result<Shown> readSubject(Connection &connection, const Uuid &uuid)
{
    const RecordRef ref{RecordKind::Subject, uuid};
    const auto found = record(connection, ref);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorKind::UserMustFix, QStringLiteral("record.unknown"), uuid);
    const auto enrolments = enrolmentsOf(connection, uuid);
    const auto visits = encountersOf(connection, uuid);
    if (!enrolments || !visits)
        return tl::unexpected((enrolments ? visits.error() : enrolments.error()));
    Shown shown{recordJson(**found), std::get<Subject>(**found), *visits};
    QJsonArray media;
    const auto addMedia = [&](const RecordRef &owner) -> Result<void> {
        const auto files = mediaOf(connection, owner);
        if (!files)
            return tl::unexpected(files.error());
        for (const MediaRow &file : *files)
            media.append(mediaJson(file));
        return {};
    };
    if (auto added = addMedia(ref); !added)
        return tl::unexpected(added.error());
    QJsonArray enrolmentList;
    for (const Enrolment &enrolment : *enrolments) {
        enrolmentList.append(recordJson(enrolment));
        if (auto added = addMedia(refOf(enrolment)); !added)
            return tl::unexpected(added.error());
    }
    QJsonArray visitList;
    for (const Encounter &visit : *visits) {
        visitList.append(recordJson(visit));
        if (auto added = addMedia(refOf(visit)); !added)
            return tl::unexpected(added.error());
    }
    const auto waiting = outboxRow(connection, ref);
    if (!waiting)
        return tl::unexpected(waiting.error());
    shown.json.insert(QStringLiteral("waiting"), waiting->has_value());
    shown.json.insert(QStringLiteral("enrolments"), enrolmentList);
    shown.json.insert(QStringLiteral("visits"), visitList);
    shown.json.insert(QStringLiteral("media"), media);
    return shown;
}

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
};

Result<State> readState(Connection &connection)
{
    const auto rows = counts(connection);
    const auto waiting = waitingCounts(connection);
    const auto queue = outbox(connection);
    const auto runs = lastRuns(connection, 1);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!waiting)
        return tl::unexpected(waiting.error());
    if (!queue)
        return tl::unexpected(queue.error());
    if (!runs)
        return tl::unexpected(runs.error());
    return State{*rows, *waiting, *queue, *runs};
}

} // namespace

Result<OpenProfile> openCurrent(const Invocation &invocation, Account::Mode mode)
{
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
        if (!row.reason)
            continue;
        const QString message = errorText(*row.reason).title;
        toFix.append(QJsonObject{{QStringLiteral("kind"), kindName(row.ref.kind)},
                                 {QStringLiteral("uuid"), row.ref.uuid},
                                 {QStringLiteral("code"), row.reason->code},
                                 {QStringLiteral("message"), message}});
        out.lines.append(QStringLiteral("to fix: %1 %2: %3").arg(kindName(row.ref.kind), row.ref.uuid, message));
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
                          .arg(state->waiting.media)
                          .arg(state->waiting.refused));
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
    query.addressesByText = (*organisation)->locations().matching(query.text);
    const auto hits = open->account->store().read([query](Connection &c) { return findSubjects(c, query); }).get();
    if (!hits)
        return tl::unexpected(hits.error());
    Output out;
    QJsonArray list;
    for (const SubjectHit &hit : *hits) {
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
    out.json = {{QStringLiteral("subjects"), list}};
    return out;
}

Result<Output> show(const Invocation &invocation)
{
    auto open = openCurrent(invocation, Account::Mode::Reader);
    if (!open)
        return tl::unexpected(open.error());
    const Uuid uuid = invocation.arguments.first();
    const auto shown = open->account->store().read([uuid](Connection &c) { return readSubject(c, uuid); }).get();
    if (!shown)
        return tl::unexpected(shown.error());
    Output out;
    out.json = shown->json;
    out.lines = QString::fromUtf8(QJsonDocument(shown->json).toJson()).split(QLatin1Char('\n'));
    return out;
}

} // namespace dhara::cli
