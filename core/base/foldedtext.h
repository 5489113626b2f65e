// SPDX-License-Identifier: AGPL-3.0-or-later
// How names are compared: as people read them.
#pragma once

#include <QString>

namespace dhara {

/// Composed, single-spaced, case-folded: what is searched, sorted by and held against other names.
inline QString foldedText(const QString &text)
{
    return text.simplified().normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace dhara
