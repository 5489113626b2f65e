// SPDX-License-Identifier: AGPL-3.0-or-later
// Files that wait for their upload, and what became of them.
#pragma once

#include "core/records/records.h"
#include "core/store/store.h"

#include <QList>
#include <chrono>

namespace dhara {

enum class MediaState { Waiting, Uploaded, Missing, Refused };

struct MediaRow
{
    QString fileName;
    QString contentType;
    RecordRef owner;
    Uuid conceptUuid; ///< empty: the subject's profile picture
    qint64 bytes = 0;
    MediaState state = MediaState::Waiting;
    QString url; ///< where it is, once uploaded
    int attempts = 0;
    QDateTime notBefore; ///< next try, UTC; invalid: at once
    std::optional<Error> reason;
};

/// No file waits longer between two tries: a later time was set by a clock that stood wrong, and is due.
constexpr std::chrono::milliseconds longestMediaWait = std::chrono::hours(1);

/// Those to upload now: Waiting and due at `now`; what failed less often first, then oldest first, so that no file that
/// fails for ever stands before those that would go.
Result<QList<MediaRow>> dueMedia(Connection &connection, const QDateTime &now, int limit);
/// When the next waiting file that is not due at `now` is to be tried; nothing where there is none.
Result<std::optional<QDateTime>> nextMediaTry(Connection &connection, const QDateTime &now);
/// Every file that was recorded here and is still named, those that are up included (look at `state`).
Result<QList<MediaRow>> mediaOf(Connection &connection, const RecordRef &owner);
Result<QList<MediaRow>> allMedia(Connection &connection);
/// Those that are not up: first the missing and the refused, then the waiting; oldest first.
Result<QList<MediaRow>> openMedia(Connection &connection, int limit);

/// The file is up: in one transaction the local name in the owner's observations (lists, ImageV2 texts and question
/// groups too) or profile picture becomes `url`, and the owner is queued again. Where nothing names the file any
/// more the row just goes.
Result<void> markUploaded(Connection &connection, const QString &fileName, const QString &url, const QDateTime &now);
/// A try failed; the file stays queued until `notBefore`.
Result<void> markMediaFailed(Connection &connection, const QString &fileName, const Error &reason,
                             const QDateTime &notBefore);
/// Nobody tried the file, for what it would go to does not answer: no attempt is counted.
Result<void> markMediaUntried(Connection &connection, const QString &fileName, const Error &reason,
                              const QDateTime &notBefore);
/// The file is gone from the device, or storage will never take it: said on the record, tried no more by itself.
Result<void> markMediaLost(Connection &connection, const QString &fileName, MediaState state, const Error &reason);
/// The queue knows no more of files that were uploaded before then, whose record was sent since and which no draft
/// names: their URL is all that is needed. Up to a thousand; gives how many.
Result<int> forgetUploaded(Connection &connection, const QDateTime &before);
/// Missing and refused files are tried again, and those that wait for their next try are tried at once.
Result<int> retryMedia(Connection &connection);
/// Files that wait for their next try are tried at once; what is missing or refused stays so, and no failure of a file
/// is forgotten.
Result<int> hurryMedia(Connection &connection);

} // namespace dhara
