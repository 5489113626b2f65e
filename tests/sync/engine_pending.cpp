// SPDX-License-Identifier: AGPL-3.0-or-later
// A record whose photos are still on the device: what the server holds of it meanwhile, and what is taken for that.
#include "tests/sync/enginetesting.h"

using namespace dhara;
using namespace dhara::test;

TEST_CASE("a record is not emptied on the server while the only answer left to it is a photo that waits")
{
    struct Row
    {
        const char *what;
        RecordRef ref;
        const char *wirePath;
        const char *entity;
        const char *wireKey;
        const char *key; ///< in the base copy
        std::function<Record(Record, const JsonText &)> answered;
    };
    const QList<Row> rows{
        {"a person", subjectRef(1), "/individuals", "Individual", "observations", "observations",
         [](Record record, const JsonText &answers) {
             std::get<Subject>(record).observations = answers;
             return record;
         }},
        {"an enrolment",
         {RecordKind::Enrolment, text(id(21))},
         "/programEnrolments",
         "ProgramEnrolment",
         "observations",
         "observations",
         [](Record record, const JsonText &answers) {
             std::get<Enrolment>(record).observations = answers;
             return record;
         }},
        {"an exit",
         {RecordKind::Enrolment, text(id(21))},
         "/programEnrolments",
         "ProgramEnrolment",
         "programExitObservations",
         "exitObservations",
         [](Record record, const JsonText &answers) {
             std::get<Enrolment>(record).exitObservations = answers;
             return record;
         }},
        {"a visit",
         {RecordKind::Encounter, text(id(41))},
         "/encounters",
         "Encounter",
         "observations",
         "observations",
         [](Record record, const JsonText &answers) {
             std::get<Encounter>(record).observations = answers;
             return record;
         }},
        {"a cancelled visit",
         {RecordKind::Encounter, text(id(42))},
         "/encounters",
         "Encounter",
         "cancelObservations",
         "cancelObservations",
         [](Record record, const JsonText &answers) {
             std::get<Encounter>(record).cancelObservations = answers;
             return record;
         }},
    };
    const auto stored = json(R"({"q1":"a"})").object();
    const auto pictured = json(R"({"q2":"new.jpg"})");
    for (const Row &row : rows) {
        INFO(row.what);
        EngineFixture f;
        f.server.put(person(id(1), "Rama", "", R"({"q1":"a"})"));
        Enrolment left = enrolment(id(21), id(1));
        left.observations = left.exitObservations = json(R"({"q1":"a"})");
        left.exitedAt = at(100);
        f.server.put(left);
        Encounter done = visit(id(41), id(1));
        done.observations = json(R"({"q1":"a"})");
        f.server.put(done);
        Encounter missed = visit(id(42), id(1));
        missed.occurredAt.reset();
        missed.cancelledAt = at(10);
        missed.observations = {};
        missed.cancelObservations = json(R"({"q1":"a"})");
        f.server.put(missed);
        f.begin();
        const auto held = [&] { return f.server.rows(text(row.entity))[row.ref.uuid].value(text(row.wireKey)); };
        const auto here = [&] { return toJson(f.get(row.ref)).value(text(row.key)); };

        f.save(row.answered(f.get(row.ref), pictured), {{text("new.jpg"), text("image/jpeg"), text("q2"), 7}});
        CHECK(f.syncWhole().refused == 0);
        CHECK(f.server.seen(text(row.wirePath)).size() == 1); // a photo keeps no record waiting
        CHECK(f.unsent().isEmpty());
        CHECK(held() == stored);
        REQUIRE(f.base(row.ref));
        CHECK(f.base(row.ref)->confirmed->value(text(row.key)) == stored);
        CHECK(here() == pictured.object()); // what comes back by the pull brings nothing of it back

        // Not even where the file is lost and something else is changed.
        f.write([](Connection &c) { return markMediaLost(c, text("new.jpg"), MediaState::Missing, Error{}); });
        f.save(f.get(row.ref));
        f.syncWhole();
        CHECK(held() == stored);
        CHECK(here() == pictured.object());

        f.write([](Connection &c) { return markUploaded(c, text("new.jpg"), text("https://s/new.jpg"), at(60)); });
        f.syncWhole();
        CHECK(held() == json(R"({"q2":"https://s/new.jpg"})").object());
        CHECK(f.unsent().isEmpty());
        CHECK_FALSE(f.base(row.ref));
    }
}

TEST_CASE("a new record goes without its photo, and with it once that is up")
{
    EngineFixture f;
    f.begin();
    f.save(person(id(1), "Rama", "", R"({"q2":"new.jpg"})"), {{text("new.jpg"), text("image/jpeg"), text("q2"), 7}});
    f.syncWhole();
    const auto held
        = [&f] { return f.server.rows(text("Individual"))[text(id(1))].value(QLatin1String("observations")); };
    CHECK(held() == QJsonObject());
    CHECK(f.subject(1).observations.object() == json(R"({"q2":"new.jpg"})").object());
    f.write([](Connection &c) { return markUploaded(c, text("new.jpg"), text("https://s/new.jpg"), at(60)); });
    f.syncWhole();
    CHECK(held() == json(R"({"q2":"https://s/new.jpg"})").object());
    CHECK_FALSE(f.base(subjectRef(1)));
}
