// SPDX-License-Identifier: AGPL-3.0-or-later
// A photo made fit for keeping and sending: upright, not larger than needed, written whole or not at all.
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

namespace dhara {

struct PhotoOptions
{
    int longSide = 1600; ///< pixels; smaller photos stay as large as they are
    int quality = 85;    ///< of the JPEG, 1 to 100
};

/// A photo scaled, turned upright and written below the media folder.
struct PreparedPhoto
{
    QString fileName; ///< "<uuid>.jpg", or ".png" where it has transparent parts
    QString contentType;
    qint64 bytes = 0;
    int width = 0; ///< pixels, as seen
    int height = 0;
};

/// Reads an image file of any kind that Qt reads, turns it as its EXIF orientation says, scales it down, writes it to
/// `mediaFolder` (made where absent) under the name `stem` by temp-and-rename. Nothing else of the source's metadata is
/// kept. Blocks for as long as that takes; callable from any thread. Errors, all UserMustFix: "photo.unreadable",
/// "photo.empty", "photo.tooLarge" (over 100 MB, or more pixels than memory allows), "photo.notAnImage",
/// "store.diskFull", "profile.denied" (the folder).
Result<PreparedPhoto> preparePhoto(const QString &sourceFile, const QString &mediaFolder, const Uuid &stem,
                                   const PhotoOptions &options = {});

/// The same from bytes.
Result<PreparedPhoto> preparePhoto(const QByteArray &source, const QString &mediaFolder, const Uuid &stem,
                                   const PhotoOptions &options = {});

} // namespace dhara
