// SPDX-License-Identifier: AGPL-3.0-or-later
// From answers to the record they make.
#include "core/base/dates.h"
#include "core/forms/session.h"
#include "core/store/medianames.h"

namespace dhara::forms {
namespace {

/// The instant of a day that a person chose: the one it had if the day is the same, now for today, else the day's
/// start.
QDateTime instantOn(const QDate &day, const std::optional<QDateTime> &had, const Start &start)
{
    if (had && had->toTimeZone(start.zone).date() == day)
        return *had;
    if (start.isClockBelievable() && start.deviceDay() == day)
        return start.now;
    return startOfDay(day, start.zone);
}

std::optional<QDateTime> validOnly(const QDateTime &instant)
{
    return instant.isValid() ? std::optional<QDateTime>(instant) : std::nullopt;
}

} // namespace

Record Session::record() const
{
    const auto text = [this](const char *id) { return m_fixed.value(QLatin1String(id)).toString(); };
    const auto date = [&text](const char *id) { return QDate::fromString(text(id), Qt::ISODate); };
    const auto keptIfSame
        = [this](const JsonText &had) { return had.object() == m_observations ? had : JsonText(m_observations); };
    switch (m_start.action) {
    case Action::Register:
    case Action::EditSubject: {
        Subject subject = m_start.subject.value_or(Subject());
        if (!m_start.subject) {
            subject.uuid = m_uuid;
            subject.subjectType = m_start.subjectType;
        }
        subject.firstName = text("firstName");
        subject.lastName = text("lastName");
        if (field(QStringLiteral("middleName")))
            subject.middleName = text("middleName");
        if (field(QStringLiteral("profilePicture")))
            subject.profilePicture = text("profilePicture");
        subject.dateOfBirth = date("dateOfBirth").isValid() ? std::optional<QDate>(date("dateOfBirth")) : std::nullopt;
        subject.gender = text("genderUUID");
        subject.address = text("addressLevelUUID");
        subject.registrationDate = date("registrationDate");
        subject.observations = keptIfSame(subject.observations);
        return subject;
    }
    case Action::Enrol:
    case Action::EditEnrolment: {
        Enrolment enrolment = m_start.enrolment.value_or(Enrolment());
        const auto had = validOnly(enrolment.enrolledAt);
        if (!m_start.enrolment) {
            enrolment.uuid = m_uuid;
            enrolment.program = m_start.programme;
            enrolment.subject = m_start.subject->uuid;
        }
        enrolment.enrolledAt = instantOn(date("enrolmentDateTime"), had, m_start);
        enrolment.observations = keptIfSame(enrolment.observations);
        return enrolment;
    }
    case Action::ExitEnrolment: {
        Enrolment enrolment = *m_start.enrolment;
        enrolment.exitedAt = instantOn(date("programExitDateTime"), enrolment.exitedAt, m_start);
        enrolment.exitObservations = keptIfSame(enrolment.exitObservations);
        return enrolment;
    }
    case Action::Visit:
    case Action::EditVisit:
    case Action::CancelVisit:
        break;
    }
    Encounter visit = m_start.encounter.value_or(Encounter());
    if (!m_start.encounter) {
        visit.uuid = m_uuid;
        visit.encounterType = m_start.encounterType;
        if (m_start.enrolment)
            visit.enrolment = m_start.enrolment->uuid;
        else
            visit.subject = m_start.subject->uuid;
        if (const EncounterType *type = m_organisation->encounterType(m_start.encounterType))
            visit.name = type->name;
    }
    if (m_start.action == Action::CancelVisit) {
        if (!visit.cancelledAt)
            visit.cancelledAt = m_start.isClockBelievable() ? m_start.now : m_start.instant();
        visit.cancelObservations = keptIfSame(visit.cancelObservations);
        return visit;
    }
    visit.occurredAt = instantOn(date("encounterDateTime"), visit.occurredAt, m_start);
    visit.cancelledAt.reset(); // a cancelled visit that is done after all
    visit.observations = keptIfSame(visit.observations);
    return visit;
}

std::optional<Record> Session::startedFrom() const
{
    switch (m_start.action) {
    case Action::EditSubject:
        return *m_start.subject;
    case Action::EditEnrolment:
    case Action::ExitEnrolment:
        return *m_start.enrolment;
    case Action::Visit:
    case Action::EditVisit:
    case Action::CancelVisit:
        return m_start.encounter ? std::optional<Record>(*m_start.encounter) : std::nullopt;
    case Action::Register:
    case Action::Enrol:
        break;
    }
    return std::nullopt;
}

QList<NewMedia> Session::media() const
{
    QList<NewMedia> named;
    const Record made = record();
    for (const NewMedia &file : m_media) {
        if (namesFile(made, file.fileName)) // else it was replaced or taken back
            named.append(file);
    }
    return named;
}

} // namespace dhara::forms
