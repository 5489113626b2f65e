// SPDX-License-Identifier: AGPL-3.0-or-later
// What has changed since the client's last loads (reference/avni-wire.md §2.2).
#pragma once

#include "tests/server/reply.h"
#include "tests/server/world.h"

namespace standin {

/// Needs the world's lock for writing: it may make identifiers.
Reply syncDetails(World &world, const User &user, const Ask &ask);

} // namespace standin
