// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Forms/answertexts.h"

#include "core/base/dates.h"
#include "core/forms/numbertext.h"
#include "qml/Dates/typeddate.h"
#include "qml/Dates/typedduration.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace dhara {
namespace {

using forms::FieldKind;

constexpr QLatin1String timePart("time");
constexpr QLatin1String agePart("age");
constexpr int mostYears = 999; ///< that a day is counted back; how old anybody can be is told by the form

QVariantMap partRow(const QString &part, const QString &text, const QString &words, const QString &example = {})
{
    return {{QStringLiteral("part"), part},
            {QStringLiteral("text"), text},
            {QStringLiteral("words"), words},
            {QStringLiteral("example"), example}};
}

/// A day that nobody takes for a month.
QString dayExample(const QDate &today, const QLocale &locale)
{
    constexpr int late = 24;
    return typedForm(QDate(today.year(), today.month(), late), locale);
}

/// No day at all: one would be taken for the answer.
QString dayPattern(const QLocale &locale)
{
    const QHash<QChar, QString> words{
        {QLatin1Char('d'), QCoreApplication::translate("Form", "day", "stands where its number is to be typed")},
        {QLatin1Char('M'), QCoreApplication::translate("Form", "month", "stands where its number is to be typed")},
        {QLatin1Char('y'), QCoreApplication::translate("Form", "year", "stands where its number is to be typed")}};
    QString pattern;
    QChar last;
    bool isQuoted = false;
    const QString format = typedDayFormat(locale);
    for (const QChar c : format) {
        if (c == QLatin1Char('\''))
            isQuoted = !isQuoted;
        else if (isQuoted || !words.contains(c))
            pattern += c;
        else if (c != last)
            pattern += words.value(c);
        last = c;
    }
    return pattern;
}

QString timeExample(const QLocale &locale)
{
    return writtenTime(QTime(14, 5), locale);
}

/// A date-time when one of its halves was typed; a whole one may have been.
QString withHalf(const QString &held, const Typed &typed, const QDate &today, const QLocale &locale)
{
    static const QRegularExpression whole(
        QRegularExpression::anchoredPattern(QStringLiteral("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*")));
    const QString text = typed.text.trimmed();
    if (whole.match(text).hasMatch())
        return QString(text).replace(10, 1, QLatin1Char('T'));
    DayAndTime halves = halvesOf(held);
    if (typed.part == timePart && shownTime(halves.time, locale) != typed.text)
        halves.time = keptTime(typed.text, locale);
    else if (typed.part.isEmpty() && shownDay(halves.day, locale) != typed.text)
        halves.day = keptDay(typed.text, today, locale);
    else
        return held;
    return joined(halves);
}

/// In full years; nothing where it is no day, or one to come.
std::optional<int> ageOf(const QString &kept, const QDate &today)
{
    const QDate birth = QDate::fromString(kept, Qt::ISODate);
    if (!birth.isValid() || birth > today)
        return {};
    return ageOn(birth, today).years;
}

QString keptBirth(const QString &typedAge, const QString &held, const QDate &today)
{
    bool isAge = false;
    const int years = forms::latinDigits(typedAge.trimmed()).toInt(&isAge);
    if (!isAge || years < 0 || years > mostYears || ageOf(held, today) == years)
        return held;
    return today.addYears(-years).toString(Qt::ISODate);
}

} // namespace

QString keptText(const forms::Field &field, const QString &held, const Typed &typed, const QDate &today,
                 const QLocale &locale)
{
    switch (field.kind) {
    case FieldKind::Date:
        return typed.part == agePart ? keptBirth(typed.text, held, today) : keptDay(typed.text, held, today, locale);
    case FieldKind::Time:
        return keptTime(typed.text, held, locale);
    case FieldKind::DateTime:
        return withHalf(held, typed, today, locale);
    case FieldKind::Duration:
        return withDurationPart(held, field.durationUnits, typed.part, typed.text);
    default:
        return typed.text;
    }
}

bool isHalf(const forms::Field &field, const QString &kept)
{
    if (field.kind != FieldKind::DateTime)
        return false;
    const DayAndTime halves = halvesOf(kept);
    if (halves.time.isEmpty())
        return !dayIn(field, kept).isEmpty();
    return halves.day.isEmpty() && QTime::fromString(halves.time, QStringLiteral("HH:mm")).isValid();
}

QString shownText(const forms::Field &field, const QString &kept, const QLocale &locale)
{
    switch (field.kind) {
    case FieldKind::Date:
        return shownDay(kept, locale);
    case FieldKind::DateTime:
        return shownDay(halvesOf(kept).day, locale);
    case FieldKind::Time:
        return shownTime(kept, locale);
    case FieldKind::Duration:
        return {};
    default:
        return kept;
    }
}

QVariantList partRows(const forms::Field &field, const QString &kept, const QLocale &locale)
{
    if (field.kind == FieldKind::DateTime)
        return {partRow(timePart, shownTime(halvesOf(kept).time, locale),
                        QCoreApplication::translate("Form", "Time of day"), timeExample(locale))};
    QVariantList rows;
    if (field.kind != FieldKind::Duration)
        return rows;
    const QList<DurationPart> parts = durationParts(kept, field.durationUnits);
    for (const DurationPart &part : parts)
        rows.append(partRow(part.unit, part.text, durationUnitWords(part.unit)));
    return rows;
}

QVariantList ageRows(const QString &kept, const QDate &today, const QLocale &locale)
{
    const std::optional<int> years = ageOf(kept, today);
    return {partRow(agePart, years ? locale.toString(*years) : QString(), {})};
}

QString dayIn(const forms::Field &field, const QString &kept)
{
    if (field.kind != FieldKind::Date && field.kind != FieldKind::DateTime)
        return {};
    const QString day = field.kind == FieldKind::Date ? kept : halvesOf(kept).day;
    return QDate::fromString(day, Qt::ISODate).isValid() ? day : QString();
}

QString exampleFor(const forms::Field &field, const QLocale &locale)
{
    switch (field.kind) {
    case FieldKind::Date:
    case FieldKind::DateTime:
        return dayPattern(locale);
    case FieldKind::Time:
        return timeExample(locale);
    case FieldKind::Phone:
        return QCoreApplication::translate("Form", "10 digits");
    default:
        return {};
    }
}

QString withExample(const QString &words, const forms::Problem &problem, const QDate &today, const QLocale &locale)
{
    QString example;
    if (problem.code == QLatin1String("form.invalidDate"))
        example = dayExample(today, locale);
    else if (problem.code == QLatin1String("form.invalidTime"))
        example = timeExample(locale);
    else if (problem.code == QLatin1String("form.invalidDateTime"))
        example = QCoreApplication::translate("Form", "%1 and %2", "a day and a time")
                      .arg(dayExample(today, locale), timeExample(locale));
    else if (problem.code == QLatin1String("form.invalidDuration"))
        return QCoreApplication::translate("Form", "%1: whole numbers are needed", "what is wrong").arg(words);
    return example.isEmpty()
        ? words
        : QCoreApplication::translate("Form", "%1: write it like %2", "what is wrong, an example").arg(words, example);
}

} // namespace dhara
