// SPDX-License-Identifier: AGPL-3.0-or-later
// The media path through a real object store that checks signatures: OpenStack Swift behind its S3 face.
#include "core/media/mediafiles.h"
#include "core/store/mediaqueue.h"
#include "tests/scenarios/oracle.h"
#include "tests/server/presign.h"
#include "tests/support/shared.h"

#include <QDateTime>
#include <QFile>

using namespace dhara;
using namespace dhara::test;

namespace {

const standin::Keys keys{"us-east-1", "test:tester", "testing"};
const QString bucket = QStringLiteral("photos");

/// One for all cases: it keeps what it was given, and each case has names of its own.
class ObjectStore
{
public:
    static ObjectStore &running()
    {
        static ObjectStore store;
        return store;
    }

    QStringList standinOptions() const
    {
        const QStringList parts{m_url, QString::fromStdString(keys.region), bucket, QString::fromStdString(keys.access),
                                QString::fromStdString(keys.secret)};
        return {QStringLiteral("--subjects"), QStringLiteral("5"), QStringLiteral("--s3"),
                parts.join(QLatin1Char(','))};
    }

    /// An address of the demo organisation's file that the store signed for, but whose time ran out an hour ago.
    QString expiredUrl(const char *method, const QString &fileName) const
    {
        std::map<std::string, std::string> headers;
        if (qstrcmp(method, "PUT") == 0)
            headers["content-type"] = contentTypeFor(fileName).toStdString();
        const QString path = QStringLiteral("/%1/demo/%2").arg(bucket, fileName);
        const auto then = QDateTime::currentDateTimeUtc().addSecs(-3600).toMSecsSinceEpoch();
        return QString::fromStdString(
            standin::presign(keys, method, m_url.toStdString(), path.toStdString(), headers, 60, then));
    }

    ~ObjectStore()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(ObjectStore)

private:
    // Debian's own Python, for only that one finds Debian's modules where another stands first on the path.
    ObjectStore()
    {
        if (!m_folder->isValid()) // built by somebody else
            m_folder = std::make_unique<QTemporaryDir>();
        REQUIRE(m_folder->isValid());
        m_process.start(QStringLiteral("/bin/sh"),
                        {QStringLiteral("-c"), QStringLiteral("exec \"$(command -pv python3)\" -I \"$@\""),
                         QStringLiteral("sh"), QStringLiteral(DHARA_SOURCE_DIR "/tests/scenarios/objectstore.py"),
                         m_folder->path(), bucket, QString::fromStdString(keys.access),
                         QString::fromStdString(keys.secret)});
        REQUIRE(m_process.waitForStarted());
        while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) { }
        const QByteArray line = m_process.readLine().trimmed();
        if (!line.startsWith("ready ")) {
            FAIL("the object store is not ready: " << line.toStdString()
                                                   << m_process.readAllStandardError().toStdString());
        }
        m_url = QString::fromUtf8(line.mid(6));
    }

    // beside what was built: a temporary folder may lie in memory, which has not always the attributes Swift needs
    std::unique_ptr<QTemporaryDir> m_folder
        = std::make_unique<QTemporaryDir>(QStringLiteral(DHARA_BIN_DIR "/../objectstore-XXXXXX"));
    QProcess m_process;
    QString m_url;
};

struct Storage
{
    Standin server{demoBundle(), ObjectStore::running().standinOptions()};
    Device device{server.url(), server.user(QStringLiteral("worker"))};
    QtHttpClient http{QByteArrayLiteral("Dhara/test")};

    Storage() { REQUIRE(device.sync().isComplete); }

    NewMedia photo(int width)
    {
        return device.newPhoto(makePhoto(device.folder() + QStringLiteral("/%1.png").arg(width), width, 1200));
    }
    /// A presigned address as the server hands it out.
    QUrl signedFor(const QString &path) const
    {
        return QUrl::fromEncoded(server.send("GET", path, {}, server.user(QStringLiteral("worker"))));
    }
    QUrl uploadUrl(const QString &fileName) const { return signedFor(QStringLiteral("/media/uploadUrl/") + fileName); }
    HttpReply send(const QByteArray &method, const QUrl &url, const QByteArray &type = {}, const QByteArray &body = {})
    {
        HttpRequest request;
        request.method = method;
        request.url = url;
        request.body = body;
        if (!type.isEmpty())
            request.headers = {{"Content-Type", type}};
        const auto reply = http.send(request).get();
        REQUIRE(reply);
        return *reply;
    }
    /// What the store answers to whoever asks for a stored file.
    HttpReply stored(const QString &url)
    {
        return send("GET", signedFor(QStringLiteral("/media/signedUrl?url=") + url));
    }
    /// The next address the server hands out below that path is this one.
    void handOutOnce(const QString &path, const QString &url)
    {
        server.fault(
            {{QStringLiteral("match"), QJsonObject{{QStringLiteral("path"), path}}},
             {QStringLiteral("nth"), 1},
             {QStringLiteral("action"), QJsonObject{{QStringLiteral("status"), 200}, {QStringLiteral("body"), url}}}});
    }
    int asked(const QString &path) const
    {
        int count = 0;
        const QJsonArray log = server.log();
        for (const auto &entry : log)
            count += entry.toObject().value(QLatin1String("path")).toString().startsWith(path) ? 1 : 0;
        return count;
    }
    QByteArray recorded(const NewMedia &photo)
    {
        QFile file(mediaPath(device.account().mediaFolder(), photo.fileName));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

QByteArray content(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("a person and a visit with photos reach the object store, and a second worker sees both, byte by byte")
{
    Storage storage;
    const NewMedia portrait = storage.photo(900);
    const NewMedia field = storage.photo(2400);
    Subject person = storage.device.newSubject(QStringLiteral("Lakshmi"));
    person.profilePicture = portrait.fileName;
    storage.device.save(person, {portrait});
    const Encounter visit = storage.device.newVisit(person.uuid, field);
    storage.device.save(visit, {field});
    CHECK(storage.device.syncAll().isComplete);
    CHECK(storage.device.waiting().media == 0);
    CHECK(storage.device.waiting().waiting == 0);

    Device second(storage.server.url(), storage.server.user(QStringLiteral("worker2")));
    REQUIRE(second.sync().isComplete);
    const QString portraitUrl = std::get<Subject>(second.held(refOf(person))).profilePicture;
    const QString fieldUrl
        = std::get<Encounter>(second.held(refOf(visit))).observations.object().value(second.imageQuestion()).toString();
    for (const auto &[url, photo] : {std::pair(portraitUrl, portrait), std::pair(fieldUrl, field)}) {
        INFO(url.toStdString());
        CHECK(url.endsWith(QStringLiteral("/photos/demo/") + photo.fileName));
        const auto seen = second.look(url);
        REQUIRE(seen);
        CHECK((content(*seen) == storage.recorded(photo)));
        CHECK(storage.stored(url).header("content-type") == "image/jpeg");
    }
}

TEST_CASE("the object store takes an upload only as it was signed, and says what it has")
{
    Storage storage;
    const QString name = SystemIdSource().newUuid() + QStringLiteral(".jpg");
    const QUrl url = storage.uploadUrl(name);
    const QByteArray type = "image/jpeg";
    CHECK(storage.send("PUT", url, "text/plain", "photo").status == 403);
    CHECK(storage.send("PUT", url, "application/octet-stream", "photo").status == 403);
    QUrl tampered = url;
    tampered.setPath(url.path().replace(QStringLiteral(".jpg"), QStringLiteral(".jpeg")));
    CHECK(storage.send("PUT", tampered, type, "photo").status == 403);
    const QString expired = ObjectStore::running().expiredUrl("PUT", name);
    const HttpReply tooLate = storage.send("PUT", QUrl::fromEncoded(expired.toLatin1()), type, "photo");
    CHECK(tooLate.status == 403);
    CHECK(tooLate.body.contains("expired"));
    CHECK(storage.send("GET", url).status == 403);

    const HttpReply taken = storage.send("PUT", url, type, "photo");
    CHECK(taken.status == 200);
    CHECK(taken.header("etag").contains("5ae0c1c8a5260bc7b6648f6fbd115c35"));
    CHECK(storage.stored(url.toString(QUrl::RemoveQuery)).body == "photo");
}

TEST_CASE("a photo queued with another type than the server signs is not taken, and is not forgotten")
{
    Storage storage;
    NewMedia photo = storage.photo(640);
    const QByteArray bytes = storage.recorded(photo);
    photo.contentType = QStringLiteral("text/plain");
    const Subject person = storage.device.newSubject(QStringLiteral("Sunita"));
    storage.device.save(person);
    storage.device.save(storage.device.newVisit(person.uuid, photo), {photo});
    CHECK(storage.device.sync().isComplete);
    const MediaOutcome outcome = storage.device.upload();
    CHECK(outcome.uploaded == 0);
    CHECK(outcome.failed == 1);
    REQUIRE(outcome.error);
    CHECK(outcome.error->code == QStringLiteral("media.urlExpired"));
    CHECK(storage.device.waiting().media == 1);
    CHECK(storage.stored(storage.uploadUrl(photo.fileName).toString(QUrl::RemoveQuery)).status == 404);
    CHECK(storage.recorded(photo) == bytes);
}

TEST_CASE("an address of the object store that has run out is asked for again, for sending and for seeing")
{
    Storage storage;
    const NewMedia photo = storage.photo(1000);
    const Subject person = storage.device.newSubject(QStringLiteral("Gita"));
    storage.device.save(person);
    const Encounter visit = storage.device.newVisit(person.uuid, photo);
    storage.device.save(visit, {photo});
    REQUIRE(storage.device.sync().isComplete);

    const ObjectStore &store = ObjectStore::running();
    const QString uploads = QStringLiteral("/media/uploadUrl");
    storage.handOutOnce(uploads, store.expiredUrl("PUT", photo.fileName));
    storage.server.clearLog();
    CHECK(storage.device.upload().uploaded == 1);
    CHECK(storage.asked(uploads) == 2);
    CHECK(storage.device.sync().isComplete);

    Device second(storage.server.url(), storage.server.user(QStringLiteral("worker2")));
    REQUIRE(second.sync().isComplete);
    const QString url
        = std::get<Encounter>(second.held(refOf(visit))).observations.object().value(second.imageQuestion()).toString();
    const QString downloads = QStringLiteral("/media/signedUrl");
    storage.handOutOnce(downloads, store.expiredUrl("GET", photo.fileName));
    storage.server.clearLog();
    const auto seen = second.look(url);
    REQUIRE(seen);
    CHECK(storage.asked(downloads) == 2);
    CHECK((content(*seen) == storage.recorded(photo)));
}
