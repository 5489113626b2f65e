// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/engine/run.h"

#include "core/store/outbox.h"
#include "core/store/recordstore.h"
#include "sync/engine/pull.h"
#include "sync/engine/push.h"
#include "sync/protocol/telemetrybody.h"

#include <QJsonDocument>
#include <mutex>

namespace dhara {
namespace {

class Run
{
public:
    Run(const Edges &edges, const Peer &peer, const RunObserver &observer) :
        m_edges(edges), m_peer(peer), m_observer(observer)
    {
    }

    RunSummary execute(Trigger trigger)
    {
        m_summary.runUuid = m_edges.ids.newUuid();
        m_summary.trigger = trigger;
        m_summary.startedAt = m_edges.clock.now();
        m_summary.error = work();
        m_summary.endedAt = m_edges.clock.now();
        m_summary.isComplete = !m_summary.error;
        report();
        return m_summary;
    }

private:
    std::optional<Error> work()
    {
        const auto organisation = loadOrganisation(m_edges.store);
        if (!organisation)
            return organisation.error();
        m_organisation = *organisation;
        m_progress.isFirstSync = m_organisation->isEmpty();
        // Records that the server cannot take, or one that cannot be read here, are no reason to hear nothing from it.
        auto pushed = pushOnce();
        if (pushed && pushed->kind != ErrorKind::ServerFault && pushed->kind != ErrorKind::OurFault)
            return pushed;
        const auto pulled = pull(
            m_edges, m_peer, m_organisation->isEmpty() ? Definitions::None : Definitions::InForce,
            [this](const PullReport &r) { pullProgressed(r); }, [this] { rebuildDefinitions(); });
        m_summary.pulled = pulled.counts;
        m_summary.merged += pulled.merged;
        m_summary.conflicts += pulled.conflicts;
        m_summary.areDefinitionsChanged = pulled.areDefinitionsChanged;
        m_summary.unknownEntities = pulled.unknownEntities;
        m_summary.skipped = pulled.skipped;
        // A list that the server cannot serve keeps no merged edit, and none that is fit now, waiting for the next run.
        if ((pulled.merged > 0 || pulled.areDefinitionsChanged)
            && (!pulled.error || pulled.error->kind == ErrorKind::ServerFault))
            pushed = pushOnce();
        return pulled.error ? pulled.error : pushed;
    }

    std::optional<Error> pushOnce()
    {
        if (m_organisation->isEmpty()) // nothing can have been recorded before the first definitions
            return std::nullopt;
        const auto outcome = push(m_edges, m_peer, *m_organisation, [this](qint64 done, qint64 total) {
            const std::lock_guard lock(m_mutex);
            m_progress.phase = RunPhase::Pushing;
            m_progress.pushed = done;
            m_progress.toPush = total;
            tell();
        });
        for (auto it = outcome.counts.begin(); it != outcome.counts.end(); ++it) {
            m_summary.pushed[it.key()].todo += it->todo;
            m_summary.pushed[it.key()].done += it->done;
        }
        m_summary.refused += outcome.refused;
        m_summary.merged += outcome.merged;
        m_summary.conflicts += outcome.conflicts;
        return outcome.error;
    }

    /// Where they cannot be read now, the snapshot in force stays: the next start or run reads them.
    void rebuildDefinitions()
    {
        const auto organisation = loadOrganisation(m_edges.store);
        if (!organisation)
            return;
        m_organisation = *organisation;
        if (m_observer.definitionsRebuilt)
            m_observer.definitionsRebuilt(m_organisation);
    }

    void pullProgressed(const PullReport &pull)
    {
        const std::lock_guard lock(m_mutex);
        m_progress.phase = pull.phase;
        m_progress.seriesDone = pull.seriesDone;
        m_progress.seriesTotal = pull.seriesTotal;
        m_progress.pulled = pull.rows;
        tell();
    }

    void tell()
    {
        if (m_observer.progressed)
            m_observer.progressed(m_progress);
    }

    /// Telemetry goes last, also for a failed run; where it cannot be sent now it waits for the next.
    void report()
    {
        const QByteArray body
            = QJsonDocument(protocol::telemetryBody(m_summary, {m_peer.appVersion, m_peer.deviceName, m_peer.system}))
                  .toJson(QJsonDocument::Compact);
        const auto queued = await(m_edges.store.write(
            [this, body](Connection &c) { return queueTelemetry(c, m_summary.runUuid, body, m_summary.endedAt); },
            Priority::Background));
        if (!queued || m_edges.cancellation->isCancelled())
            return;
        if (m_summary.error
            && (m_summary.error->kind == ErrorKind::RetryLater || m_summary.error->kind == ErrorKind::SignIn))
            return; // no network, no session: the next run sends it
        {
            const std::lock_guard lock(m_mutex);
            m_progress.phase = RunPhase::Reporting;
            tell();
        }
        pushTelemetry(m_edges, m_peer);
    }

    const Edges &m_edges;
    const Peer &m_peer;
    const RunObserver &m_observer;
    std::shared_ptr<const Organisation> m_organisation;
    std::mutex m_mutex; // guards m_progress
    Progress m_progress;
    RunSummary m_summary;
};

} // namespace

Result<std::shared_ptr<const Organisation>> loadOrganisation(Store &store)
{
    auto rows = await(store.read([](Connection &c) { return allDefinitions(c); }));
    if (!rows)
        return tl::unexpected(rows.error());
    return Organisation::build(*rows);
}

RunSummary runSync(const Edges &edges, const Peer &peer, Trigger trigger, const RunObserver &observer)
{
    return Run(edges, peer, observer).execute(trigger);
}

} // namespace dhara
