// SPDX-License-Identifier: AGPL-3.0-or-later
// Sends what waits: the outbox in the order of relationships, each record by itself.
#pragma once

#include "core/organisation/organisation.h"
#include "core/store/outbox.h"
#include "sync/engine/edges.h"
#include "sync/engine/progress.h"

namespace dhara {

struct PushOutcome
{
    QMap<QString, EntityCount> counts; ///< by the catalogue's entity name
    qint64 refused = 0;
    qint64 merged = 0;          ///< edits into which the server's newer copy was merged before they were sent
    qint64 conflicts = 0;       ///< of these, with both sides on one observation; ours kept
    std::optional<Error> error; ///< what kept some from being sent; they still wait
};

/// Not tried again by itself. What we found unfit ourselves ("send.*") is looked at in every push: the definition or
/// the parent that was missing may have come.
bool isSetAside(const OutboxRow &row);

/// The records of an outbox in waves: all of one wave may be sent at once, none before the wave ahead of it is
/// through. Rows that are set aside are no part of it. Pure.
QList<QList<OutboxRow>> planPush(const QList<OutboxRow> &outbox);

/// Sends them. A record that is unfit, or that the server refuses, is set aside with its reason and only its
/// dependants wait with it. A record that the server already had, or may have since an answer was lost, is compared
/// with the server's copy first and merged per observation. `report(done, total)` is called from several threads.
PushOutcome push(const Edges &edges, const Peer &peer, const Organisation &organisation,
                 const std::function<void(qint64, qint64)> &report);

/// Sends queued telemetry, each report at most once: one that the server does not want, or that may have arrived though
/// no answer did, is dropped; one that surely did not arrive waits.
std::optional<Error> pushTelemetry(const Edges &edges, const Peer &peer);

} // namespace dhara
