// SPDX-License-Identifier: AGPL-3.0-or-later
// What a run fetches, from where each series goes on, and when definitions come into force.
#include "core/store/statement.h"
#include "sync/engine/pull.h"
#include "tests/sync/enginetesting.h"

#include <atomic>

using namespace dhara;
using namespace dhara::test;

namespace {

const char *const failingTrigger = "CREATE TRIGGER failing BEFORE %1 BEGIN SELECT RAISE(ABORT, 'failing'); END";

QString from(const FakeRequest &request)
{
    return request.value("lastModifiedDateTime");
}

/// Names of the concepts that are in force.
QStringList conceptsOf(EngineFixture &f)
{
    const auto organisation = must(loadOrganisation(*f.store));
    QStringList names;
    for (const char *uuid : {"q1", "q2", "q3"}) {
        if (const auto *found = organisation->findConcept(text(uuid)))
            names << found->name;
    }
    return names;
}

QJsonObject conceptRow(const char *uuid, const char *name)
{
    return {{text("uuid"), text(uuid)}, {text("name"), text(name)}, {text("dataType"), text("Text")}};
}

QJsonObject genderRow(const char *name)
{
    return {{text("uuid"), text("female")}, {text("name"), text(name)}};
}

} // namespace

TEST_CASE("the request after a page starts at its last time, and at the next page number where all times are one")
{
    const PageCursor asked{at(0), 0};
    struct Row
    {
        const char *what;
        PageCursor asked;
        PageFacts page;
        std::optional<PageCursor> next;
    };
    const QList<Row> rows{
        {"half a page is the last", asked, {2, 3, -1, at(2)}, std::nullopt},
        {"an empty page is the last", asked, {0, 3, 0, {}}, std::nullopt},
        {"a full page goes on at its last time", asked, {3, 3, -1, at(2)}, PageCursor{at(2), 0}},
        {"a full page that is all there is ends it", asked, {3, 3, 3, at(2)}, std::nullopt},
        {"a full page of one time, the one asked from", {at(2), 0}, {3, 3, 9, at(2)}, PageCursor{at(2), 1}},
        {"and the page after it", {at(2), 1}, {3, 3, 9, at(2)}, PageCursor{at(2), 2}},
        {"and where time goes on again", {at(2), 2}, {3, 3, 12, at(5)}, PageCursor{at(5), 0}},
        {"the last page by number", {at(2), 2}, {3, 3, 9, at(2)}, std::nullopt},
        {"a full page of rows in another order", asked, {3, 3, 9, at(2), false}, PageCursor{at(0), 1}},
        {"half a page in another order is the last", asked, {2, 3, -1, at(2), false}, std::nullopt},
        {"a full page of rows that cannot be kept", asked, {3, 3, 9, {}}, PageCursor{at(0), 1}},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        CHECK((nextCursor(row.asked, row.page) == row.next));
    }
    CHECK((firstCursor(at(100)) == PageCursor{at(40), 0}));
    CHECK(firstCursor({}).from == QDateTime(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC));
}

TEST_CASE("full pages with rows of one and the same time are fetched to the last row")
{
    EngineFixture f;
    for (int i = 1; i <= 20; ++i) // 2 before, 11 at once, 7 after
        f.server.put(person(id(i), "Rama"), at(i <= 2 ? i : i <= 13 ? 10 : i));
    f.server.setNow(at(1000));
    f.server.setPageSize(3);
    const auto run = f.syncWhole();
    for (int i = 1; i <= 20; ++i)
        CHECK(f.holds(subjectRef(i)));
    CHECK(f.watermark(text("Individual")) == at(20));
    QStringList numbers;
    for (const FakeRequest &request : f.server.seen(text("/individual"))) {
        if (from(request) == isoInstant(at(10)))
            numbers << request.value("page");
    }
    CHECK(numbers == QStringList{text("0"), text("1"), text("2"), text("3")});
    CHECK(run.pulled[text("Individual")].done >= 20);
}

TEST_CASE("a row that changes while its series is fetched makes no other row fall between two pages")
{
    EngineFixture f;
    for (int i = 1; i <= 9; ++i)
        f.server.put(person(id(i), "Rama"), at(i));
    f.server.setNow(at(1000));
    f.server.setPageSize(3);
    std::atomic<int> requests = 0;
    f.server.setScript([&](const FakeRequest &request) {
        if (request.path == text("/individual") && ++requests == 2)
            f.server.put(person(id(1), "Moved")); // leaves the window: all rows after it move up by one
        return answerNormally();
    });
    f.syncWhole();
    for (int i = 1; i <= 9; ++i)
        CHECK(f.holds(subjectRef(i)));
    f.syncWhole();
    CHECK(f.subject(1).firstName == text("Moved"));
}

TEST_CASE("the next run asks from a minute before the watermark and writes no row that is held already")
{
    EngineFixture f;
    f.server.put(person(id(1), "Rama"), at(0));
    f.server.put(person(id(2), "Sita"), at(100));
    f.server.setNow(at(1000));
    f.begin();
    f.server.put(person(id(3), "Committed late"), at(50));
    int subjectChanges = 0;
    f.store->addListener([&](const ChangeSet &changes) { subjectChanges += changes.contains(Change::Subjects); });
    const auto run = f.syncWhole();
    CHECK(from(f.server.seen(text("/individual")).first()) == isoInstant(at(40)));
    CHECK(f.holds(subjectRef(3)));
    CHECK(subjectChanges == 1);
    CHECK(run.pulled[text("Individual")].done == 2); // the late one and the overlap
    CHECK(f.watermark(text("Individual")) == at(100));
    f.syncWhole();
    CHECK(subjectChanges == 1);
}

TEST_CASE("a page and its watermark are stored together or not at all")
{
    const char *const broken = GENERATE("UPDATE OF watermark ON sync_status WHEN NEW.entity = 'Individual'",
                                        "INSERT ON subject WHEN NEW.first_name = 'Sita'");
    INFO(broken);
    EngineFixture f;
    f.server.put(person(id(9), "Before"));
    f.begin();
    const QDateTime before = f.watermark(text("Individual"));
    f.server.put(person(id(1), "Rama"));
    f.server.put(person(id(2), "Sita"));
    f.write([&](Connection &c) { return runSql(c, text(failingTrigger).arg(text(broken))); });
    const auto run = f.sync();
    REQUIRE(run.error);
    CHECK(run.error->code == text("store.sql"));
    CHECK_FALSE(f.holds(subjectRef(1)));
    CHECK(f.watermark(text("Individual")) == before);
    f.write([](Connection &c) { return runSql(c, text("DROP TRIGGER failing")); });
    f.syncWhole();
    CHECK(f.holds(subjectRef(1)));
    CHECK(f.holds(subjectRef(2)));
    CHECK(f.watermark(text("Individual")) > before);
}

TEST_CASE("definitions come into force all at once when the last of their pages is here")
{
    EngineFixture f;
    f.begin();
    f.server.put(text("Concept"), conceptRow("q1", "new 1"));
    f.server.put(text("Gender"), genderRow("Woman"));
    int rebuilt = 0;
    RunObserver observer;
    observer.definitionsRebuilt = [&rebuilt](const std::shared_ptr<const Organisation> &) { ++rebuilt; };
    f.server.setScript([](const FakeRequest &request) {
        return request.path.startsWith(text("/gender")) ? answerWith(500) : answerNormally();
    });
    const auto failed = f.sync(observer);
    CHECK_FALSE(failed.isComplete);
    CHECK_FALSE(failed.areDefinitionsChanged);
    CHECK(f.server.seen(text("/concept/search/lastModified")).size() == 1);
    CHECK(rebuilt == 0);
    CHECK(conceptsOf(f) == QStringList{text("q1"), text("q2"), text("q3")});
    f.reopen(); // and the process may end there
    CHECK(conceptsOf(f) == QStringList{text("q1"), text("q2"), text("q3")});

    f.server.setScript({});
    f.server.forget();
    const auto run = f.sync(observer);
    CHECK(run.isComplete);
    CHECK(f.server.seen(text("/concept/search/lastModified")).isEmpty()); // held, not fetched again
    CHECK(run.areDefinitionsChanged);
    CHECK(rebuilt == 1);
    CHECK(conceptsOf(f) == QStringList{text("new 1"), text("q2"), text("q3")});
    CHECK(must(loadOrganisation(*f.store))->genderName(text("female")) == text("Woman"));
    CHECK_FALSE(f.sync(observer).areDefinitionsChanged);
    CHECK(rebuilt == 1);
}

TEST_CASE("definitions that a run fetched before it was ended come into force with the next run")
{
    EngineFixture f;
    f.begin();
    f.server.put(text("Concept"), conceptRow("q2", "new 2"));
    f.write([](Connection &c) { return runSql(c, text(failingTrigger).arg(text("INSERT ON definition"))); });
    CHECK(f.sync().error->code == text("store.sql"));
    f.reopen();
    CHECK(conceptsOf(f) == QStringList{text("q1"), text("q2"), text("q3")});
    f.write([](Connection &c) { return runSql(c, text("DROP TRIGGER failing")); });
    f.server.forget();
    CHECK(f.syncWhole().areDefinitionsChanged);
    CHECK(f.server.seen(text("/concept/search/lastModified")).isEmpty());
    CHECK(conceptsOf(f) == QStringList{text("q1"), text("new 2"), text("q3")});
}

TEST_CASE("a list of definitions that the server cannot serve keeps no record from arriving, once there are any")
{
    EngineFixture f;
    f.begin();
    f.server.put(person(id(1), "Rama"));
    f.server.put(text("Concept"), conceptRow("q1", "new 1"));
    f.server.put(text("Gender"), genderRow("Woman"));
    f.server.setScript([](const FakeRequest &request) {
        return request.path.startsWith(text("/gender")) ? answerWith(500) : answerNormally();
    });
    const auto run = f.sync();
    REQUIRE(run.error);
    CHECK(run.error->data[text("entity")] == text("Gender"));
    CHECK(f.holds(subjectRef(1)));
    CHECK(conceptsOf(f).first() == text("q1")); // those in force stay, whole
    // No network is another thing: nothing more is asked for.
    f.server.put(person(id(2), "Sita"));
    f.server.forget();
    f.server.setScript([](const FakeRequest &request) {
        return request.path.startsWith(text("/gender")) ? failWith(ErrorKind::UserMustFix, "network.tls")
                                                        : answerNormally();
    });
    CHECK(f.sync().error->code == text("network.tls"));
    CHECK(f.server.seen(text("/individual")).isEmpty());
    f.server.setScript({});
    CHECK(f.syncWhole().areDefinitionsChanged);
    CHECK(f.holds(subjectRef(2)));
    CHECK(conceptsOf(f).first() == text("new 1"));
}

TEST_CASE("the first sync asks for no record before the definitions are complete")
{
    EngineFixture f;
    f.server.put(person(id(1), "Rama"));
    f.server.setScript([](const FakeRequest &request) {
        return request.path.startsWith(text("/gender")) ? answerWith(500) : answerNormally();
    });
    CHECK(f.sync().error->code == text("server.pullFailed"));
    CHECK(f.server.seen(text("/individual")).isEmpty());
    f.server.setScript({});
    f.syncWhole();
    CHECK(f.holds(subjectRef(1)));
}

TEST_CASE("a list that the server cannot serve keeps no other from its end")
{
    EngineFixture f;
    f.server.put(person(id(1), "Rama"));
    f.server.put(enrolment(id(21), id(1)));
    f.server.put(visit(id(41), id(1)));
    f.server.setScript([](const FakeRequest &request) {
        return request.path == text("/programEnrolment") ? answerWith(500) : answerNormally();
    });
    const auto run = f.sync();
    CHECK(run.error->code == text("server.pullFailed"));
    CHECK(run.error->data[text("entity")] == text("ProgramEnrolment"));
    CHECK(f.holds(subjectRef(1)));
    CHECK(f.holds({RecordKind::Encounter, text(id(41))}));
    f.server.setScript({});
    f.syncWhole();
    CHECK(f.holds({RecordKind::Enrolment, text(id(21))}));
}

TEST_CASE("a user whose catchment was taken away is told so, whatever the server says of it")
{
    struct Row
    {
        const char *what;
        QByteArray refusal;
        QByteArray me;
        const char *code;
    };
    const QByteArray without
        = R"({"_embedded":{"userInfo":[{"username":"worker@farming","catchmentName":null}]},"page":{"size":20}})";
    const QByteArray with
        = R"({"_embedded":{"userInfo":[{"username":"worker@farming","catchmentName":"River"}]},"page":{"size":20}})";
    const auto row = GENERATE_COPY(Row{"in its words", "NoCatchmentFound", with, "signin.noCatchment"},
                                   Row{"without a word", "", without, "signin.noCatchment"},
                                   Row{"a server with another problem", "", with, "server.failing"},
                                   Row{"and one that does not know the user", "", "{}", "server.failing"});
    INFO(row.what);
    EngineFixture f;
    f.begin();
    f.server.setScript([&row](const FakeRequest &request) {
        return request.path == text("/v2/syncDetails") ? answerWith(500, row.refusal)
            : request.path == text("/v2/me")           ? answerWith(200, row.me)
                                                       : answerNormally();
    });
    const auto run = f.sync();
    REQUIRE(run.error);
    CHECK(run.error->code == text(row.code));
}

TEST_CASE("one list too many for the server keeps no other from its end, and the run comes again soon")
{
    EngineFixture f;
    f.begin();
    f.server.put(person(id(1), "Rama"));
    f.server.put(enrolment(id(21), id(1)));
    f.server.put(visit(id(41), id(1)));
    const bool isOne = GENERATE(true, false);
    f.server.setScript([isOne](const FakeRequest &request) {
        const bool isBusy = request.path == text("/programEnrolment")
            || (!isOne && !request.path.startsWith(text("/v2")) && request.path != text("/resetSyncs"));
        return isBusy ? answerWith(504) : answerNormally();
    });
    const auto run = f.sync();
    REQUIRE(run.error);
    CHECK(run.error->code == text("server.busy"));
    CHECK(run.error->kind == ErrorKind::RetryLater);
    CHECK(f.holds(subjectRef(1)) == isOne);
    CHECK(f.holds({RecordKind::Encounter, text(id(41))}) == isOne);
}

TEST_CASE("a reset that the server asks for is noted and harms nothing unsent")
{
    EngineFixture f;
    f.server.put(person(id(1), "Rama"));
    f.begin();
    Subject ours = f.subject(1);
    ours.lastName = text("Ours");
    f.save(ours);
    f.save(person(id(2), "New"));
    f.server.put(text("ResetSync"), {{text("uuid"), text("reset")}, {text("voided"), false}});
    f.server.setScript([](const FakeRequest &request) {
        return request.path == text("/individuals") ? answerWith(400) : answerNormally();
    });
    f.syncWhole();
    CHECK(f.read([](Connection &c) { return otherRecords(c, text("ResetSync")); }).size() == 1);
    CHECK(f.unsent().size() == 2);
    CHECK(f.subject(1).lastName == text("Ours"));
    CHECK(f.subject(2).firstName == text("New"));
    f.server.forget();
    f.syncWhole();
    CHECK(f.server.seen(text("/resetSyncs")).size() == 1); // polled in each run
}

TEST_CASE("what is not known is told and keeps nothing from its end")
{
    EngineFixture f;
    f.server.nameInSyncDetails(text("Teleporter"));
    QJsonObject odd = {{text("uuid"), text(id(3))}, {text("firstName"), 7}};
    f.server.put(text("Individual"), odd);
    f.server.put(person(id(1), "Rama"));
    const auto run = f.syncWhole();
    CHECK(run.unknownEntities == QStringList{text("Teleporter")});
    CHECK(run.skipped == 1);
    CHECK(f.holds(subjectRef(1)));
    const QJsonObject told = f.server.reports().last().value(QLatin1String("appInfo")).toObject();
    CHECK(told.value(QLatin1String("unknownEntities")) == QJsonArray{text("Teleporter")});
    CHECK(told.value(QLatin1String("skippedRows")) == 1);
}

TEST_CASE("a field that is not known is pushed back unchanged")
{
    EngineFixture f;
    Subject person1 = person(id(1), "Rama");
    person1.extra = json(R"({"newerField":{"a":[1,2.5,null]}})");
    f.server.put(person1);
    f.begin();
    Subject ours = f.subject(1);
    ours.lastName = text("Devi");
    f.save(ours);
    f.syncWhole();
    const auto pushes = f.server.seen(text("/individuals"));
    REQUIRE(pushes.size() == 1);
    CHECK(pushes[0].body.value(QLatin1String("newerField")) == json(R"({"a":[1,2.5,null]})").object());
}

TEST_CASE("a child without its parent is kept and belongs to it as soon as it comes")
{
    EngineFixture f;
    f.server.put(visit(id(31), "", id(21)));
    f.begin();
    const RecordRef child{RecordKind::ProgramEncounter, text(id(31))};
    CHECK(f.holds(child));
    CHECK_FALSE(f.read([&](Connection &c) { return subjectOf(c, child); }));
    f.server.put(enrolment(id(21), id(1)));
    f.server.put(person(id(1), "Rama"));
    f.syncWhole();
    CHECK(f.read([&](Connection &c) { return subjectOf(c, child); }) == text(id(1)));
}
