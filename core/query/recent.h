// SPDX-License-Identifier: AGPL-3.0-or-later
// The subjects that were opened or changed here last.
#pragma once

#include "core/store/search.h"

namespace dhara {

/// Live ones of other types than these, the last first.
Result<QList<SubjectHit>> recentSubjects(Connection &connection, const QList<Uuid> &exceptTypes, int limit);

} // namespace dhara
