// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a second worker's device holds what the first one recorded, photos byte for byte.
#pragma once

#include "app/account.h"
#include "core/records/records.h"

namespace dhara::demo {

struct Compared
{
    int records = 0;
    int photos = 0;
};

/// How many of `recorded`, each as `first` saved it, and of the photos that were taken for them, the second worker has;
/// photos are fetched as when somebody looks at them. Records are compared as what would be sent of them, since the
/// server adds members of its own. OurFault "record.unknown" where the second device lacks one, "demo.recordDiffers",
/// "media.notInRecord" where its record does not name the photo's address, "media.differs" for other bytes.
Result<Compared> compareWorkers(Account &first, Account &second, const QList<Record> &recorded,
                                const Surroundings &surroundings);

} // namespace dhara::demo
