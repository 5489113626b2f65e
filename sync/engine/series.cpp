// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/engine/series.h"

#include "core/store/syncstatus.h"
#include "sync/protocol/pages.h"
#include "sync/protocol/refusal.h"
#include "sync/protocol/urls.h"

#include <algorithm>
#include <utility>

namespace dhara {
namespace {

constexpr int pageSize = 1000; // the server's cap (wire/README.md, 7)

Result<PageOutcome> storePage(Connection &connection, const protocol::CatalogueRow &row, const Uuid &scope,
                              const protocol::ParsedPage &page, const QDateTime &watermark)
{
    PageOutcome outcome;
    if (!page.records.isEmpty()) {
        auto stored = storePulled(connection, page.records);
        if (!stored)
            return stored;
        outcome = *stored;
    }
    if (!page.rows.isEmpty()) {
        const auto stored = row.phase == protocol::Phase::Reference ? stageDefinitions(connection, page.rows)
                                                                    : storeOtherRecords(connection, page.rows);
        if (!stored)
            return tl::unexpected(stored.error());
        outcome.stored += *stored;
    }
    if (watermark.isValid()) {
        if (auto advanced = advanceWatermark(connection, row.entity, scope, watermark); !advanced)
            return tl::unexpected(advanced.error());
    }
    return outcome;
}

bool hasRow(const protocol::ParsedPage &page, const Uuid &uuid)
{
    return std::any_of(page.records.begin(), page.records.end(),
                       [&uuid](const Record &record) { return refOf(record).uuid == uuid; })
        || std::any_of(page.rows.begin(), page.rows.end(), [&uuid](const JsonRow &row) { return row.uuid == uuid; });
}

class Series
{
public:
    Series(const Edges &edges, const Peer &peer, const SeriesRequest &series,
           const std::function<void(qint64)> &report) :
        m_edges(edges), m_peer(peer), m_series(series), m_report(report)
    {
    }

    SeriesOutcome execute()
    {
        std::optional<PageCursor> cursor = firstCursor(m_series.watermark);
        auto reply = m_edges.http.send(request(*cursor));
        while (cursor) {
            auto page = receive(std::exchange(reply, {}), *cursor);
            if (!page) {
                m_outcome.error = page.error();
                break;
            }
            QDateTime complete; // up to where all rows are here once this page is
            cursor = follow(*cursor, *page, complete);
            if (cursor && m_edges.cancellation->isCancelled())
                cursor.reset();
            if (cursor)
                reply = m_edges.http.send(request(*cursor)); // on its way while this page is stored
            if (const auto stored = store(*page, complete); !stored) {
                m_outcome.error = stored.error();
                break;
            }
        }
        if (!m_outcome.error && m_edges.cancellation->isCancelled())
            m_outcome.error = Error{ErrorKind::Cancelled, QStringLiteral("cancelled")};
        return m_outcome;
    }

private:
    /// The request after `page`, which answers `asked`; nothing where it was the last.
    std::optional<PageCursor> follow(const PageCursor &asked, const protocol::ParsedPage &page, QDateTime &complete)
    {
        if (page.last.isValid() && !(m_last > page.last))
            m_last = page.last;
        if (const auto jump = std::exchange(m_jump, std::nullopt)) {
            if (!hasRow(page, jump->row))
                return nextNumber(jump->asked);
            complete = asked.from;
        }
        const auto next = nextCursor(asked, {page.rowCount(), page.size, page.totalElements, page.last, page.isRising});
        if (!next)
            complete = m_last;
        else if (next->from != asked.from)
            m_jump = Jump{page.lastRow, asked};
        return next;
    }

    HttpRequest request(const PageCursor &cursor) const
    {
        return protocol::pullRequest(
            m_peer.server, m_peer.authHeaders,
            {m_series.row, m_series.scope, cursor.from, m_series.now, pageSize, cursor.page, m_peer.deviceId});
    }

    Result<protocol::ParsedPage> receive(std::future<Result<HttpReply>> first, const PageCursor &cursor)
    {
        auto reply = await(std::move(first), *m_edges.cancellation);
        if (shouldRetry(reply)) {
            reply = send(m_edges, request(cursor));
        }
        if (!reply)
            return tl::unexpected(reply.error());
        if (reply->status != 200)
            return tl::unexpected(faultOf(*reply));
        return protocol::parsePage(*m_series.row, m_series.scope, reply->body);
    }

    Error faultOf(const HttpReply &reply) const
    {
        Error error = protocol::faultOf(reply.status, reply.body);
        error.data.insert(QStringLiteral("entity"), m_series.row->entity);
        if (error.kind == ErrorKind::ServerFault)
            error.code = QStringLiteral("server.pullFailed");
        return error;
    }

    Result<void> store(const protocol::ParsedPage &page, const QDateTime &watermark)
    {
        const auto stored = await(m_edges.store.write(
            [&](Connection &c) { return storePage(c, *m_series.row, m_series.scope, page, watermark); },
            Priority::Background));
        if (!stored)
            return tl::unexpected(stored.error());
        m_outcome.rows += page.rowCount();
        m_outcome.skipped += page.skipped.size();
        m_outcome.stored += stored->stored;
        m_outcome.merged += stored->merged;
        m_outcome.conflicts += stored->conflicts;
        m_report(page.rowCount());
        return {};
    }

    /// A request from the time of a row, and the one whose answer had that row.
    struct Jump
    {
        Uuid row;
        PageCursor asked;
    };

    const Edges &m_edges;
    const Peer &m_peer;
    const SeriesRequest &m_series;
    const std::function<void(qint64)> &m_report;
    SeriesOutcome m_outcome;
    QDateTime m_last; // largest time of all pages
    std::optional<Jump> m_jump;
};

} // namespace

PageCursor firstCursor(const QDateTime &watermark)
{
    const QDateTime beginning(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC);
    if (!watermark.isValid() || watermark <= beginning)
        return {beginning, 0};
    return {watermark.addSecs(-overlapSeconds), 0};
}

std::optional<PageCursor> nextCursor(const PageCursor &asked, const PageFacts &page)
{
    const bool isFull = page.size > 0 && page.rows >= page.size;
    const bool isLast = page.total >= 0 && asked.page * qint64(page.size) + page.rows >= page.total;
    if (!isFull || isLast)
        return std::nullopt;
    if (page.isRising && page.last.isValid() && page.last > asked.from)
        return PageCursor{page.last, 0};
    return nextNumber(asked);
}

PageCursor nextNumber(const PageCursor &asked)
{
    return {asked.from, asked.page + 1};
}

SeriesOutcome pullSeries(const Edges &edges, const Peer &peer, const SeriesRequest &series,
                         const std::function<void(qint64)> &report)
{
    return Series(edges, peer, series, report).execute();
}

} // namespace dhara
