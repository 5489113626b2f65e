// SPDX-License-Identifier: AGPL-3.0-or-later
// What a list says about a subject: initials, age, where.
#pragma once

#include "core/organisation/organisation.h"

#include <QDate>

namespace dhara {

/// The first letters of the first and last word, in any script.
QString initialsOf(const QString &name);
/// "32 years", "5 months"; empty without a birth date.
QString ageWords(const std::optional<QDate> &birth, const QDate &today);
/// "32 years · woman · Ambari, River Block": what is known of it.
QString subjectLine(const Organisation &organisation, const std::optional<QDate> &birth, const Uuid &gender,
                    const Uuid &address, const QDate &today, const QLocale &locale);

} // namespace dhara
