// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/dates.h"

#include <algorithm>

namespace dhara {

Age ageOn(const QDate &birth, const QDate &today)
{
    Age age;
    const int days = static_cast<int>(std::max<qint64>(0, birth.daysTo(today)));
    int months = (today.year() - birth.year()) * 12 + today.month() - birth.month();
    if (today.day() < birth.day())
        --months;
    months = std::max(months, 0);
    age.days = days;
    age.weeks = days / 7;
    age.years = months / 12;
    age.months = months;
    if (months < 12) {
        age.unit = age.weeks == 0 ? AgeUnit::Days : AgeUnit::Weeks;
    } else if (months < 24) {
        age.unit = AgeUnit::Months;
    } else if (months < 72) {
        age.unit = AgeUnit::YearsAndMonths;
        age.months = months % 12;
    }
    return age;
}

QDate latestBirth(int leastYears, const QDate &today)
{
    return today.addYears(-leastYears);
}

QDate earliestBirth(int mostYears, const QDate &today)
{
    return today.addYears(-mostYears - 1).addDays(1);
}

} // namespace dhara
