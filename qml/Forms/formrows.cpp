// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Forms/formrows.h"

#include "qml/App/answerwords.h"
#include "qml/App/errortexts.h"
#include "qml/Forms/answertexts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace dhara {
namespace {

using forms::FieldKind;

constexpr int chipsAtMost = 12;

/// The widget of a field, by name.
QString widgetOf(const forms::Field &field)
{
    if (field.id == QLatin1String("dateOfBirth"))
        return QStringLiteral("birthDate");
    switch (field.kind) {
    case FieldKind::Text:
        return QStringLiteral("text");
    case FieldKind::Notes:
        return QStringLiteral("notes");
    case FieldKind::Number:
        return QStringLiteral("number");
    case FieldKind::SingleCoded:
    case FieldKind::MultiCoded:
        return QStringLiteral("choice");
    case FieldKind::Location:
        return field.options.size() > chipsAtMost ? QStringLiteral("list") : QStringLiteral("choice");
    case FieldKind::Date:
        return QStringLiteral("date");
    case FieldKind::DateTime:
        return QStringLiteral("dateTime");
    case FieldKind::Time:
        return QStringLiteral("time");
    case FieldKind::Duration:
        return QStringLiteral("duration");
    case FieldKind::Phone:
        return QStringLiteral("phone");
    case FieldKind::Image:
    case FieldKind::Images:
        return QStringLiteral("photo");
    case FieldKind::ReadOnly:
        break;
    }
    return QStringLiteral("readOnly");
}

QString normalRange(const forms::Field &field)
{
    if (!field.lowNormal || !field.highNormal)
        return {};
    return QCoreApplication::translate("Form", "Usually %1 to %2 %3")
        .arg(QLocale().toString(*field.lowNormal), QLocale().toString(*field.highNormal), field.unit)
        .trimmed();
}

/// What every form asks is asked in our words, the rest in the organisation's.
QString labelOf(const forms::Field &field)
{
    if (!field.isFixed)
        return field.label;
    static constexpr const char *ours[] = {
        QT_TRANSLATE_NOOP("Form", "First name"),      QT_TRANSLATE_NOOP("Form", "Middle name"),
        QT_TRANSLATE_NOOP("Form", "Last name"),       QT_TRANSLATE_NOOP("Form", "Name"),
        QT_TRANSLATE_NOOP("Form", "Date of birth"),   QT_TRANSLATE_NOOP("Form", "Gender"),
        QT_TRANSLATE_NOOP("Form", "Village"),         QT_TRANSLATE_NOOP("Form", "Registration date"),
        QT_TRANSLATE_NOOP("Form", "Profile picture"), QT_TRANSLATE_NOOP("Form", "Enrolment date"),
        QT_TRANSLATE_NOOP("Form", "Exit date"),       QT_TRANSLATE_NOOP("Form", "Visit date"),
    };
    const auto *known = std::find_if(std::begin(ours), std::end(ours),
                                     [&](const char *label) { return field.label == QLatin1String(label); });
    return known != std::end(ours) ? QCoreApplication::translate("Form", *known) : field.label;
}

/// What is shown and not edited, as a subject's page shows it; that there is something, where it has no words.
QString readOnlyWords(const forms::Session &session, const forms::Field &field)
{
    const Concept *question = session.organisation().findConcept(field.id.section(QLatin1Char('/'), -1));
    const QJsonValue value = session.answer(field.id);
    if (!question || value.isUndefined() || value.isNull())
        return {};
    const QString words = answerWords(session.organisation(), *question, value, session.start().zone,
                                      QLocale(session.start().language));
    return words.isEmpty() ? QCoreApplication::translate("Form", "Answered, but not shown here") : words;
}

FieldRow rowOf(const forms::Session &session, const forms::Field &field)
{
    FieldRow row;
    row.fieldId = field.id;
    row.label = labelOf(field);
    row.group = field.group;
    row.kind = widgetOf(field);
    row.unit = field.unit;
    row.hint = normalRange(field);
    row.isRequired = field.isRequired;
    const QString kept = session.answerText(field.id);
    row.text = field.kind == FieldKind::ReadOnly ? readOnlyWords(session, field) : shownText(field, kept, QLocale());
    row.day = dayIn(field, kept);
    row.example = exampleFor(field, QLocale());
    row.parts = row.kind == QLatin1String("birthDate") ? ageRows(kept, session.start().today(), QLocale())
                                                       : partRows(field, kept, QLocale());
    const QJsonValue held = session.answer(field.id);
    const QJsonArray values = held.isArray() ? held.toArray() : QJsonArray{held};
    for (const forms::Option &option : field.options) {
        row.options.append(QVariantMap{{QStringLiteral("value"), option.value},
                                       {QStringLiteral("text"), option.label},
                                       {QStringLiteral("isChosen"), values.contains(option.value)},
                                       {QStringLiteral("isOneOfMany"), field.kind == FieldKind::MultiCoded}});
    }
    if (row.kind == QLatin1String("photo")) {
        for (const auto &value : values) {
            if (value.isString())
                row.photos.append(value.toString());
        }
    }
    return row;
}

QString stateOf(const forms::Session &session, int page, const QList<forms::Problem> &problems, const Seen &seen)
{
    bool isOpen = false;
    for (const forms::Problem &problem : problems) {
        if (problem.page != page)
            continue;
        if (seen.isTold(problem))
            return QStringLiteral("wrong");
        isOpen = true;
    }
    const auto &fields = session.pages().at(page).fields;
    const bool isBegun = std::any_of(fields.begin(), fields.end(), [&](const forms::Field &field) {
        return seen.fields.contains(field.id) && !session.answer(field.id).isUndefined();
    });
    if (!isOpen && (isBegun || seen.pages.contains(page)))
        return QStringLiteral("complete");
    return isBegun ? QStringLiteral("begun") : QStringLiteral("empty");
}

} // namespace

bool Seen::isTold(const forms::Problem &problem) const
{
    const bool isOpenQuestion = problem.code == QLatin1String("form.mandatory");
    return pages.contains(problem.page) || (fields.contains(problem.fieldId) && !isOpenQuestion);
}

QList<FieldRow> fieldRows(const forms::Session &session, int page, const QList<forms::Problem> &problems,
                          const Seen &seen)
{
    QList<FieldRow> rows;
    for (const forms::Field &field : session.pages().at(page).fields) {
        FieldRow row = rowOf(session, field);
        for (const forms::Problem &problem : problems) {
            if (problem.fieldId == field.id && seen.isTold(problem))
                row.error = withExample(errorText({ErrorKind::UserMustFix, problem.code, {}, problem.data}).title,
                                        problem, session.start().today(), QLocale());
        }
        rows.append(row);
    }
    return rows;
}

QVariantList sectionRows(const forms::Session &session, const QList<forms::Problem> &problems, const Seen &seen)
{
    QVariantList list;
    for (int page = 0; page < session.pages().size(); ++page) {
        const QString name = session.pages().at(page).title;
        const QString state = stateOf(session, page, problems, seen);
        list.append(QVariantMap{
            {QStringLiteral("title"), name.isEmpty() ? QCoreApplication::translate("Form", "Who and where") : name},
            {QStringLiteral("state"), state},
            {QStringLiteral("isWrong"), state == QLatin1String("wrong")}});
    }
    return list;
}

} // namespace dhara
