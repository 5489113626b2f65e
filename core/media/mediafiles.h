// SPDX-License-Identifier: AGPL-3.0-or-later
// Media files on the device: what they are called, where they lie, what type storage expects of them.
#pragma once

#include "core/base/error.h"

namespace dhara {

/// Whether a text can be the name of one of our files: no folder in it, nothing hidden, nothing that a file system of
/// Windows, Linux or Android reads in another way. Up to 200 bytes of UTF-8.
bool isMediaName(const QString &fileName);

/// Where a file lies below `folder` (an account's media folder); empty where the name is not one of ours, so that a
/// name from the wire never leads out of the folder.
QString mediaPath(const QString &folder, const QString &fileName);

/// The content type for which the server signs an upload of that name (reference/avni-wire.md §4.1), by the ending in
/// any case; "application/octet-stream" for those that it does not know: nothing is signed then, anything accepted.
QString contentTypeFor(const QString &fileName);

/// MD5 of the content, 16 bytes, read in blocks. UserMustFix "media.missing", "media.unreadable".
Result<QByteArray> md5OfFile(const QString &path);

/// "<uuid>.<ending>" at the end of a stored URL, the name the file had on the device that made it; empty where the URL
/// ends otherwise.
QString remoteFileName(const QString &url);

} // namespace dhara
