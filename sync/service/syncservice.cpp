// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/service/syncservice.h"

#include "core/store/mediaqueue.h"
#include "sync/engine/media.h"
#include "sync/transport/retry.h"

namespace dhara {

SyncService::SyncService(Parts parts) :
    m_parts(std::move(parts)),
    m_http(m_parts.makeHttpClient()),
    m_mediaHttp(m_parts.makeHttpClient()),
    m_syncWorker(QStringLiteral("sync"), [this](const CancellationPtr &c) { return syncOnce(c); }),
    m_mediaWorker(QStringLiteral("media"), [this](const CancellationPtr &c) { return uploadOnce(c); })
{
    qRegisterMetaType<Progress>();
    qRegisterMetaType<RunSummary>();
    qRegisterMetaType<std::shared_ptr<const Organisation>>();
    m_syncWorker.onIdle = [this] { tellIfIdle(); };
    m_mediaWorker.onIdle = [this] { tellIfIdle(); };
}

SyncService::~SyncService()
{
    stop();
}

void SyncService::start()
{
    m_storeListener = m_parts.store.addListener([this](const ChangeSet &changes) {
        if (changes.contains(Change::LocalSave))
            request(Trigger::LocalSave);
    });
    m_syncWorker.start();
    m_mediaWorker.start();
}

void SyncService::request(Trigger trigger)
{
    {
        const std::lock_guard lock(m_mutex);
        m_trigger = trigger;
        if (trigger == Trigger::Manual || trigger == Trigger::NetworkReturned)
            m_hurry = Hurry::All;
    }
    m_syncWorker.wake(); // first: as long as it is wanted nobody is told of idleness
    m_mediaWorker.wake();
}

void SyncService::cancel()
{
    m_syncWorker.cancel();
    m_mediaWorker.cancel();
    m_http->abortAll();
    m_mediaHttp->abortAll();
}

void SyncService::stop()
{
    if (m_storeListener >= 0)
        m_parts.store.removeListener(std::exchange(m_storeListener, -1));
    cancel();
    m_syncWorker.stop();
    m_mediaWorker.stop();
}

bool SyncService::isIdle() const
{
    return m_syncWorker.isIdle() && m_mediaWorker.isIdle();
}

std::optional<RunSummary> SyncService::lastRun() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastRun;
}

MediaCounts SyncService::mediaCounts() const
{
    const std::lock_guard lock(m_mutex);
    return m_mediaCounts;
}

Edges SyncService::edges(HttpClient &http, const CancellationPtr &cancellation) const
{
    return Edges{m_parts.store, http, m_parts.clock, m_parts.ids, m_parts.random, cancellation};
}

std::optional<std::chrono::milliseconds> SyncService::syncOnce(const CancellationPtr &cancellation)
{
    Trigger trigger = Trigger::Timer;
    {
        const std::lock_guard lock(m_mutex);
        trigger = std::exchange(m_trigger, Trigger::Timer);
    }
    RunObserver observer;
    observer.progressed = [this](const Progress &progress) { Q_EMIT progressed(progress); };
    observer.definitionsRebuilt
        = [this](const std::shared_ptr<const Organisation> &organisation) { Q_EMIT definitionsRebuilt(organisation); };
    const RunSummary summary = runSync(edges(*m_http, cancellation), m_parts.peer, trigger, observer);
    std::chrono::milliseconds pause = m_parts.period;
    bool isReachedAgain = false;
    {
        const std::lock_guard lock(m_mutex);
        m_lastRun = summary;
        isReachedAgain = summary.isComplete && m_failedRuns > 0;
        if (isReachedAgain)
            m_hurry = std::max(m_hurry, Hurry::Waiting);
        m_failedRuns = summary.isComplete ? 0 : m_failedRuns + 1;
        if (summary.error && summary.error->kind == ErrorKind::RetryLater)
            pause = std::min(pause, backoff(m_failedRuns, runBackoff, m_parts.random()));
    }
    if (isReachedAgain) // not every system tells of its network
        m_mediaWorker.wake();
    Q_EMIT runFinished(summary);
    if (summary.error && summary.error->kind == ErrorKind::SignIn)
        return std::nullopt; // a person must act; trying again changes nothing
    return pause;
}

std::optional<std::chrono::milliseconds> SyncService::uploadOnce(const CancellationPtr &cancellation)
{
    Hurry hurry = Hurry::None;
    {
        const std::lock_guard lock(m_mutex);
        hurry = std::exchange(m_hurry, Hurry::None);
    }
    if (hurry == Hurry::All) {
        m_silentPasses = 0;
        await(m_parts.store.write([](Connection &c) { return retryMedia(c); }, Priority::Background));
    } else if (hurry == Hurry::Waiting) {
        await(m_parts.store.write([](Connection &c) { return hurryMedia(c); }, Priority::Background));
    }
    const auto outcome = uploadMedia(
        edges(*m_mediaHttp, cancellation), m_parts.peer,
        [this](int done, int total) { Q_EMIT mediaProgressed(done, total); }, m_silentPasses);
    if (outcome.isSilent)
        ++m_silentPasses;
    else if (outcome.uploaded + outcome.failed > 0)
        m_silentPasses = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_mediaCounts.uploaded += outcome.uploaded;
        m_mediaCounts.failed += outcome.failed;
        if (outcome.uploaded > 0)
            m_trigger = Trigger::MediaUploaded;
    }
    std::optional<std::chrono::milliseconds> pause;
    if (outcome.nextTry) {
        const qint64 wait = m_parts.clock.now().msecsTo(*outcome.nextTry);
        pause = std::chrono::milliseconds(std::max<qint64>(wait, 1'000));
    }
    if (outcome.isInterrupted) // what was due is due still
        return std::min(m_parts.period, pause.value_or(m_parts.period));
    if (outcome.uploaded > 0)
        m_syncWorker.wake();
    if (outcome.isMore)
        m_mediaWorker.wake(); // a pause of nothing would be told as idleness
    return pause;
}

void SyncService::tellIfIdle()
{
    if (isIdle())
        Q_EMIT becameIdle();
}

} // namespace dhara
