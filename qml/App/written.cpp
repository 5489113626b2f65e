// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/App/written.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace dhara {
namespace {

struct Written
{
    Q_DECLARE_TR_FUNCTIONS(Written)
};

bool isFromTheRight(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

} // namespace

QString writtenDay(const QDate &day, const QLocale &locale)
{
    return locale.toString(day, QStringLiteral("d MMM yyyy"));
}

QString writtenTime(const QTime &time, const QLocale &locale)
{
    return locale.toString(time, QStringLiteral("HH:mm"));
}

QString writtenMoment(const QDateTime &moment, const QLocale &locale)
{
    return Written::tr("%1, %2", "day, time")
        .arg(writtenDay(moment.date(), locale), writtenTime(moment.time(), locale));
}

QString writtenCount(TimeUnit unit, int count)
{
    switch (unit) {
    case TimeUnit::Years:
        return Written::tr("%n years", nullptr, count);
    case TimeUnit::Months:
        return Written::tr("%n months", nullptr, count);
    case TimeUnit::Weeks:
        return Written::tr("%n weeks", nullptr, count);
    case TimeUnit::Days:
        return Written::tr("%n days", nullptr, count);
    case TimeUnit::Hours:
        return Written::tr("%n hours", nullptr, count);
    case TimeUnit::Minutes:
        break;
    }
    return Written::tr("%n minutes", nullptr, count);
}

QString writtenDuration(const QString &kept)
{
    const auto numbers = durationNumbers(kept);
    if (!numbers)
        return kept;
    QStringList words;
    QString nothing;
    for (int unit = 0; unit < timeUnits; ++unit) {
        const QString &number = numbers->at(size_t(unit));
        if (number.isEmpty())
            continue;
        bool isCountable = false;
        const int count = number.toInt(&isCountable);
        if (!isCountable)
            return kept;
        (count == 0 ? nothing : words.emplaceBack()) = writtenCount(TimeUnit(unit), count);
    }
    return words.isEmpty() ? nothing : words.join(QLatin1Char(' '));
}

QString writtenLine(QStringList parts, const QLocale &locale)
{
    parts.removeAll(QString());
    const QString dot = QStringLiteral(" · ");
    if (parts.size() < 2)
        return parts.join(dot);
    const bool isMirrored = locale.textDirection() == Qt::RightToLeft;
    for (QString &part : parts) {
        if (isMirrored || std::any_of(part.cbegin(), part.cend(), isFromTheRight))
            part = QChar(0x2068) + part + QChar(0x2069);
    }
    // What is isolated gives a line no direction.
    return isMirrored ? QChar(0x200F) + parts.join(dot) : parts.join(dot);
}

} // namespace dhara
