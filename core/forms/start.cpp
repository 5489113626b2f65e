// SPDX-License-Identifier: AGPL-3.0-or-later
// Which form it is, and what time it is for it on a device whose clock may be wrong.
#include "core/forms/session.h"

namespace dhara::forms {
namespace {

// A clock that is a few days or weeks off is the person's to see and mend, and a server's may be wrong too; what is
// years away from all that the server ever told is an empty battery or a slip of the finger.
constexpr int yearsBehind = 1;
constexpr int yearsAhead = 3;

struct FormOf
{
    FormType inProgramme;
    FormType general;
};

FormOf formOf(Action action)
{
    switch (action) {
    case Action::Register:
    case Action::EditSubject:
        return {FormType::IndividualProfile, FormType::IndividualProfile};
    case Action::Enrol:
    case Action::EditEnrolment:
        return {FormType::ProgramEnrolment, FormType::ProgramEnrolment};
    case Action::ExitEnrolment:
        return {FormType::ProgramExit, FormType::ProgramExit};
    case Action::Visit:
    case Action::EditVisit:
        return {FormType::ProgramEncounter, FormType::Encounter};
    case Action::CancelVisit:
        return {FormType::ProgramEncounterCancellation, FormType::IndividualEncounterCancellation};
    }
    return {FormType::Unknown, FormType::Unknown};
}

} // namespace

bool Start::isClockBelievable() const
{
    return !serverTime.isValid()
        || (now >= serverTime.addYears(-yearsBehind) && now <= serverTime.addYears(yearsAhead));
}

QDateTime Start::instant() const
{
    if (!serverTime.isValid())
        return now;
    return isClockBelievable() ? std::max(now, serverTime) : serverTime;
}

QDate Start::today() const
{
    return instant().toTimeZone(zone).date();
}

QDate Start::deviceDay() const
{
    return now.toTimeZone(zone).date();
}

void Start::adoptTypes()
{
    if (subject)
        subjectType = subject->subjectType;
    if (enrolment)
        programme = enrolment->program;
    if (encounter)
        encounterType = encounter->encounterType;
}

const Form *formFor(const Organisation &organisation, const Start &start)
{
    const FormOf types = formOf(start.action);
    return organisation.formFor(start.programme.isEmpty() ? types.general : types.inProgramme, start.subjectType,
                                start.programme, start.encounterType);
}

} // namespace dhara::forms
