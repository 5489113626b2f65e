// SPDX-License-Identifier: AGPL-3.0-or-later
// A number as a person writes it.
#pragma once

#include <QLocale>
#include <QString>

namespace dhara::forms {

/// Without loss and without an exponent: "9000000000", "0.1".
inline QString numberText(double number)
{
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

} // namespace dhara::forms
