// SPDX-License-Identifier: AGPL-3.0-or-later
// The reports of runs: they go last, and never in the way of a record.
#include "sync/engine/push.h"
#include "sync/protocol/refusal.h"
#include "sync/protocol/urls.h"
#include "sync/transport/retry.h"

#include <QJsonDocument>

namespace dhara {

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
        const auto reply = sendWithRetry(edges.http, request, RetryPolicy{}, *edges.cancellation, edges.random);
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
        const auto marked = await(edges.store.write(
            [row](Connection &c) { return markSent(c, row.ref, row.version, {}); }, Priority::Background));
        if (!marked)
            return marked.error();
    }
    return unwanted;
}

} // namespace dhara
