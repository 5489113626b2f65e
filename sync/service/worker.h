// SPDX-License-Identifier: AGPL-3.0-or-later
// A background thread with one job: run it when woken or when its time has come; wakes that come while it runs are
// joined into one more run.
#pragma once

#include "core/base/cancellation.h"

#include <QThread>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace dhara {

class Worker final : public QThread
{
public:
    /// Does the work; returns after how long to run again unwoken, or nothing to wait for a wake.
    using Job = std::function<std::optional<std::chrono::milliseconds>(const CancellationPtr &)>;

    Worker(const QString &name, Job job);
    /// Cancels, stops and joins.
    ~Worker() override;

    void wake();
    /// Cancels the run under way and forgets joined wakes; the thread stays ready for the next wake.
    void cancel();
    /// Cancels and ends the thread.
    void stop();
    /// Nothing runs and nothing is asked for (a later run may be planned).
    bool isIdle() const;
    /// Called on the worker's thread each time it becomes idle.
    std::function<void()> onIdle;

protected:
    void run() override;

private:
    void tellIdle(std::unique_lock<std::mutex> &lock);

    Job m_job;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    CancellationPtr m_cancellation = std::make_shared<Cancellation>();
    std::optional<std::chrono::steady_clock::time_point> m_due;
    bool m_isWanted = false;
    bool m_isRunning = false;
    bool m_isStopping = false;
    bool m_isTakenBack = false; ///< a wake was forgotten before it ran: whoever waits for idleness must hear of it
};

} // namespace dhara
