// SPDX-License-Identifier: AGPL-3.0-or-later
// What the window's backend tells of the sync while it runs.
#include "app/windowbackend.h"
#include "core/store/recordstore.h"
#include "qml/App/questions.h"

#include <numeric>

namespace dhara {
namespace {

QString phaseName(RunPhase phase)
{
    switch (phase) {
    case RunPhase::Pushing:
        return QStringLiteral("push");
    case RunPhase::AskingForChanges:
    case RunPhase::PullingDefinitions:
        return QStringLiteral("reference");
    case RunPhase::PullingRecords:
        return QStringLiteral("pull");
    case RunPhase::Reporting:
        return QStringLiteral("telemetry");
    }
    return {};
}

} // namespace

void WindowBackend::connectSync()
{
    SyncService &sync = m_account->sync();
    connect(&sync, &SyncService::progressed, this, &WindowBackend::showProgress, Qt::QueuedConnection);
    connect(&sync, &SyncService::runFinished, this, &WindowBackend::showFinished, Qt::QueuedConnection);
    connect(
        &sync, &SyncService::mediaProgressed, this,
        [this] {
            ++m_progress.filesSent;
            Q_EMIT progressChanged(m_progress);
        },
        Qt::QueuedConnection);
    connect(
        &sync, &SyncService::definitionsRebuilt, this,
        [this](const std::shared_ptr<const Organisation> &organisation) {
            m_organisation = organisation;
            Q_EMIT organisationChanged();
        },
        Qt::QueuedConnection);
}

void WindowBackend::syncNow()
{
    if (m_account)
        m_account->sync().request(Trigger::Manual);
}

void WindowBackend::cancelSync()
{
    if (m_account)
        m_account->sync().cancel();
}

void WindowBackend::countStored()
{
    // Once the account is in use nobody looks at these numbers.
    if (!m_account || m_state != FirstSync || !m_counting.begin())
        return;
    readThen(
        this, *this, [](Connection &c) { return counts(c); },
        [this](const Result<QMap<QString, qint64>> &stored) {
            m_counting.end();
            if (stored)
                takeStored(*stored);
            if (m_counting.takeMissed())
                countStored();
        });
}

void WindowBackend::takeStored(const QMap<QString, qint64> &stored)
{
    m_progress.stored = stored;
    // Usable early: the first list has something to show.
    if (m_state == FirstSync && !m_organisation->isEmpty() && stored.value(QStringLiteral("subject")) > 0)
        setState(Ready);
    Q_EMIT progressChanged(m_progress);
}

void WindowBackend::showProgress(const Progress &progress)
{
    if (!std::exchange(m_progress.isRunning, true))
        m_progress.filesSent = 0;
    m_progress.phase = phaseName(progress.phase);
    m_progress.recordsSent = progress.pushed;
    m_progress.received = std::accumulate(progress.pulled.begin(), progress.pulled.end(), qint64(0));
    Q_EMIT progressChanged(m_progress);
    countStored();
}

void WindowBackend::showFinished(const RunSummary &summary)
{
    m_progress.isRunning = false;
    m_progress.phase.clear();
    m_progress.lastError = summary.error;
    if (summary.isComplete) {
        m_progress.lastSuccess = summary.endedAt;
        if (m_state == FirstSync)
            setState(Ready);
    }
    Q_EMIT progressChanged(m_progress);
    countStored();
}

} // namespace dhara
