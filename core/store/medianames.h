// SPDX-License-Identifier: AGPL-3.0-or-later
// File names inside a record: in plain answers, lists, ImageV2 texts, question groups, and the profile picture.
#pragma once

#include "core/records/records.h"

namespace dhara {

/// Also true where an address of the file is named.
bool namesFile(const Record &record, const QString &fileName);
/// Every place that holds `fileName` holds `url` instead.
Record withFileReplaced(const Record &record, const QString &fileName, const QString &url);

} // namespace dhara
