// SPDX-License-Identifier: AGPL-3.0-or-later
// The reports of runs: they go last, and never in the way of a record.
#include "sync/engine/push.h"
#include "sync/protocol/refusal.h"
#include "sync/protocol/urls.h"

#include <QJsonDocument>

namespace dhara {

namespace {

/// The server makes a second report of one that it gets twice (Avni: POST /syncTelemetry always inserts), and its
/// answer may be lost on the way: what may have arrived counts as sent.
bool mayHaveArrived(const Result<HttpReply> &reply)
{
    if (reply)
        return reply->status == 408 || reply->status == 502 || reply->status == 504;
    const QString &code = reply.error().code;
    return code == QLatin1String("network.cut") || code == QLatin1String("network.timeout")
        || reply.error().kind == ErrorKind::Cancelled;
}

std::optional<Error> dropReport(const Edges &edges, const OutboxRow &row)
{
    const auto marked = await(edges.store.write([row](Connection &c) { return markSent(c, row.ref, row.version, {}); },
                                                Priority::Background));
    return marked ? std::nullopt : std::optional(marked.error());
}

} // namespace

std::optional<Error> pushTelemetry(const Edges &edges, const Peer &peer)
{
    std::optional<Error> unwanted; // of a server that takes none of them now
    const auto rows = await(edges.store.read([](Connection &c) { return outbox(c); }));
    if (!rows)
        return rows.error();
    for (const OutboxRow &row : *rows) {
        if (row.ref.kind != RecordKind::Telemetry)
            continue;
        const auto body
            = await(edges.store.read([uuid = row.ref.uuid](Connection &c) { return telemetryBody(c, uuid); }));
        if (!body)
            return body.error();
        const auto request = protocol::pushRequest(peer.server, peer.authHeaders, RecordKind::Telemetry,
                                                   QJsonDocument::fromJson(*body).object());
        if (edges.cancellation->isCancelled())
            return Error{ErrorKind::Cancelled, QStringLiteral("cancelled")};
        const auto reply = await(edges.http.send(request), *edges.cancellation); // once: never again by itself
        if (mayHaveArrived(reply)) {
            if (const auto failed = dropReport(edges, row))
                return failed;
            if (!reply)
                return reply.error();
            continue;
        }
        if (!reply)
            return reply.error();
        const protocol::PushReply answer{reply->status, reply->body};
        const auto verdict = protocol::judge(answer, {});
        if (!protocol::isAccepted(answer) && !verdict.isRecordAtFault) {
            if (protocol::endsRun(verdict))
                return verdict.error;
            unwanted = verdict.error;
            continue;
        }
        if (const auto failed = dropReport(edges, row))
            return failed;
    }
    return unwanted;
}

} // namespace dhara
