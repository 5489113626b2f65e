// SPDX-License-Identifier: AGPL-3.0-or-later
// From one pulled JSON object to a record: the field tables of the typed kinds. Only pages.cpp includes it.
#pragma once

#include "core/records/records.h"

#include <simdjson.h>

namespace dhara::protocol {

using JsonValue = simdjson::ondemand::value;

/// Reads an object of the given kind. Unknown fields and unknown references ride in `extra` by their push names.
/// Throws simdjson::simdjson_error for a field of the wrong shape.
Record readRecord(RecordKind kind, simdjson::ondemand::object object);

/// "2026-11-24T02:00:02.788Z" and other ISO forms; invalid where it is none.
QDateTime readInstantText(std::string_view text);

} // namespace dhara::protocol
