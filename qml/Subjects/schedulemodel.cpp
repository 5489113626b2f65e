// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/schedulemodel.h"

#include "core/base/dates.h"
#include "core/organisation/organisation.h"
#include "core/store/recordstore.h"
#include "qml/App/errortexts.h"
#include "qml/App/questions.h"
#include "qml/Dates/typeddate.h"

namespace dhara {
namespace {

constexpr int usualWindow = 7; // days in which a visit may be done

QDate dayOf(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

} // namespace

void ScheduleModel::setKind(int kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    m_problem.clear();
    Q_EMIT changed();
}

QString ScheduleModel::earliestShown() const
{
    return shownDay(m_earliest, QLocale());
}

QString ScheduleModel::latestShown() const
{
    return shownDay(m_latest, QLocale());
}

QString ScheduleModel::example() const
{
    return typedForm(today(), QLocale());
}

void ScheduleModel::setEarliest(const QString &typed)
{
    const QString day = keptDay(typed, m_earliest, today(), QLocale());
    if (m_earliest == day)
        return;
    m_earliest = day;
    m_problem.clear();
    if (dayOf(day).isValid() && (!dayOf(m_latest).isValid() || dayOf(m_latest) < dayOf(day)))
        m_latest = dayOf(day).addDays(usualWindow).toString(Qt::ISODate);
    Q_EMIT changed();
}

void ScheduleModel::setLatest(const QString &typed)
{
    const QString day = keptDay(typed, m_latest, today(), QLocale());
    if (m_latest == day)
        return;
    m_latest = day;
    m_problem.clear();
    Q_EMIT changed();
}

void ScheduleModel::begin()
{
    m_kind = -1;
    m_problem.clear();
    m_isSaving = false; // of an account that was left meanwhile nothing is heard
    propose(usualWindow);
}

void ScheduleModel::propose(int days)
{
    const QDate from = today().addDays(days);
    m_earliest = from.toString(Qt::ISODate);
    m_latest = from.addDays(usualWindow).toString(Qt::ISODate);
    m_problem.clear();
    Q_EMIT changed();
}

QDate ScheduleModel::today() const
{
    return m_backend ? m_backend->today() : QDate();
}

QString ScheduleModel::whatIsMissing() const
{
    if (kind() < 0 || kind() >= m_kinds.size())
        return tr("Choose what kind of visit it is.");
    if (!dayOf(m_earliest).isValid())
        return tr("The first day is not a date like %1.").arg(example());
    if (!dayOf(m_latest).isValid())
        return tr("The last day is not a date like %1.").arg(example());
    if (dayOf(m_latest) < dayOf(m_earliest))
        return tr("The last day is before the first.");
    if (dayOf(m_latest) < today())
        return tr("The last day is over already.");
    return {};
}

Encounter ScheduleModel::visit() const
{
    const QVariantMap chosen = m_kinds.at(kind()).toMap();
    Encounter visit;
    visit.uuid = m_backend->ids().newUuid();
    visit.encounterType = chosen.value(QStringLiteral("type")).toString();
    visit.enrolment = chosen.value(QStringLiteral("enrolment")).toString();
    if (visit.enrolment.isEmpty())
        visit.subject = m_subject;
    if (const EncounterType *type = m_backend->organisation()->encounterType(visit.encounterType))
        visit.name = type->name;
    visit.earliest = startOfDay(dayOf(m_earliest), m_backend->timeZone());
    visit.latest = startOfDay(dayOf(m_latest).addDays(1), m_backend->timeZone()).addSecs(-1);
    return visit;
}

void ScheduleModel::save()
{
    if (m_isSaving || !m_backend || !m_backend->store() || !m_backend->organisation())
        return;
    m_problem = whatIsMissing();
    m_isSaving = m_problem.isEmpty();
    Q_EMIT changed();
    if (!m_isSaving)
        return;
    writeThen(
        this, *m_backend,
        [visit = visit(), now = m_backend->clock().now()](Connection &connection) {
            return saveLocal(connection, visit, {}, now);
        },
        [this](const Result<qint64> &done) {
            m_isSaving = false;
            if (!done)
                m_problem = errorText(done.error()).title;
            Q_EMIT changed();
            if (done)
                Q_EMIT saved();
        });
}

} // namespace dhara
