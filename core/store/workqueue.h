// SPDX-License-Identifier: AGPL-3.0-or-later
// Jobs for a few threads, urgent ones first.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <set>

#include <QtGlobal>

namespace dhara {

template<class Job>
class WorkQueue
{
public:
    struct Item
    {
        quint64 number = 0;
        bool isUrgent = false;
        Job job;
    };

    /// False once closed; the job is then still the caller's.
    bool push(Job &job, bool isUrgent)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_isClosed)
                return false;
            m_unfinished.insert(++m_last);
            (isUrgent ? m_urgent : m_ordinary).push_back(Item{m_last, isUrgent, std::move(job)});
        }
        m_changed.notify_all();
        return true;
    }

    /// Waits for a job; nothing once closed and empty. finished() must follow.
    std::optional<Item> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isClosed || !m_urgent.empty() || !m_ordinary.empty(); });
        auto &from = m_urgent.empty() ? m_ordinary : m_urgent;
        if (from.empty())
            return std::nullopt;
        Item item = std::move(from.front());
        from.pop_front();
        return item;
    }

    void finished(quint64 number)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_unfinished.erase(number);
        }
        m_changed.notify_all();
    }

    /// Waits until everything pushed so far has finished.
    void drain()
    {
        std::unique_lock lock(m_mutex);
        const quint64 last = m_last;
        m_changed.wait(lock, [this, last] { return m_unfinished.empty() || *m_unfinished.begin() > last; });
    }

    /// Takes no more jobs and gives back the ordinary ones that have not begun; urgent ones are still run.
    std::deque<Item> close()
    {
        std::deque<Item> left;
        {
            const std::lock_guard lock(m_mutex);
            m_isClosed = true;
            left.swap(m_ordinary);
        }
        m_changed.notify_all();
        return left;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Item> m_urgent;
    std::deque<Item> m_ordinary;
    std::set<quint64> m_unfinished;
    quint64 m_last = 0;
    bool m_isClosed = false;
};

} // namespace dhara
