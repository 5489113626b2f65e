// SPDX-License-Identifier: AGPL-3.0-or-later
// Photos made small, and turned.
#include "core/media/thumbnails.h"
#include "tests/support/shared.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QTemporaryDir>

using namespace dhara;

namespace {

/// Red at the left, blue at the right.
QString picture(const QString &path, int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, x < width / 2 ? qRgb(255, 0, 0) : qRgb(0, 0, 255));
    }
    REQUIRE(image.save(path));
    return path;
}

bool isRed(QRgb pixel)
{
    return qRed(pixel) > 200 && qBlue(pixel) < 60;
}

QString made(const Thumbnails &thumbnails, const QString &source, int longSide)
{
    const auto small = thumbnails.make(source, longSide);
    REQUIRE(small);
    return *small;
}

} // namespace

TEST_CASE("a photo is made small once, upright and in its shape")
{
    const QTemporaryDir folder;
    const Thumbnails thumbnails(folder.filePath(QStringLiteral("small")));
    const QString photo = picture(folder.filePath(QStringLiteral("a.jpg")), 1200, 800);
    const QString small = made(thumbnails, photo, 300);
    CHECK(QImage(small).size() == QSize(300, 200));
    CHECK(isRed(QImage(small).pixel(20, 100)));
    const QDateTime written = QFileInfo(small).lastModified();
    QFile kept(small);
    REQUIRE(kept.open(QIODevice::ReadWrite));
    REQUIRE(kept.setFileTime(written.addDays(-3), QFileDevice::FileModificationTime));
    kept.close();
    CHECK(made(thumbnails, photo, 300) == small);
    CHECK(QFileInfo(small).lastModified() < written.addDays(-2)); // not written again

    // Another size, another file, and the same name with another content are others.
    CHECK(made(thumbnails, photo, 200) != small);
    picture(photo, 1000, 1000);
    CHECK(made(thumbnails, photo, 300) != small);
    CHECK(QImage(made(thumbnails, photo, 300)).size() == QSize(300, 300));
}

TEST_CASE("a photo with an orientation of its own is made small upright")
{
    const QTemporaryDir folder;
    const QString photo = folder.filePath(QStringLiteral("turned.jpg"));
    QImageWriter writer(photo);
    writer.setTransformation(QImageIOHandler::TransformationRotate90);
    REQUIRE(writer.write(QImage(picture(folder.filePath(QStringLiteral("plain.png")), 900, 600))));
    const Thumbnails thumbnails(folder.filePath(QStringLiteral("small")));
    const QImage small(made(thumbnails, photo, 300));
    CHECK(small.size() == QSize(200, 300));
    CHECK(isRed(small.pixel(100, 20)));
}

TEST_CASE("what is small already, or has no place to be kept, is shown as it is")
{
    const QTemporaryDir folder;
    const QString photo = picture(folder.filePath(QStringLiteral("a.png")), 100, 80);
    CHECK(made(Thumbnails(folder.filePath(QStringLiteral("small"))), photo, 300) == photo);
    const QString large = picture(folder.filePath(QStringLiteral("b.png")), 700, 500);
    // a file stands where the folder should be
    CHECK(made(Thumbnails(photo), large, 300) == large);
}

TEST_CASE("a missing file and one that is no picture are told apart")
{
    const QTemporaryDir folder;
    const Thumbnails thumbnails(folder.filePath(QStringLiteral("small")));
    const auto missing = thumbnails.make(folder.filePath(QStringLiteral("none.jpg")), 300);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == QStringLiteral("media.missing"));
    const QString noise = folder.filePath(QStringLiteral("noise.jpg"));
    QFile file(noise);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("this is not a picture");
    file.close();
    const auto broken = thumbnails.make(noise, 300);
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == QStringLiteral("photo.notAnImage"));
    CHECK(QDir(folder.filePath(QStringLiteral("small"))).isEmpty());
}

TEST_CASE("a photo is turned by quarters into a file of its own")
{
    const QTemporaryDir folder;
    const QString photo = picture(folder.filePath(QStringLiteral("a.png")), 300, 200);
    const QByteArray before = [&] {
        QFile file(photo);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }();
    struct Turn
    {
        int quarters;
        QSize size;
        QPoint red;
    };
    for (const Turn &turn : {Turn{1, QSize(200, 300), QPoint(100, 20)}, Turn{2, QSize(300, 200), QPoint(280, 100)},
                             Turn{3, QSize(200, 300), QPoint(100, 280)}, Turn{-1, QSize(200, 300), QPoint(100, 280)}}) {
        CAPTURE(turn.quarters);
        const QString target = folder.filePath(QStringLiteral("turned.jpg"));
        REQUIRE(turnPhoto(photo, turn.quarters, target));
        CHECK(QImage(target).size() == turn.size);
        CHECK(isRed(QImage(target).pixel(turn.red)));
    }
    QFile after(photo);
    REQUIRE(after.open(QIODevice::ReadOnly));
    CHECK(after.readAll() == before);
    const auto full = turnPhoto(photo, 1, folder.filePath(QStringLiteral("no/such/folder.jpg")));
    REQUIRE_FALSE(full);
    CHECK(full.error().code == QStringLiteral("store.diskFull"));
}
