// SPDX-License-Identifier: AGPL-3.0-or-later
// A seeded population as the server serves it: pages of subjects, then pages of their visits, as bytes.
#pragma once

#include "core/records/records.h"

#include <QByteArray>
#include <QList>

namespace dhara::bench {

struct Size
{
    int subjects = 20000;
    int visits = 30000;
    int rowsInPage = 1000;
};

/// The body of one reply, in the shape of `GET /individual` and its kin.
struct PageBytes
{
    RecordKind kind = RecordKind::Subject;
    int rows = 0;
    QByteArray body;
};

/// The same for the same size: about 600 bytes of observations a row, random uuids, half of the pages of visits are
/// of programme visits.
QList<PageBytes> population(const Size &size);

} // namespace dhara::bench
