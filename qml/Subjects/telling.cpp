// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/telling.h"

#include "qml/App/written.h"

namespace dhara {

QString Telling::day(const QDate &date) const
{
    if (!date.isValid())
        return {};
    return locale.toString(date,
                           date.year() == today().year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString Telling::weekday(const QDate &date) const
{
    return date.isValid() ? locale.dayName(date.dayOfWeek(), QLocale::ShortFormat) : QString();
}

QString Telling::clock(const QDateTime &instant) const
{
    return instant.isValid() ? writtenTime(instant.toTimeZone(zone).time(), locale) : QString();
}

QString Telling::moment(const QDateTime &instant) const
{
    if (!instant.isValid())
        return {};
    return dayOf(instant) == today() ? clock(instant) : day(instant);
}

} // namespace dhara
