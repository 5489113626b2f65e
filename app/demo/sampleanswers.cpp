// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/demo/sampleanswers.h"

#include "core/base/clock.h"

#include <algorithm>

namespace dhara::demo {
namespace {

using forms::Field;
using forms::FieldKind;

double numberWithin(const Field &field)
{
    const double low = field.lowNormal.value_or(field.lowAbsolute.value_or(1));
    const double high = field.highNormal.value_or(field.highAbsolute.value_or(low + 1));
    return qRound(low + (high - low) / 2);
}

QJsonValue sampleFor(const Field &field, const forms::Start &start)
{
    const QString today = start.now.toTimeZone(start.zone).date().toString(Qt::ISODate);
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Notes:
        return QStringLiteral("Sample");
    case FieldKind::Number:
        return numberWithin(field);
    case FieldKind::SingleCoded:
    case FieldKind::MultiCoded:
    case FieldKind::Location:
        return field.options.isEmpty() ? QJsonValue() : QJsonValue(field.options.first().value);
    case FieldKind::Date:
        return today;
    case FieldKind::DateTime:
        return isoInstant(start.now);
    case FieldKind::Time:
        return QStringLiteral("09:30");
    case FieldKind::Duration:
        return QStringLiteral("P2D");
    case FieldKind::Phone:
        return QStringLiteral("9000000001");
    case FieldKind::Image:
    case FieldKind::Images:
    case FieldKind::ReadOnly:
        break;
    }
    return {};
}

QJsonValue sampleForFixed(const Field &field, const forms::Start &start, const QString &name)
{
    if (field.id == QLatin1String("firstName"))
        return name;
    if (field.id == QLatin1String("lastName"))
        return QStringLiteral("Sample");
    if (field.id == QLatin1String("dateOfBirth"))
        return start.now.date().addYears(-30).toString(Qt::ISODate);
    return sampleFor(field, start);
}

/// A text that its format accepts, tried from the likely ones; the organisation's patterns are mostly digits.
QJsonValue fitting(forms::Session &session, const Field &field, int page)
{
    static const QStringList tries{QStringLiteral("Sample"), QStringLiteral("9000000001"),
                                   QStringLiteral("12345"),  QStringLiteral("123456789012"),
                                   QStringLiteral("1"),      QStringLiteral("A1")};
    for (const QString &text : tries) {
        session.setAnswer(field.id, text);
        const auto problems = session.problemsOfPage(page);
        const bool isWrong = std::any_of(problems.begin(), problems.end(),
                                         [&field](const forms::Problem &p) { return p.fieldId == field.id; });
        if (!isWrong)
            return text;
    }
    return {};
}

} // namespace

QStringList fillRequired(forms::Session &session, const QString &name)
{
    QStringList photos;
    const auto pages = session.pages();
    for (int page = 0; page < pages.size(); ++page) {
        for (const Field &field : pages.at(page).fields) {
            if (field.kind == FieldKind::Image || field.kind == FieldKind::Images) {
                if (!field.isFixed)
                    photos.append(field.id);
                continue;
            }
            const bool isOpen = session.answer(field.id).isUndefined();
            if (!field.isRequired || !isOpen)
                continue;
            session.setAnswer(field.id,
                              field.isFixed ? sampleForFixed(field, session.start(), name)
                                            : sampleFor(field, session.start()));
            if (!field.regex.isEmpty() && field.kind == FieldKind::Text)
                session.setAnswer(field.id, fitting(session, field, page));
        }
    }
    return photos;
}

} // namespace dhara::demo
