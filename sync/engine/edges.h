// SPDX-License-Identifier: AGPL-3.0-or-later
// What a run may touch, handed in: the store, the network, time, chance. Tests put their own behind each.
#pragma once

#include "core/base/cancellation.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/store/store.h"
#include "sync/transport/await.h"
#include "sync/transport/httpclient.h"
#include "sync/transport/retry.h"

#include <functional>

namespace dhara {

/// Whom a run speaks for, and where.
struct Peer
{
    QUrl server;                                          ///< without a trailing slash
    QList<std::pair<QByteArray, QByteArray>> authHeaders; ///< from the sign-in provider
    QString deviceId;                                     ///< stable per installation; identifiers hang on it
    QString mediaFolder;                                  ///< where files named by records lie
    QString deviceName;
    QString appVersion;
    QString system; ///< operating system, for the run's report
};

struct Edges
{
    Store &store;
    HttpClient &http;
    const Clock &clock;
    IdSource &ids;                  ///< used from the run's own thread only
    std::function<double()> random; ///< [0, 1); called from several threads
    CancellationPtr cancellation;
};

/// The store's futures are always waited for: what is queued there is done, cancelled or not.
template<class T>
Result<T> await(std::future<Result<T>> future)
{
    return future.get();
}

/// With a run's patience, until it is cancelled.
inline Result<HttpReply> send(const Edges &edges, const HttpRequest &request)
{
    return sendWithRetry(edges.http, request, RetryPolicy{}, *edges.cancellation, edges.random);
}

} // namespace dhara
