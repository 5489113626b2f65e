// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/subjectshown.h"

#include "qml/App/written.h"
#include "qml/Subjects/observationwords.h"
#include "qml/Subjects/peoplewords.h"
#include "qml/Subjects/relatives.h"
#include "qml/Subjects/subjecthistory.h"
#include "qml/Subjects/subjectphotos.h"
#include "qml/Subjects/timeline.h"

#include <QCoreApplication>

#include <algorithm>

namespace dhara {
namespace {

/// Gives the texts their translation context.
struct Shown
{
    Q_DECLARE_TR_FUNCTIONS(SubjectShown)
};

QDateTime lastSent(const SubjectRecords &records)
{
    QDateTime last = records.subject.audit.lastModified;
    const auto look = [&last](const Audit &audit) {
        if (audit.lastModified.isValid() && (!last.isValid() || audit.lastModified > last))
            last = audit.lastModified;
    };
    for (const Enrolment &enrolment : records.enrolments)
        look(enrolment.audit);
    for (const Encounter &visit : records.visits)
        look(visit.audit);
    return last;
}

void tellSign(const Telling &telling, SubjectShown &shown)
{
    int toFix = 0;
    for (const OutboxRow &row : std::as_const(shown.records.waiting))
        toFix += row.state == OutboxState::Refused ? 1 : 0;
    const int waiting = int(shown.records.waiting.size()) - toFix;
    shown.sign = toFix > 0 ? QStringLiteral("toFix") : waiting > 0 ? QStringLiteral("waiting") : QStringLiteral("sent");
    const QDateTime sent = lastSent(shown.records);
    shown.signText = toFix > 0 ? Shown::tr("%n to fix", nullptr, toFix)
        : waiting > 0          ? Shown::tr("%n waiting", nullptr, waiting)
        : sent.isValid()       ? Shown::tr("sent %1").arg(telling.moment(sent))
                               : Shown::tr("sent");
}

QVariantList factsOf(const Subject &subject, const Telling &telling)
{
    QVariantList facts;
    const auto add = [&facts](const QString &question, const QString &answer) {
        if (!answer.isEmpty())
            facts.append(QVariantMap{{QStringLiteral("question"), question},
                                     {QStringLiteral("answer"), answer},
                                     {QStringLiteral("isAbnormal"), false}});
    };
    const auto day = [&telling](const QDate &date) { return writtenDay(date, telling.locale); };
    if (subject.dateOfBirth)
        add(Shown::tr("Date of birth"), day(*subject.dateOfBirth));
    if (subject.registrationDate.isValid())
        add(Shown::tr("Registered on"), day(subject.registrationDate));
    add(Shown::tr("Place"), telling.organisation->lineage(subject.address, telling.language()));
    const Form *form = telling.organisation->formFor(FormType::IndividualProfile, subject.subjectType);
    return facts + observationLines(*telling.organisation, subject.observations, telling.zone, telling.locale, form);
}

QVariantList enrolmentsOf(const SubjectRecords &records, const Telling &telling)
{
    QVariantList list;
    const Organisation &organisation = *telling.organisation;
    const Uuid type = records.subject.subjectType;
    const auto answers = [&](const JsonText &observations, FormType form, const Uuid &programme) {
        return observationLines(organisation, observations, telling.zone, telling.locale,
                                organisation.formFor(form, type, programme));
    };
    for (const Enrolment &enrolment : records.enrolments) {
        const Programme *programme = organisation.programme(enrolment.program);
        const Scope scope{type, enrolment.program};
        if (enrolment.isVoided || !organisation.privileges().may(Privilege::ViewEnrolment, scope))
            continue;
        const QString state = enrolment.exitedAt ? Shown::tr("has exited") : Shown::tr("takes part");
        const QString days = enrolment.exitedAt
            ? Shown::tr("%1 to %2", "days of a programme")
                  .arg(telling.day(enrolment.enrolledAt), telling.day(*enrolment.exitedAt))
            : Shown::tr("since %1").arg(telling.day(enrolment.enrolledAt));
        list.append(QVariantMap{
            {QStringLiteral("uuid"), enrolment.uuid},
            {QStringLiteral("title"), programme ? telling.translated(programme->name) : Shown::tr("Programme")},
            {QStringLiteral("line"), writtenLine({state, days}, telling.locale)},
            {QStringLiteral("sign"), signOf(records, refOf(enrolment))},
            {QStringLiteral("isActive"), !enrolment.exitedAt},
            {QStringLiteral("facts"),
             answers(enrolment.observations, FormType::ProgramEnrolment, enrolment.program)
                 + answers(enrolment.exitObservations, FormType::ProgramExit, enrolment.program)},
            {QStringLiteral("mayEdit"),
             programme && !programme->isVoided && organisation.privileges().may(Privilege::EditEnrolment, scope)
                 && organisation.formFor(FormType::ProgramEnrolment, type, enrolment.program)},
            {QStringLiteral("mayExit"), mayExit(enrolment, type, organisation)}});
    }
    return list;
}

QVariantList tabsOf(const SubjectShown &shown, const Telling &telling)
{
    const SubjectType *type = telling.organisation->subjectType(shown.records.subject.subjectType);
    const bool isGroup = type && (type->kind == SubjectKind::Group || type->kind == SubjectKind::Household);
    const bool hasProgrammes
        = !shown.enrolments.isEmpty() || (type && !telling.organisation->programmesOf(type->uuid).isEmpty());
    QVariantList tabs;
    const auto add = [&tabs](bool isThere, const QString &key, const QString &text) {
        if (isThere)
            tabs.append(QVariantMap{{QStringLiteral("key"), key}, {QStringLiteral("text"), text}});
    };
    add(true, QStringLiteral("summary"), Shown::tr("Summary"));
    add(true, QStringLiteral("visits"), Shown::tr("Visits"));
    add(hasProgrammes, QStringLiteral("programmes"), Shown::tr("Programmes"));
    add(isGroup || !shown.relatives.isEmpty(), QStringLiteral("relatives"),
        isGroup ? Shown::tr("Members") : Shown::tr("Family"));
    add(!shown.photos.isEmpty(), QStringLiteral("photos"), Shown::tr("Photos"));
    add(!shown.history.isEmpty(), QStringLiteral("history"), Shown::tr("History"));
    return tabs;
}

bool isLateVisit(const QVariantMap &row)
{
    return row.value(QStringLiteral("isLate")).toBool();
}

bool isVisit(const QVariantMap &row)
{
    return row.value(QStringLiteral("kind")) == QLatin1String("visit");
}

} // namespace

SubjectShown showSubject(SubjectRecords records, const Telling &telling)
{
    SubjectShown shown;
    shown.actions = subjectActions(records, telling);
    if (!shown.actions.maySee)
        return shown; // nothing of it, not even the name
    shown.records = std::move(records);
    const Subject &subject = shown.records.subject;
    shown.name = subject.fullName();
    shown.initials = initialsOf(shown.name);
    shown.line = subjectLine(*telling.organisation, subject.dateOfBirth, subject.gender, subject.address,
                             telling.today(), telling.locale);
    tellSign(telling, shown);
    shown.facts = factsOf(subject, telling);
    shown.enrolments = enrolmentsOf(shown.records, telling);
    shown.timeline = timeline(shown.records, telling);
    shown.photos = subjectPhotos(shown.records, telling);
    shown.relatives = relativeRows(shown.records, telling);
    shown.history = subjectHistory(shown.records, telling);
    shown.tabs = tabsOf(shown, telling);
    shown.hasVisits = std::any_of(shown.timeline.begin(), shown.timeline.end(), isVisit);
    shown.hasLateVisit = std::any_of(shown.timeline.begin(), shown.timeline.end(), isLateVisit);
    return shown;
}

} // namespace dhara
