// SPDX-License-Identifier: AGPL-3.0-or-later
// A page of the server's rows, parsed: typed records, or rows kept as they are.
#pragma once

#include "core/store/recordstore.h"
#include "sync/protocol/catalogue.h"

namespace dhara::protocol {

/// A row that cannot be kept (no identity, no time, a field of the wrong shape): told, never the page's end.
struct SkippedRow
{
    QString reason;
    QByteArray body;
};

struct ParsedPage
{
    QList<Record> records; ///< of the four typed kinds
    QList<JsonRow> rows;   ///< of all others
    QList<SkippedRow> skipped;
    int size = 0;              ///< rows a full page has, by the server's word
    qint64 totalElements = -1; ///< negative where the server does not count (slices)
    QDateTime last;            ///< largest lastModifiedDateTime of the kept rows; invalid when there are none
    Uuid lastRow;              ///< the last row of that time
    bool isRising = true;      ///< kept rows came in the order of that time

    qsizetype rowCount() const { return records.size() + rows.size() + skipped.size(); }
};

/// Parses a HAL page (or slice). Absent `_embedded` is an empty page. Errors: RetryLater "network.captivePortal"
/// (HTML), ServerFault "server.notUnderstood" (no JSON, or not a page).
Result<ParsedPage> parsePage(const CatalogueRow &row, const Uuid &scope, const QByteArray &body);

struct SubjectTree
{
    QList<Record> records;        ///< of the four typed kinds
    QList<QByteArray> unreadable; ///< rows with a field of the wrong shape
};
/// GET /subject/{uuid}/allEntities. Errors as parsePage's.
Result<SubjectTree> parseAllEntities(const QByteArray &body);

/// RetryLater "network.captivePortal" where the body looks like a web page, else ServerFault "server.notUnderstood".
Error notUnderstood(const QByteArray &body, const QString &detail);

} // namespace dhara::protocol
