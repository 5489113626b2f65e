// SPDX-License-Identifier: AGPL-3.0-or-later
// A duration as people type it, a number for each unit that the question offers, and the ISO text that is kept of it.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace dhara {

struct DurationPart
{
    QString unit; ///< "years", "months", "weeks", "days", "hours" or "minutes"
    QString text; ///< a whole number, or what was typed in its place
};

/// A part for each offered unit (days to years where none is), and for each other one that `kept` ("P1Y2M") has.
QList<DurationPart> durationParts(const QString &kept, const QStringList &offered);
/// What is kept when `typed` stands in the part of that unit; an ISO text counts as the whole. Parts that are no whole
/// numbers make a text that is no duration, and that durationParts() takes apart as it was.
QString withDurationPart(const QString &kept, const QStringList &offered, const QString &unit, const QString &typed);
/// "weeks" in the application's language.
QString durationUnitWords(const QString &unit);

} // namespace dhara
