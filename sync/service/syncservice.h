// SPDX-License-Identifier: AGPL-3.0-or-later
// The background sync of one account: what wakes it, and what it tells.
#pragma once

#include "sync/engine/run.h"
#include "sync/service/worker.h"

#include <QObject>
#include <chrono>

namespace dhara {

/// Files since the start of the service.
struct MediaCounts
{
    int uploaded = 0;
    int failed = 0; ///< tries
};

class SyncService final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Store &store;
        const Clock &clock;
        IdSource &ids;
        std::function<double()> random;
        /// Makes the client that records go through, and the one for files, so that neither waits for the other.
        std::function<std::unique_ptr<HttpClient>()> makeHttpClient;
        Peer peer;
        std::chrono::milliseconds period = std::chrono::minutes(15); ///< between runs that nothing else asked for
    };

    explicit SyncService(Parts parts);
    ~SyncService() override;

    /// Starts the threads and listens to the store. Nothing is sent before the first request or wake.
    void start();
    /// Asks for a run; requests that come while one is under way are joined into one more run.
    void request(Trigger trigger);
    /// Ends what is under way within a second; what was stored stays, the next run goes on.
    void cancel();
    /// Cancels and ends the threads.
    void stop();

    bool isStarted() const { return m_storeListener >= 0; }
    bool isIdle() const;
    std::optional<RunSummary> lastRun() const;
    /// What the media pass did since the start.
    MediaCounts mediaCounts() const;

Q_SIGNALS:
    // All from background threads: connect queued.
    void progressed(const dhara::Progress &progress);
    void runFinished(const dhara::RunSummary &summary);
    void mediaProgressed(int done, int total);
    void definitionsRebuilt(const std::shared_ptr<const dhara::Organisation> &organisation);
    /// Neither records nor files are under way.
    void becameIdle();

private:
    /// Which files are due before their time: those that wait, where the server is reached again; those that are lost,
    /// too, where a person asked or the network is back.
    enum class Hurry { None, Waiting, All };

    std::optional<std::chrono::milliseconds> syncOnce(const CancellationPtr &cancellation);
    std::optional<std::chrono::milliseconds> uploadOnce(const CancellationPtr &cancellation);
    Edges edges(HttpClient &http, const CancellationPtr &cancellation) const;
    void tellIfIdle();

    Parts m_parts;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<HttpClient> m_mediaHttp;
    int m_storeListener = -1;
    mutable std::mutex m_mutex; // guards what follows
    Trigger m_trigger = Trigger::Timer;
    int m_failedRuns = 0;
    Hurry m_hurry = Hurry::None;
    std::optional<RunSummary> m_lastRun;
    MediaCounts m_mediaCounts;
    int m_silentPasses = 0; // in a row; of the media worker alone
    Worker m_syncWorker;
    Worker m_mediaWorker;
};

} // namespace dhara
