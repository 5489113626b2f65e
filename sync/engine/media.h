// SPDX-License-Identifier: AGPL-3.0-or-later
// Sends photos and other files straight to object storage, beside the records and never in their way.
#pragma once

#include "core/store/mediaqueue.h"
#include "sync/engine/edges.h"

namespace dhara {

struct MediaOutcome
{
    int uploaded = 0;
    int failed = 0;                   ///< tries; files that were not tried are none
    std::optional<QDateTime> nextTry; ///< when the next file that waits for its time is due
    bool isMore = false;              ///< others are due at once: a pass takes so many and no more
    bool isSilent = false;            ///< the server or a storage did not answer
    bool isInterrupted = false;       ///< it was cancelled: files may be due that nobody tried
    std::optional<Error> error;       ///< the last failure
};

/// Uploads every file that is due, one after another. Each stands for itself: a failing file waits for its own next
/// try (exponential backoff with jitter, kept over restarts), one that is missing or that storage
/// will never take is said on its record; the others go on. Where the server does not answer no other file is tried,
/// where a storage does not answer none that would go to that host: they wait for it together, as long as after
/// `silentPasses` such passes before this one, and no attempt of theirs is counted.
/// After each upload the answer holds the URL and its record is queued again, in one transaction.
/// `report(sent, due)` is called after each upload.
MediaOutcome uploadMedia(const Edges &edges, const Peer &peer, const std::function<void(int, int)> &report,
                         int silentPasses = 0);

/// How long a file waits after `attempts` failures: 30 s doubling to 1 h, half of it by chance. Pure.
std::chrono::milliseconds mediaBackoff(int attempts, double random);

} // namespace dhara
