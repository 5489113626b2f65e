// SPDX-License-Identifier: AGPL-3.0-or-later
// Photos made fit for sending, the names of files, and the cache of other people's photos.
#include "core/media/mediacache.h"
#include "core/media/mediafiles.h"
#include "tests/core/storetesting.h"

#include <QDir>
#include <QFile>
#include <QUrlQuery>

using namespace dhara;
using namespace dhara::test;

namespace {

const QString uuid = QStringLiteral("0a1b2c3d-0000-4000-8000-000000000001");

void fill(const QString &path, qint64 bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(QByteArray(bytes, 'x')) == bytes);
}

/// A cache of 100 bytes beside a media folder, and photos in it.
struct CacheFixture
{
    QTemporaryDir folder;
    FakeClock clock;
    MediaCache cache{folder.filePath(text("cache")), folder.filePath(text("media")), 100, clock};

    static QString url(int n) { return text("https://s3.example.org/b/org/%1.jpg").arg(n); }
    void fetched(int n, qint64 bytes)
    {
        fill(cache.pathFor(url(n)), bytes);
        seen(n);
    }
    void seen(int n)
    {
        clock.time = clock.time.addSecs(1);
        REQUIRE(cache.find(url(n)));
    }
    bool has(int n) const { return QFile::exists(cache.pathFor(url(n))); }
};

} // namespace

TEST_CASE("a name from the wire never leads out of the media folder")
{
    struct Row
    {
        const char *name;
        bool isOurs;
    };
    const auto row = GENERATE(values<Row>({
        {"0a1b2c3d-0000-4000-8000-000000000001.jpg", true},
        {"a b.jpg", true},
        {"\u0917\u093e\u0901\u0935.png", true},
        {"noextension", true},
        {"a..b.jpg", true},
        {"console.jpg", true},
        {"com10.jpg", true},
        {"", false},
        {".", false},
        {"..", false},
        {"../a.jpg", false},
        {"a/../../b.jpg", false},
        {"/etc/passwd", false},
        {"..\\a.jpg", false},
        {"C:a.jpg", false},
        {"a.jpg:stream", false},
        {".hidden", false},
        {"a.jpg.", false},
        {"a.jpg ", false},
        {" a.jpg", false},
        {"a\nb.jpg", false},
        {"what?.jpg", false},
        {"a|b", false},
        {"con.jpg", false},
        {"NUL", false},
        {"Lpt1.png", false},
    }));
    INFO(row.name);
    CHECK(isMediaName(text(row.name)) == row.isOurs);
    CHECK(mediaPath(text("/m"), text(row.name)) == (row.isOurs ? text("/m/") + text(row.name) : QString()));
}

TEST_CASE("a name with a nul byte or too long for a file system is none of ours")
{
    CHECK_FALSE(isMediaName(text("a") + QChar(0) + text(".jpg")));
    CHECK(isMediaName(QString(200, QLatin1Char('a'))));
    CHECK_FALSE(isMediaName(QString(201, QLatin1Char('a'))));
    CHECK(isMediaName(QString(66, QChar(0x0917))));
    CHECK_FALSE(isMediaName(QString(67, QChar(0x0917)))); // three bytes each
}

TEST_CASE("a stored address tells the name the file had on the device that made it")
{
    struct Row
    {
        QString url, name;
    };
    const auto row = GENERATE(values<Row>({
        {text("http://s.test/avni-media/farming/") + uuid + text(".jpg"), uuid + text(".jpg")},
        {text("http://s.test/avni-media/farming/profile-pics/") + uuid + text(".png?a=b"), uuid + text(".png")},
        {uuid + text(".jpg"), uuid + text(".jpg")},
        {text("http://s.test/avni-media/farming/photo-1.jpg"), {}},
        {text("http://s.test/x/") + uuid, {}},
        {text("http://s.test/x/") + uuid + text(".j%2F..%2Fpg"), {}},
        {text("http://s.test/x/..%2F") + uuid + text(".jpg"), uuid + text(".jpg")},
        {text("http://s.test/x/") + uuid + text(".jpg/"), {}},
        {{}, {}},
    }));
    INFO(row.url.toStdString());
    CHECK(remoteFileName(row.url) == row.name);
}

TEST_CASE("the content type sent is the one for which the server signs")
{
    const std::pair<const char *, const char *> table[] = {
        {"a.jpg", "image/jpeg"},        {"a.JPEG", "image/jpeg"},
        {"a.png", "image/png"},         {"a.gif", "image/gif"},
        {"a.bmp", "image/bmp"},         {"a.webp", "image/webp"},
        {"a.pdf", "application/pdf"},   {"a.mp4", "video/mp4"},
        {"a.webm", "video/webm"},       {"a.mov", "video/quicktime"},
        {"a.mp3", "audio/mpeg"},        {"a.m4a", "audio/mp4"},
        {"a.aac", "audio/aac"},         {"a.wav", "audio/x-wav"},
        {"a.txt", "text/plain"},        {"a.csv", "text/csv"},
        {"a.json", "application/json"}, {"a.zip", "application/zip"},
        {"a.b.Jpg", "image/jpeg"},      {"jpg", "application/octet-stream"},
    };
    for (const auto &[name, type] : table)
        CHECK(contentTypeFor(text(name)) == text(type));
    for (const char *name : {"a.3gp", "a.heic", "a.amr", "a.db", "noextension", "a."})
        CHECK(contentTypeFor(text(name)) == text("application/octet-stream"));
}

TEST_CASE("the recorded server signs a content type for just the names of which a type is known")
{
    NEEDS_SHARED();
    const QDir folder(sharedFolder() + text("/wire/6-media"));
    int compared = 0;
    for (const QString &file : folder.entryList({text("*.json")})) {
        const QJsonObject exchange = sharedJson(text("wire/6-media/") + file);
        const QJsonObject request = exchange.value(text("request")).toObject();
        const QJsonObject response = exchange.value(text("response")).toObject();
        const QUrl asked(request.value(text("path")).toString());
        const QString type = contentTypeFor(asked.fileName());
        INFO(file.toStdString());
        if (asked.path().startsWith(text("/media/uploadUrl/")) && response.value(text("status")) == 200) {
            const QUrlQuery query{QUrl(response.value(text("body")).toString())};
            const QString signedHeaders = query.queryItemValue(text("X-Amz-SignedHeaders"), QUrl::FullyDecoded);
            CHECK(signedHeaders.contains(text("content-type")) == (type != text("application/octet-stream")));
            ++compared;
        } else if (request.value(text("method")) == text("PUT")) {
            const QString sent = request.value(text("headers")).toObject().value(text("Content-Type")).toString();
            const bool isTampered = file.contains(text("tampered"));
            CHECK((response.value(text("status")) == 200) == (sent == type && !isTampered));
            ++compared;
        }
    }
    CHECK(compared >= 12);
}

TEST_CASE("the digest of a file is that of its bytes, and a file that cannot be read says so")
{
    const QTemporaryDir folder;
    fill(folder.filePath(text("a")), 1'000'000);
    CHECK(must(md5OfFile(folder.filePath(text("a")))).toHex() == "ec78dbd963d2fc01e51176ed4dec299e");
    CHECK(md5OfFile(folder.filePath(text("b"))).error().code == text("media.missing"));
    CHECK(md5OfFile(folder.path()).error().code == text("media.unreadable"));
}

TEST_CASE("the photos seen longest ago leave the cache first")
{
    CacheFixture f;
    f.fetched(1, 40);
    f.fetched(2, 40);
    f.fetched(3, 20);
    CHECK(f.cache.trim() == 100);
    f.seen(1);
    f.fetched(4, 30);
    CHECK(f.cache.trim() == 90);
    CHECK(f.has(1));
    CHECK_FALSE(f.has(2));
    CHECK(f.has(3));
    CHECK(f.has(4));
    CHECK_FALSE(f.cache.find(CacheFixture::url(2)));
}

TEST_CASE("the photo just fetched stays in the cache, were it larger than all of it")
{
    CacheFixture f;
    f.fetched(1, 150);
    f.fetched(2, 10);
    CHECK(f.cache.trim(f.cache.pathFor(CacheFixture::url(1))) == 150);
    CHECK(f.has(1));
    CHECK_FALSE(f.has(2));
    CHECK(f.cache.trim() == 0);
    CHECK_FALSE(f.has(1));
}

TEST_CASE("files of this device are found under their address and never leave with the cache")
{
    CacheFixture f;
    const QString own = f.folder.filePath(text("media/")) + uuid + text(".jpg");
    const QString url = text("https://s3.example.org/b/org/") + uuid + text(".jpg");
    CHECK_FALSE(f.cache.find(url));
    fill(own, 500);
    f.fetched(1, 200);
    CHECK(f.cache.find(url) == own);
    CHECK(f.cache.trim() == 0);
    CHECK(QFileInfo(own).size() == 500);
    CHECK(f.cache.find(url) == own);
}

TEST_CASE("two addresses that end alike are two files in the cache, whatever they are called")
{
    const CacheFixture f;
    const QString folder = f.folder.filePath(text("cache")) + QLatin1Char('/');
    QSet<QString> paths;
    for (const char *url :
         {"https://a.test/org/p.jpg", "https://b.test/org/p.jpg", "https://a.test/org/../../p.jpg", "p.jpg", "../p",
          "https://a.test/org/p.%2e%2e%2f", "https://a.test/org/p.c:d", "https://a.test/", "", "/etc/passwd"}) {
        const QString path = f.cache.pathFor(text(url));
        INFO(path.toStdString());
        CHECK(path.startsWith(folder));
        CHECK(isMediaName(path.mid(folder.size())));
        paths.insert(path);
    }
    CHECK(paths.size() == 10);
    CHECK(f.cache.pathFor(text("https://a.test/org/p.JPG")).endsWith(text(".jpg")));
}
