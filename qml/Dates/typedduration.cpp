// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Dates/typedduration.h"

#include "core/base/duration.h"
#include "core/forms/numbertext.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace dhara {
namespace {

struct Unit
{
    const char *name;
    const char *words;
    char letter; ///< of ISO 8601
    bool isOfDay;
};

/// In the order of TimeUnit.
constexpr Unit units[] = {
    {"years", QT_TRANSLATE_NOOP("Duration", "years"), 'Y', false},
    {"months", QT_TRANSLATE_NOOP("Duration", "months"), 'M', false},
    {"weeks", QT_TRANSLATE_NOOP("Duration", "weeks"), 'W', false},
    {"days", QT_TRANSLATE_NOOP("Duration", "days"), 'D', false},
    {"hours", QT_TRANSLATE_NOOP("Duration", "hours"), 'H', true},
    {"minutes", QT_TRANSLATE_NOOP("Duration", "minutes"), 'M', true},
};

const Unit *unitNamed(const QString &name)
{
    const auto *found = std::find_if(std::begin(units), std::end(units),
                                     [&name](const Unit &unit) { return name == QLatin1String(unit.name); });
    return found == std::end(units) ? nullptr : found;
}

QStringList known(const QStringList &offered)
{
    QStringList names;
    for (const QString &name : offered) {
        if (unitNamed(name.toLower()) && !names.contains(name.toLower()))
            names.append(name.toLower());
    }
    if (names.isEmpty())
        names = {QStringLiteral("days"), QStringLiteral("weeks"), QStringLiteral("months"), QStringLiteral("years")};
    return names;
}

/// "weeks=two&days=3" apart: how parts are kept that make no duration. Empty for any other text.
QList<DurationPart> unreadParts(const QString &kept)
{
    QList<DurationPart> parts;
    const QStringList pairs = kept.split(QLatin1Char('&'));
    for (const QString &pair : pairs) {
        const QString name = pair.section(QLatin1Char('='), 0, 0);
        if (!unitNamed(name) || !pair.contains(QLatin1Char('=')))
            return {};
        parts.append({name, QUrl::fromPercentEncoding(pair.section(QLatin1Char('='), 1).toUtf8())});
    }
    return parts;
}

/// The parts that the text has.
QList<DurationPart> heldParts(const QString &kept, const QString &first)
{
    const auto numbers = durationNumbers(kept);
    if (!numbers) {
        const QList<DurationPart> unread = unreadParts(kept);
        return !unread.isEmpty() || kept.isEmpty() ? unread : QList<DurationPart>{{first, kept}};
    }
    QList<DurationPart> parts;
    for (size_t i = 0; i < std::size(units); ++i) {
        if (!numbers->at(i).isEmpty())
            parts.append({QLatin1String(units[i].name), numbers->at(i)});
    }
    return parts;
}

bool isNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// A whole number in digits 0 to 9; any other text as it is.
QString numberIn(const QString &typed)
{
    const QString text = typed.trimmed();
    QString digits = forms::latinDigits(text);
    if (!isNumber(digits))
        return text;
    while (digits.size() > 1 && digits.startsWith(QLatin1Char('0')))
        digits.remove(0, 1);
    return digits;
}

QString textOf(const QList<DurationPart> &parts)
{
    QString date, time;
    QStringList asTyped;
    bool isDuration = true;
    for (const Unit &unit : units) {
        for (const DurationPart &part : parts) {
            if (part.unit != QLatin1String(unit.name) || part.text.isEmpty())
                continue;
            isDuration = isDuration && isNumber(part.text);
            (unit.isOfDay ? time : date) += part.text + QLatin1Char(unit.letter);
            asTyped.append(part.unit + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(part.text)));
        }
    }
    if (!isDuration)
        return asTyped.join(QLatin1Char('&'));
    if (date.isEmpty() && time.isEmpty())
        return {};
    return QLatin1Char('P') + date + (time.isEmpty() ? QString() : QLatin1Char('T') + time);
}

} // namespace

QList<DurationPart> durationParts(const QString &kept, const QStringList &offered)
{
    QList<DurationPart> parts;
    const QStringList names = known(offered);
    for (const QString &name : names)
        parts.append({name, {}});
    const QList<DurationPart> all = heldParts(kept, names.first());
    for (const DurationPart &held : all) {
        const auto own = std::find_if(parts.begin(), parts.end(),
                                      [&held](const DurationPart &part) { return part.unit == held.unit; });
        if (own == parts.end())
            parts.append(held);
        else
            own->text = held.text;
    }
    return parts;
}

QString withDurationPart(const QString &kept, const QStringList &offered, const QString &unit, const QString &typed)
{
    if (durationNumbers(typed.trimmed()))
        return typed.trimmed();
    QList<DurationPart> parts = durationParts(kept, offered);
    const auto own
        = std::find_if(parts.begin(), parts.end(), [&unit](const DurationPart &part) { return part.unit == unit; });
    if (own == parts.end() || own->text == typed)
        return kept;
    own->text = numberIn(typed);
    return textOf(parts);
}

QString durationUnitWords(const QString &unit)
{
    const Unit *known = unitNamed(unit);
    return known ? QCoreApplication::translate("Duration", known->words) : unit;
}

} // namespace dhara
