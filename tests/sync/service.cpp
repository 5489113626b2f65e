// SPDX-License-Identifier: AGPL-3.0-or-later
// The background service: what wakes it, what it tells, and that it lets go.
#include "sync/service/networkwatch.h"
#include "sync/service/syncservice.h"
#include "tests/sync/enginetesting.h"

#include <QFile>
#include <QNetworkInformation>
#include <QSignalSpy>
#include <QTest>
#include <atomic>

using namespace dhara;
using namespace dhara::test;
using namespace std::chrono_literals;
using Seconds = std::chrono::duration<double>;

namespace {

/// A service with all that it tells, gathered on whatever thread tells it.
class ServiceFixture : public EngineFixture
{
public:
    explicit ServiceFixture(std::chrono::milliseconds period = 24h, bool hasDefinitions = true)
    {
        if (hasDefinitions)
            begin();
        peer.mediaFolder = mediaFolder.path();
        service = std::make_unique<SyncService>(SyncService::Parts{*store, clock, ids, [this] { return random(); },
                                                                   [this] { return server.client(); }, peer, period});
        QObject::connect(
            service.get(), &SyncService::runFinished, service.get(),
            [this](const RunSummary &run) { add([&] { runs.append(run); }); }, Qt::DirectConnection);
        QObject::connect(
            service.get(), &SyncService::progressed, service.get(),
            [this](const Progress &progress) { add([&] { told.append(progress); }); }, Qt::DirectConnection);
        QObject::connect(
            service.get(), &SyncService::definitionsRebuilt, service.get(),
            [this](const std::shared_ptr<const Organisation> &made) { add([&] { organisation = made; }); },
            Qt::DirectConnection);
        QObject::connect(
            service.get(), &SyncService::becameIdle, service.get(), [this] { add([&] { ++idles; }); },
            Qt::DirectConnection);
    }
    ~ServiceFixture() { service.reset(); }

    /// Waits for what the service brings about; false after ten seconds.
    template<class F>
    bool waitUntil(F isSo)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, 10s, isSo);
    }
    bool waitForRuns(qsizetype count)
    {
        return waitUntil([&] { return runs.size() >= count; });
    }
    bool waitForIdle()
    {
        return waitUntil([&] { return idles > 0 && service->isIdle(); });
    }
    void addPhoto(int number)
    {
        const QString name = QString::number(number) + text(".jpg");
        QFile file(mediaFolder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        Subject pictured = person(id(number), "Rama");
        pictured.profilePicture = name;
        save(pictured, {NewMedia{name, text("image/jpeg"), {}, 0}});
    }
    /// Requests with that path are never answered.
    void hangAt(const char *path)
    {
        server.setScript(
            [path](const FakeRequest &r) { return r.path == text(path) ? neverAnswer() : answerNormally(); });
    }

    QTemporaryDir mediaFolder;
    std::unique_ptr<SyncService> service;
    QList<RunSummary> runs;
    QList<Progress> told;
    std::shared_ptr<const Organisation> organisation;
    int idles = 0;

private:
    template<class F>
    void add(F change)
    {
        {
            const std::lock_guard lock(m_mutex);
            change();
        }
        m_changed.notify_all();
    }
    std::mutex m_mutex;
    std::condition_variable m_changed;
};

} // namespace

TEST_CASE("the service sends nothing before it is asked, and then runs once")
{
    ServiceFixture f;
    f.service->start();
    CHECK(f.service->isIdle());
    CHECK(f.server.seen().isEmpty());
    CHECK_FALSE(f.service->lastRun());
    f.service->request(Trigger::Manual);
    REQUIRE(f.waitForIdle());
    REQUIRE(f.runs.size() == 1);
    CHECK(f.runs[0].isComplete);
    CHECK(f.runs[0].trigger == Trigger::Manual);
    CHECK(f.service->lastRun()->runUuid == f.runs[0].runUuid);
}

TEST_CASE("what a person saves is sent by itself")
{
    ServiceFixture f;
    f.service->start();
    f.save(person(id(1), "Rama"));
    REQUIRE(f.waitForRuns(1));
    CHECK(f.runs[0].trigger == Trigger::LocalSave);
    CHECK(f.server.rows(text("Individual")).contains(text(id(1))));
    REQUIRE(f.waitForIdle());
    CHECK(f.runs.size() == 1); // the run's own writes wake nobody
}

TEST_CASE("it runs again when its time has come")
{
    ServiceFixture f(20ms);
    f.service->start();
    f.service->request(Trigger::Manual);
    REQUIRE(f.waitForRuns(3));
    CHECK(f.runs[1].trigger == Trigger::Timer);
    CHECK(f.runs[2].trigger == Trigger::Timer);
}

TEST_CASE("the network's return is told, and no other change of it")
{
    const NetworkWatch watch(0ms);
    const QSignalSpy returned(&watch, &NetworkWatch::returned);
    // Its plugin lies in the package of Qt's network library.
    REQUIRE(QTest::qWaitFor([] { return QNetworkInformation::instance() != nullptr; }, 30'000));
    auto *const system = QNetworkInformation::instance();
    using Reachability = QNetworkInformation::Reachability;
    for (const auto other :
         {Reachability::Unknown, Reachability::Disconnected, Reachability::Local, Reachability::Site})
        Q_EMIT system->reachabilityChanged(other);
    CHECK(returned.isEmpty());
    Q_EMIT system->reachabilityChanged(Reachability::Online);
    CHECK(returned.count() == 1);
}

TEST_CASE("requests that come while it runs are joined into one more run")
{
    ServiceFixture f;
    std::promise<void> gate;
    auto isOpen = gate.get_future().share();
    f.server.setScript([isOpen](const FakeRequest &request) {
        if (request.path == text("/v2/syncDetails"))
            isOpen.wait();
        return answerNormally();
    });
    f.service->start();
    f.service->request(Trigger::Manual);
    REQUIRE(f.server.waitFor(text("/v2/syncDetails")));
    for (int i = 1; i <= 5; ++i)
        f.save(person(id(i), "Rama"));
    f.service->request(Trigger::Manual);
    gate.set_value();
    REQUIRE(f.waitForIdle());
    CHECK(f.runs.size() == 2);
    CHECK(f.server.rows(text("Individual")).size() == 5);
}

TEST_CASE("a run that hangs is cancelled within a second and the next request runs")
{
    ServiceFixture f;
    f.hangAt("/v2/syncDetails");
    f.service->start();
    f.service->request(Trigger::Manual);
    REQUIRE(f.server.waitFor(text("/v2/syncDetails")));
    const auto start = std::chrono::steady_clock::now();
    f.service->cancel();
    REQUIRE(f.waitForIdle());
    CHECK(Seconds(std::chrono::steady_clock::now() - start).count() < 1.0);
    REQUIRE(f.runs.size() == 1);
    CHECK(f.runs[0].error->kind == ErrorKind::Cancelled);
    f.server.setScript({});
    f.service->request(Trigger::Manual);
    REQUIRE(f.waitForRuns(2));
    CHECK(f.runs[1].isComplete);
}

TEST_CASE("a request that is taken back before it runs still tells that nothing is under way")
{
    ServiceFixture f;
    f.hangAt("/v2/syncDetails");
    f.service->request(Trigger::Manual); // the threads are not there yet
    f.service->cancel();
    f.service->start();
    REQUIRE(f.waitForIdle());
    CHECK(f.runs.isEmpty());
}

TEST_CASE("stopping ends a run that hangs, and what is saved afterwards only waits")
{
    ServiceFixture f;
    f.hangAt("/resetSyncs");
    f.service->start();
    f.service->request(Trigger::Manual);
    REQUIRE(f.server.waitFor(text("/resetSyncs")));
    const auto start = std::chrono::steady_clock::now();
    f.service->stop();
    CHECK(Seconds(std::chrono::steady_clock::now() - start).count() < 1.0);
    CHECK_FALSE(f.service->isStarted());
    f.server.setScript({});
    f.server.forget();
    f.save(person(id(1), "Rama"));
    f.store->drain();
    f.service->stop(); // twice is no harm
    f.service.reset();
    CHECK(f.server.seen().isEmpty());
    CHECK(f.unsent().size() == 1);
}

TEST_CASE("more photos than one pass takes are all sent before it rests")
{
    constexpr int photos = 501;
    ServiceFixture f;
    QList<NewMedia> files;
    for (int i = 0; i < photos; ++i) {
        const QString name = QString::number(i) + text(".jpg");
        QFile file(f.mediaFolder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        files.append(NewMedia{name, text("image/jpeg"), text("q1"), 0});
    }
    f.save(person(id(1), "Rama"), files);
    f.server.setScript([](const FakeRequest &request) {
        return request.path.startsWith(text("/media/")) ? answerWith(200, "http://store.test/bucket?signed=1")
            : request.path == text("/bucket")           ? answerWith(200)
                                                        : answerNormally();
    });
    f.service->start();
    f.service->request(Trigger::Manual);
    REQUIRE(f.waitForIdle());
    CHECK(f.service->mediaCounts().uploaded == photos);
    CHECK(f.media().isEmpty());
}

namespace {

/// A storage takes whatever it is sent.
FakeAnswer takePhotos(const FakeRequest &request)
{
    return request.path.startsWith(text("/media/")) ? answerWith(200, "http://store.test/bucket?signed=1")
        : request.path == text("/bucket")           ? answerWith(200)
                                                    : answerNormally();
}

} // namespace

TEST_CASE("photos go as soon as a run gets through after one that did not, though nothing tells of the network")
{
    ServiceFixture f;
    for (int i = 1; i <= 3; ++i)
        f.addPhoto(i);
    f.server.setScript([](const FakeRequest &) { return failWith(ErrorKind::RetryLater, "network.unreachable"); });
    f.service->start();
    f.service->request(Trigger::LocalSave);
    REQUIRE(f.waitForIdle());
    CHECK(f.service->mediaCounts().failed == 1);
    f.server.setScript(takePhotos); // the next run begins by itself
    REQUIRE(f.waitForRuns(2));
    REQUIRE(f.server.waitFor(text("/bucket")));
    REQUIRE(f.waitUntil([&f] { return f.service->isIdle(); }));
    CHECK(f.service->mediaCounts().uploaded == 3);
}

TEST_CASE("photos whose sending was cancelled are sent later by themselves")
{
    ServiceFixture f(100ms);
    f.addPhoto(1);
    const auto withoutRecords = [](FakeAnswer (*photos)(const FakeRequest &)) {
        return [photos](const FakeRequest &request) {
            const bool isOfPhoto = request.path.startsWith(text("/media/")) || request.path == text("/bucket");
            return isOfPhoto ? photos(request) : neverAnswer(); // no run that gets through wakes the photos
        };
    };
    f.server.setScript(withoutRecords([](const FakeRequest &) { return neverAnswer(); }));
    f.service->start();
    f.service->request(Trigger::LocalSave);
    REQUIRE(f.server.waitFor(text("/media/uploadUrl/1.jpg")));
    f.server.setScript(withoutRecords(takePhotos));
    f.service->cancel();
    REQUIRE(f.server.waitFor(text("/bucket")));
}

TEST_CASE("progress and the first definitions are told as values")
{
    ServiceFixture f(24h, false);
    f.server.put(person(id(9), "Theirs"));
    f.service->start();
    f.service->request(Trigger::SignIn);
    REQUIRE(f.waitForIdle());
    REQUIRE_FALSE(f.told.isEmpty());
    CHECK(f.told.first().isFirstSync);
    CHECK(f.told.last().phase == RunPhase::Reporting);
    CHECK(f.told.last().pulled[text("Individual")] == 1);
    REQUIRE(f.organisation);
    CHECK(f.organisation->subjectType(text("type-person")));
    CHECK(f.runs[0].areDefinitionsChanged);
}

TEST_CASE("after failures it tries again by itself, each time a little later, and not at all without a session")
{
    ServiceFixture f;
    std::vector<std::chrono::steady_clock::time_point> starts;
    std::mutex mutex;
    f.server.setScript([&](const FakeRequest &request) {
        if (request.path == text("/resetSyncs")) {
            const std::lock_guard lock(mutex);
            starts.push_back(std::chrono::steady_clock::now());
        }
        return answerWith(200, "<html>Log in</html>"); // a captive portal: not retried within a run
    });
    f.service->start();
    f.service->request(Trigger::Manual);
    REQUIRE(f.waitForRuns(3));
    for (const RunSummary &run : f.runs)
        CHECK(run.error->kind == ErrorKind::RetryLater);
    {
        const std::lock_guard lock(mutex);
        REQUIRE(starts.size() == 3);
        const Seconds first = starts[1] - starts[0];
        const Seconds second = starts[2] - starts[1];
        CHECK(first.count() >= 1.5); // a tenth of 15 s: chance is none here
        CHECK(second.count() >= 3.0);
    }

    f.server.setScript([](const FakeRequest &) { return answerWith(401); });
    f.service->request(Trigger::Manual);
    REQUIRE(f.waitForRuns(4));
    CHECK(f.runs[3].error->kind == ErrorKind::SignIn);
    f.server.setScript({});
    f.service->request(Trigger::Manual); // a person acted
    REQUIRE(f.waitForRuns(5));
    CHECK(f.runs[4].isComplete);
}
