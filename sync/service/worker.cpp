// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/service/worker.h"

#include <utility>

namespace dhara {

Worker::Worker(const QString &name, Job job) : m_job(std::move(job))
{
    setObjectName(name);
}

Worker::~Worker()
{
    stop();
}

void Worker::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isWanted = true;
    }
    m_changed.notify_all();
}

void Worker::cancel()
{
    CancellationPtr current;
    {
        const std::lock_guard lock(m_mutex);
        m_isTakenBack = m_isTakenBack || (m_isWanted && !m_isRunning);
        m_isWanted = false;
        current = m_cancellation;
    }
    current->cancel();
    m_changed.notify_all();
}

void Worker::stop()
{
    CancellationPtr current;
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        current = m_cancellation;
    }
    current->cancel();
    m_changed.notify_all();
    wait();
}

bool Worker::isIdle() const
{
    const std::lock_guard lock(m_mutex);
    return !m_isWanted && !m_isRunning;
}

void Worker::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        const auto isWoken = [this] { return m_isWanted || m_isStopping || m_isTakenBack; };
        if (m_due)
            m_changed.wait_until(lock, *m_due, isWoken);
        else
            m_changed.wait(lock, isWoken);
        if (m_isStopping)
            return;
        if (std::exchange(m_isTakenBack, false)) {
            tellIdle(lock);
            continue;
        }
        if (!m_isWanted && (!m_due || std::chrono::steady_clock::now() < *m_due))
            continue;
        m_isWanted = false;
        m_isRunning = true;
        m_due.reset();
        m_cancellation = std::make_shared<Cancellation>();
        const CancellationPtr cancellation = m_cancellation;
        lock.unlock();
        const auto again = m_job(cancellation);
        lock.lock();
        m_isRunning = false;
        if (again)
            m_due = std::chrono::steady_clock::now() + *again;
        tellIdle(lock);
    }
}

void Worker::tellIdle(std::unique_lock<std::mutex> &lock)
{
    if (m_isWanted || !onIdle)
        return;
    lock.unlock();
    onIdle();
    lock.lock();
}

} // namespace dhara
