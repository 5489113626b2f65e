// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/transport/retry.h"

#include "sync/transport/await.h"

#include <algorithm>

namespace dhara {

std::chrono::milliseconds backoff(int failures, const Backoff &policy, double random)
{
    const int doublings = std::clamp(failures - 1, 0, 20);
    const auto bound = std::min<std::chrono::milliseconds>(policy.longest, policy.first * (1LL << doublings));
    const auto chance = std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(bound.count()) * random));
    return std::max(chance, bound / 10);
}

bool isBusy(int status)
{
    static constexpr int passing[] = {408, 429, 502, 503, 504};
    return std::find(std::begin(passing), std::end(passing), status) != std::end(passing);
}

bool shouldRetry(const Result<HttpReply> &reply)
{
    return reply ? isBusy(reply->status) : reply.error().kind == ErrorKind::RetryLater;
}

Result<HttpReply> sendWithRetry(HttpClient &http, const HttpRequest &request, const RetryPolicy &policy,
                                const Cancellation &cancellation, const std::function<double()> &random)
{
    for (int attempt = 1;; ++attempt) {
        if (cancellation.isCancelled())
            return failure(ErrorKind::Cancelled, QStringLiteral("cancelled"));
        auto reply = await(http.send(request), cancellation);
        if (!shouldRetry(reply) || attempt >= policy.attempts)
            return reply;
        auto wait = backoff(attempt, policy.backoff, random());
        if (reply) {
            const std::chrono::seconds asked(reply->header("retry-after").toInt());
            wait = std::clamp<std::chrono::milliseconds>(asked, wait, policy.backoff.longest);
        }
        if (cancellation.waitFor(wait))
            return failure(ErrorKind::Cancelled, QStringLiteral("cancelled"));
    }
}

} // namespace dhara
