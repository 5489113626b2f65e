// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person reads about an error: what happened, what is safe, what to do. Made from code and data alone.
#pragma once

#include "core/base/error.h"

namespace dhara {

struct ErrorText
{
    QString title; ///< what happened
    QString safe;  ///< what is safe; empty where nothing was at risk
    QString todo;  ///< what to do, or that it goes on by itself

    /// `safe` and `todo` as one paragraph.
    QString body() const;
};

/// In the application's language. An unknown code gets the words of its kind.
ErrorText errorText(const Error &error);
/// Whether the table has words of its own for the code (for tests).
bool hasOwnWords(const QString &code);

} // namespace dhara
