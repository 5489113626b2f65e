// SPDX-License-Identifier: AGPL-3.0-or-later
// A run as a whole: its report, its progress, its patience, its end when it is cancelled, and odd clocks.
#include "tests/sync/enginetesting.h"

#include <atomic>
#include <future>

using namespace dhara;
using namespace dhara::test;
using Seconds = std::chrono::duration<double>;

namespace {

QStringList statusOf(const QList<QJsonObject> &reports)
{
    QStringList all;
    for (const QJsonObject &report : reports)
        all << report.value(QLatin1String("syncStatus")).toString();
    return all;
}

} // namespace

TEST_CASE("the report goes last and tells what was done")
{
    EngineFixture f;
    f.server.put(person(id(9), "Theirs"));
    f.begin();
    f.save(person(id(1), "Rama"));
    f.server.put(person(id(8), "Theirs"));
    const auto run = f.syncWhole();
    CHECK(f.server.seen().last().path == text("/syncTelemetry"));
    const QJsonObject report = f.server.reports().last();
    CHECK(report.value(QLatin1String("uuid")) == run.runUuid);
    CHECK(report.value(QLatin1String("syncStatus")) == text("complete"));
    CHECK(report.value(QLatin1String("syncSource")) == text("manual"));
    const QJsonObject status = report.value(QLatin1String("entityStatus")).toObject();
    CHECK(status.value(QLatin1String("push")).toArray().first().toObject()
          == json(R"({"entity":"Individual","todo":1,"done":1})").object());
    CHECK(f.waiting().isEmpty());
}

TEST_CASE("a failed run is reported too: at once where the server answers, else with the next")
{
    struct Row
    {
        const char *what;
        std::function<FakeAnswer(const FakeRequest &)> script;
        QStringList atOnce;
    };
    const auto only = [](const char *path, const FakeAnswer &answer) {
        return [=](const FakeRequest &r) { return r.path == text(path) ? answer : answerNormally(); };
    };
    const QString incomplete = text("incomplete");
    const QList<Row> rows{
        {"a list is broken", only("/individual", answerWith(500)), {incomplete}},
        {"no catchment", only("/v2/syncDetails", answerWith(500, "NoCatchmentFoundException")), {incomplete}},
        {"no network", [](const FakeRequest &) { return failWith(ErrorKind::RetryLater, "network.unreachable"); }, {}},
        {"not signed in", [](const FakeRequest &) { return answerWith(401); }, {}},
        {"only the report is not taken", only("/syncTelemetry", answerWith(500)), {}},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        EngineFixture f;
        f.server.put(person(id(9), "Theirs"));
        f.begin();
        const qsizetype before = f.server.reports().size();
        f.server.setScript(row.script);
        const auto run = f.sync();
        CHECK(statusOf(f.server.reports().mid(before)) == row.atOnce);
        CHECK(f.waiting().size() == (row.atOnce.isEmpty() ? 1 : 0));
        f.server.setScript({});
        f.syncWhole();
        const QString first = run.isComplete ? text("complete") : incomplete;
        CHECK(statusOf(f.server.reports().mid(before)) == QStringList{first, text("complete")});
        CHECK(f.waiting().isEmpty());
    }
}

TEST_CASE("a report that the server refuses for good is dropped and the next goes through")
{
    EngineFixture f;
    f.begin();
    f.server.setScript(
        [](const FakeRequest &r) { return r.path == text("/syncTelemetry") ? answerWith(400) : answerNormally(); });
    f.syncWhole();
    CHECK(f.waiting().isEmpty());
}

TEST_CASE("a report that the server cannot take keeps no later one waiting")
{
    EngineFixture f;
    f.begin();
    QString first;
    f.server.setScript([&first](const FakeRequest &r) {
        const QString uuid = r.body.value(QLatin1String("uuid")).toString();
        if (r.path == text("/syncTelemetry") && first.isEmpty())
            first = uuid;
        return r.path == text("/syncTelemetry") && uuid == first ? answerWith(500) : answerNormally();
    });
    for (int run = 0; run < 3; ++run)
        f.sync();
    REQUIRE(f.waiting().size() == 1);
    CHECK(f.waiting()[0].ref.uuid == first);
    // Nor are they kept for ever.
    f.server.setScript(
        [](const FakeRequest &r) { return r.path == text("/syncTelemetry") ? answerWith(500) : answerNormally(); });
    for (int run = 0; run < 210; ++run) {
        f.write([&](Connection &c) {
            return queueTelemetry(c, f.ids.newUuid(), R"({"syncStatus":"complete"})", f.clock.now());
        });
    }
    CHECK(f.waiting().size() <= 201);
    CHECK(f.waiting().size() > 150);
}

TEST_CASE("the time that the server told last stays, though the server lists its watermark anew each time")
{
    EngineFixture f;
    f.server.put(text("UserInfo"), {{text("uuid"), text("me")}, {text("userUUID"), text("me")}});
    f.server.nameInSyncDetails(text("UserInfo"));
    f.begin();
    const QDateTime told = f.watermark(text("UserInfo"));
    REQUIRE(told.isValid());
    CHECK(told.date().year() > 1900);
    f.server.put(text("UserInfo"), {{text("uuid"), text("me")}, {text("userUUID"), text("me")}});
    f.syncWhole();
    CHECK(f.watermark(text("UserInfo")) > told);
}

TEST_CASE("a report that did not come through waits for the next run")
{
    const int status = GENERATE(200, 401, 403, 429, 500, 503);
    CAPTURE(status);
    EngineFixture f;
    f.begin();
    f.server.setScript([status](const FakeRequest &r) {
        return r.path == text("/syncTelemetry") ? answerWith(status, "<html>Log in</html>") : answerNormally();
    });
    f.sync();
    CHECK(f.waiting().size() == 1);
    f.server.setScript({});
    f.sync();
    CHECK(f.waiting().isEmpty());
}

TEST_CASE("a report goes out at most once: what may have arrived is not sent again, what surely did not waits")
{
    struct Row
    {
        const char *what;
        FakeAnswer answer;
        bool mayHaveArrived;
    };
    const auto row = GENERATE(Row{"the answer is cut off", failWith(ErrorKind::RetryLater, "network.cut"), true},
                              Row{"no answer for too long", failWith(ErrorKind::RetryLater, "network.timeout"), true},
                              Row{"what stands before the server gave up", answerWith(504), true},
                              Row{"the server is not there", failWith(ErrorKind::RetryLater, "network.refused"), false},
                              Row{"no network", failWith(ErrorKind::RetryLater, "network.unreachable"), false},
                              Row{"the server is too busy to take it", answerWith(503), false});
    INFO(row.what);
    EngineFixture f;
    f.begin();
    f.server.setScript([&row](const FakeRequest &request) {
        return request.path == text("/syncTelemetry") ? row.answer : answerNormally();
    });
    f.sync();
    CHECK(f.server.seen(text("/syncTelemetry")).size() == 1);
    CHECK(f.waiting().size() == (row.mayHaveArrived ? 0 : 1));
}

TEST_CASE("progress tells phase and counts, and never goes back")
{
    EngineFixture f;
    QList<Progress> told;
    std::mutex mutex;
    RunObserver observer;
    observer.progressed = [&](const Progress &progress) {
        const std::lock_guard lock(mutex);
        told.append(progress);
    };
    f.server.setPageSize(4);
    for (int i = 101; i <= 110; ++i)
        f.server.put(person(id(i), "Theirs"));
    REQUIRE(f.sync(observer).isComplete);
    REQUIRE_FALSE(told.isEmpty());
    for (const Progress &progress : told)
        CHECK(progress.isFirstSync);
    CHECK(told.first().phase == RunPhase::AskingForChanges);
    CHECK(told.last().phase == RunPhase::Reporting);

    told.clear();
    for (int i = 1; i <= 25; ++i)
        f.save(person(id(i), "Rama"));
    const auto run = f.sync(observer);
    REQUIRE(run.isComplete);
    Progress before;
    qint64 pushed = 0;
    for (const Progress &progress : told) {
        CHECK_FALSE(progress.isFirstSync);
        CHECK(progress.phase >= before.phase);
        CHECK(progress.pushed >= before.pushed);
        CHECK(progress.pushed <= progress.toPush);
        CHECK(progress.seriesDone <= progress.seriesTotal);
        for (auto it = before.pulled.begin(); it != before.pulled.end(); ++it)
            CHECK(progress.pulled[it.key()] >= it.value());
        pushed = std::max(pushed, progress.pushed);
        before = progress;
    }
    CHECK(pushed == 25);
    CHECK(before.toPush == 25);
    CHECK(before.pulled[text("Individual")] == run.pulled[text("Individual")].done);
    CHECK(before.seriesDone == before.seriesTotal);
}

TEST_CASE("a busy server is asked again after a growing wait of which chance is a part")
{
    EngineFixture f;
    f.server.put(person(id(1), "Rama"));
    f.begin();
    std::atomic<int> asked = 0;
    std::atomic<int> chances = 0;
    f.random = [&chances] {
        ++chances;
        return 0.0;
    };
    f.server.setScript([&](const FakeRequest &request) {
        if (request.path != text("/individual"))
            return answerNormally();
        ++asked;
        return asked <= 2 ? answerWith(503)
            : asked <= 3  ? failWith(ErrorKind::RetryLater, "network.cut")
                          : answerNormally();
    });
    f.syncWhole();
    CHECK(asked == 4);
    CHECK(chances >= 2);

    asked = -1000; // never well again
    f.server.setScript([&](const FakeRequest &request) {
        ++asked;
        return request.path == text("/resetSyncs") ? answerWith(503) : answerNormally();
    });
    const auto run = f.sync();
    CHECK(run.error->code == text("server.busy"));
    CHECK(run.error->kind == ErrorKind::RetryLater); // the next run comes after a growing wait, not with the clock
    CHECK(asked <= -1000 + 6);
}

TEST_CASE("a cancelled run ends within a second, wherever it is")
{
    struct Row
    {
        const char *what;
        const char *path; ///< the request that it hangs at
        FakeAnswer answer;
    };
    const auto row = GENERATE(
        Row{"sending", "/individuals", neverAnswer()},
        Row{"comparing with the server's copy", "/subject/00000000-0000-4000-8000-000000000009/allEntities",
            neverAnswer()},
        Row{"polling resets", "/resetSyncs", neverAnswer()},
        Row{"asking for changes", "/v2/syncDetails", neverAnswer()}, Row{"asking who this is", "/v2/me", neverAnswer()},
        Row{"fetching definitions", "/concept/search/lastModified", neverAnswer()},
        Row{"fetching records", "/individual", neverAnswer()}, Row{"reporting", "/syncTelemetry", neverAnswer()},
        Row{"waiting to ask again", "/v2/syncDetails", answerWith(503, {}, "retry-after", "60")});
    INFO(row.what);
    EngineFixture f;
    f.server.put(person(id(9), "Theirs"));
    f.begin();
    f.save(person(id(1), "Rama"));
    Subject ours = f.subject(9);
    ours.lastName = text("Ours");
    f.save(ours);
    f.server.put(text("Concept"),
                 {{text("uuid"), text("q1")}, {text("name"), text("new")}, {text("dataType"), text("Text")}});
    f.server.setScript(
        [row](const FakeRequest &request) { return request.path == text(row.path) ? row.answer : answerNormally(); });
    auto running = std::async(std::launch::async, [&f] { return f.sync(); });
    REQUIRE(f.server.waitFor(text(row.path)));
    const auto start = std::chrono::steady_clock::now();
    f.cancellation->cancel();
    const auto run = running.get();
    CHECK(Seconds(std::chrono::steady_clock::now() - start).count() < 1.0);
    if (run.error)
        CHECK(run.error->kind == ErrorKind::Cancelled);
    else
        CHECK(text(row.path) == text("/syncTelemetry"));
    CHECK(run.refused == 0);

    f.server.setScript({});
    f.cancellation = std::make_shared<Cancellation>();
    f.syncWhole();
    CHECK(f.unsent().isEmpty());
    CHECK(f.server.rows(text("Individual")).size() == 2);
}

TEST_CASE("cancelling while it is asked whether the server is well sets no record aside")
{
    EngineFixture f;
    f.begin();
    f.save(person(id(1), "Rama"));
    f.server.setScript([](const FakeRequest &request) {
        return request.path == text("/individuals") ? answerWith(500)
            : request.path == text("/v2/me")        ? neverAnswer()
                                                    : answerNormally();
    });
    auto running = std::async(std::launch::async, [&f] { return f.sync(); });
    REQUIRE(f.server.waitFor(text("/v2/me")));
    f.cancellation->cancel();
    CHECK(running.get().error->kind == ErrorKind::Cancelled);
    REQUIRE(f.unsent().size() == 1);
    CHECK(f.unsent()[0].state == OutboxState::Waiting);
}

TEST_CASE("a series that never ends is cancelled between its pages")
{
    EngineFixture f;
    f.begin();
    f.server.setPageSize(1);
    f.server.put(person(id(1), "Rama"));
    std::atomic<int> number = 1;
    f.server.setScript([&](const FakeRequest &request) {
        if (request.path == text("/individual")) // always one more
            f.server.put(person(id(++number), "Rama"), f.clock.time.addSecs(-3000 + number));
        return answerNormally();
    });
    f.server.setNow(f.clock.time);
    auto running = std::async(std::launch::async, [&f] { return f.sync(); });
    REQUIRE(f.server.waitFor(text("/individual")));
    const auto start = std::chrono::steady_clock::now();
    f.cancellation->cancel();
    CHECK(running.get().error->kind == ErrorKind::Cancelled);
    CHECK(Seconds(std::chrono::steady_clock::now() - start).count() < 1.0);
}

TEST_CASE("with the device's clock in 1970 or 2038 everything still arrives on both sides")
{
    const int year = GENERATE(1970, 2038);
    EngineFixture f;
    f.clock.time = QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC);
    f.server.put(person(id(9), "Theirs"));
    f.server.put(text("ResetSync"), {{text("uuid"), text("reset")}, {text("voided"), false}});
    f.begin();
    CHECK(f.holds(subjectRef(9)));
    CHECK(f.read([](Connection &c) { return otherRecords(c, text("ResetSync")); }).size() == 1);
    f.save(person(id(1), "Rama"));
    f.syncWhole();
    CHECK(f.server.rows(text("Individual")).contains(text(id(1))));
    // The clock is set right: nothing that comes from now on is taken for old.
    f.clock.time = at(0);
    f.server.put(person(id(8), "Later"));
    f.syncWhole();
    CHECK(f.holds(subjectRef(8)));
}
