// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/timeline.h"

#include "core/store/recordstore.h"
#include "qml/App/written.h"
#include "qml/Subjects/observationwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace dhara {
namespace {

/// Gives the texts their translation context, and holds what all rows are made from.
class Timeline
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
public:
    struct Row
    {
        QDateTime at;
        bool isToDo = false;
        bool isLate = false;
        QVariantMap shown;
    };

    Timeline(const SubjectRecords &records, const Telling &telling) : m_records(records), m_telling(telling) { }

    QList<QVariantMap> rows() const;

private:
    QVariantMap row(const RecordRef &ref, const QDateTime &at) const;
    QString dueWords(const Encounter &visit) const;
    QString programmeName(const Uuid &programme) const;
    Row visitRow(const Encounter &visit) const;
    Row eventRow(const RecordRef &ref, const QString &title, const QDateTime &at, const QString &by) const;
    bool may(Privilege privilege, const Scope &scope) const
    {
        return m_telling.organisation->privileges().may(privilege, scope);
    }
    bool mayFill(const Encounter &visit, Privilege privilege) const;

    const SubjectRecords &m_records;
    const Telling &m_telling;
};

QVariantMap Timeline::row(const RecordRef &ref, const QDateTime &at) const
{
    const QDate day = m_telling.dayOf(at);
    return {{QStringLiteral("key"), kindName(ref.kind) + ref.uuid},
            {QStringLiteral("uuid"), ref.uuid},
            {QStringLiteral("kind"), QStringLiteral("event")},
            {QStringLiteral("day"), m_telling.day(day)},
            {QStringLiteral("weekday"), m_telling.weekday(day)},
            {QStringLiteral("sign"), signOf(m_records, ref)},
            {QStringLiteral("encounterType"), QString()},
            {QStringLiteral("enrolment"), QString()},
            {QStringLiteral("isOpen"), false},
            {QStringLiteral("isLate"), false},
            {QStringLiteral("mayDo"), false},
            {QStringLiteral("mayEdit"), false},
            {QStringLiteral("hasDetails"), false}};
}

QString Timeline::dueWords(const Encounter &visit) const
{
    const QDate today = m_telling.today();
    const QDate from = visit.earliest ? m_telling.dayOf(*visit.earliest) : today;
    if (visit.latest && m_telling.dayOf(*visit.latest) < today)
        return tr("%n day(s) late", nullptr, int(m_telling.dayOf(*visit.latest).daysTo(today)));
    if (from > today)
        return tr("due in %n day(s)", nullptr, int(today.daysTo(from)));
    if (!visit.latest)
        return tr("due now");
    const QDate last = m_telling.dayOf(*visit.latest);
    return last == today ? tr("due today") : tr("due now, until %1").arg(m_telling.day(last));
}

QString Timeline::programmeName(const Uuid &programme) const
{
    const Programme *found = m_telling.organisation->programme(programme);
    return found ? m_telling.translated(found->name) : QString();
}

bool Timeline::mayFill(const Encounter &visit, Privilege privilege) const
{
    const Uuid programme = m_records.programmeOf(visit);
    const FormType form = programme.isEmpty() ? FormType::Encounter : FormType::ProgramEncounter;
    const EncounterType *type = m_telling.organisation->encounterType(visit.encounterType);
    return type && !type->isVoided && may(privilege, scopeOf(m_records, visit))
        && m_telling.organisation->formFor(form, m_records.subject.subjectType, programme, visit.encounterType);
}

Timeline::Row Timeline::visitRow(const Encounter &visit) const
{
    const Uuid programme = m_records.programmeOf(visit);
    const FormType form = programme.isEmpty() ? FormType::Encounter : FormType::ProgramEncounter;
    const bool isOpen = isOpenVisit(visit);
    const bool isToDo = isOpen && !m_records.isOver(visit);
    QVariantMap shown = row(refOf(visit), timeOf(visit));
    const bool isLate = isToDo && visit.latest && m_telling.dayOf(*visit.latest) < m_telling.today();
    const bool isCancelled = !visit.occurredAt && visit.cancelledAt;
    const JsonText &answers = isCancelled ? visit.cancelObservations : visit.observations;
    const auto lines = isOpen ? QList<AnswerLine>()
                              : answerLines(*m_telling.organisation, answers, m_telling.zone, m_telling.locale,
                                            m_telling.organisation->formFor(form, m_records.subject.subjectType,
                                                                            programme, visit.encounterType));
    const QString state = isToDo ? dueWords(visit)
        : isOpen                 ? tr("Exited %1").arg(programmeName(programme))
        : isCancelled            ? tr("cancelled")
                                 : QString();
    const QString context = isToDo ? programmeName(programme) : tellingAnswers(lines, m_telling.locale);
    shown[QStringLiteral("kind")] = QStringLiteral("visit");
    shown[QStringLiteral("title")] = visitTitle(visit, m_telling);
    shown[QStringLiteral("line")] = writtenLine({state, context}, m_telling.locale);
    shown[QStringLiteral("isOpen")] = isOpen;
    shown[QStringLiteral("isLate")] = isLate;
    shown[QStringLiteral("hasDetails")] = !isOpen;
    shown[QStringLiteral("mayDo")] = isToDo && mayFill(visit, Privilege::PerformVisit);
    shown[QStringLiteral("mayEdit")] = visit.occurredAt && mayFill(visit, Privilege::EditVisit);
    shown[QStringLiteral("encounterType")] = visit.encounterType;
    shown[QStringLiteral("enrolment")] = visit.enrolment;
    if (isLate)
        shown[QStringLiteral("weekday")] = tr("overdue");
    return {timeOf(visit), isToDo, isLate, shown};
}

Timeline::Row Timeline::eventRow(const RecordRef &ref, const QString &title, const QDateTime &at,
                                 const QString &by) const
{
    QVariantMap shown = row(ref, at);
    shown[QStringLiteral("key")] = shown.value(QStringLiteral("key")).toString() + title;
    shown[QStringLiteral("title")] = title;
    shown[QStringLiteral("line")] = by.isEmpty() ? QString() : tr("by %1").arg(by);
    return {at, false, false, shown};
}

QList<QVariantMap> Timeline::rows() const
{
    std::vector<Row> rows;
    for (const Encounter &visit : m_records.visits) {
        if (!m_records.isRemoved(visit) && may(Privilege::ViewVisit, scopeOf(m_records, visit)))
            rows.push_back(visitRow(visit));
    }
    const Uuid type = m_records.subject.subjectType;
    for (const Enrolment &enrolment : m_records.enrolments) {
        if (enrolment.isVoided || !may(Privilege::ViewEnrolment, {type, enrolment.program}))
            continue;
        const QString programme = programmeName(enrolment.program);
        rows.push_back(eventRow(refOf(enrolment), tr("Enrolled in %1").arg(programme), enrolment.enrolledAt,
                                enrolment.audit.createdBy));
        if (enrolment.exitedAt)
            rows.push_back(eventRow(refOf(enrolment), tr("Exited %1").arg(programme), *enrolment.exitedAt, {}));
    }
    const QDate registered = m_records.subject.registrationDate;
    if (registered.isValid())
        rows.push_back(eventRow(refOf(m_records.subject), tr("Registered"), registered.startOfDay(m_telling.zone),
                                m_records.subject.audit.createdBy));
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        if (a.isToDo != b.isToDo)
            return a.isToDo;
        if (a.isLate != b.isLate)
            return a.isLate;
        return a.isToDo ? a.at < b.at : a.at > b.at; // what is late the longest presses most
    });
    QList<QVariantMap> list;
    for (const Row &row : rows)
        list.append(row.shown);
    return list;
}

} // namespace

QList<QVariantMap> timeline(const SubjectRecords &records, const Telling &telling)
{
    return Timeline(records, telling).rows();
}

QString visitTitle(const Encounter &visit, const Telling &telling)
{
    const EncounterType *type = telling.organisation->encounterType(visit.encounterType);
    if (!visit.name.isEmpty())
        return telling.translated(visit.name);
    return type ? telling.translated(type->name) : Timeline::tr("Visit");
}

bool isOpenVisit(const Encounter &visit)
{
    return !visit.occurredAt && !visit.cancelledAt;
}

QDateTime timeOf(const Encounter &visit)
{
    if (visit.occurredAt)
        return *visit.occurredAt;
    return visit.cancelledAt.value_or(visit.earliest.value_or(visit.latest.value_or(QDateTime())));
}

Scope scopeOf(const SubjectRecords &records, const Encounter &visit)
{
    return {records.subject.subjectType, records.programmeOf(visit), visit.encounterType};
}

} // namespace dhara
