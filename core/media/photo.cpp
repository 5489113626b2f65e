// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/media/photo.h"

#include "core/media/mediafiles.h"

#include <QBuffer>
#include <QColorSpace>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QSaveFile>

namespace dhara {
namespace {

constexpr qint64 largestSource = 100LL * 1024 * 1024;
constexpr qint64 largestJpegPixels = 256LL * 1024 * 1024; // more than any camera of a tablet gives

tl::unexpected<Error> wrong(const char *code, const QString &detail = {})
{
    return failure(ErrorKind::UserMustFix, QLatin1String(code), detail);
}

QSize scaledSize(const QSize &size, int longSide)
{
    return std::max(size.width(), size.height()) <= longSide
        ? size
        : size.scaled(longSide, longSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

/// A JPEG is scaled while it is read, so that a large photo never stands in memory at full size; any other format does,
/// and there Qt's own limit for one image counts.
bool isTooLarge(const QImageReader &reader, const QSize &full)
{
    const qint64 pixels = qint64(full.width()) * full.height();
    if (reader.format() == "jpeg")
        return pixels > largestJpegPixels;
    const QImage::Format format = reader.imageFormat();
    const int bits = format == QImage::Format_Invalid ? 32 : QImage::toPixelFormat(format).bitsPerPixel();
    return pixels * bits / 8 > QImageReader::allocationLimit() * 1024LL * 1024;
}

Result<QImage> readUpright(QIODevice &source, int longSide)
{
    QImageReader reader(&source);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    if (full.isValid() && isTooLarge(reader, full))
        return wrong("photo.tooLarge");
    if (full.isValid() && scaledSize(full, longSide) != full)
        reader.setScaledSize(scaledSize(full, longSide));
    QImage image = reader.read();
    if (image.isNull())
        return wrong("photo.notAnImage", reader.errorString());
    if (scaledSize(image.size(), longSide) != image.size()) // a format that does not tell its size beforehand
        image = image.scaled(scaledSize(image.size(), longSide), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return image;
}

bool isSeeThrough(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    const QImage argb = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < argb.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(argb.constScanLine(y));
        if (std::any_of(line, line + argb.width(), [](QRgb pixel) { return qAlpha(pixel) != 255; }))
            return true;
    }
    return false;
}

/// The pixels alone: Qt would write the texts of the source (who, where, with what) into the new file again.
QImage withoutTexts(const QImage &image)
{
    QImage bare = QImage(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format()).copy();
    bare.setColorSpace(image.colorSpace());
    return bare;
}

Result<void> writeWhole(const QByteArray &bytes, const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable())
        return wrong("profile.denied", folder);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return wrong("store.diskFull", path + QStringLiteral(": ") + file.errorString());
    return {};
}

Result<PreparedPhoto> prepare(QIODevice &source, const QString &folder, const Uuid &stem, const PhotoOptions &options)
{
    if (source.size() == 0)
        return wrong("photo.empty");
    if (source.size() > largestSource)
        return wrong("photo.tooLarge");
    const auto image = readUpright(source, options.longSide);
    if (!image)
        return tl::unexpected(image.error());

    const bool staysPng = isSeeThrough(*image);
    PreparedPhoto photo;
    photo.fileName = stem + (staysPng ? QStringLiteral(".png") : QStringLiteral(".jpg"));
    photo.contentType = contentTypeFor(photo.fileName);
    photo.width = image->width();
    photo.height = image->height();

    QBuffer encoded;
    encoded.open(QIODevice::WriteOnly);
    QImageWriter writer(&encoded, staysPng ? "png" : "jpg");
    if (!staysPng)
        writer.setQuality(options.quality);
    const auto format = staysPng ? QImage::Format_ARGB32 : QImage::Format_RGB32;
    if (!writer.write(withoutTexts(image->convertToFormat(format))))
        return failure(ErrorKind::OurFault, QStringLiteral("photo.notWritten"), writer.errorString());
    photo.bytes = encoded.size();

    const QString path = mediaPath(folder, photo.fileName);
    if (path.isEmpty())
        return failure(ErrorKind::OurFault, QStringLiteral("photo.notWritten"), stem);
    if (const auto written = writeWhole(encoded.data(), path); !written)
        return tl::unexpected(written.error());
    return photo;
}

} // namespace

Result<PreparedPhoto> preparePhoto(const QString &sourceFile, const QString &mediaFolder, const Uuid &stem,
                                   const PhotoOptions &options)
{
    QFile source(sourceFile);
    if (!source.open(QIODevice::ReadOnly))
        return wrong("photo.unreadable", sourceFile + QStringLiteral(": ") + source.errorString());
    return prepare(source, mediaFolder, stem, options);
}

Result<PreparedPhoto> preparePhoto(const QByteArray &source, const QString &mediaFolder, const Uuid &stem,
                                   const PhotoOptions &options)
{
    QBuffer buffer;
    buffer.setData(source);
    buffer.open(QIODevice::ReadOnly);
    return prepare(buffer, mediaFolder, stem, options);
}

} // namespace dhara
