// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/forms/session.h"

#include <QJsonArray>

namespace dhara::forms {
namespace {

struct Widget
{
    DataType type;
    FieldKind single;
    FieldKind multi;
};

constexpr Widget widgets[] = {
    {DataType::Text, FieldKind::Text, FieldKind::Text},
    {DataType::Notes, FieldKind::Notes, FieldKind::Notes},
    {DataType::Numeric, FieldKind::Number, FieldKind::Number},
    {DataType::Coded, FieldKind::SingleCoded, FieldKind::MultiCoded},
    {DataType::Date, FieldKind::Date, FieldKind::Date},
    {DataType::DateTime, FieldKind::DateTime, FieldKind::DateTime},
    {DataType::Time, FieldKind::Time, FieldKind::Time},
    {DataType::Duration, FieldKind::Duration, FieldKind::Duration},
    {DataType::PhoneNumber, FieldKind::Phone, FieldKind::Phone},
    {DataType::Image, FieldKind::Image, FieldKind::Images},
};

FieldKind widgetFor(DataType type, bool isMulti)
{
    for (const Widget &widget : widgets) {
        if (widget.type == type)
            return isMulti ? widget.multi : widget.single;
    }
    return FieldKind::ReadOnly;
}

Field fixedField(const char *id, const char *label, FieldKind kind, bool isRequired)
{
    Field field;
    field.id = QLatin1String(id);
    field.label = QLatin1String(label);
    field.kind = kind;
    field.isFixed = true;
    field.isRequired = isRequired;
    return field;
}

void setFormat(Field &field, const std::optional<Format> &format)
{
    if (format) {
        field.regex = format->regex;
        field.regexKey = format->descriptionKey;
    }
}

QList<Field> subjectFields(const Organisation &organisation, const SubjectType &type)
{
    QList<Field> fields;
    Field first = fixedField("firstName", type.isPerson() ? "First name" : "Name", FieldKind::Text, true);
    setFormat(first, type.firstNameFormat);
    fields.append(first);
    if (type.isPerson()) {
        if (type.allowsMiddleName) {
            Field middle = fixedField("middleName", "Middle name", FieldKind::Text, false);
            setFormat(middle, type.middleNameFormat);
            fields.append(middle);
        }
        Field last = fixedField("lastName", "Last name", FieldKind::Text, !type.isLastNameOptional);
        setFormat(last, type.lastNameFormat);
        fields.append(last);
        fields.append(fixedField("dateOfBirth", "Date of birth", FieldKind::Date, true));
        Field gender = fixedField("genderUUID", "Gender", FieldKind::SingleCoded, true);
        for (const auto &option : organisation.genders())
            gender.options.append({option.uuid, option.name, option.name});
        fields.append(gender);
    }
    Field address = fixedField("addressLevelUUID", "Village", FieldKind::Location,
                               !type.allowsEmptyLocation && type.kind != SubjectKind::User);
    const auto places = organisation.registrationLocations(type.uuid);
    for (const Uuid &place : places)
        address.options.append({place, {}, organisation.locations().find(place)->title});
    fields.append(address);
    fields.append(fixedField("registrationDate", "Registration date", FieldKind::Date, true));
    if (type.allowsProfilePicture)
        fields.append(fixedField("profilePicture", "Profile picture", FieldKind::Image, false));
    return fields;
}

} // namespace

QString Session::translated(const QString &text) const
{
    return m_organisation->translated(text, m_start.language);
}

void Session::buildPages(const Form *form)
{
    addFixedPage();
    if (!form)
        return;
    for (const FormPage &page : form->pages)
        addFormPage(page);
}

void Session::addFixedPage()
{
    Page page;
    switch (m_start.action) {
    case Action::Register:
    case Action::EditSubject:
        page.fields = subjectFields(*m_organisation, *m_organisation->subjectType(m_start.subjectType));
        for (Field &field : page.fields) {
            for (Option &option : field.options)
                option.label = field.kind == FieldKind::Location
                    ? m_organisation->lineage(option.value, m_start.language)
                    : translated(option.name);
        }
        break;
    case Action::Enrol:
    case Action::EditEnrolment:
        page.fields = {fixedField("enrolmentDateTime", "Enrolment date", FieldKind::Date, true)};
        break;
    case Action::ExitEnrolment:
        page.fields = {fixedField("programExitDateTime", "Exit date", FieldKind::Date, true)};
        break;
    case Action::Visit:
    case Action::EditVisit:
        page.fields = {fixedField("encounterDateTime", "Visit date", FieldKind::Date, true)};
        break;
    case Action::CancelVisit: // its time is now
        break;
    }
    if (!page.fields.isEmpty())
        m_pages.append(page);
}

void Session::addFormPage(const FormPage &source)
{
    Page page;
    page.title = translated(source.name);
    for (const FormElement *element : source.childrenOf({})) {
        const Concept *question = m_organisation->findConcept(element->conceptUuid);
        if (question->dataType != DataType::QuestionGroup || element->isRepeatable()) {
            page.fields.append(fieldOf(*element, source));
            continue;
        }
        for (const FormElement *child : source.childrenOf(element->uuid)) {
            Field field = fieldOf(*child, source);
            field.id = element->conceptUuid + QLatin1Char('/') + field.id;
            field.group = translated(element->name);
            field.isRequired = field.isRequired && !element->hasRule;
            page.fields.append(field);
        }
    }
    if (page.fields.isEmpty()) // all its questions belong to a group that is not there
        return;
    // The visit's and the enrolment's date stands above the first questions, not on a page of its own.
    if (m_pages.size() == 1 && m_pages.first().fields.last().isFixed && m_start.action != Action::Register
        && m_start.action != Action::EditSubject) {
        page.fields = m_pages.first().fields + page.fields;
        m_pages.clear();
    }
    m_pages.append(page);
}

Field Session::fieldOf(const FormElement &element, const FormPage &page) const
{
    const Concept &question = *m_organisation->findConcept(element.conceptUuid);
    Field field;
    field.id = question.uuid;
    field.label = translated(element.name);
    field.name = question.name;
    field.dataType = question.dataType;
    field.kind = element.isEditable() ? widgetFor(question.dataType, element.isMultiSelect) : FieldKind::ReadOnly;
    field.unit = question.unit;
    field.lowAbsolute = question.lowAbsolute;
    field.highAbsolute = question.highAbsolute;
    field.lowNormal = question.lowNormal;
    field.highNormal = question.highNormal;
    setFormat(field, element.validFormat);
    const QJsonArray units = element.keyValues.value(QStringLiteral("durationOptions")).toArray();
    for (const auto &unit : units)
        field.durationUnits.append(unit.toString());
    const QJsonArray excluded = element.keyValues.value(QStringLiteral("ExcludedAnswers")).toArray();
    for (const Answer &answer : question.answers) {
        if (!excluded.contains(answer.name))
            field.options.append(
                {answer.uuid, translated(answer.name), answer.name, answer.isUnique, answer.isAbnormal});
    }
    // Until rules run, what a rule may hide is asked but not required.
    field.isRequired = element.isMandatory && !element.hasRule && !page.hasRule && field.kind != FieldKind::ReadOnly;
    return field;
}

} // namespace dhara::forms
