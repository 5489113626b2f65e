// SPDX-License-Identifier: AGPL-3.0-or-later
// Fills a form with something plausible, so that the main job can be shown on any organisation's definitions.
#pragma once

#include "core/forms/session.h"

namespace dhara::demo {

/// Answers every question that is required and still open; `name` becomes the first name of a subject. Photos are left
/// to the caller: the ids of the image questions are given back.
QStringList fillRequired(forms::Session &session, const QString &name);

} // namespace dhara::demo
