// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/engine/pull.h"

#include "core/store/syncstatus.h"
#include "sync/engine/parallel.h"
#include "sync/protocol/syncdetails.h"
#include "sync/protocol/urls.h"
#include "sync/transport/signin.h"

#include <QJsonDocument>
#include <mutex>

namespace dhara {
namespace {

constexpr int connections = 6; // of QNetworkAccessManager to one host

class Puller
{
public:
    Puller(const Edges &edges, const Peer &peer, Definitions definitions,
           const std::function<void(const PullReport &)> &report, const std::function<void()> &definitionsComplete) :
        m_edges(edges),
        m_peer(peer),
        m_definitions(definitions),
        m_report(report),
        m_definitionsComplete(definitionsComplete)
    {
    }

    PullOutcome execute()
    {
        const auto details = ask();
        if (!details) {
            m_outcome.error = details.error();
            return m_outcome;
        }
        pullAll(planned(*details, protocol::Phase::Reference), RunPhase::PullingDefinitions);
        if (!m_outcome.error)
            adopt();
        if (!m_isHopeless && (!m_outcome.error || m_definitions == Definitions::InForce))
            pullAll(planned(*details, protocol::Phase::Transactional), RunPhase::PullingRecords);
        return m_outcome;
    }

private:
    /// resetSyncs and syncDetails: the server's list of what has changed, kept with the uuids it gave each series.
    Result<protocol::SyncDetails> ask()
    {
        m_report(m_progress);
        const auto statuses = await(m_edges.store.read([](Connection &c) { return syncStatuses(c); }));
        if (!statuses)
            return tl::unexpected(statuses.error());
        m_statuses = *statuses;
        // The end of the window is the server's own time: this device's clock may stand anywhere.
        if (auto polled = poll(QStringLiteral("ResetSync"), {}); !polled)
            return tl::unexpected(polled.error());
        const auto request = protocol::syncDetailsRequest(m_peer.server, m_peer.authHeaders, m_peer.deviceId,
                                                          protocol::syncDetailsBody(*statuses, m_edges.ids));
        const auto reply = send(m_edges, request);
        if (!reply)
            return tl::unexpected(reply.error());
        const auto details = protocol::parseSyncDetails(reply->status, reply->body);
        if (!details)
            return tl::unexpected(whyNoDetails(details.error()));
        m_outcome.unknownEntities = details->unknownEntities;
        if (auto polled = poll(QStringLiteral("UserInfo"), details->now); !polled)
            return tl::unexpected(polled.error());
        const auto kept = await(m_edges.store.write(
            [this, &details](Connection &c) { return keepServerUuids(c, *details); }, Priority::Background));
        if (!kept)
            return tl::unexpected(kept.error());
        return *details;
    }

    /// The same 500, mostly without a word, is what a user gets who has no catchment any more (wire/README.md, 10).
    Error whyNoDetails(const Error &error)
    {
        if (error.code != QLatin1String("server.failing"))
            return error;
        const auto me = send(m_edges, protocol::meRequest(m_peer.server, m_peer.authHeaders));
        if (!me || me->status != 200)
            return error;
        const auto user = userInfoOf(QJsonDocument::fromJson(me->body).object());
        if (user && user->catchmentName.isEmpty())
            return {ErrorKind::UserMustFix, QStringLiteral("signin.noCatchment"), error.detail, error.data};
        return error;
    }

    /// A series that syncDetails never names: asked for in every run.
    Result<void> poll(const QString &entity, const QDateTime &now)
    {
        const SeriesRequest always{&protocol::catalogueRow(entity), {}, watermarkOf(m_statuses, entity, {}), now};
        const auto polled = pullSeries(m_edges, m_peer, always, [](qint64) {});
        if (polled.error)
            return tl::unexpected(*polled.error);
        return {};
    }

    /// What this run staged and what an earlier one left staged: only together are they an organisation.
    void adopt()
    {
        const auto adopted
            = await(m_edges.store.write([](Connection &c) { return adoptDefinitions(c); }, Priority::Background));
        if (!adopted) {
            m_outcome.error = adopted.error();
            m_isHopeless = true;
            return;
        }
        m_outcome.areDefinitionsChanged = *adopted > 0;
        if (m_outcome.areDefinitionsChanged)
            m_definitionsComplete();
    }

    Result<void> keepServerUuids(Connection &connection, const protocol::SyncDetails &details)
    {
        for (const auto &series : details.series) {
            if (series.row->phase == protocol::Phase::Separate) // named anew each time; it moves its watermark itself
                continue;
            SyncStatus status{series.row->entity, series.scope, series.serverUuid,
                              watermarkOf(m_statuses, series.row->entity, series.scope)};
            if (m_statuses.contains(status))
                continue;
            if (auto put = putSyncStatus(connection, status); !put)
                return put;
        }
        return {};
    }

    static QDateTime watermarkOf(const QList<SyncStatus> &statuses, const QString &entity, const Uuid &scope)
    {
        for (const SyncStatus &status : statuses) {
            if (status.entity == entity && status.scope == scope)
                return status.watermark;
        }
        return QDateTime(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC);
    }

    QList<SeriesRequest> planned(const protocol::SyncDetails &details, protocol::Phase phase) const
    {
        QList<SeriesRequest> plan;
        for (const auto &series : details.series) {
            if (series.row->phase != phase || !series.row->isPullable())
                continue;
            plan.append({series.row, series.scope, watermarkOf(m_statuses, series.row->entity, series.scope),
                         phase == protocol::Phase::Reference ? details.now : details.nowMinus10Seconds});
        }
        // The longest first, as far as the catalogue knows: a late long series would run alone.
        std::stable_sort(plan.begin(), plan.end(),
                         [](const SeriesRequest &a, const SeriesRequest &b) { return a.row->weight > b.row->weight; });
        return plan;
    }

    void pullAll(const QList<SeriesRequest> &plan, RunPhase phase)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_progress.phase = phase;
            m_progress.seriesDone = 0;
            m_progress.seriesTotal = static_cast<int>(plan.size());
            m_report(m_progress);
        }
        parallelFor(connections, plan.size(), [this, &plan](qsizetype i) { pullOne(plan.at(i)); });
    }

    void pullOne(const SeriesRequest &series)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_isHopeless)
                return;
        }
        const QString entity = series.row->entity;
        const auto outcome = pullSeries(m_edges, m_peer, series, [this, entity](qint64 rows) {
            const std::lock_guard lock(m_mutex);
            m_progress.rows[entity] += rows;
            m_report(m_progress);
        });
        const std::lock_guard lock(m_mutex);
        auto &count = m_outcome.counts[entity];
        count.done += outcome.rows;
        count.todo += outcome.rows;
        m_outcome.merged += outcome.merged;
        m_outcome.conflicts += outcome.conflicts;
        m_outcome.skipped += outcome.skipped;
        if (outcome.error)
            failed(*outcome.error);
        ++m_progress.seriesDone;
        m_report(m_progress);
    }

    /// A fault of one list is the server's, and one list may be too much for it; anything else stops the others too,
    /// and says why the run ended.
    void failed(const Error &error)
    {
        const bool isBusy = error.code == QLatin1String("server.busy");
        const bool stops = isBusy ? m_busyLists++ > 0 : error.kind != ErrorKind::ServerFault;
        if (!m_outcome.error || (stops && !m_isHopeless))
            m_outcome.error = error;
        m_isHopeless = m_isHopeless || stops;
    }

    const Edges &m_edges;
    const Peer &m_peer;
    const Definitions m_definitions;
    const std::function<void(const PullReport &)> &m_report;
    const std::function<void()> &m_definitionsComplete;
    QList<SyncStatus> m_statuses;
    std::mutex m_mutex; // guards what follows
    PullOutcome m_outcome;
    PullReport m_progress;
    int m_busyLists = 0;
    bool m_isHopeless = false;
};

} // namespace

PullOutcome pull(const Edges &edges, const Peer &peer, Definitions definitions,
                 const std::function<void(const PullReport &)> &report,
                 const std::function<void()> &definitionsComplete)
{
    return Puller(edges, peer, definitions, report, definitionsComplete).execute();
}

} // namespace dhara
