// SPDX-License-Identifier: AGPL-3.0-or-later
// Painted portraits of seeded people, so that photos need not be kept in the source tree.
#pragma once

#include "tests/server/world.h"

namespace standin {

struct Sitter
{
    /// The same name is always painted the same.
    std::string name;
    bool isWoman = false;
    int years = 30;
};

/// A PNG of 96 x 96 pixels.
std::string paintPortrait(const Sitter &sitter);

/// Where the push body of a subject has "@portrait" as its profile picture: paints it into the storage folder and sets
/// its URL. With a real store (`--s3`) the subject gets none, since only devices write there.
void hangPortrait(const World &world, Json &body);

} // namespace standin
