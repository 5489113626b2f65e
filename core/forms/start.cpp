// SPDX-License-Identifier: AGPL-3.0-or-later
// What time it is for a form, on a device whose clock may be wrong.
#include "core/forms/session.h"

namespace dhara::forms {
namespace {

// A clock that is a few days or weeks off is the person's to see and mend, and a server's may be wrong too; what is
// years away from all that the server ever told is an empty battery or a slip of the finger.
constexpr int yearsBehind = 1;
constexpr int yearsAhead = 3;

} // namespace

bool Start::isClockBelievable() const
{
    return !serverTime.isValid()
        || (now >= serverTime.addYears(-yearsBehind) && now <= serverTime.addYears(yearsAhead));
}

QDateTime Start::instant() const
{
    if (!serverTime.isValid())
        return now;
    return isClockBelievable() ? std::max(now, serverTime) : serverTime;
}

QDate Start::today() const
{
    return instant().toTimeZone(zone).date();
}

QDate Start::deviceDay() const
{
    return now.toTimeZone(zone).date();
}

} // namespace dhara::forms
