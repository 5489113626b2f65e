// SPDX-License-Identifier: AGPL-3.0-or-later
// Waiting for a reply without outliving a cancellation.
#pragma once

#include "core/base/cancellation.h"
#include "core/base/error.h"

#include <future>

namespace dhara {

/// Waits for a future; after a cancellation the reply is left to arrive unread and Cancelled "cancelled" is given.
template<class T>
Result<T> await(std::future<Result<T>> future, const Cancellation &cancellation)
{
    using namespace std::chrono_literals;
    while (future.wait_for(50ms) != std::future_status::ready) {
        if (cancellation.isCancelled())
            return failure(ErrorKind::Cancelled, QStringLiteral("cancelled"));
    }
    return future.get();
}

} // namespace dhara
