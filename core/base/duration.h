// SPDX-License-Identifier: AGPL-3.0-or-later
// Durations as the wire and the forms write them: ISO 8601 in whole years, months, weeks, days, hours and minutes.
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace dhara {

enum class TimeUnit { Years, Months, Weeks, Days, Hours, Minutes };
constexpr int timeUnits = 6;

/// The digits of each unit of "P1Y2M", in the order of TimeUnit, empty where it has none; nothing for any other text.
std::optional<std::array<QString, timeUnits>> durationNumbers(const QString &text);

} // namespace dhara
