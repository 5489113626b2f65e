// SPDX-License-Identifier: AGPL-3.0-or-later
// Names to fill a store with, times and shares of what was measured.
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <algorithm>
#include <array>
#include <random>
#include <vector>

namespace dhara::bench {

/// Names of syllables: many begin alike, as names do.
class Namer
{
public:
    QString name()
    {
        static constexpr std::array syllables{"ra", "ma", "si", "ta", "de", "vi", "ku", "la", "no", "pri", "ya", "han"};
        QString text;
        for (int i = 2 + number(2); i > 0; --i)
            text += QLatin1String(syllables.at(size_t(number(syllables.size()))));
        text[0] = text[0].toUpper();
        return text;
    }
    int number(size_t below) { return static_cast<int>(m_random() % below); }

private:
    std::mt19937 m_random{5};
};

/// Milliseconds.
inline double since(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The value below which that share of them lies; 0 where there are none.
inline double part(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values.at(std::min(values.size() - 1, size_t(share * double(values.size()))));
}

} // namespace dhara::bench
