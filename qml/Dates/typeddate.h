// SPDX-License-Identifier: AGPL-3.0-or-later
// Days and times as people write them in their language, and the ISO texts that are kept of them. What is not
// understood is kept as it was typed: nobody's typing is lost, and the form says what is wrong with it.
#pragma once

#include "qml/App/written.h"

#include <optional>

namespace dhara {

/// "24/11/2026" as it is typed in that language: for an example.
QString typedForm(const QDate &day, const QLocale &locale);
/// That form as QLocale writes formats: "dd/MM/yyyy".
QString typedDayFormat(const QLocale &locale);

/// Day, month and year in the language's order with / . - , or blanks between them, as one number of eight digits, or
/// year first as in ISO; digits of any script; the month may be a word of that language or of English. Two digits of a
/// year mean the last such year that is at most 20 years after `today`.
std::optional<QDate> readDay(const QString &typed, const QDate &today, const QLocale &locale);
/// "14:05", "14.05", "1405", "2:05 pm" or "2 pm", with the language's words for am and pm or the English ones.
std::optional<QTime> readTime(const QString &typed, const QLocale &locale);

/// What is kept of a typed day ("2026-11-24"), and how that is shown.
QString keptDay(const QString &typed, const QDate &today, const QLocale &locale);
QString shownDay(const QString &kept, const QLocale &locale);
/// The same for a field that shows `held`: not typed anew, that stays as it is.
QString keptDay(const QString &typed, const QString &held, const QDate &today, const QLocale &locale);
/// What is kept of a typed time ("14:05"), and how that is shown.
QString keptTime(const QString &typed, const QLocale &locale);
QString shownTime(const QString &kept, const QLocale &locale);
/// As for a day.
QString keptTime(const QString &typed, const QString &held, const QLocale &locale);

/// Both halves of a date-time, each ISO or as it was typed; empty where it is still missing.
struct DayAndTime
{
    QString day;
    QString time;
};

/// "2026-11-24T14:05" apart and together; also where a half is missing or not understood.
DayAndTime halvesOf(const QString &kept);
QString joined(const DayAndTime &halves);

} // namespace dhara
