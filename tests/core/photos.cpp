// SPDX-License-Identifier: AGPL-3.0-or-later
// A photo on its way from any file to what is kept: upright, not too large, whole or not there at all.
#include "core/media/photo.h"
#include "tests/core/storetesting.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QImageReader>
#include <csignal>
#include <sys/resource.h>

using namespace dhara;
using namespace dhara::test;

namespace {

constexpr qint64 megabyte = 1024 * 1024;
const Uuid stem = QStringLiteral("0a1b2c3d-0000-4000-8000-000000000001");

/// Four colours, one a corner: any turn and any mirror shows.
QColor colourAt(int x, int y, int width, int height)
{
    if (y < height / 2)
        return x < width / 2 ? QColor(Qt::red) : QColor(Qt::green);
    return x < width / 2 ? QColor(Qt::blue) : QColor(Qt::yellow);
}

QImage corners(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, colourAt(x, y, width, height));
    }
    return image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, format, 95));
    return bytes;
}

/// What a camera held some way writes for a scene. EXIF says which edge of the scene its first row and first column
/// are.
QImage asCameraHeld(const QImage &scene, int orientation)
{
    const int w = scene.width();
    const int h = scene.height();
    const bool isOnItsSide = orientation >= 5;
    QImage stored(isOnItsSide ? h : w, isOnItsSide ? w : h, QImage::Format_RGB32);
    for (int row = 0; row < stored.height(); ++row) {
        for (int column = 0; column < stored.width(); ++column) {
            const QPoint from[]
                = {{column, row}, {w - 1 - column, row}, {w - 1 - column, h - 1 - row}, {column, h - 1 - row},
                   {row, column}, {w - 1 - row, column}, {w - 1 - row, h - 1 - column}, {row, h - 1 - column}};
            stored.setPixel(column, row, scene.pixel(from[orientation - 1]));
        }
    }
    return stored;
}

/// A JPEG with the one EXIF tag that matters, right after its start.
QByteArray withOrientation(QByteArray jpeg, int orientation)
{
    const QByteArray tags = QByteArray::fromHex("4578696600004d4d002a00000008" // "Exif", big endian, table at 8
                                                "0001"                         // one entry
                                                "0112000300000001")            // orientation, short, one
        + '\0' + char(orientation) + QByteArray::fromHex("000000000000");
    const auto size = tags.size() + 2;
    return jpeg.insert(2, QByteArray::fromHex("ffe1") + char(size >> 8) + char(size & 255) + tags);
}

/// Says another size in a JPEG's frame header.
QByteArray claiming(QByteArray jpeg, quint16 width, quint16 height)
{
    const auto frame = jpeg.indexOf(QByteArray::fromHex("ffc00011"));
    REQUIRE(frame > 0);
    const char size[] = {char(height >> 8), char(height), char(width >> 8), char(width)};
    return jpeg.replace(frame + 5, 4, size, 4);
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    return QByteArray::fromHex(QByteArray::number(number, 16).rightJustified(8, '0'));
}

/// Says another size in a PNG's header, with a good checksum.
QByteArray pngClaiming(QByteArray png, quint32 width, quint32 height)
{
    png.replace(16, 8, bigEndian(width) + bigEndian(height));
    return png.replace(29, 4, bigEndian(crc32(png.mid(12, 17))));
}

struct Folder
{
    QTemporaryDir temporary;
    QString media = temporary.filePath(text("account/media"));

    QString put(const char *name, const QByteArray &bytes) const
    {
        QFile file(temporary.filePath(text(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }
    QStringList kept() const { return QDir(media).entryList(QDir::Files | QDir::Hidden | QDir::System); }
    QString path(const PreparedPhoto &photo) const { return media + QLatin1Char('/') + photo.fileName; }
    QByteArray bytes(const PreparedPhoto &photo) const
    {
        QFile file(path(photo));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    QImage image(const PreparedPhoto &photo) const { return QImage::fromData(bytes(photo)); }
};

void requireCorners(const QImage &image)
{
    const int w = image.width();
    const int h = image.height();
    for (const QPoint at :
         {QPoint(w / 4, h / 4), QPoint(w - w / 4, h / 4), QPoint(w / 4, h - h / 4), QPoint(w - w / 4, h - h / 4)}) {
        const QColor expected = colourAt(at.x(), at.y(), w, h);
        const QColor seen = image.pixelColor(at);
        CAPTURE(at.x(), at.y(), seen.name().toStdString(), expected.name().toStdString());
        CHECK(std::abs(seen.red() - expected.red()) < 40);
        CHECK(std::abs(seen.green() - expected.green()) < 40);
        CHECK(std::abs(seen.blue() - expected.blue()) < 40);
    }
}

/// As long as it lives no file of this process grows beyond so many bytes, as on a disk that is full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    void (*m_handler)(int);
    rlimit m_before{};
};

} // namespace

TEST_CASE("a large photo is scaled to a long side of 1600, a small one stays as it is")
{
    struct Row
    {
        QSize from, to;
        int longSide = PhotoOptions().longSide;
    };
    const auto row
        = GENERATE(Row{{3200, 1600}, {1600, 800}}, Row{{1000, 4000}, {400, 1600}}, Row{{1601, 801}, {1600, 800}},
                   Row{{1600, 1200}, {1600, 1200}}, Row{{300, 200}, {300, 200}}, Row{{1, 1}, {1, 1}},
                   Row{{6000, 2}, {1600, 1}}, Row{{900, 600}, {600, 400}, 600});
    const auto format = GENERATE("jpg", "png", "bmp");
    CAPTURE(row.from.width(), row.from.height(), format);
    const Folder folder;
    PhotoOptions options;
    options.longSide = row.longSide;
    const auto photo
        = must(preparePhoto(folder.put("any.name", encoded(corners(row.from.width(), row.from.height()), format)),
                            folder.media, stem, options));
    CHECK(photo.fileName == stem + text(".jpg"));
    CHECK(photo.contentType == text("image/jpeg"));
    CHECK(photo.width == row.to.width());
    CHECK(photo.height == row.to.height());
    CHECK(photo.bytes == QFileInfo(folder.path(photo)).size());
    CHECK(folder.kept() == QStringList{photo.fileName});
    const QImage image = folder.image(photo);
    CHECK(image.size() == row.to);
    if (row.to.height() > 16)
        requireCorners(image);
}

TEST_CASE("however the camera was held, the photo stands upright")
{
    const int orientation = GENERATE(1, 2, 3, 4, 5, 6, 7, 8);
    const QSize size = GENERATE(QSize(240, 120), QSize(2400, 1200));
    CAPTURE(orientation, size.width());
    const Folder folder;
    const QImage scene = corners(size.width(), size.height());
    const QByteArray source = withOrientation(encoded(asCameraHeld(scene, orientation), "jpg"), orientation);
    const auto photo = must(preparePhoto(source, folder.media, stem));
    const QSize expected = size.boundedTo({1600, 800});
    CHECK(QSize(photo.width, photo.height) == expected);
    QImageReader reader(folder.path(photo));
    CHECK(reader.transformation() == QImageIOHandler::TransformationNone);
    const QImage kept = reader.read();
    CHECK(kept.size() == expected);
    requireCorners(kept);
}

TEST_CASE("see-through parts stay see-through, and only they make a PNG")
{
    const Folder folder;
    QImage image = corners(2000, 1000).convertToFormat(QImage::Format_ARGB32);
    SECTION("nothing is see-through")
    {
        CHECK(must(preparePhoto(encoded(image, "png"), folder.media, stem)).fileName == stem + text(".jpg"));
    }
    SECTION("a part is")
    {
        for (int y = 0; y < 500; ++y) {
            for (int x = 0; x < 1000; ++x)
                image.setPixelColor(x, y, QColor(255, 0, 0, 100));
        }
        const auto photo = must(preparePhoto(encoded(image, "png"), folder.media, stem));
        CHECK(photo.fileName == stem + text(".png"));
        CHECK(photo.contentType == text("image/png"));
        const QImage kept = folder.image(photo);
        CHECK(kept.size() == QSize(1600, 800));
        CHECK(kept.pixelColor(100, 100) == QColor(255, 0, 0, 100));
        CHECK(kept.pixelColor(1500, 700).alpha() == 255);
    }
}

TEST_CASE("who took a photo, where and with what stays on the device")
{
    const Folder folder;
    const bool isPng = GENERATE(true, false);
    QImage image = corners(200, 100);
    if (isPng)
        image = image.convertToFormat(QImage::Format_ARGB32);
    if (isPng)
        image.setPixelColor(0, 0, Qt::transparent);
    image.setText(text("Author"), text("Asha of Ambari"));
    image.setText(text("Location"), text("21.1458 N 79.0882 E"));
    const QByteArray source = encoded(image, isPng ? "png" : "jpg");
    REQUIRE(source.contains("Asha of Ambari"));
    const auto photo = must(preparePhoto(isPng ? source : withOrientation(source, 1), folder.media, stem));
    const QByteArray kept = folder.bytes(photo);
    CHECK_FALSE(kept.contains("Asha"));
    CHECK_FALSE(kept.contains("21.1458"));
    CHECK_FALSE(kept.contains("Exif"));
    CHECK(folder.image(photo).textKeys().isEmpty());
}

TEST_CASE("what is no photo is refused with its reason, and nothing is left behind")
{
    const Folder folder;
    const QByteArray jpeg = encoded(corners(64, 48), "jpg");
    const QByteArray png = encoded(corners(64, 48), "png");
    struct Row
    {
        const char *what;
        QString path;
        const char *code;
    };
    const Row rows[] = {
        {"no file", folder.temporary.filePath(text("absent")), "photo.unreadable"},
        {"a folder", folder.temporary.path(), "photo.unreadable"},
        {"empty", folder.put("empty.jpg", {}), "photo.empty"},
        {"a text", folder.put("text.jpg", "not a picture at all"), "photo.notAnImage"},
        {"a page", folder.put("page.png", "<!DOCTYPE html><html><body>Sign in</body></html>"), "photo.notAnImage"},
        {"a start of a JPEG", folder.put("start.jpg", jpeg.left(100)), "photo.notAnImage"},
        {"a start of a PNG", folder.put("start.png", png.left(40)), "photo.notAnImage"},
        {"65500 x 65500 in a JPEG", folder.put("huge.jpg", claiming(jpeg, 65500, 65500)), "photo.tooLarge"},
        {"60000 x 60000 in a PNG", folder.put("huge.png", pngClaiming(png, 60000, 60000)), "photo.tooLarge"},
        {"9000 x 6000 in a PNG", folder.put("large.png", pngClaiming(png, 9000, 6000)), "photo.tooLarge"},
    };
    for (const Row &row : rows) {
        CAPTURE(row.what);
        const auto photo = preparePhoto(row.path, folder.media, stem);
        REQUIRE_FALSE(photo);
        CHECK(photo.error().code == text(row.code));
        CHECK(photo.error().kind == ErrorKind::UserMustFix);
        CHECK(folder.kept().isEmpty());
    }
}

TEST_CASE("a file of more than 100 MB is refused without being read")
{
    const Folder folder;
    QFile file(folder.put("film.jpg", encoded(corners(64, 48), "jpg")));
    REQUIRE(file.resize(100 * megabyte));
    CHECK(must(preparePhoto(file.fileName(), folder.media, stem)).width == 64);
    // full of holes: reading the last one would need more memory and time than a test has
    for (const qint64 bytes : {100 * megabyte + 1, 500 * megabyte, 200'000 * megabyte}) {
        CAPTURE(bytes);
        REQUIRE(file.resize(bytes));
        const auto photo = preparePhoto(file.fileName(), folder.media, stem);
        REQUIRE_FALSE(photo);
        CHECK(photo.error().code == text("photo.tooLarge"));
    }
}

TEST_CASE("a photo that the disk has no room for is not there by half, and an earlier one stays")
{
    const Folder folder;
    const QString source = folder.put("a.bmp", encoded(corners(1600, 1200), "bmp"));
    const auto first = must(preparePhoto(encoded(corners(100, 100), "png"), folder.media, stem));
    const QByteArray before = folder.bytes(first);
    for (const rlim_t room : {rlim_t(0), rlim_t(1), rlim_t(4096)}) {
        CAPTURE(room);
        const auto photo = [&] {
            const FullDisk full(room);
            return preparePhoto(source, folder.media, stem);
        }();
        REQUIRE_FALSE(photo);
        CHECK(photo.error().code == text("store.diskFull"));
        CHECK(photo.error().kind == ErrorKind::UserMustFix);
        CHECK(folder.kept() == QStringList{first.fileName});
        CHECK(folder.bytes(first) == before);
    }
    CHECK(must(preparePhoto(source, folder.media, stem)).width == 1600);
    CHECK(folder.kept() == QStringList{first.fileName});
}

TEST_CASE("a media folder that cannot be made says so")
{
    const Folder folder;
    const QString blocked = folder.put("file", "x") + text("/media");
    const auto photo = preparePhoto(encoded(corners(10, 10), "png"), blocked, stem);
    REQUIRE_FALSE(photo);
    CHECK(photo.error().code == text("profile.denied"));
}

TEST_CASE("a photo's name never leads out of the media folder")
{
    const Folder folder;
    for (const char *name : {"../out", "a/b", "..", ".hidden", ""}) {
        CAPTURE(name);
        CHECK(preparePhoto(encoded(corners(10, 10), "png"), folder.media, text(name)).error().code
              == text("photo.notWritten"));
    }
    CHECK(QDir(folder.temporary.path()).isEmpty());
}
