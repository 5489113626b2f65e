// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/sqlerror.h"

#include <array>

namespace dhara {
namespace {

struct Row
{
    int resultCode; // https://www.sqlite.org/rescode.html, the low byte
    ErrorKind kind;
    const char *code;
};

constexpr std::array errors{
    Row{13, ErrorKind::UserMustFix, "store.diskFull"}, // FULL
    Row{5, ErrorKind::RetryLater, "store.busy"},       // BUSY
    Row{6, ErrorKind::RetryLater, "store.busy"},       // LOCKED
    Row{11, ErrorKind::UserMustFix, "store.damaged"},  // CORRUPT
    Row{26, ErrorKind::UserMustFix, "store.damaged"},  // NOTADB
    Row{3, ErrorKind::UserMustFix, "store.denied"},    // PERM
    Row{8, ErrorKind::UserMustFix, "store.denied"},    // READONLY
    Row{14, ErrorKind::UserMustFix, "store.denied"},   // CANTOPEN
};

} // namespace

Error sqlError(const QSqlError &error, const QString &statement)
{
    const int resultCode = error.nativeErrorCode().toInt() & 0xff;
    const QString detail = QStringLiteral("%1 (%2): %3").arg(error.databaseText(), error.nativeErrorCode(), statement);
    for (const Row &row : errors) {
        if (row.resultCode == resultCode)
            return {row.kind, QLatin1String(row.code), detail};
    }
    return {ErrorKind::OurFault, QStringLiteral("store.sql"), detail};
}

} // namespace dhara
