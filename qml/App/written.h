// SPDX-License-Identifier: AGPL-3.0-or-later
// Days, times and durations as the application writes them everywhere, in the language's words and digits.
#pragma once

#include "core/base/duration.h"

#include <QDateTime>
#include <QLocale>

namespace dhara {

/// "24 Nov 2026": no one takes the day for the month.
QString writtenDay(const QDate &day, const QLocale &locale);
/// "14:05".
QString writtenTime(const QTime &time, const QLocale &locale);
/// "24 Nov 2026, 14:05".
QString writtenMoment(const QDateTime &moment, const QLocale &locale);
/// "2 weeks".
QString writtenCount(TimeUnit unit, int count);
/// "1 year 2 months" of "P1Y2M"; a text that is no such duration as it is.
QString writtenDuration(const QString &kept);
/// "32 years · woman": the parts that there are, in the locale's direction, each isolated (U+2068 to U+2069) where it
/// could move into another.
QString writtenLine(QStringList parts, const QLocale &locale);

} // namespace dhara
