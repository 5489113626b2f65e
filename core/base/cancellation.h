// SPDX-License-Identifier: AGPL-3.0-or-later
// A flag that one thread sets and others look at, with a wait that the flag cuts short.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace dhara {

class Cancellation
{
public:
    void cancel()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_cancelled = true;
        }
        m_changed.notify_all();
    }

    bool isCancelled() const
    {
        const std::lock_guard lock(m_mutex);
        return m_cancelled;
    }

    /// Waits for `duration` or until cancelled; true if cancelled.
    bool waitFor(std::chrono::milliseconds duration) const
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, duration, [this] { return m_cancelled; });
    }

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    bool m_cancelled = false;
};

using CancellationPtr = std::shared_ptr<Cancellation>;

} // namespace dhara
