// SPDX-License-Identifier: AGPL-3.0-or-later
// What is sent of a record while some of its photos are still on the device only.
#pragma once

#include "core/records/records.h"

#include <QSet>

namespace dhara::protocol {

/// The record without what waits: an answer that names a pending file keeps what the server confirmed of it, or is
/// left out; a list sends the images that are up, and where none is, what the server confirmed of it, so that a stored
/// list is never emptied. Profile picture, ImageV2 texts and question groups likewise, and so all answers of a record
/// together: where nothing but pending files is left of them, what the server confirmed is sent.
Record withoutPending(const Record &ours, const std::optional<QJsonObject> &confirmed,
                      const QSet<QString> &pendingFiles);

} // namespace dhara::protocol
