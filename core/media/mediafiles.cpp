// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/media/mediafiles.h"

#include "core/base/ids.h"

#include <QCryptographicHash>
#include <QFile>
#include <QUrl>

namespace dhara {
namespace {

constexpr int longestName = 200; // bytes: file systems allow 255, and temp-and-rename needs some

struct ContentType
{
    const char *ending;
    const char *type;
};

// What the server's Java guesses from a name; measured, see reference/avni-wire.md §4.1.
constexpr ContentType contentTypes[] = {
    {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"png", "image/png"},
    {"gif", "image/gif"},
    {"bmp", "image/bmp"},
    {"webp", "image/webp"},
    {"pdf", "application/pdf"},
    {"mp4", "video/mp4"},
    {"webm", "video/webm"},
    {"mov", "video/quicktime"},
    {"mp3", "audio/mpeg"},
    {"m4a", "audio/mp4"},
    {"aac", "audio/aac"},
    {"wav", "audio/x-wav"},
    {"txt", "text/plain"},
    {"csv", "text/csv"},
    {"json", "application/json"},
    {"zip", "application/zip"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
};

QString endingOf(const QString &fileName)
{
    const auto dot = fileName.lastIndexOf(QLatin1Char('.'));
    return dot < 0 ? QString() : fileName.mid(dot + 1).toLower();
}

/// What Windows takes for a device, whatever its ending.
bool isDeviceName(const QString &fileName)
{
    const QString stem = fileName.section(QLatin1Char('.'), 0, 0).trimmed().toUpper();
    if (stem.size() == 4 && (stem.startsWith(QLatin1String("COM")) || stem.startsWith(QLatin1String("LPT"))))
        return stem.back().isDigit();
    return stem == QLatin1String("CON") || stem == QLatin1String("PRN") || stem == QLatin1String("AUX")
        || stem == QLatin1String("NUL");
}

} // namespace

bool isMediaName(const QString &fileName)
{
    if (fileName.isEmpty() || fileName.toUtf8().size() > longestName || fileName.startsWith(QLatin1Char('.'))
        || fileName.endsWith(QLatin1Char('.')) || fileName.trimmed() != fileName || isDeviceName(fileName))
        return false;
    for (const QChar c : fileName) {
        if (c.category() == QChar::Other_Control || QStringLiteral("/\\:*?\"<>|").contains(c))
            return false;
    }
    return true;
}

QString mediaPath(const QString &folder, const QString &fileName)
{
    return isMediaName(fileName) ? folder + QLatin1Char('/') + fileName : QString();
}

QString contentTypeFor(const QString &fileName)
{
    const QString ending = endingOf(fileName);
    for (const ContentType &known : contentTypes) {
        if (ending == QLatin1String(known.ending))
            return QLatin1String(known.type);
    }
    return QStringLiteral("application/octet-stream");
}

Result<QByteArray> md5OfFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::UserMustFix, QStringLiteral("media.missing"), path);
    QCryptographicHash hash(QCryptographicHash::Md5);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file) || file.error() != QFileDevice::NoError)
        return failure(ErrorKind::UserMustFix, QStringLiteral("media.unreadable"),
                       path + QStringLiteral(": ") + file.errorString());
    return hash.result();
}

QString remoteFileName(const QString &url)
{
    const QString name = QUrl(url, QUrl::StrictMode).fileName(QUrl::FullyDecoded);
    const auto dot = name.indexOf(QLatin1Char('.'));
    const bool isOurs = dot == 36 && isUuid(name.left(dot)) && isMediaName(name);
    return isOurs ? name : QString();
}

} // namespace dhara
