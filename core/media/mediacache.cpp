// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/media/mediacache.h"

#include "core/media/mediafiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QUrl>

namespace dhara {

MediaCache::MediaCache(QString cacheFolder, QString mediaFolder, qint64 limit, const Clock &clock) :
    m_folder(std::move(cacheFolder)), m_mediaFolder(std::move(mediaFolder)), m_limit(limit), m_clock(clock)
{
}

QString MediaCache::pathFor(const QString &url) const
{
    // URLs of two organisations may end alike, so the whole URL names the file; its ending helps whoever opens it
    const QByteArray hash = QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha1).toHex();
    QString ending = QUrl(url).fileName().section(QLatin1Char('.'), -1).toLower();
    if (ending.size() > 5 || !isMediaName(QStringLiteral("x.") + ending))
        ending = QStringLiteral("bin");
    return m_folder + QLatin1Char('/') + QString::fromLatin1(hash) + QLatin1Char('.') + ending;
}

std::optional<QString> MediaCache::find(const QString &url) const
{
    const QString own = mediaPath(m_mediaFolder, remoteFileName(url));
    if (!own.isEmpty() && QFile::exists(own))
        return own;
    QFile file(pathFor(url));
    if (!file.exists())
        return std::nullopt;
    // no access times on many devices (noatime): the modification time says when it was last asked for
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(m_clock.now(), QFileDevice::FileModificationTime);
    return file.fileName();
}

qint64 MediaCache::trim(const QString &justFetched) const
{
    const auto files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Time); // newest first
    const QString spared = QFileInfo(justFetched).fileName();
    qint64 kept = 0;
    for (const QFileInfo &file : files) {
        if (!spared.isEmpty() && file.fileName() == spared)
            kept += file.size();
    }
    for (const QFileInfo &file : files) {
        if (!spared.isEmpty() && file.fileName() == spared)
            continue;
        if (kept + file.size() <= m_limit || !QFile::remove(file.filePath()))
            kept += file.size();
    }
    return kept;
}

} // namespace dhara
