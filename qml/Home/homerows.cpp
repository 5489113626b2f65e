// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Home/homerows.h"

#include "qml/App/errortexts.h"
#include "qml/App/written.h"
#include "qml/Forms/formpurpose.h"
#include "qml/Subjects/peoplewords.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace dhara {
namespace {

struct Home
{
    Q_DECLARE_TR_FUNCTIONS(Home)
};

QString whenWords(const VisitLine &visit, VisitTime time, const Telling &telling)
{
    switch (time) {
    case VisitTime::Overdue:
        return Home::tr("%n days late", nullptr, int(telling.dayOf(*visit.latest).daysTo(telling.today())));
    case VisitTime::Due:
        return visit.latest ? Home::tr("until %1").arg(telling.day(*visit.latest)) : QString();
    case VisitTime::ThisWeek:
    case VisitTime::Later:
        break;
    }
    return Home::tr("from %1").arg(telling.day(visit.earliest));
}

Result<QString> nameOf(Connection &connection, const Uuid &subject)
{
    const auto found = record(connection, {RecordKind::Subject, subject});
    if (!found)
        return tl::unexpected(found.error());
    return *found ? std::get<Subject>(**found).fullName() : QString();
}

/// Of somebody who is being registered.
QString typedName(const Draft &draft)
{
    const QJsonObject fixed = draft.body.value(QLatin1String("fixed")).toObject();
    Subject typed;
    typed.firstName = fixed.value(QLatin1String("firstName")).toString();
    typed.middleName = fixed.value(QLatin1String("middleName")).toString();
    typed.lastName = fixed.value(QLatin1String("lastName")).toString();
    return typed.fullName();
}

} // namespace

Telling tellingOf(const Backend &backend)
{
    return {backend.organisation(), backend.timeZone(), backend.clock().now(), QLocale()};
}

QVariantMap visitRow(const VisitLine &visit, VisitTime time, const Telling &telling)
{
    const EncounterType *type = telling.organisation->encounterType(visit.encounterType);
    const Location *place = telling.organisation->locations().find(visit.address);
    const QString name = visit.name.isEmpty() && type ? type->name : visit.name;
    return {{QStringLiteral("uuid"), visit.uuid},
            {QStringLiteral("subject"), visit.subject},
            {QStringLiteral("title"), visit.subjectName},
            {QStringLiteral("subtitle"),
             writtenLine({telling.translated(name), place ? telling.translated(place->title) : QString(),
                          whenWords(visit, time, telling)},
                         telling.locale)},
            {QStringLiteral("initials"), initialsOf(visit.subjectName)},
            {QStringLiteral("photo"), visit.profilePicture},
            {QStringLiteral("purpose"),
             QVariantMap{{QStringLiteral("action"), QStringLiteral("visit")},
                         {QStringLiteral("subject"), visit.subject},
                         {QStringLiteral("encounter"), visit.uuid},
                         {QStringLiteral("encounterType"), visit.encounterType},
                         {QStringLiteral("enrolment"), visit.enrolment}}}};
}

std::vector<ListModel<QVariantMap>::Role> visitRoles()
{
    return rolesOf({"uuid", "subject", "title", "subtitle", "initials", "photo", "purpose"});
}

Result<QList<DraftState>> readDrafts(Connection &connection, const std::shared_ptr<const Organisation> &organisation,
                                     int limit)
{
    const auto kept = drafts(connection, limit);
    if (!kept)
        return tl::unexpected(kept.error());
    QList<DraftState> states;
    for (const Draft &draft : *kept) {
        DraftState state{draft, typedName(draft), {}};
        if (!draft.subject.isEmpty()) {
            const auto name = nameOf(connection, draft.subject);
            if (!name)
                return tl::unexpected(name.error());
            state.subjectName = *name;
        }
        if (auto done = checkDraft(connection, organisation, draft.purpose); !done)
            state.problem = done.error();
        states.append(state);
    }
    return states;
}

QVariantMap draftRow(const DraftState &state, const Telling &telling)
{
    const Draft &draft = state.draft;
    const QString when = Home::tr("changed %1").arg(telling.moment(draft.updatedAt));
    return {
        {QStringLiteral("key"), QString::fromUtf8(QJsonDocument(draft.purpose).toJson(QJsonDocument::Compact))},
        {QStringLiteral("title"), state.subjectName.isEmpty() ? Home::tr("No name yet") : state.subjectName},
        {QStringLiteral("subtitle"),
         writtenLine({draft.title, state.problem ? errorText(*state.problem).title : QString(), when}, telling.locale)},
        {QStringLiteral("initials"), initialsOf(state.subjectName)},
        {QStringLiteral("purpose"), draft.purpose.toVariantMap()},
        {QStringLiteral("isLost"), state.problem.has_value()}};
}

Result<std::optional<RefusedState>> readRefused(Connection &connection,
                                                const std::shared_ptr<const Organisation> &organisation)
{
    const auto rows = outbox(connection);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto refused = std::find_if(rows->begin(), rows->end(), [](const OutboxRow &row) {
        return row.state == OutboxState::Refused && row.ref.kind != RecordKind::Telemetry;
    });
    if (refused == rows->end())
        return std::nullopt;
    RefusedState state;
    state.row = *refused;
    const auto held = record(connection, refused->ref);
    if (!held)
        return tl::unexpected(held.error());
    state.record = *held;
    const auto subject = subjectOf(connection, refused->ref);
    if (!subject)
        return tl::unexpected(subject.error());
    if (*subject) {
        state.subject = **subject;
        const auto name = nameOf(connection, state.subject);
        if (!name)
            return tl::unexpected(name.error());
        state.subjectName = *name;
    }
    const QVariantMap purpose = purposeToFix(state);
    if (purpose.isEmpty())
        return state;
    if (auto done = checkDraft(connection, organisation, QJsonObject::fromVariantMap(purpose)); !done)
        state.problem = done.error();
    return state;
}

QVariantMap purposeToFix(const RefusedState &state)
{
    if (!state.record || state.problem)
        return {};
    QVariantMap purpose{{QStringLiteral("subject"), state.subject}};
    switch (state.row.ref.kind) {
    case RecordKind::Subject:
        purpose.insert(QStringLiteral("action"), QStringLiteral("edit"));
        return purpose;
    case RecordKind::Enrolment:
        purpose.insert(QStringLiteral("action"), QStringLiteral("editEnrolment"));
        purpose.insert(QStringLiteral("enrolment"), state.row.ref.uuid);
        return purpose;
    case RecordKind::ProgramEncounter:
    case RecordKind::Encounter: {
        const auto &visit = std::get<Encounter>(*state.record);
        if (!visit.occurredAt && !visit.cancelledAt)
            return {}; // to edit it would be to do it
        purpose.insert(QStringLiteral("action"),
                       visit.occurredAt ? QStringLiteral("editVisit") : QStringLiteral("cancelVisit"));
        purpose.insert(QStringLiteral("encounter"), state.row.ref.uuid);
        return purpose;
    }
    case RecordKind::Telemetry:
        break;
    }
    return {};
}

} // namespace dhara
