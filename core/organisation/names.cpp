// SPDX-License-Identifier: AGPL-3.0-or-later
// The wire's words for the enumerations of this room.
#include "core/organisation/form.h"
#include "core/organisation/privileges.h"

#include <algorithm>
#include <iterator>

namespace dhara {
namespace {

template<class T>
struct Named
{
    const char *name;
    T value;
};

constexpr Named<DataType> dataTypes[] = {
    {"Numeric", DataType::Numeric},
    {"Text", DataType::Text},
    {"Notes", DataType::Notes},
    {"Coded", DataType::Coded},
    {"NA", DataType::NotApplicable},
    {"Date", DataType::Date},
    {"DateTime", DataType::DateTime},
    {"Time", DataType::Time},
    {"Duration", DataType::Duration},
    {"Image", DataType::Image},
    {"ImageV2", DataType::ImageV2},
    {"Id", DataType::Id},
    {"Video", DataType::Video},
    {"Subject", DataType::Subject},
    {"Location", DataType::Location},
    {"PhoneNumber", DataType::PhoneNumber},
    {"GroupAffiliation", DataType::GroupAffiliation},
    {"Audio", DataType::Audio},
    {"File", DataType::File},
    {"QuestionGroup", DataType::QuestionGroup},
    {"Encounter", DataType::Encounter},
    {"Boolean", DataType::Boolean},
};

constexpr Named<FormType> formTypes[] = {
    {"IndividualProfile", FormType::IndividualProfile},
    {"ProgramEnrolment", FormType::ProgramEnrolment},
    {"ProgramExit", FormType::ProgramExit},
    {"ProgramEncounter", FormType::ProgramEncounter},
    {"ProgramEncounterCancellation", FormType::ProgramEncounterCancellation},
    {"Encounter", FormType::Encounter},
    {"IndividualEncounterCancellation", FormType::IndividualEncounterCancellation},
    {"ChecklistItem", FormType::ChecklistItem},
    {"SubjectEnrolmentEligibility", FormType::SubjectEnrolmentEligibility},
    {"ManualProgramEnrolmentEligibility", FormType::ManualProgramEnrolmentEligibility},
    {"IndividualRelationship", FormType::IndividualRelationship},
    {"Location", FormType::Location},
    {"Task", FormType::Task},
    {"BeneficiaryIdentification", FormType::BeneficiaryIdentification},
};

constexpr Named<Privilege> privileges[] = {
    {"View subject", Privilege::ViewSubject},
    {"Register subject", Privilege::RegisterSubject},
    {"Edit subject", Privilege::EditSubject},
    {"Void subject", Privilege::VoidSubject},
    {"Enrol subject", Privilege::EnrolSubject},
    {"View enrolment details", Privilege::ViewEnrolment},
    {"Edit enrolment details", Privilege::EditEnrolment},
    {"Exit enrolment", Privilege::ExitEnrolment},
    {"View visit", Privilege::ViewVisit},
    {"Schedule visit", Privilege::ScheduleVisit},
    {"Perform visit", Privilege::PerformVisit},
    {"Edit visit", Privilege::EditVisit},
    {"Cancel visit", Privilege::CancelVisit},
};

template<class T, size_t N>
std::optional<T> find(const Named<T> (&rows)[N], QStringView name)
{
    const auto *found = std::find_if(std::begin(rows), std::end(rows),
                                     [name](const Named<T> &row) { return name == QLatin1String(row.name); });
    return found == std::end(rows) ? std::nullopt : std::optional<T>(found->value);
}

} // namespace

DataType dataTypeFromName(QStringView name)
{
    return find(dataTypes, name).value_or(DataType::Unknown);
}

QString dataTypeName(DataType type)
{
    for (const auto &row : dataTypes) {
        if (row.value == type)
            return QString::fromLatin1(row.name);
    }
    return {};
}

bool isMedia(DataType type)
{
    return type == DataType::Image || type == DataType::ImageV2 || type == DataType::Video || type == DataType::Audio
        || type == DataType::File;
}

FormType formTypeFromName(QStringView name)
{
    return find(formTypes, name).value_or(FormType::Unknown);
}

std::optional<Privilege> privilegeFromName(QStringView name)
{
    return find(privileges, name);
}

QList<const FormElement *> FormPage::childrenOf(const Uuid &parentElement) const
{
    QList<const FormElement *> children;
    for (const FormElement &element : elements) {
        if (element.parentElement == parentElement)
            children.append(&element);
    }
    return children;
}

Privileges Privileges::all()
{
    Privileges everything;
    everything.m_isAll = true;
    return everything;
}

QString Privileges::key(Privilege privilege, const Scope &scope)
{
    return QString::number(static_cast<int>(privilege)) + QLatin1Char('|') + scope.subjectType + QLatin1Char('|')
        + scope.programme + QLatin1Char('|') + scope.encounterType;
}

void Privileges::grant(Privilege privilege, const Scope &scope)
{
    m_granted.insert(key(privilege, scope));
}

bool Privileges::may(Privilege privilege, const Scope &scope) const
{
    return m_isAll || m_granted.contains(key(privilege, scope));
}

} // namespace dhara
