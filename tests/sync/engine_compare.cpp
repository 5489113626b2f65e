// SPDX-License-Identifier: AGPL-3.0-or-later
// An edit of what the server has already: compared and merged before it is sent.
#include "tests/sync/enginetesting.h"

using namespace dhara;
using namespace dhara::test;

TEST_CASE("what the server has confirmed of a record is sent again, even where no definition names it any more")
{
    EngineFixture f;
    Subject start = person(id(1), "Rama", "", R"({"q-gone":"a"})");
    start.gender = text("gender-gone");
    start.address = text("village-gone");
    f.server.put(start);
    Encounter missed = visit(id(41), id(1));
    missed.occurredAt = {};
    missed.cancelledAt = at(10);
    missed.cancelObservations = json(R"({"q-gone":"b"})");
    f.server.put(missed);
    f.begin();
    Subject edit = f.subject(1);
    edit.lastName = text("Devi");
    f.save(edit);
    CHECK(f.syncWhole().refused == 0);
    CHECK(f.unsent().isEmpty());
    CHECK(f.server.seen(text("/individuals")).size() == 1);

    edit = f.subject(1);
    edit.gender = text("gender-never-known");
    f.save(edit);
    CHECK(f.syncWhole().refused == 1);
}

TEST_CASE("an edit of what someone else changed meanwhile is sent with their answers in it")
{
    EngineFixture f;
    const Subject start = person(id(1), "Rama", "", R"({"q1":"a","q2":"b"})");
    f.server.put(start);
    f.begin();
    f.save(edited(f.subject(1), R"({"q1":"ours","q2":"b"})"));
    Subject theirs = edited(start, R"({"q1":"theirs","q2":"theirs","q3":"theirs"})");
    theirs.lastName = text("Devi");
    f.server.put(theirs);
    const auto run = f.syncWhole();
    CHECK(run.merged == 1);
    CHECK(run.conflicts == 1);
    const auto pushes = f.server.seen(text("/individuals"));
    REQUIRE(pushes.size() == 1);
    CHECK(answers(pushes[0]) == json(R"({"q1":"ours","q2":"theirs","q3":"theirs"})").object());
    CHECK(pushes[0].body.value(QLatin1String("lastName")) == text("Devi"));
    CHECK(f.subject(1).lastName == text("Devi"));
    CHECK(f.unsent().isEmpty());
    CHECK_FALSE(f.base(subjectRef(1)));
}

TEST_CASE("who made a record stays known when the server's copy is merged before a push")
{
    EngineFixture f;
    Subject start = person(id(1), "Rama", "", R"({"q1":"a","q2":"b"})");
    start.audit.createdBy = text("Asha");
    start.audit.lastModifiedBy = text("Bela");
    f.server.put(start);
    f.begin();
    const bool isCrossed = GENERATE(true, false); // else only the comparison touches it
    f.save(edited(f.subject(1), R"({"q1":"ours","q2":"b"})"));
    if (isCrossed) {
        Subject theirs = edited(start, R"({"q1":"a","q2":"theirs"})");
        theirs.audit.lastModifiedBy = text("Chitra");
        f.server.put(theirs);
    }
    const auto refuse = [&f](bool andTheList) {
        f.server.setScript([andTheList](const FakeRequest &request) {
            return request.path == text("/individuals")             ? answerWith(400)
                : andTheList && request.path == text("/individual") ? answerWith(500)
                                                                    : answerNormally();
        });
    };
    refuse(true); // only the comparison tells of theirs, and not whose they are
    CHECK(f.sync().merged == (isCrossed ? 1 : 0));
    CHECK(f.unsent().size() == 1);
    CHECK(f.subject(1).audit.createdBy == text("Asha"));
    CHECK(f.subject(1).audit.lastModifiedBy == text(isCrossed ? "" : "Bela")); // no longer Bela's
    refuse(false);
    f.syncWhole();
    CHECK(f.subject(1).audit.createdBy == text("Asha"));
    CHECK(f.subject(1).audit.lastModifiedBy == text(isCrossed ? "Chitra" : "Bela"));
}

TEST_CASE("a record whose answers are all taken away is set aside, as the server would keep them without a word")
{
    struct Row
    {
        const char *what;
        std::function<void(EngineFixture &)> edit;
        const char *code; ///< none: it is sent
    };
    const RecordRef enrolled{RecordKind::Enrolment, text(id(21))};
    const RecordRef visited{RecordKind::Encounter, text(id(41))};
    const auto emptiedPerson = [](EngineFixture &f) { f.save(edited(f.subject(1), "{}")); };
    const auto changed = [enrolled](const std::function<void(Enrolment &)> &change) {
        return [=](EngineFixture &f) {
            Enrolment enrolment = std::get<Enrolment>(f.get(enrolled));
            change(enrolment);
            f.save(enrolment);
        };
    };
    const QList<Row> rows{
        {"a person", emptiedPerson, "send.emptied"},
        {"with an empty answer left", [](EngineFixture &f) { f.save(edited(f.subject(1), R"({"q1":null})")); },
         "send.emptied"},
        {"one answer is left", [](EngineFixture &f) { f.save(edited(f.subject(1), R"({"q2":"b"})")); }, nullptr},
        {"a person who had none", [](EngineFixture &f) { f.save(edited(f.subject(2), "{}")); }, nullptr},
        {"a person who is removed",
         [](EngineFixture &f) {
             Subject removed = edited(f.subject(1), "{}");
             removed.isVoided = true;
             f.save(removed);
         },
         nullptr},
        {"an enrolment", changed([](Enrolment &e) { e.observations = {}; }), "send.emptied"},
        {"an exit", changed([](Enrolment &e) { e.exitObservations = {}; }), "send.emptied"},
        {"an exit that is taken back", changed([](Enrolment &e) {
             e.exitObservations = {};
             e.exitedAt.reset();
         }),
         nullptr},
        {"a visit, which the server does empty",
         [visited](EngineFixture &f) {
             Encounter visit = std::get<Encounter>(f.get(visited));
             visit.observations = {};
             f.save(visit);
         },
         nullptr},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        EngineFixture f;
        f.server.put(person(id(1), "Rama", "", R"({"q1":"a","q2":"b"})"));
        f.server.put(person(id(2), "Sita", "", "{}"));
        Enrolment left = enrolment(id(21), id(1));
        left.observations = json(R"({"q1":"a"})");
        left.exitedAt = at(100);
        left.exitObservations = json(R"({"q2":"b"})");
        f.server.put(left);
        f.server.put(visit(id(41), id(1)));
        f.begin();
        row.edit(f);
        const auto run = f.syncWhole();
        CHECK(run.refused == (row.code ? 1 : 0));
        REQUIRE(f.unsent().size() == (row.code ? 1 : 0));
        if (row.code)
            CHECK(f.unsent()[0].reason->code == text(row.code));
    }
    // An answer given again, it goes.
    EngineFixture f;
    f.server.put(person(id(1), "Rama", "", R"({"q1":"a"})"));
    f.begin();
    emptiedPerson(f);
    f.syncWhole();
    CHECK(f.server.seen(text("/individuals")).isEmpty());
    f.save(edited(f.subject(1), R"({"q3":"c"})"));
    f.syncWhole();
    CHECK(f.unsent().isEmpty());
    CHECK(f.server.rows(text("Individual"))[text(id(1))].value(QLatin1String("observations"))
          == json(R"({"q3":"c"})").object());
}

TEST_CASE("an edit that nobody crossed is sent as it is, and a new record is not compared at all")
{
    EngineFixture f;
    f.server.put(person(id(1), "Rama"));
    f.begin();
    f.save(person(id(2), "New"));
    f.save(edited(f.subject(1), R"({"q1":"ours"})"));
    f.syncWhole();
    QStringList compared = f.server.paths("GET").filter(text("allEntities"));
    CHECK(compared == QStringList{text("/subject/") + text(id(1)) + text("/allEntities")});
    for (const FakeRequest &push : f.server.seen(text("/individuals"))) {
        if (push.body.value(QLatin1String("uuid")) == text(id(1)))
            CHECK(answers(push) == json(R"({"q1":"ours"})").object());
    }
}

TEST_CASE("a new record whose answer was lost is not sent over what others wrote into it since")
{
    struct Row
    {
        const char *what, *later, *theirs, *both;
        int conflicts;
    };
    const auto row = GENERATE(
        Row{"nothing since", R"({"q1":"a"})", R"({"q1":"a"})", R"({"q1":"a"})", 0},
        Row{"another question", R"({"q1":"a"})", R"({"q1":"a","q2":"theirs"})", R"({"q1":"a","q2":"theirs"})", 0},
        Row{"the answer that was sent", R"({"q1":"a"})", R"({"q1":"theirs"})", R"({"q1":"theirs"})", 0},
        Row{"questions here and there", R"({"q1":"a","q3":"ours"})", R"({"q1":"a","q2":"theirs"})",
            R"({"q1":"a","q2":"theirs","q3":"ours"})", 0},
        Row{"one question on both sides", R"({"q1":"ours"})", R"({"q1":"theirs"})", R"({"q1":"ours"})", 1});
    const bool isVisit = GENERATE(true, false);
    INFO(row.what << (isVisit ? ", a visit" : ", a person"));
    EngineFixture f;
    f.server.put(person(id(9), "Known"));
    f.begin();
    const auto made = [isVisit](const char *answers) -> Record {
        if (!isVisit)
            return person(id(1), "Rama", "", answers);
        Encounter done = visit(id(41), id(9));
        done.observations = json(answers);
        return done;
    };
    const Record first = made(R"({"q1":"a"})");
    const QString path = text(isVisit ? "/encounters" : "/individuals");
    f.save(first);
    f.server.setScript([&](const FakeRequest &request) { // it arrives, the answer does not
        if (request.path != path)
            return answerNormally();
        f.server.put(first);
        return failWith(ErrorKind::RetryLater, "network.cut");
    });
    CHECK(f.sync().error);
    f.server.setScript({});
    f.server.forget();
    if (json(row.later) != json(R"({"q1":"a"})"))
        f.save(made(row.later));
    if (json(row.theirs) != json(R"({"q1":"a"})"))
        f.server.put(made(row.theirs));
    const auto run = f.syncWhole();
    CHECK(run.conflicts == row.conflicts);
    CHECK(f.server.seen(path).size() == 1);
    const RecordRef ref = refOf(first);
    const auto rows = f.server.rows(text(isVisit ? "Encounter" : "Individual"));
    CHECK(rows[ref.uuid].value(QLatin1String("observations")) == json(row.both).object());
    CHECK(toJson(f.get(ref)).value(QLatin1String("observations")) == json(row.both).object());
    CHECK(f.unsent().isEmpty());
    CHECK_FALSE(f.base(ref));
}

TEST_CASE("a new person who did not arrive is sent again, however the server says that it has none")
{
    const int status = GENERATE(404, 500);
    INFO(status);
    EngineFixture f;
    f.begin();
    f.save(person(id(1), "Rama"));
    f.server.setScript([](const FakeRequest &request) {
        return request.path == text("/individuals") ? failWith(ErrorKind::RetryLater, "network.cut") : answerNormally();
    });
    CHECK(f.sync().error);
    f.server.setScript([status](const FakeRequest &request) {
        return request.path.endsWith(text("/allEntities")) ? answerWith(status) : answerNormally();
    });
    CHECK(f.syncWhole().refused == 0);
    CHECK(f.server.paths("GET").filter(text("allEntities")).size() == 1);
    CHECK(f.server.rows(text("Individual")).contains(text(id(1))));
    CHECK(f.unsent().isEmpty());
}

TEST_CASE("an edit that the pull merged is sent in the same run")
{
    EngineFixture f;
    const Subject start = person(id(1), "Rama", "", R"({"q1":"a","q2":"b"})");
    f.server.put(start);
    f.begin();
    f.server.put(edited(start, R"({"q1":"a","q2":"theirs"})"));
    // Saved when the push is through already.
    std::once_flag once;
    f.server.setScript([&](const FakeRequest &request) {
        if (request.path == text("/individual"))
            std::call_once(once, [&] { f.save(edited(start, R"({"q1":"ours","q2":"b"})")); });
        return answerNormally();
    });
    const auto run = f.syncWhole();
    CHECK(run.merged == 1);
    CHECK(run.conflicts == 0);
    CHECK(run.pushed[text("Individual")] == EntityCount{1, 1});
    CHECK(f.unsent().isEmpty());
    CHECK(f.server.rows(text("Individual"))[text(id(1))].value(QLatin1String("observations"))
          == json(R"({"q1":"ours","q2":"theirs"})").object());
    CHECK(f.server.paths("POST").last() == text("/syncTelemetry"));
}

TEST_CASE("an edit that could not be compared is not sent over someone else's")
{
    EngineFixture f;
    const Subject start = person(id(1), "Rama", "", R"({"q1":"a","q2":"b"})");
    f.server.put(start);
    f.begin();
    f.save(edited(f.subject(1), R"({"q1":"ours","q2":"b"})"));
    f.server.put(edited(start, R"({"q1":"a","q2":"theirs"})"));
    const int status = GENERATE(500, 302, 400);
    INFO(status);
    f.server.setScript([status](const FakeRequest &request) {
        return request.path.endsWith(text("/allEntities")) ? answerWith(status) : answerNormally();
    });
    f.sync();
    CHECK(f.server.rows(text("Individual"))[text(id(1))].value(QLatin1String("observations")).toObject()[text("q2")]
          == text("theirs"));
    CHECK(f.unsent().size() == 1);
    f.server.setScript({});
    f.write([](Connection &c) { return retryRefused(c); });
    f.syncWhole();
    CHECK(f.server.rows(text("Individual"))[text(id(1))].value(QLatin1String("observations"))
          == json(R"({"q1":"ours","q2":"theirs"})").object());
}

TEST_CASE("what a merge made unfit is set aside: a visit that was done here and cancelled there")
{
    EngineFixture f;
    f.server.put(person(id(1), "Rama"));
    Encounter start = visit(id(41), id(1));
    start.occurredAt.reset();
    start.observations = {};
    start.earliest = at(-90000);
    f.server.put(start);
    f.begin();
    Encounter done = std::get<Encounter>(f.get({RecordKind::Encounter, text(id(41))}));
    done.occurredAt = at(0);
    f.save(done);
    Encounter cancelled = start;
    cancelled.cancelledAt = at(10);
    f.server.put(cancelled);
    const auto run = f.sync();
    CHECK(run.refused == 1);
    CHECK(f.server.seen(text("/encounters")).isEmpty());
    REQUIRE(f.unsent().size() == 1);
    REQUIRE(f.unsent()[0].reason);
    CHECK(f.unsent()[0].reason->code == text("send.doneAndCancelled"));
}

TEST_CASE("a row of the server that cannot be read keeps no other record from being sent")
{
    const bool isOwn = GENERATE(true, false);
    CAPTURE(isOwn);
    EngineFixture f;
    f.server.put(person(id(1), "Rama"));
    f.begin();
    f.save(edited(f.subject(1), R"({"q1":"ours"})"));
    f.save(person(id(2), "Sita"));
    const QByteArray odd = R"({"uuid":")" + id(isOwn ? 1 : 7) + R"(","firstName":5,"encounterDateTime":{}})";
    f.server.setScript([&](const FakeRequest &request) {
        return request.path.endsWith(text("/allEntities"))
            ? answerWith(200, isOwn ? R"({"individual":)" + odd + "}" : R"({"encounters":[)" + odd + "]}")
            : answerNormally();
    });
    const auto run = f.sync();
    CHECK(f.server.rows(text("Individual")).contains(text(id(2))));
    // Its own copy not being readable, nobody knows what would be overwritten.
    CHECK(f.unsent().size() == (isOwn ? 1 : 0));
    CHECK(run.isComplete == !isOwn);
    if (isOwn) {
        REQUIRE(run.error);
        CHECK(run.error->code == text("server.notUnderstood"));
    }
}
