// SPDX-License-Identifier: AGPL-3.0-or-later
// People and visits that are there before the first worker comes: the same for the same seed.
#pragma once

#include "tests/server/world.h"

namespace standin {

/// Seeds the records of `file` (push bodies; see README.md), where there is such a file. Throws std::runtime_error
/// with the server's own refusal where a body is none that it would take.
void seedFile(World &world, const std::string &file);
/// Seeds `options.subjects` subjects and `options.visits` visits.
void seedPopulation(World &world);

} // namespace standin
