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

/// Digits of any script as 0 to 9.
inline QString latinDigits(const QString &text)
{
    QString latin;
    for (const QChar c : text)
        latin.append(c.isDigit() ? QChar(u'0' + c.digitValue()) : c);
    return latin;
}

} // namespace dhara::forms
