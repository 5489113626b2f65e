// SPDX-License-Identifier: AGPL-3.0-or-later
// One sync run, straight-line: push, pull, push again where a merge left something, report.
#pragma once

#include "core/organisation/organisation.h"
#include "sync/engine/edges.h"
#include "sync/engine/progress.h"

#include <memory>

namespace dhara {

/// The definitions as they are stored, read and built once. Errors are the store's.
Result<std::shared_ptr<const Organisation>> loadOrganisation(Store &store);

struct RunObserver
{
    std::function<void(const Progress &)> progressed; ///< from several threads
    std::function<void(const std::shared_ptr<const Organisation> &)>
        definitionsRebuilt; ///< a reference phase is complete
};

/// Runs once. Whatever happens, what is stored is whole: pages and watermarks, records and their outbox rows move
/// together, and the next run goes on from there. A failed run leaves its telemetry for the next.
RunSummary runSync(const Edges &edges, const Peer &peer, Trigger trigger, const RunObserver &observer);

} // namespace dhara
