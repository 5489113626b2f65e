// SPDX-License-Identifier: AGPL-3.0-or-later
// What SQLite says, in the words of the error table.
#pragma once

#include "core/base/error.h"

#include <QSqlError>

namespace dhara {

/// "store.diskFull", "store.busy", "store.damaged", "store.denied", else "store.sql"; `statement` goes to the detail.
Error sqlError(const QSqlError &error, const QString &statement = {});

} // namespace dhara
