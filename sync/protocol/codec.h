// SPDX-License-Identifier: AGPL-3.0-or-later
// Records as they are pushed.
#pragma once

#include "core/records/records.h"

namespace dhara::protocol {

/// The body of a push: the shapes recorded from a real server (wire/3-records-*). Absent texts, dates and references
/// are null; observations are a list of {conceptUUID, value}, without nulls and never absent; `extra` rides along.
QJsonObject pushBody(const Record &record);

/// The reverse of pushBody, for comparing with what others pushed. UserMustFix "record.unreadable" for wrong shapes.
Result<Record> parsePushBody(RecordKind kind, const QJsonObject &body);

} // namespace dhara::protocol
