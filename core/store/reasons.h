// SPDX-License-Identifier: AGPL-3.0-or-later
// Errors kept in a row: why something was refused.
#pragma once

#include "core/store/statement.h"

namespace dhara {

JsonText reasonText(const Error &error);
/// Nothing for the empty text.
std::optional<Error> reasonFrom(const QByteArray &text);

} // namespace dhara
