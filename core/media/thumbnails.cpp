// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/media/thumbnails.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QSaveFile>
#include <QTransform>

#include <algorithm>

namespace dhara {
namespace {

constexpr int smallQuality = 80;
constexpr int keptQuality = 95; // of a copy that is scaled and written once more

tl::unexpected<Error> wrong(const char *code, const QString &detail)
{
    return failure(ErrorKind::UserMustFix, QLatin1String(code), detail);
}

/// Upright; the whole picture where `longSide` is 0.
Result<QImage> read(const QString &source, int longSide)
{
    if (!QFileInfo::exists(source))
        return wrong("media.missing", source);
    QImageReader reader(source);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    if (longSide > 0 && full.isValid() && std::max(full.width(), full.height()) > longSide)
        reader.setScaledSize(full.scaled(longSide, longSide, Qt::KeepAspectRatio));
    QImage image = reader.read();
    if (image.isNull())
        return wrong("photo.notAnImage", source + QStringLiteral(": ") + reader.errorString());
    return image;
}

Result<void> write(const QImage &image, const QString &target, int quality)
{
    QSaveFile file(target);
    QBuffer encoded;
    encoded.open(QIODevice::WriteOnly);
    QImageWriter writer(&encoded, target.endsWith(QLatin1String(".png")) ? "png" : "jpg");
    if (!target.endsWith(QLatin1String(".png")))
        writer.setQuality(quality);
    if (!writer.write(image))
        return wrong("photo.notAnImage", target + QStringLiteral(": ") + writer.errorString());
    if (!file.open(QIODevice::WriteOnly) || file.write(encoded.data()) != encoded.size() || !file.commit())
        return wrong("store.diskFull", target + QStringLiteral(": ") + file.errorString());
    return {};
}

} // namespace

QString Thumbnails::pathFor(const QString &source, qint64 bytes, int longSide) const
{
    // The time of the file says nothing: the cache of remote photos sets it anew with each look.
    const QString key
        = source + QLatin1Char('\n') + QString::number(bytes) + QLatin1Char('\n') + QString::number(longSide);
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1).toHex();
    return m_folder + QLatin1Char('/') + QString::fromLatin1(hash) + QStringLiteral(".png");
}

Result<QString> Thumbnails::make(const QString &source, int longSide) const
{
    const QFileInfo file(source);
    if (!file.exists())
        return wrong("media.missing", source);
    QString kept = pathFor(source, file.size(), longSide);
    for (const char *ending : {".png", ".jpg"}) {
        kept = kept.chopped(4) + QLatin1String(ending);
        if (QFileInfo::exists(kept))
            return kept;
    }
    const auto image = read(source, longSide);
    if (!image)
        return tl::unexpected(image.error());
    const QSize full = QImageReader(source).size();
    if (full.isValid() && std::max(full.width(), full.height()) <= longSide)
        return source;
    if (image->hasAlphaChannel())
        kept = kept.chopped(4) + QStringLiteral(".png");
    QImage small = *image;
    if (std::max(small.width(), small.height()) > longSide) // a format that does not tell its size beforehand
        small = small.scaled(longSide, longSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    // A full disk must not hide a photo that is there.
    if (!QDir().mkpath(m_folder) || !write(small, kept, smallQuality))
        return source;
    return kept;
}

Result<void> turnPhoto(const QString &source, int quarterTurns, const QString &target)
{
    const auto image = read(source, 0);
    if (!image)
        return tl::unexpected(image.error());
    const int turns = ((quarterTurns % 4) + 4) % 4;
    return write(image->transformed(QTransform().rotate(90.0 * turns)), target, keptQuality);
}

} // namespace dhara
