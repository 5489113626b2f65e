// SPDX-License-Identifier: AGPL-3.0-or-later
// Remote photos kept on disk up to a limit: those seen longest ago go first.
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <optional>

namespace dhara {

/// What an account's cache may hold.
constexpr qint64 mediaCacheBytes = 500LL * 1024 * 1024;

/// A folder of its own (never the media folder, whose files may wait for their upload). Usable from any thread; holds
/// nothing but the two paths and the limit.
class MediaCache
{
public:
    /// `mediaFolder`: where this device's own files lie; they are found there and never removed.
    /// `limit`: bytes the cache may hold.
    MediaCache(QString cacheFolder, QString mediaFolder, qint64 limit, const Clock &clock);

    /// The file behind a stored URL, if it is on the device; being asked for counts as being seen.
    std::optional<QString> find(const QString &url) const;
    /// Where the file behind a stored URL is to be written (by temp-and-rename, as HttpRequest::replyFile does).
    QString pathFor(const QString &url) const;
    /// Removes those seen longest ago until the limit holds, sparing `justFetched`; gives the bytes that stay. Files
    /// that cannot be removed are left for the next time.
    qint64 trim(const QString &justFetched = {}) const;

private:
    QString m_folder;
    QString m_mediaFolder;
    qint64 m_limit;
    const Clock &m_clock;
};

} // namespace dhara
