// SPDX-License-Identifier: AGPL-3.0-or-later
// Between what a person types and sees of an answer, in the language's way, and the text that the session takes.
#pragma once

#include "core/forms/field.h"

#include <QDate>
#include <QLocale>
#include <QVariantList>

namespace dhara {

/// What was typed into the field of a question, or into one of its parts.
struct Typed
{
    QString part; ///< as partRows() names it; empty: the question's own field
    QString text;
};

/// What the session takes of it, where it holds `held`; not understood, it is given as it was typed.
QString keptText(const forms::Field &field, const QString &held, const Typed &typed, const QDate &today,
                 const QLocale &locale);
/// Whether a day alone or a time alone is there of a date-time: the other is still to be typed.
bool isHalf(const forms::Field &field, const QString &kept);

/// What stands in the question's own field: of a date-time its day, of a duration nothing.
QString shownText(const forms::Field &field, const QString &kept, const QLocale &locale);
/// [{ part, text, words, example }] of a date-time (its time) or a duration (its units).
QVariantList partRows(const forms::Field &field, const QString &kept, const QLocale &locale);
/// The same of a birth date: its age in full years, empty where there is none. What is typed there gives the day, but
/// no other one than a held day of that age, which may be exact.
QVariantList ageRows(const QString &kept, const QDate &today, const QLocale &locale);
/// The ISO day that is in it, empty where there is none.
QString dayIn(const forms::Field &field, const QString &kept);
/// "day/month/year", "14:05": how an answer is typed; empty where that needs no telling.
QString exampleFor(const forms::Field &field, const QLocale &locale);
/// What is wrong, with an example where the text was not understood.
QString withExample(const QString &words, const forms::Problem &problem, const QDate &today, const QLocale &locale);

} // namespace dhara
