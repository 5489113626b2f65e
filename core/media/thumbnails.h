// SPDX-License-Identifier: AGPL-3.0-or-later
// Photos made small once and kept on disk, and copies that are turned.
#pragma once

#include "core/base/error.h"

namespace dhara {

/// A folder of its own below the account's; usable from any thread, holds nothing but the path.
class Thumbnails
{
public:
    explicit Thumbnails(QString folder) : m_folder(std::move(folder)) { }

    /// A picture of `source`, upright, its longer side at most `longSide` pixels: a file of this folder, made where
    /// there is none for a source of that path and length; the source itself where it is small enough, or where the
    /// folder cannot be written. Blocks for as long as that takes. Errors, UserMustFix: "media.missing",
    /// "photo.notAnImage".
    Result<QString> make(const QString &source, int longSide) const;
    /// Where make() keeps it.
    QString pathFor(const QString &source, qint64 bytes, int longSide) const;

private:
    QString m_folder;
};

/// Writes `source`, upright and then turned clockwise by so many quarters, to `target` (".jpg" or ".png", which keeps
/// what can be seen through) by temp-and-rename. Blocks; any thread. Errors, UserMustFix: "media.missing",
/// "photo.notAnImage", "store.diskFull".
Result<void> turnPhoto(const QString &source, int quarterTurns, const QString &target);

} // namespace dhara
