// SPDX-License-Identifier: AGPL-3.0-or-later
// What saving, pulling, pushing and uploading share: queueing a record and keeping its base copy. Internal to this
// room.
#pragma once

#include "core/store/outbox.h"

namespace dhara {

/// Puts the record in line with a new version; a row of an older version goes.
Result<qint64> queue(Connection &connection, const RecordRef &ref, const QDateTime &now);

Result<void> putBase(Connection &connection, const RecordRef &ref, const BaseCopy &base);
Result<void> dropBase(Connection &connection, const RecordRef &ref);

/// Writes a record changed here over `held` (nothing: it is new), with the audit that is held, keeps the base copy,
/// queues it. Returns the version.
Result<qint64> saveChanged(Connection &connection, Record changed, const std::optional<Record> &held,
                           const QDateTime &now);

struct Merged
{
    bool isChanged = false; ///< something of theirs came in
    bool hasConflict = false;
    bool isNews = false; ///< theirs differs from the base copy
};
/// Merges theirs into the local record that differs from `base`; theirs becomes the base copy.
Result<Merged> mergeTheirs(Connection &connection, const Record &theirs, const BaseCopy &base);

} // namespace dhara
