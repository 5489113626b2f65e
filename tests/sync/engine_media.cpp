// SPDX-License-Identifier: AGPL-3.0-or-later
// Photos of a run: which are tried, what those wait for that are not, and how soon it all ends when it is cancelled.
#include "core/store/mediaqueue.h"
#include "sync/engine/media.h"
#include "sync/engine/remotemedia.h"
#include "tests/sync/enginetesting.h"

#include <QFile>
#include <algorithm>
#include <future>

using namespace dhara;
using namespace dhara::test;
using Seconds = std::chrono::duration<double>;

namespace {

/// One person with a picture that is to be uploaded.
struct PicturedFixture : EngineFixture
{
    PicturedFixture()
    {
        peer.mediaFolder = folder.path();
        addPhoto(1);
    }
    void addPhoto(int number)
    {
        Subject pictured = person(id(number), "Rama");
        pictured.profilePicture = QString::number(number) + text(".jpg");
        QFile file(folder.filePath(pictured.profilePicture));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("picture");
        file.close();
        save(pictured, {{pictured.profilePicture, text("image/jpeg"), {}, 7}});
    }
    QTemporaryDir folder;
};

} // namespace

TEST_CASE("what is wrong with the network or the clock for a moment sets no photo aside")
{
    const char *const code = GENERATE("network.tls", "network.address");
    const char *const path = GENERATE("/media/uploadUrl/1.jpg", "/bucket/1.jpg");
    INFO(code << " at " << path);
    PicturedFixture f;
    f.server.setScript([&](const FakeRequest &request) {
        return request.path == text(path) ? failWith(ErrorKind::UserMustFix, code)
                                          : answerWith(200, "http://store.test/bucket/1.jpg?signed=1");
    });
    const auto outcome = uploadMedia(f.edges(), f.peer, [](int, int) {});
    CHECK(outcome.failed == 1);
    CHECK(outcome.nextTry);
    REQUIRE(f.media().size() == 1);
    CHECK(f.media()[0].state == MediaState::Waiting);
    CHECK(f.media()[0].reason->code == text(code));
}

TEST_CASE("where the server cannot be reached one photo is tried and all wait")
{
    PicturedFixture f;
    for (int i = 2; i <= 20; ++i)
        f.addPhoto(i);
    f.server.setScript([](const FakeRequest &) { return failWith(ErrorKind::RetryLater, "network.unreachable"); });
    const auto outcome = uploadMedia(f.edges(), f.peer, [](int, int) {});
    CHECK(outcome.failed == 1);
    CHECK(outcome.isSilent);
    REQUIRE(outcome.nextTry);
    CHECK(f.clock.time.secsTo(*outcome.nextTry) == 15);
    QSet<QString> tried;
    for (const FakeRequest &request : f.server.seen())
        tried.insert(request.path);
    CHECK(tried.size() == 1);
    int attempts = 0;
    for (const MediaRow &row : f.media()) {
        CHECK(row.state == MediaState::Waiting);
        CHECK(row.reason->code == text("network.unreachable"));
        CHECK(row.notBefore == *outcome.nextTry);
        attempts += row.attempts;
    }
    CHECK(attempts == 1); // that of the one that was tried
    // Reachable again, all go.
    f.clock.time = *outcome.nextTry;
    f.server.setScript([](const FakeRequest &request) {
        return request.method == "PUT" ? answerWith(200) : answerWith(200, "http://store.test/bucket/1.jpg?signed=1");
    });
    CHECK(uploadMedia(f.edges(), f.peer, [](int, int) {}).uploaded == 20);
}

TEST_CASE("a server that stays away is asked ever more rarely, whichever photo is tried")
{
    PicturedFixture f;
    for (int i = 2; i <= 20; ++i)
        f.addPhoto(i);
    f.server.setScript([](const FakeRequest &) { return failWith(ErrorKind::UserMustFix, "network.tls"); });
    for (int passes = 0; passes < 9; ++passes) {
        const auto outcome = uploadMedia(
            f.edges(), f.peer, [](int, int) {}, passes);
        CHECK(outcome.failed == 1);
        const auto media = f.media();
        const auto last = std::max_element(
            media.begin(), media.end(), [](const MediaRow &a, const MediaRow &b) { return a.notBefore < b.notBefore; });
        const qint64 wait = f.clock.time.secsTo(last->notBefore);
        CHECK(wait == std::min(15 << passes, 1800));
        f.clock.time = last->notBefore;
    }
}

TEST_CASE("a storage that does not answer is waited for once, and photos that go elsewhere go on")
{
    const char *const code
        = GENERATE("network.timeout", "network.unreachable", "network.refused", "network.hostUnknown", "network.cut");
    INFO(code);
    PicturedFixture f;
    for (int i = 2; i <= 6; ++i)
        f.addPhoto(i);
    QStringList sentTo;
    f.server.setScript([&](const FakeRequest &request) {
        const QString name = request.path.section(QLatin1Char('/'), -1);
        const bool isElsewhere = name == text("3.jpg") || name == text("5.jpg");
        if (request.method != "PUT")
            return answerWith(200,
                              (isElsewhere ? "http://other.test:81/o/" : "http://silent.test:80/s/") + name.toLatin1()
                                  + "?signed=1");
        sentTo << request.path;
        return isElsewhere ? answerWith(200) : failWith(ErrorKind::RetryLater, code);
    });
    const auto outcome = uploadMedia(f.edges(), f.peer, [](int, int) {});
    CHECK(sentTo == QStringList{text("/s/1.jpg"), text("/o/3.jpg"), text("/o/5.jpg")});
    CHECK(outcome.uploaded == 2);
    CHECK(outcome.failed == 1);
    CHECK(outcome.isSilent);
    CHECK(outcome.error->code == text(code));
    CHECK(outcome.nextTry);
    int attempts = 0;
    for (const MediaRow &row : f.media()) {
        if (row.state == MediaState::Uploaded)
            continue;
        CHECK(row.reason->code == text(code));
        CHECK(row.notBefore.isValid());
        attempts += row.attempts;
    }
    CHECK(attempts == 1);
}

TEST_CASE("a photo that ends every connection to the storage keeps no other waiting for more than one pass")
{
    PicturedFixture f;
    for (int i = 2; i <= 6; ++i)
        f.addPhoto(i);
    f.server.setScript([](const FakeRequest &request) {
        const QString name = request.path.section(QLatin1Char('/'), -1);
        if (request.method != "PUT")
            return answerWith(200, "http://store.test/bucket/" + name.toLatin1() + "?signed=1");
        return name == text("1.jpg") ? failWith(ErrorKind::RetryLater, "network.cut") : answerWith(200);
    });
    const auto first = uploadMedia(f.edges(), f.peer, [](int, int) {});
    CHECK(first.uploaded == 0);
    REQUIRE(first.nextTry);
    f.clock.time = *first.nextTry;
    const auto second = uploadMedia(
        f.edges(), f.peer, [](int, int) {}, 1);
    CHECK(second.uploaded == 5);
    CHECK(second.failed == 1);
}

TEST_CASE("photos that wait for their time are due at once when the network is back, those that are lost are not")
{
    PicturedFixture f;
    f.addPhoto(2);
    const Error reason{ErrorKind::RetryLater, text("network.timeout")};
    f.write([&](Connection &c) { return markMediaFailed(c, text("1.jpg"), reason, f.clock.time.addSecs(900)); });
    f.write([&](Connection &c) { return markMediaLost(c, text("2.jpg"), MediaState::Refused, reason); });
    const auto due = [&f] { return f.read([&](Connection &c) { return dueMedia(c, f.clock.time, 10); }); };
    CHECK(due().isEmpty());
    CHECK(f.write([](Connection &c) { return hurryMedia(c); }) == 1);
    REQUIRE(due().size() == 1);
    CHECK(due()[0].fileName == text("1.jpg"));
    CHECK(due()[0].attempts == 1);
}

TEST_CASE("uploading files is cancelled within a second, and the file waits on")
{
    const char *const path = GENERATE("/media/uploadUrl/1.jpg", "/bucket/1.jpg");
    INFO(path);
    PicturedFixture f;
    f.server.setScript([path](const FakeRequest &request) {
        return request.path == text(path) ? neverAnswer() : answerWith(200, "http://store.test/bucket/1.jpg?signed=1");
    });
    auto running = std::async(std::launch::async, [&f] { return uploadMedia(f.edges(), f.peer, [](int, int) {}); });
    REQUIRE(f.server.waitFor(text(path)));
    const auto start = std::chrono::steady_clock::now();
    f.cancellation->cancel();
    const auto outcome = running.get();
    CHECK(Seconds(std::chrono::steady_clock::now() - start).count() < 1.0);
    CHECK(outcome.uploaded == 0);
    CHECK(outcome.failed == 0);
    REQUIRE(f.media().size() == 1);
    CHECK(f.media()[0].state == MediaState::Waiting);
    CHECK_FALSE(f.media()[0].notBefore.isValid());
}

TEST_CASE("a photo that is looked at is given up at once when the window closes")
{
    EngineFixture f;
    const QTemporaryDir folder;
    const MediaCache cache(folder.path(), folder.path(), mediaCacheBytes, f.clock);
    f.server.setScript([](const FakeRequest &) { return neverAnswer(); });
    Cancellation closing;
    auto looking = std::async(std::launch::async, [&] {
        return fetchMedia(*f.http, f.peer, cache, text("http://store.test/bucket/1.jpg"), closing);
    });
    REQUIRE(f.server.waitFor(text("/media/signedUrl")));
    closing.cancel();
    const auto photo = looking.get();
    REQUIRE_FALSE(photo);
    CHECK(photo.error().kind == ErrorKind::Cancelled);
}

TEST_CASE("a file that failed under a clock far ahead does not wait for that year")
{
    EngineFixture f;
    Subject pictured = person(id(1), "Rama");
    pictured.profilePicture = text("1.jpg");
    f.save(pictured, {{text("1.jpg"), text("image/jpeg"), {}, 7}});
    const QDateTime ahead(QDate(2038, 1, 1), QTime(0, 0), Qt::UTC);
    f.write([&](Connection &c) { return markMediaFailed(c, text("1.jpg"), Error{}, ahead.addSecs(30)); });
    const auto due
        = [&f](const QDateTime &now) { return f.read([&](Connection &c) { return dueMedia(c, now, 10); }).size(); };
    CHECK(due(ahead) == 0);
    CHECK(due(at(0)) == 1);
}
