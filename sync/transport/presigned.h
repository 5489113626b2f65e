// SPDX-License-Identifier: AGPL-3.0-or-later
// Presigned URLs of object storage: what to keep of one, and what an answer to a PUT means (reference/avni-wire.md §4).
#pragma once

#include "sync/transport/httpclient.h"

namespace dhara {

/// The URL that a server hands out as text. Errors: SignIn (401), RetryLater "network.captivePortal", "server.busy",
/// ServerFault "media.noUrl" (anything else, or a text that is no URL with a query).
Result<QUrl> presignedUrlOf(const HttpReply &reply);

/// What stands in an observation: the URL without its query.
QString storedUrl(const QUrl &presigned);

/// An answer to the PUT of a file with this MD5 (16 bytes). RetryLater "media.urlExpired" (403: ask for a fresh URL),
/// "media.damaged" (the store's ETag is another MD5), "server.busy", "network.captivePortal"; UserMustFix
/// "media.refused" (the photo is too large for the store); ServerFault "media.storeFailing" (anything else but 200: a
/// store that is set up wrongly says nothing of the photo).
Result<void> judgePut(const HttpReply &reply, const QByteArray &md5);

/// An answer to the GET of a file. RetryLater "media.urlExpired" (403), "server.busy", "network.captivePortal";
/// ServerFault "media.notThere" (anything else but 200).
Result<void> judgeGet(const HttpReply &reply);

} // namespace dhara
