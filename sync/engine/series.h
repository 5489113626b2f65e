// SPDX-License-Identifier: AGPL-3.0-or-later
// One series of the server's rows: pages of one entity and scope, from its watermark to now.
#pragma once

#include "core/store/recordstore.h"
#include "sync/engine/edges.h"
#include "sync/protocol/catalogue.h"

namespace dhara {

/// From where a page is asked.
struct PageCursor
{
    QDateTime from; ///< lastModifiedDateTime of the request, inclusive on the server's side
    int page = 0;
    bool operator==(const PageCursor &) const = default;
};

/// What is known of a page once it is parsed.
struct PageFacts
{
    qsizetype rows = 0;
    int size = 0;         ///< page size the server used
    qint64 total = -1;    ///< rows from the asked watermark on, by the server's word; negative: not told
    QDateTime last;       ///< largest lastModifiedDateTime
    bool isRising = true; ///< the rows came in the order of that time
};

/// How far before the stored watermark a series starts: rows committed late or touched in bulk carry times a little
/// before or after the moment they appear.
constexpr qint64 overlapSeconds = 60;

PageCursor firstCursor(const QDateTime &watermark);
/// The request after a page, or nothing where the page was the last. A full page is followed by watermark, so that
/// rows that change meanwhile shift nothing; a page of one single time, of rows that cannot be kept, or not in the
/// order of time is followed by page number. Pure.
std::optional<PageCursor> nextCursor(const PageCursor &asked, const PageFacts &page);
/// The request that follows by page number. Pure.
PageCursor nextNumber(const PageCursor &asked);

struct SeriesRequest
{
    const protocol::CatalogueRow *row = nullptr;
    Uuid scope;
    QDateTime watermark;
    QDateTime now; ///< the server's, from syncDetails; invalid: left to the server
};

struct SeriesOutcome
{
    qint64 rows = 0;    ///< served
    qint64 stored = 0;  ///< new or changed here
    qint64 skipped = 0; ///< rows of a shape that cannot be kept
    qint64 merged = 0;
    qint64 conflicts = 0;
    std::optional<Error> error;
};

/// Pulls a series to its end; the next page is asked for while one is stored. Whether a list is in the order of its
/// rows' own times is seen, not believed: what is assigned to a worker comes in the order of assignment (Avni: lists of
/// directly assignable types), identifiers in one of their own. A page that was asked from a row's time must have that
/// row, else the series goes on by page number from where it was; and the stored watermark moves, in one transaction
/// with a page, to where such a page has begun, or to the largest time of all with the last page.
/// `report(rows)` is called after each page.
SeriesOutcome pullSeries(const Edges &edges, const Peer &peer, const SeriesRequest &series,
                         const std::function<void(qint64)> &report);

} // namespace dhara
