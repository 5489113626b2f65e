// SPDX-License-Identifier: AGPL-3.0-or-later
// What is kept beside the records people make: definitions, other kinds, watermarks, settings, and the numbers of all.
#include "tests/core/storetesting.h"

using namespace dhara;
using namespace dhara::test;

TEST_CASE("rows are counted by kind, live ones")
{
    StoreFixture f;
    Subject gone = person("s2", "Gone");
    gone.isVoided = true;
    f.pull({pulled(person("s1", "Rama"), 1), pulled(gone, 1), pulled(enrolment("e1", "s1"), 1),
            pulled(visit("v1", "", "e1"), 1), pulled(visit("v2", "s1"), 1), pulled(visit("v3", "s1"), 1)});
    const auto stage
        = [&](const QList<JsonRow> &rows) { f.write([&](Connection &c) { return stageDefinitions(c, rows); }); };
    stage({{text("Form"), text("f1"), {}, at(1), false, "{}"}, {text("Form"), text("f2"), {}, at(1), true, "{}"}});
    f.write(adoptDefinitions);
    // An edit of what is in force, what comes back, what is new and what was never here alive.
    stage({{text("Form"), text("f1"), {}, at(2), false, R"({"x":1})"},
           {text("Form"), text("f2"), {}, at(2), false, R"({"x":1})"},
           {text("Form"), text("f3"), {}, at(2), false, "{}"},
           {text("Form"), text("f4"), {}, at(2), true, "{}"}});
    f.write([](Connection &c) {
        return storeOtherRecords(c,
                                 {{text("Comment"), text("c1"), {}, at(1), false, "{}"},
                                  {text("Comment"), text("c2"), {}, at(1), true, "{}"}});
    });
    const auto counted = f.read([](Connection &c) { return counts(c); });
    CHECK(counted[text("subject")] == 1);
    CHECK(counted[text("enrolment")] == 1);
    CHECK(counted[text("programEncounter")] == 1);
    CHECK(counted[text("encounter")] == 2);
    CHECK(counted[text("other")] == 1);
    CHECK(counted[text("definition")] == 3);
    f.write(adoptDefinitions);
    CHECK(f.read([](Connection &c) { return counts(c); }) == counted);
}

TEST_CASE("definitions and other records keep their very text, by entity, in the order of their uuids")
{
    StoreFixture f;
    const QByteArray body = R"({"name": "गाँव", "n": 1.50})";
    const QList<JsonRow> rows{{text("Form"), text("b"), text("scope"), at(2), false, body},
                              {text("Form"), text("a"), {}, at(1), true, R"({"x":1})"},
                              {text("Concept"), text("a"), {}, at(1), false, "{}"}};
    CHECK(f.write([&](Connection &c) { return stageDefinitions(c, rows); }) == 3);
    CHECK(f.write([&](Connection &c) { return stageDefinitions(c, rows); }) == 0);
    CHECK(f.write(adoptDefinitions) == 3);
    const auto forms = f.read([](Connection &c) { return definitions(c, text("Form")); });
    CHECK(forms == QList<QByteArray>{R"({"x":1})", body});
    const auto all = f.read([](Connection &c) { return allDefinitions(c); });
    CHECK(all.size() == 2);
    CHECK(all[text("Form")] == forms);

    f.write([&](Connection &c) { return storeOtherRecords(c, rows); });
    const auto kept = f.read([](Connection &c) { return otherRecords(c, text("Form")); });
    REQUIRE(kept.size() == 2);
    CHECK(kept[1].scope == text("scope"));
    CHECK(kept[1].lastModified == at(2));
    CHECK(kept[1].body == body);
    CHECK(kept[0].isVoided);
}

TEST_CASE("pulled definitions stay out of sight until all of them are adopted at once")
{
    StoreFixture f;
    const auto form = [](int seconds, const QByteArray &body) {
        return QList<JsonRow>{{text("Form"), text("f"), {}, at(seconds), false, body}};
    };
    const auto stage = [&f](const QList<JsonRow> &rows) {
        return f.write([&](Connection &c) { return stageDefinitions(c, rows); });
    };
    const auto inForce = [&f] { return f.read([](Connection &c) { return definitions(c, text("Form")); }); };
    ChangeSet told;
    f.store->addListener([&told](const ChangeSet &changes) { told += changes; });

    CHECK(stage(form(1, "1")) == 1);
    CHECK(inForce().isEmpty());
    CHECK(told.isEmpty());
    f.reopen(); // a process that ended between the two
    CHECK(inForce().isEmpty());
    f.store->addListener([&told](const ChangeSet &changes) { told += changes; });
    CHECK(f.write(adoptDefinitions) == 1);
    CHECK(inForce() == QList<QByteArray>{"1"});
    CHECK(told == ChangeSet{Change::Definitions});
    CHECK(f.write(adoptDefinitions) == 0);

    CHECK(stage(form(1, "1")) == 0); // the overlap serves it again
    CHECK(stage(form(2, "2")) == 1);
    CHECK(inForce() == QList<QByteArray>{"1"});
    SECTION("the newest that was staged is what comes into force")
    {
        CHECK(stage(form(3, "3")) == 1);
        CHECK(f.write(adoptDefinitions) == 1);
        CHECK(inForce() == QList<QByteArray>{"3"});
    }
    SECTION("a change that was taken back before it came into force is none")
    {
        CHECK(stage(form(1, "1")) == 1);
        CHECK(f.write(adoptDefinitions) == 0);
        CHECK(inForce() == QList<QByteArray>{"1"});
    }
}

TEST_CASE("a watermark never moves backwards and keeps its milliseconds")
{
    StoreFixture f;
    const SyncStatus status{text("Individual"), text("type"), text("server"), at(5).addMSecs(123)};
    f.write([&](Connection &c) { return putSyncStatus(c, status); });
    f.write([](Connection &c) { return advanceWatermark(c, text("Individual"), text("type"), at(1)); });
    CHECK(f.read([](Connection &c) { return syncStatuses(c); }) == QList<SyncStatus>{status});
    f.write([](Connection &c) { return advanceWatermark(c, text("Individual"), text("type"), at(9)); });
    f.write([](Connection &c) { return advanceWatermark(c, text("Concept"), {}, at(3)); });
    const auto all = f.read([](Connection &c) { return syncStatuses(c); });
    REQUIRE(all.size() == 2);
    CHECK(all[0].watermark == at(3));
    CHECK(all[1].watermark == at(9));
    CHECK(all[1].serverUuid == text("server"));
}

TEST_CASE("settings are kept")
{
    StoreFixture f;
    f.write([](Connection &c) { return setSetting(c, text("user"), text("a")); });
    f.write([](Connection &c) { return setSetting(c, text("user"), text("b")); });
    f.reopen();
    CHECK(f.read([](Connection &c) { return setting(c, text("user")); }) == text("b"));
    CHECK(f.read([](Connection &c) { return setting(c, text("none")); }).isEmpty());
}

TEST_CASE("saving tells what it touched")
{
    StoreFixture f;
    ChangeSet told;
    f.store->addListener([&told](const ChangeSet &changes) { told = changes; });
    f.save(visit("v2", "s1"), {{text("p.jpg"), text("image/jpeg"), text("q"), 5}});
    CHECK(told == ChangeSet{Change::Encounters, Change::Outbox, Change::Media, Change::LocalSave});
    f.pull({pulled(enrolment("e1", "s1"), 1)});
    CHECK(told == ChangeSet{Change::Enrolments});
    told.clear();
    f.pull({pulled(enrolment("e1", "s1"), 1)});
    CHECK(told.isEmpty());
}
