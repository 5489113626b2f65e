// SPDX-License-Identifier: AGPL-3.0-or-later
// Photos on bad days: what fails waits and follows, what is lost is said, and what somebody else recorded is seen.
#include "core/media/mediafiles.h"
#include "core/store/mediaqueue.h"
#include "sync/engine/run.h"
#include "tests/scenarios/oracle.h"
#include "tests/support/shared.h"

#include <QDir>

using namespace dhara;
using namespace dhara::test;

namespace {

const QStringList small{QStringLiteral("--subjects"), QStringLiteral("10"), QStringLiteral("--visits"),
                        QStringLiteral("10")};
const QString uploadUrls = QStringLiteral("/media/uploadUrl");
const QString downloadUrls = QStringLiteral("/media/signedUrl");
const QString theStore = QStringLiteral("/avni-media");
const QJsonObject page{{QStringLiteral("status"), 200},
                       {QStringLiteral("contentType"), QStringLiteral("text/html")},
                       {QStringLiteral("body"), QStringLiteral("<html>Welcome to the station</html>")}};

QJsonObject answers(int status)
{
    return {{QStringLiteral("status"), status}, {QStringLiteral("body"), QString()}};
}

QJsonObject does(const char *action)
{
    return {{QLatin1String(action), true}};
}

QJsonObject fault(const QString &method, const QString &path, const QJsonObject &action, int nth = 0)
{
    QJsonObject fault{
        {QStringLiteral("match"), QJsonObject{{QStringLiteral("method"), method}, {QStringLiteral("path"), path}}},
        {QStringLiteral("action"), action}};
    if (nth > 0)
        fault.insert(QStringLiteral("nth"), nth);
    return fault;
}

int asked(const Standin &server, const QString &path)
{
    int count = 0;
    const QJsonArray log = server.log();
    for (const auto &entry : log)
        count += entry.toObject().value(QLatin1String("path")).toString().startsWith(path) ? 1 : 0;
    return count;
}

/// A tablet that has synced, a visit with a photo on it, and a clock that goes as the test says.
class Tablet
{
public:
    explicit Tablet(Standin &standin) : server(standin), device(server.url(), server.user(QStringLiteral("worker")))
    {
        REQUIRE(sync().isComplete);
        question = device.imageQuestion();
        person = device.newSubject(QStringLiteral("Meena"));
        device.save(person);
        photo = device.newPhoto(makePhoto(device.folder() + QStringLiteral("/a.png"), 400, 300));
        visit = device.newVisit(person.uuid, photo);
        device.save(visit, {photo});
        REQUIRE(sync().isComplete);
    }

    RunSummary sync() { return runSync(edges(), device.account().peer(), Trigger::Timer, {}); }
    MediaOutcome upload()
    {
        return uploadMedia(edges(), device.account().peer(), [](int, int) {});
    }
    MediaRow row()
    {
        const auto rows = device.store().read([](Connection &c) { return allMedia(c); }).get();
        REQUIRE(rows);
        REQUIRE(rows->size() == 1);
        return rows->first();
    }
    QString path() { return mediaPath(device.account().mediaFolder(), photo.fileName); }
    /// What the server's copy of the visit says of the photo.
    QString sent() const
    {
        return server.rows(QStringLiteral("encounter"))
            .value(visit.uuid)
            .value(QLatin1String("observations"))
            .toObject()
            .value(question)
            .toString();
    }

    Standin &server;
    Device device;
    FakeClock clock;
    Subject person;
    NewMedia photo;
    Encounter visit;
    Uuid question;

private:
    Edges edges()
    {
        return {device.store(), m_http, clock, m_ids, [] { return 0.0; }, std::make_shared<Cancellation>()};
    }

    QtHttpClient m_http{QByteArrayLiteral("Dhara/test")};
    SystemIdSource m_ids;
};

QStringList cached(Device &device)
{
    return QDir(device.account().cacheFolder()).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

TEST_CASE("photos fail for days in every way, asked for ever more rarely, records flow, and at last the photo follows")
{
    Standin server(demoBundle(), small);
    Tablet tablet(server);
    struct Day
    {
        const char *what;
        QJsonObject fault;
        const char *code;
    };
    const QString put = QStringLiteral("PUT");
    const Day days[] = {
        {"no place for photos", fault({}, uploadUrls, answers(500)), "media.noUrl"},
        {"a page instead of a place", fault({}, uploadUrls, page), "network.captivePortal"},
        {"the store hangs up", fault(put, theStore, does("drop")), "network.cut"},
        {"the store is busy", fault(put, theStore, answers(503)), "server.busy"},
        {"the store refuses every address", fault(put, theStore, answers(403)), "media.urlExpired"},
        {"the store has other bytes", fault(put, theStore, does("losesByte")), "media.damaged"},
        {"a page says it is fine", fault(put, theStore, page), "network.captivePortal"},
        {"the store's answers are lost", fault(put, theStore, does("dropAfterCommit")), "network.cut"},
    };
    for (const Day &day : days) {
        INFO(day.what);
        server.fault(day.fault);
        const QDateTime tomorrow = tablet.clock.time.addDays(1);
        const Encounter other = tablet.device.newVisit(tablet.person.uuid);
        tablet.device.save(other);
        CHECK(tablet.sync().isComplete);
        CHECK(server.rows(QStringLiteral("encounter")).contains(other.uuid));
        CHECK(tablet.device.waiting().waiting == 0);
        qint64 lastWait = 0;
        for (int tries = &day == days ? 12 : 2; tries > 0; --tries) {
            const MediaOutcome outcome = tablet.upload();
            REQUIRE(outcome.uploaded == 0);
            REQUIRE(outcome.failed == 1);
            REQUIRE(outcome.error->code == QLatin1String(day.code));
            REQUIRE(tablet.upload().failed == 0); // it waits for its time
            REQUIRE(outcome.nextTry);
            const qint64 wait = tablet.clock.time.secsTo(*outcome.nextTry);
            REQUIRE(wait > 0);
            REQUIRE(wait >= lastWait);
            lastWait = wait;
            tablet.clock.time = *outcome.nextTry;
        }
        CHECK(lastWait >= 30 * 60);
        CHECK(lastWait <= 60 * 60);
        CHECK(tablet.device.waiting().media == 1);
        CHECK(tablet.row().state == MediaState::Waiting);
        CHECK(tablet.row().reason->code == QLatin1String(day.code));
        CHECK(tablet.sent().isEmpty());
        server.clearFaults();
        tablet.clock.time = tomorrow;
    }
    CHECK(tablet.upload().uploaded == 1);
    CHECK(tablet.sync().isComplete);
    CHECK(tablet.sent().endsWith(QLatin1Char('/') + tablet.photo.fileName));
    CHECK(tablet.device.waiting().media == 0);
    requireSame(server, tablet.device);
}

TEST_CASE("an upload address that has run out is asked for again at once")
{
    Standin server(demoBundle(), small);
    Tablet tablet(server);
    server.fault(fault(QStringLiteral("PUT"), theStore, answers(403), 1));
    server.clearLog();
    CHECK(tablet.upload().uploaded == 1);
    CHECK(asked(server, uploadUrls) == 2);
    CHECK(asked(server, theStore) == 2);
    CHECK(tablet.sync().isComplete);
    requireSame(server, tablet.device);
}

TEST_CASE("a photo of which the store has other bytes is not taken for sent")
{
    Standin server(demoBundle(), small);
    Tablet tablet(server);
    server.fault(fault(QStringLiteral("PUT"), theStore, does("losesByte"), 1));
    const MediaOutcome damaged = tablet.upload();
    CHECK(damaged.uploaded == 0);
    REQUIRE(damaged.error);
    REQUIRE(damaged.nextTry);
    CHECK(damaged.error->code == QStringLiteral("media.damaged"));
    REQUIRE(server.objects().size() == 1); // it is there, but cut
    CHECK(server.objects().first().toObject().value(QLatin1String("bytes")).toInteger() == tablet.photo.bytes - 1);
    CHECK(tablet.sync().isComplete);
    CHECK(tablet.sent().isEmpty());

    tablet.clock.time = *damaged.nextTry;
    CHECK(tablet.upload().uploaded == 1);
    CHECK(tablet.sync().isComplete);
    requireSame(server, tablet.device);
}

TEST_CASE("a photo that can never be sent is said on its record, is not tried again by itself, and the others go on")
{
    Standin server(demoBundle(), small);
    Tablet tablet(server);
    const NewMedia fine = tablet.device.newPhoto(makePhoto(tablet.device.folder() + QStringLiteral("/b.png"), 30, 20));
    const QString kept = tablet.path() + QStringLiteral(".kept");
    MediaState state = MediaState::Missing;
    const char *code = "media.missing";
    SECTION("its file is gone from the tablet")
    {
        REQUIRE(QFile::rename(tablet.path(), kept));
    }
    SECTION("the store does not take it")
    {
        server.fault(fault(QStringLiteral("PUT"), theStore, answers(413), 1));
        state = MediaState::Refused;
        code = "media.refused";
    }
    CHECK(tablet.upload().failed == 1);
    CHECK(tablet.row().state == state);
    REQUIRE(tablet.row().reason);
    CHECK(tablet.row().reason->code == QLatin1String(code));
    CHECK_FALSE(tablet.upload().nextTry);
    const Encounter other = tablet.device.newVisit(tablet.person.uuid, fine);
    tablet.device.save(other, {fine});
    CHECK(tablet.upload().uploaded == 1);
    CHECK(tablet.sync().isComplete);

    // mended, and sent again by a person's act
    QFile::rename(kept, tablet.path());
    REQUIRE(tablet.device.store().write([](Connection &c) { return retryMedia(c); }).get());
    CHECK(tablet.upload().uploaded == 1);
    CHECK(tablet.sync().isComplete);
    CHECK(tablet.sent().endsWith(tablet.photo.fileName));
    requireSame(server, tablet.device);
}

TEST_CASE("a second worker sees the photo, fetched once, and nothing else is ever taken for it")
{
    Standin server(demoBundle(), small);
    Tablet tablet(server);
    REQUIRE(tablet.upload().uploaded == 1);
    REQUIRE(tablet.sync().isComplete);
    const QString url = tablet.sent();
    Device viewer(server.url(), server.user(QStringLiteral("worker2")));
    struct Row
    {
        const char *what;
        QJsonObject fault;
        const char *code;
    };
    const QString get = QStringLiteral("GET");
    const Row rows[] = {
        {"a page instead of the photo", fault(get, theStore, page, 1), "network.captivePortal"},
        {"cut on the way", fault(get, theStore, {{QStringLiteral("cutAfterBytes"), 100}}, 1), "network.cut"},
        {"not there", fault(get, theStore, answers(404), 1), "media.notThere"},
        {"busy", fault(get, theStore, answers(503), 1), "server.busy"},
        {"refused again and again", fault(get, theStore, answers(403)), "media.notThere"},
        {"a page instead of the address", fault(get, downloadUrls, page, 1), "network.captivePortal"},
        {"no address", fault(get, downloadUrls, answers(500), 1), "media.noUrl"},
        {"no address now", fault(get, downloadUrls, answers(503), 1), "server.busy"},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        server.fault(row.fault);
        const auto seen = viewer.look(url);
        REQUIRE_FALSE(seen);
        CHECK(seen.error().code == QLatin1String(row.code));
        CHECK(cached(viewer).isEmpty());
        server.clearFaults();
    }
    CHECK_FALSE(viewer.look(QString(url).replace(QStringLiteral("/demo/"), QStringLiteral("/other/"))));

    // an address that has run out is asked for again
    server.fault(fault(get, theStore, answers(403), 1));
    const auto seen = viewer.look(url);
    REQUIRE(seen);
    CHECK(cached(viewer).size() == 1);
    const auto received = md5OfFile(*seen);
    const auto recorded = md5OfFile(tablet.path());
    REQUIRE(received);
    REQUIRE(recorded);
    CHECK(*received == *recorded);
    server.clearLog();
    CHECK(viewer.look(url) == *seen);
    CHECK(server.log().isEmpty());
}
