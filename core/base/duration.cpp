// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/duration.h"

#include <QRegularExpression>

namespace dhara {

std::optional<std::array<QString, timeUnits>> durationNumbers(const QString &text)
{
    static const QRegularExpression iso(QRegularExpression::anchoredPattern(
        QStringLiteral("P(?=.)(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?=.)(?:(\\d+)H)?(?:(\\d+)M)?)?")));
    const auto match = iso.match(text);
    if (!match.hasMatch())
        return {};
    std::array<QString, timeUnits> numbers;
    for (int unit = 0; unit < timeUnits; ++unit)
        numbers.at(size_t(unit)) = match.captured(unit + 1);
    return numbers;
}

} // namespace dhara
