// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/engine/series.h"

#include "core/store/syncstatus.h"
#include "sync/protocol/pages.h"
#include "sync/protocol/urls.h"
#include "sync/transport/retry.h"

#include <utility>

namespace dhara {
namespace {

constexpr int pageSize = 1000; // the server's cap (wire/README.md, 7)

Result<PageOutcome> storePage(Connection &connection, const protocol::CatalogueRow &row, const Uuid &scope,
                              const protocol::ParsedPage &page)
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
    if (page.last.isValid()) {
        if (auto advanced = advanceWatermark(connection, row.entity, scope, page.last); !advanced)
            return tl::unexpected(advanced.error());
    }
    return outcome;
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
            cursor = nextCursor(*cursor, {page->rowCount(), page->size, page->totalElements, page->first, page->last});
            if (cursor && m_edges.cancellation->isCancelled())
                cursor.reset();
            if (cursor)
                reply = m_edges.http.send(request(*cursor)); // on its way while this page is stored
            if (const auto stored = store(*page); !stored) {
                m_outcome.error = stored.error();
                break;
            }
        }
        if (!m_outcome.error && m_edges.cancellation->isCancelled())
            m_outcome.error = Error{ErrorKind::Cancelled, QStringLiteral("cancelled")};
        return m_outcome;
    }

private:
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
            reply = sendWithRetry(m_edges.http, request(cursor), RetryPolicy{}, *m_edges.cancellation, m_edges.random);
        }
        if (!reply)
            return tl::unexpected(reply.error());
        if (reply->status == 401)
            return failure(ErrorKind::SignIn, QStringLiteral("signin.unknownUser"));
        if (reply->status != 200) {
            return failure(
                ErrorKind::ServerFault, QStringLiteral("server.pullFailed"), QString::fromUtf8(reply->body.left(300)),
                {{QStringLiteral("entity"), m_series.row->entity}, {QStringLiteral("status"), reply->status}});
        }
        return protocol::parsePage(*m_series.row, m_series.scope, reply->body);
    }

    Result<void> store(const protocol::ParsedPage &page)
    {
        const auto stored = await(m_edges.store.write(
            [this, &page](Connection &c) { return storePage(c, *m_series.row, m_series.scope, page); },
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

    const Edges &m_edges;
    const Peer &m_peer;
    const SeriesRequest &m_series;
    const std::function<void(qint64)> &m_report;
    SeriesOutcome m_outcome;
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
    if (page.last.isValid() && page.last > asked.from)
        return PageCursor{page.last, 0};
    return PageCursor{asked.from, asked.page + 1};
}

SeriesOutcome pullSeries(const Edges &edges, const Peer &peer, const SeriesRequest &series,
                         const std::function<void(qint64)> &report)
{
    return Series(edges, peer, series, report).execute();
}

} // namespace dhara
