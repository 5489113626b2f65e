// SPDX-License-Identifier: AGPL-3.0-or-later
// The words that a person is looked for by: those of the name, and answers such as numbers, phones, identifiers.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace dhara {

/// The words of an observations text (a JSON object, any depth) that a subject is found by, separated by blanks:
/// whole numbers of three digits and more, and short texts with a digit in them that are neither uuid, address of a
/// file, date nor duration. A phone number written with blanks or dashes is there without them too.
QString searchTerms(const QByteArray &observations);

/// Split and folded as the index's tokenizer does it: letters, marks, numbers and private characters make words.
QStringList searchWords(const QString &text);

} // namespace dhara
