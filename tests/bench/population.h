// SPDX-License-Identifier: AGPL-3.0-or-later
// A seeded population as the server serves it: pages of subjects, then pages of their visits.
#pragma once

#include "core/records/records.h"

#include <QList>

namespace dhara::bench {

struct Size
{
    int subjects = 20000;
    int visits = 30000;
    int rowsInPage = 1000;
};

/// The same for the same size: about 600 bytes of observations a row, random uuids, half of the visits programme ones.
QList<QList<Record>> population(const Size &size);

} // namespace dhara::bench
