// SPDX-License-Identifier: AGPL-3.0-or-later
// When to try again, and after how long: exponential backoff with full jitter.
#pragma once

#include "core/base/cancellation.h"
#include "sync/transport/httpclient.h"

#include <functional>

namespace dhara {

struct Backoff
{
    std::chrono::milliseconds first{500};
    std::chrono::milliseconds longest{60'000};
};

/// How long after the `failures`-th failure (from 1): a chance value up to first * 2^(failures-1), at most longest,
/// and never less than a tenth of that bound. `random` in [0, 1). Pure.
std::chrono::milliseconds backoff(int failures, const Backoff &policy, double random);

struct RetryPolicy
{
    int attempts = 4;
    Backoff backoff{};
};

/// Between whole runs.
constexpr Backoff runBackoff{std::chrono::seconds(15), std::chrono::minutes(15)};

/// 408, 429, 502, 503, 504: a server, or what stands before it, that is too busy now.
bool isBusy(int status);
/// Whether another try may change the outcome: errors of kind RetryLater, and the status of a busy server.
bool shouldRetry(const Result<HttpReply> &reply);

/// Sends, waits, sends again; gives the last outcome. Waits end at once when cancelled. Honours Retry-After (seconds)
/// up to the policy's longest wait.
Result<HttpReply> sendWithRetry(HttpClient &http, const HttpRequest &request, const RetryPolicy &policy,
                                const Cancellation &cancellation, const std::function<double()> &random);

} // namespace dhara
