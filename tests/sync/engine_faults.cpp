// SPDX-License-Identifier: AGPL-3.0-or-later
// A disk that is full at the n-th write of a sync, for every n until a run is clean.
#include "tests/core/fulldisk.h"
#include "tests/sync/enginetesting.h"

using namespace dhara;
using namespace dhara::test;

namespace {

/// Two edits and two new records here, two new records, one crossing edit and a new definition there.
void makeWork(EngineFixture &f)
{
    Subject ours = f.subject(8);
    ours.observations = json(R"({"q1":"ours","q2":"b"})");
    f.save(ours);
    ours = f.subject(9);
    ours.lastName = text("Ours");
    f.save(ours);
    f.save(person(id(1), "New"));
    f.save(visit(id(41), id(1)));
    f.server.put(person(id(8), "Theirs", "", R"({"q1":"a","q2":"theirs"})"));
    f.server.put(person(id(7), "Theirs"));
    f.server.put(visit(id(47), id(7)));
    f.server.put(text("Concept"),
                 {{text("uuid"), text("q3")}, {text("name"), text("new")}, {text("dataType"), text("Text")}});
}

QJsonObject answersOn(const FakeServer &server, int number)
{
    return server.rows(text("Individual"))[text(id(number))].value(QLatin1String("observations")).toObject();
}

/// What a person made here is on the server, or it waits.
void requireNothingLost(EngineFixture &f)
{
    for (const int number : {1, 8, 9}) {
        INFO(number);
        const Subject held = f.subject(number);
        const auto theirs = f.server.rows(text("Individual"))[text(id(number))];
        const bool isThere = theirs.value(QLatin1String("observations")).toObject() == held.observations.object()
            && theirs.value(QLatin1String("lastName")).toString() == held.lastName;
        REQUIRE((isThere || f.waiting(subjectRef(number))));
    }
    REQUIRE(f.subject(8).observations.object().value(QLatin1String("q1")) == text("ours"));
    REQUIRE(f.subject(9).lastName == text("Ours"));
    const RecordRef newVisit{RecordKind::Encounter, text(id(41))};
    REQUIRE(f.holds(newVisit));
    REQUIRE((f.server.rows(text("Encounter")).contains(newVisit.uuid) || f.waiting(newVisit)));
}

/// A watermark stands for rows that are held.
void requireHonestWatermarks(EngineFixture &f)
{
    const auto rows = f.server.rows(text("Individual"));
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        const auto time
            = QDateTime::fromString(it->value(QLatin1String("lastModifiedDateTime")).toString(), Qt::ISODateWithMs);
        if (time <= f.watermark(text("Individual")))
            REQUIRE(f.holds({RecordKind::Subject, it.key()}));
    }
}

} // namespace

TEST_CASE("a disk that is full at any write of a sync loses nothing, and the next run goes on")
{
    const auto fault = GENERATE(Fault::Once, Fault::Stays);
    FullDisk disk;
    // Where it stays full each fourth will do: what is done before is the same.
    const int step = fault == Fault::Once ? 1 : 4;
    int failedRuns = 0;
    int n = 1;
    for (bool wasFull = true; wasFull; n += step) {
        INFO("write " << n << (fault == Fault::Stays ? ", and it stays full" : ""));
        EngineFixture f;
        f.server.put(person(id(8), "Start", "", R"({"q1":"a","q2":"b"})"));
        f.server.put(person(id(9), "Start"));
        f.begin();
        makeWork(f);
        disk.fillAt(n, fault);
        const auto run = f.sync();
        if (run.error) {
            ++failedRuns;
            REQUIRE(run.error->code == text("store.diskFull"));
            REQUIRE(run.error->kind == ErrorKind::UserMustFix);
        }
        f.store.reset(); // folds the log in, or fails to
        wasFull = disk.clear();
        f.open();
        requireNothingLost(f);
        requireHonestWatermarks(f);

        f.syncWhole();
        REQUIRE(f.unsent().isEmpty());
        REQUIRE(answersOn(f.server, 8) == json(R"({"q1":"ours","q2":"theirs"})").object());
        REQUIRE(f.subject(8).observations.object() == answersOn(f.server, 8));
        REQUIRE(f.subject(7).firstName == text("Theirs"));
        REQUIRE(f.holds({RecordKind::Encounter, text(id(47))}));
        REQUIRE(f.server.rows(text("Individual")).size() == 4);
        REQUIRE(f.server.rows(text("Encounter")).size() == 2);
        REQUIRE(must(loadOrganisation(*f.store))->findConcept(text("q3"))->name == text("new"));
    }
    CHECK(failedRuns * step > 60);
}
