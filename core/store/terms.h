// SPDX-License-Identifier: AGPL-3.0-or-later
// Which answers a person is looked for by: numbers, phones, identifiers.
#pragma once

#include <QByteArray>
#include <QString>

namespace dhara {

/// The words of an observations text (a JSON object, any depth) that a subject is found by, separated by blanks:
/// whole numbers of three digits and more, and short texts with a digit in them that are neither uuid, address of a
/// file, date nor duration. A phone number written with blanks or dashes is there without them too.
QString searchTerms(const QByteArray &observations);

} // namespace dhara
