// SPDX-License-Identifier: AGPL-3.0-or-later
// What a run sends, in which order, and what becomes of a record that does not get through.
#include "core/store/statement.h"
#include "sync/engine/push.h"
#include "tests/sync/enginetesting.h"

#include <algorithm>

using namespace dhara;
using namespace dhara::test;

TEST_CASE("parents are sent before their children, in whatever order they were saved")
{
    EngineFixture f;
    f.begin();
    f.save(visit(id(41), id(1)));
    f.save(visit(id(31), "", id(21)));
    f.save(enrolment(id(21), id(1)));
    f.save(person(id(1), "Rama"));
    for (int i = 2; i <= 6; ++i)
        f.save(person(id(i), "Sita"));
    const auto run = f.syncWhole();
    const QStringList sent = f.server.paths("POST");
    const QStringList wanted{text("/individuals"),       text("/individuals"),       text("/individuals"),
                             text("/individuals"),       text("/individuals"),       text("/individuals"),
                             text("/programEnrolments"), text("/programEncounters"), text("/encounters"),
                             text("/v2/syncDetails"),    text("/syncTelemetry")};
    CHECK(sent == wanted);
    CHECK(run.pushed[text("Individual")] == EntityCount{6, 6});
    CHECK(run.pushed[text("Encounter")] == EntityCount{1, 1});
    CHECK(f.unsent().isEmpty());
    CHECK(f.server.rows(text("ProgramEncounter")).contains(text(id(31))));
}

TEST_CASE("outbox rows go in waves of one kind and those set aside in none")
{
    const auto row = [](RecordKind kind, int number, OutboxState state = OutboxState::Waiting) {
        return OutboxRow{{kind, text(id(number))}, number, state, {}, {}, 0, {}};
    };
    const auto waves = planPush({row(RecordKind::Encounter, 1), row(RecordKind::Subject, 2),
                                 row(RecordKind::Telemetry, 3), row(RecordKind::Subject, 4, OutboxState::Refused),
                                 row(RecordKind::Enrolment, 5), row(RecordKind::Subject, 6)});
    REQUIRE(waves.size() == 3);
    CHECK(waves[0].size() == 2);
    CHECK(waves[0][0].version == 2);
    CHECK(waves[0][1].version == 6);
    CHECK(waves[1][0].ref.kind == RecordKind::Enrolment);
    CHECK(waves[2][0].ref.kind == RecordKind::Encounter);
}

TEST_CASE("a refused record is set aside and holds its dependants only")
{
    EngineFixture f;
    f.begin();
    f.save(person(id(1), "Refused"));
    f.save(enrolment(id(21), id(1)));
    f.save(visit(id(31), "", id(21)));
    f.save(person(id(2), "Fine"));
    f.save(visit(id(42), id(2)));
    f.server.setScript([](const FakeRequest &request) {
        const bool isRefused = request.path == text("/individuals")
            && request.body.value(QLatin1String("firstName")) == QStringLiteral("Refused");
        return isRefused ? answerWith(400, "no such place") : answerNormally();
    });
    const auto run = f.syncWhole(); // one bad record is no failed run
    CHECK(run.refused == 1);
    CHECK(f.server.rows(text("Encounter")).contains(text(id(42))));
    const auto left = f.unsent();
    REQUIRE(left.size() == 3);
    CHECK(left[0].ref == subjectRef(1));
    CHECK(left[0].state == OutboxState::Refused);
    CHECK(left[0].reason->code == text("record.refused"));
    CHECK(left[0].reason->detail == text("no such place"));
    CHECK(left[1].state == OutboxState::Waiting);
    CHECK(left[2].state == OutboxState::Waiting);

    f.server.forget();
    f.syncWhole(); // not tried again by itself, nor are its dependants
    CHECK(f.server.paths("POST") == QStringList{text("/v2/syncDetails"), text("/syncTelemetry")});

    f.server.setScript({});
    f.write([](Connection &c) { return retryRefused(c); });
    f.syncWhole();
    CHECK(f.unsent().isEmpty());
    CHECK(f.server.rows(text("ProgramEncounter")).contains(text(id(31))));
}

TEST_CASE("whether the record or the server is at fault is told by what else succeeded")
{
    struct Row
    {
        const char *what;
        int records;
        std::function<FakeAnswer(const FakeRequest &)> script;
        int refused;
        const char *code; ///< of the run's error; none: the run is complete
    };
    const auto isPush = [](const FakeRequest &r) { return r.path == text("/individuals"); };
    const auto isFirst = [](const FakeRequest &r) { return r.body.value(QLatin1String("uuid")) == text(id(1)); };
    const auto pushes = [isPush](int status, const QByteArray &body = {}) {
        return [=](const FakeRequest &r) { return isPush(r) ? answerWith(status, body) : answerNormally(); };
    };
    const auto first = [isPush, isFirst](int status) {
        return [=](const FakeRequest &r) { return isPush(r) && isFirst(r) ? answerWith(status) : answerNormally(); };
    };
    const QList<Row> rows{
        {"one of several is answered 500", 3, first(500), 1, nullptr},
        {"the only one is answered 500 and the server is well", 1, pushes(500), 1, nullptr},
        {"the only one is answered 500 and so is everything", 1, [](const FakeRequest &) { return answerWith(500); }, 0,
         "server.pullFailed"},
        {"all of many are answered 500", 4, pushes(500), 0, "server.failing"},
        {"conflict", 2, first(409), 1, nullptr},
        {"forbidden while others are taken", 2, first(403), 1, nullptr},
        {"unknown user", 2, pushes(401), 0, "signin.unknownUser"},
        {"overloaded", 1, pushes(503), 0, "server.busy"},
        {"a web page in between", 2, pushes(200, "<html>Log in</html>"), 0, "network.captivePortal"},
        {"taken and denied in one", 2, pushes(200, R"({"success":false,"errorMessage":"no"})"), 2, nullptr},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        EngineFixture f;
        f.begin();
        for (int i = 1; i <= row.records; ++i)
            f.save(person(id(i), "Rama"));
        f.server.setScript(row.script);
        const auto run = f.sync();
        CHECK(run.refused == row.refused);
        CHECK(run.isComplete == (row.code == nullptr));
        if (row.code) {
            REQUIRE(run.error);
            CHECK(run.error->code == text(row.code));
            CHECK(f.unsent().size() == row.records);
        }
        int refused = 0;
        for (const OutboxRow &left : f.unsent())
            refused += left.state == OutboxState::Refused ? 1 : 0;
        CHECK(refused == row.refused);
        f.server.setScript({});
        f.write([](Connection &c) { return retryRefused(c); });
        f.syncWhole();
        CHECK(f.unsent().isEmpty());
        CHECK(f.server.rows(text("Individual")).size() == row.records);
    }
}

TEST_CASE("a server that falls ill after the first record sets none aside")
{
    EngineFixture f;
    f.begin();
    for (int i = 1; i <= 3; ++i)
        f.save(person(id(i), "Rama"));
    f.server.setScript([](const FakeRequest &r) {
        const bool isFirst = r.body.value(QLatin1String("uuid")) == text(id(1));
        return isFirst ? answerNormally() : answerWith(500);
    });
    CHECK(f.sync().refused == 0);
    CHECK(f.unsent().size() == 2);
    f.server.setScript({});
    f.syncWhole();
    CHECK(f.unsent().isEmpty());
}

TEST_CASE("an edit made while its upload is under way is not forgotten")
{
    EngineFixture f;
    f.begin();
    Subject start = person(id(1), "Rama", "", R"({"q1":"a"})");
    start.extra = {};
    f.save(start);
    std::once_flag once;
    f.server.setScript([&](const FakeRequest &request) {
        if (request.path == text("/individuals"))
            std::call_once(once, [&] { f.save(edited(start, R"({"q1":"later"})")); });
        return answerNormally();
    });
    f.syncWhole();
    CHECK(f.server.rows(text("Individual"))[text(id(1))].value(QLatin1String("observations"))
          == json(R"({"q1":"a"})").object());
    REQUIRE(f.unsent().size() == 1);
    CHECK(f.subject(1).observations == json(R"({"q1":"later"})"));
    f.syncWhole();
    CHECK(f.server.rows(text("Individual"))[text(id(1))].value(QLatin1String("observations"))
          == json(R"({"q1":"later"})").object());
    CHECK(f.unsent().isEmpty());
}

TEST_CASE("a record that is unfit is never sent, and says why")
{
    EngineFixture f;
    f.begin();
    Subject nowhere = person(id(1), "Rama");
    nowhere.address = text("far away");
    f.save(nowhere);
    f.save(person(id(2), "Sita"));
    f.syncWhole();
    CHECK(f.server.seen(text("/individuals")).size() == 1);
    const auto left = f.unsent();
    REQUIRE(left.size() == 1);
    CHECK(left[0].reason->code == text("send.unknownAddress"));
}

TEST_CASE("records that no server takes stop no pull, and stand as things to fix after some hours")
{
    EngineFixture f;
    f.begin();
    for (int i = 1; i <= 4; ++i)
        f.save(person(id(i), "Rama"));
    const auto refused = [&f] {
        const auto rows = f.unsent();
        return std::count_if(rows.begin(), rows.end(), isSetAside);
    };
    // What says nothing of the records is not held against them.
    const auto answer = [&f](int status) {
        f.server.setScript([status](const FakeRequest &r) {
            return r.path == text("/individuals") ? answerWith(status) : answerNormally();
        });
    };
    for (const int status : {503, 401, 302, 503}) {
        answer(status);
        f.sync();
        f.clock.time = f.clock.time.addSecs(10'000);
    }
    answer(500);
    for (int run = 1; run <= 4; ++run) {
        INFO("run " << run);
        CHECK(refused() == 0);
        f.server.put(person(id(10 + run), "Theirs"));
        const auto summary = f.sync();
        CHECK(summary.isComplete == (run == 4));
        CHECK(f.holds(subjectRef(10 + run)));
        f.clock.time = f.clock.time.addSecs(run == 1 ? 60 : 3 * 3600);
    }
    CHECK(refused() == 4);
    f.syncWhole(); // what stands aside is no failure of the next run
}

TEST_CASE("where the next record would be answered alike, none is sent any more")
{
    const auto answer = GENERATE(answerWith(503), answerWith(401), answerWith(200, "<html>Log in</html>"));
    CAPTURE(answer.reply.status);
    EngineFixture f;
    f.begin();
    for (int i = 1; i <= 30; ++i)
        f.save(person(id(i), "Rama"));
    f.server.setScript(
        [&](const FakeRequest &r) { return r.path == text("/individuals") ? answer : answerNormally(); });
    CHECK_FALSE(f.sync().isComplete);
    QSet<QString> tried;
    for (const FakeRequest &request : f.server.seen(text("/individuals")))
        tried.insert(request.body.value(QLatin1String("uuid")).toString());
    CHECK(tried.size() <= 4); // one a connection
    CHECK(f.unsent().size() == 30);
}

TEST_CASE("a record that lacked a definition is sent in the run that brings it")
{
    EngineFixture f;
    f.begin();
    Subject other = person(id(1), "Rama");
    other.gender = text("gender-new");
    f.save(other);
    f.save(visit(id(41), id(1)));
    CHECK(f.syncWhole().refused == 1);
    REQUIRE(f.unsent().size() == 2);
    CHECK(f.unsent()[0].reason->code == text("send.unknownGender"));

    CHECK(f.syncWhole().refused == 0); // the same again is no news
    CHECK(f.unsent()[0].state == OutboxState::Refused);

    f.server.put(text("Gender"), {{text("uuid"), text("gender-new")}, {text("name"), text("Other")}});
    const auto run = f.syncWhole();
    CHECK(f.unsent().isEmpty());
    CHECK(run.pushed[text("Individual")] == EntityCount{1, 1});
    CHECK(f.server.rows(text("Individual"))[text(id(1))].contains(text("uuid")));
    CHECK(f.server.rows(text("Encounter")).contains(text(id(41))));
}

TEST_CASE("a record whose parent was missing is sent once the parent has been received")
{
    EngineFixture f;
    f.begin();
    f.save(visit(id(41), id(9)));
    f.syncWhole();
    REQUIRE(f.unsent().size() == 1);
    CHECK(f.unsent()[0].reason->code == text("send.noParent"));
    f.server.put(person(id(9), "Theirs"));
    f.syncWhole();
    f.syncWhole();
    CHECK(f.unsent().isEmpty());
    CHECK(f.server.rows(text("Encounter")).contains(text(id(41))));
}

TEST_CASE("a row without its record is told and keeps nothing else from being sent or received")
{
    EngineFixture f;
    f.begin();
    f.save(person(id(1), "Lost"));
    f.save(person(id(2), "Fine"));
    f.write([](Connection &c) { return runSql(c, text("DELETE FROM subject WHERE first_name = 'Lost'")); });
    f.server.put(person(id(9), "Theirs"));
    const auto run = f.sync();
    CHECK_FALSE(run.isComplete);
    REQUIRE(run.error);
    CHECK(run.error->code == text("outbox.orphan"));
    CHECK(f.server.rows(text("Individual")).contains(text(id(2))));
    CHECK(f.holds(subjectRef(9)));
}
