// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/subjectactions.h"

#include "qml/App/answerwords.h"
#include "qml/Subjects/observationwords.h"
#include "qml/Subjects/timeline.h"

#include <QCoreApplication>

#include <algorithm>

namespace dhara {
namespace {

/// Gives the texts their translation context, and what every question about a right is asked of.
class Actions
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
public:
    Actions(const SubjectRecords &records, const Telling &telling) :
        m_records(records), m_telling(telling), m_organisation(*telling.organisation)
    {
    }

    SubjectActions all() const;

private:
    bool may(Privilege privilege, const Scope &scope) const
    {
        return m_organisation.privileges().may(privilege, scope);
    }
    QVariantList visits(const QString &key, Privilege privilege) const;
    QVariantList enrolments() const;
    QVariantList cancellable() const;
    QVariantList exits() const;
    QVariantList calls() const;

    static QVariantMap action(const QString &key, const QString &text, const Uuid &uuid = {})
    {
        return {{QStringLiteral("key"), key}, {QStringLiteral("text"), text}, {QStringLiteral("uuid"), uuid}};
    }
    Uuid type() const { return m_records.subject.subjectType; }

    const SubjectRecords &m_records;
    const Telling &m_telling;
    const Organisation &m_organisation;
};

QVariantList Actions::visits(const QString &key, Privilege privilege) const
{
    QVariantList list;
    const auto add = [&](const Uuid &programme, const Uuid &enrolment) {
        const auto types = grantedVisits(m_records, m_telling, privilege, programme);
        for (const EncounterType *visit : types) {
            QVariantMap entry = action(key, m_telling.translated(visit->name));
            entry[QStringLiteral("type")] = visit->uuid;
            entry[QStringLiteral("enrolment")] = enrolment;
            list.append(entry);
        }
    };
    add({}, {});
    for (const Enrolment &enrolment : m_records.enrolments) {
        const Programme *programme = m_organisation.programme(enrolment.program);
        if (programme && !programme->isVoided && !enrolment.exitedAt && !enrolment.isVoided)
            add(enrolment.program, enrolment.uuid);
    }
    return list;
}

QVariantList Actions::enrolments() const
{
    QVariantList list;
    const auto programmes = m_organisation.programmesOf(type());
    for (const Programme *programme : programmes) {
        const bool isIn = std::any_of(
            m_records.enrolments.begin(), m_records.enrolments.end(), [programme](const Enrolment &enrolment) {
                return enrolment.program == programme->uuid && !enrolment.exitedAt && !enrolment.isVoided;
            });
        if ((isIn && !programme->allowsMultipleEnrolments) || !may(Privilege::EnrolSubject, {type(), programme->uuid}))
            continue;
        QVariantMap entry
            = action(QStringLiteral("enrol"), tr("Enrol in %1").arg(m_telling.translated(programme->name)));
        entry[QStringLiteral("type")] = programme->uuid;
        list.append(entry);
    }
    return list;
}

QVariantList Actions::cancellable() const
{
    QVariantList list;
    for (const Encounter &visit : m_records.visits) {
        if (!m_records.isRemoved(visit) && isOpenVisit(visit) && may(Privilege::CancelVisit, scopeOf(m_records, visit)))
            list.append(action(
                QStringLiteral("cancel"),
                tr("Cancel %1 · %2", "visit, day").arg(visitTitle(visit, m_telling), m_telling.day(timeOf(visit))),
                visit.uuid));
    }
    return list;
}

QVariantList Actions::exits() const
{
    QVariantList list;
    for (const Enrolment &enrolment : m_records.enrolments) {
        if (!mayExit(enrolment, type(), m_organisation))
            continue;
        const QString name = m_telling.translated(m_organisation.programme(enrolment.program)->name);
        list.append(action(QStringLiteral("exit"), tr("Exit %1", "programme").arg(name), enrolment.uuid));
    }
    return list;
}

QVariantList Actions::calls() const
{
    QVariantList list;
    const QJsonObject answers = m_records.subject.observations.object();
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        const Concept *question = m_organisation.findConcept(it.key());
        if (!question || question->dataType != DataType::PhoneNumber)
            continue;
        const QString number
            = answerWords(m_organisation, *question, it.value(), m_telling.zone, m_telling.locale).trimmed();
        if (!number.isEmpty())
            list.append(action(QStringLiteral("call"), tr("Call %1").arg(number), number));
    }
    return list;
}

SubjectActions Actions::all() const
{
    SubjectActions actions;
    const SubjectType *known = m_organisation.subjectType(type());
    const bool isOffered = known && !known->isVoided && known->isActive;
    actions.maySee = known && may(Privilege::ViewSubject, {type()});
    actions.mayRemove = actions.maySee && may(Privilege::VoidSubject, {type()});
    if (!actions.maySee || m_records.subject.isVoided)
        return actions;
    actions.mayEdit = isOffered && m_organisation.formFor(FormType::IndividualProfile, type())
        && may(Privilege::EditSubject, {type()});
    if (isOffered) {
        actions.fresh = visits(QStringLiteral("visit"), Privilege::PerformVisit) + enrolments();
        actions.plannable = visits(QStringLiteral("schedule"), Privilege::ScheduleVisit);
        if (!actions.plannable.isEmpty())
            actions.more.append(action(QStringLiteral("schedule"), tr("Schedule a visit")));
        actions.more += cancellable() + exits();
    }
    actions.more += calls();
    if (actions.mayRemove)
        actions.more.append(action(QStringLiteral("remove"), tr("Remove from the list")));
    return actions;
}

} // namespace

QList<const EncounterType *> grantedVisits(const SubjectRecords &records, const Telling &telling, Privilege privilege,
                                           const Uuid &programme)
{
    const Organisation &organisation = *telling.organisation;
    const Uuid type = records.subject.subjectType;
    const auto offered
        = programme.isEmpty() ? organisation.encounterTypesOf(type) : organisation.encounterTypesOf(type, programme);
    QList<const EncounterType *> granted;
    for (const EncounterType *visit : offered) {
        if (organisation.privileges().may(privilege, {type, programme, visit->uuid}))
            granted.append(visit);
    }
    return granted;
}

bool mayExit(const Enrolment &enrolment, const Uuid &subjectType, const Organisation &organisation)
{
    const Programme *programme = organisation.programme(enrolment.program);
    return programme && !programme->isVoided && !enrolment.exitedAt && !enrolment.isVoided
        && organisation.privileges().may(Privilege::ExitEnrolment, {subjectType, enrolment.program});
}

SubjectActions subjectActions(const SubjectRecords &records, const Telling &telling)
{
    return Actions(records, telling).all();
}

} // namespace dhara
