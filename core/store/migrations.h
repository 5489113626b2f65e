// SPDX-License-Identifier: AGPL-3.0-or-later
// The file's shape: which version it is of, and how it comes to the present one.
#pragma once

#include "core/store/connection.h"

#include <optional>

namespace dhara {

/// "DHAR": tells our files from other SQLite files.
constexpr qint64 storeApplicationId = 0x44484152;

/// The version that this program writes: the number of the last migration.
int currentStoreVersion();

/// Looks at a file without touching it. Nothing where there is none yet (or an empty one). Errors: UserMustFix
/// "store.newer", "store.damaged" (also: not one of ours), "store.denied".
Result<std::optional<int>> storeVersion(const QString &path);

/// Brings the file to `version`, each step one transaction. Errors: OurFault "store.migration", or SQLite's.
Result<void> migrate(Connection &connection, int version);

} // namespace dhara
