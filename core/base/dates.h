// SPDX-License-Identifier: AGPL-3.0-or-later
// Dates are dates: between a day and the instant that the wire writes for it.
#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QTimeZone>

namespace dhara {

/// The first instant of a day in a zone, UTC: midnight, or later where the clock jumps over it.
inline QDateTime startOfDay(const QDate &date, const QTimeZone &zone)
{
    return date.startOfDay(zone).toUTC();
}

/// A Date observation as written: that zone's midnight as an ISO instant (as the Android client writes it).
inline QString dateToWire(const QDate &date, const QTimeZone &zone)
{
    return isoInstant(startOfDay(date, zone));
}

/// The day of a Date observation: a date-only text is that day, an instant is its day in the zone. Invalid for others.
inline QDate dateFromWire(const QString &text, const QTimeZone &zone)
{
    if (text.size() == 10)
        return QDate::fromString(text, Qt::ISODate);
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    return instant.isValid() ? instant.toTimeZone(zone).date() : QDate();
}

enum class AgeUnit { Days, Weeks, Months, YearsAndMonths, Years };

struct Age
{
    AgeUnit unit = AgeUnit::Years;
    int years = 0;
    int months = 0; ///< beyond the years for YearsAndMonths, in all for Months
    int weeks = 0;
    int days = 0;
};

/// As people say it (reference/avni-client.md §4.5): below a year weeks (days in the first), below two months, below
/// six years and months, else years.
Age ageOn(const QDate &birth, const QDate &today);

/// The last birth date of who is at least so many years old, and the first of who is at most so many, as ageOn counts.
QDate latestBirth(int leastYears, const QDate &today);
QDate earliestBirth(int mostYears, const QDate &today);

} // namespace dhara
