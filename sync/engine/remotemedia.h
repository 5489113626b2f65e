// SPDX-License-Identifier: AGPL-3.0-or-later
// Fetches other people's photos from object storage into the cache, when somebody looks at them.
#pragma once

#include "core/media/mediacache.h"
#include "sync/engine/edges.h"

namespace dhara {

/// The file behind a URL that stands in a record: the one that is on the device, or fetched now. Blocks: never on the
/// GUI thread; callable from several threads. A presigned URL that has run out is asked for again once. Errors: those
/// of HttpClient, presignedUrlOf() and judgeGet(), Cancelled; what is not the file itself never enters the cache.
Result<QString> fetchMedia(HttpClient &http, const Peer &peer, const MediaCache &cache, const QString &url,
                           const Cancellation &cancellation);

} // namespace dhara
