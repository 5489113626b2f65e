// SPDX-License-Identifier: AGPL-3.0-or-later
// Records as table rows: which column holds which field, and writing one row. Internal to this room.
#pragma once

#include "core/records/records.h"
#include "core/store/statement.h"

namespace dhara {

/// "subject", "enrolment" or "encounter" (both kinds of visit).
QString tableOf(RecordKind kind);
Change changeOf(RecordKind kind);

/// Rows of a record's table in the order of `allColumns`: SELECT <allColumns> FROM …, then the function for a row.
template<class T>
const QString &allColumns();
template<class T>
T readRow(const Statement &row);

template<>
const QString &allColumns<Subject>();
template<>
const QString &allColumns<Enrolment>();
template<>
const QString &allColumns<Encounter>();
template<>
Subject readRow<Subject>(const Statement &row);
template<>
Enrolment readRow<Enrolment>(const Statement &row);
template<>
Encounter readRow<Encounter>(const Statement &row);

/// True if the row was new or of another time; false where it is held at that very time already.
Result<bool> storeRow(Connection &connection, const Record &pulled);
/// Writes the row whatever its time, audit included.
Result<void> overwriteRow(Connection &connection, const Record &record);

} // namespace dhara
