// SPDX-License-Identifier: AGPL-3.0-or-later
// A handful of threads over a list of jobs: several requests are under way at once, the code stays straight-line.
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace dhara {

/// Calls `fn(index)` once for each index in [0, count) from up to `width` threads, in rising order of start;
/// returns when all calls have. `fn` must not throw.
template<class F>
void parallelFor(int width, qsizetype count, F fn)
{
    std::atomic<qsizetype> next{0};
    const auto work = [&next, &fn, count] {
        for (qsizetype index = next++; index < count; index = next++)
            fn(index);
    };
    std::vector<std::thread> threads;
    for (qsizetype i = 1; i < std::min<qsizetype>(width, count); ++i)
        threads.emplace_back(work);
    work();
    for (auto &thread : threads)
        thread.join();
}

} // namespace dhara
