// SPDX-License-Identifier: AGPL-3.0-or-later
// Saving, pulling, pushing: what stands in the record, its base copy and the outbox after each step.
#include "tests/core/storetesting.h"

using namespace dhara;
using namespace dhara::test;

namespace {

const RecordRef s1{RecordKind::Subject, QStringLiteral("s1")};
const RecordRef e1{RecordKind::Enrolment, QStringLiteral("e1")};
const RecordRef v1{RecordKind::ProgramEncounter, QStringLiteral("v1")};

Subject with(Subject subject, const char *observations)
{
    subject.observations = json(observations);
    return subject;
}

QJsonObject answers(const Record &record)
{
    return std::visit([](const auto &value) { return value.observations.object(); }, record);
}

} // namespace

TEST_CASE("every field of every kind comes back as it went in, however it went in")
{
    StoreFixture f;
    Subject full = person("s1", "Rama", "Devi", R"({"q":"नमस्ते","n":[1,2.5,null],"g":{"x":"\"y\""}})");
    full.middleName = text("K");
    full.profilePicture = text("https://store/p.jpg");
    full.isDateOfBirthVerified = true;
    full.isVoided = true;
    Subject bare;
    bare.uuid = text("s2");
    Enrolment left = enrolment("e1", "s1");
    left.exitedAt = at(5);
    left.exitObservations = json(R"({"why":"moved"})");
    left.extra = json(R"({"enrolmentLocation":null})");
    Encounter cancelled = visit("v1", "", "e1");
    cancelled.occurredAt.reset();
    cancelled.earliest = at(1);
    cancelled.latest = at(2);
    cancelled.cancelledAt = at(3);
    cancelled.cancelObservations = json(R"({"why":"away"})");
    const QList<Record> all{pulled(full, 1),      pulled(bare, 2),
                            pulled(left, 3),      pulled(enrolment("e2", "s1"), 4),
                            pulled(cancelled, 5), pulled(visit("v2", "s1"), 6)};
    SECTION("pulled")
    {
        CHECK(f.pull(all).stored == 6);
        for (const Record &one : all)
            CHECK(f.get(refOf(one)) == one);
    }
    SECTION("pulled over others")
    {
        f.pull({pulled(person("s1", "Old"), 0), pulled(person("s2", "Old"), 0), pulled(enrolment("e1", "x"), 0),
                pulled(enrolment("e2", "x"), 0), pulled(visit("v1", "x"), 0), pulled(visit("v2", "x"), 0)});
        CHECK(f.pull(all).stored == 6);
        for (const Record &one : all)
            CHECK(f.get(refOf(one)) == one);
    }
    SECTION("saved here")
    {
        for (const Record &one : all) {
            f.save(one);
            CHECK(toJson(f.get(refOf(one))) == toJson(one));
            CHECK(auditOf(f.get(refOf(one))) == Audit{});
        }
    }
}

TEST_CASE("a row that is held at that very time is left alone, another time replaces it")
{
    StoreFixture f;
    CHECK(f.pull({pulled(person("s1", "Rama"), 10), pulled(visit("v1", "s1"), 10)}).stored == 2);
    const PageOutcome again = f.pull({pulled(person("s1", "Sita"), 10), pulled(visit("v1", "s9"), 10)});
    CHECK(again.stored == 0);
    CHECK(again.unchanged == 2);
    CHECK(std::get<Subject>(f.get(s1)).firstName == text("Rama"));
    CHECK(f.pull({pulled(person("s1", "Sita"), 11), pulled(visit("v1", "s9"), 11)}).stored == 2);
    CHECK(std::get<Subject>(f.get(s1)).firstName == text("Sita"));
    CHECK(f.waiting().isEmpty());
}

TEST_CASE("children may arrive before their parents and are listed when these are there")
{
    StoreFixture f;
    f.pull({pulled(visit("v1", "", "e1"), 1)});
    CHECK(f.read([](Connection &c) { return encountersOf(c, text("s1")); }).isEmpty());
    f.pull({pulled(enrolment("e1", "s1"), 2)});
    f.pull({pulled(visit("v2", "s1"), 3)});
    Encounter later = visit("v3", "s1");
    later.occurredAt.reset();
    later.earliest = at(86400);
    f.pull({pulled(later, 4)});
    Encounter gone = visit("v4", "s1");
    gone.isVoided = true;
    f.pull({pulled(gone, 5)});
    const auto visits = f.read([](Connection &c) { return encountersOf(c, text("s1")); });
    REQUIRE(visits.size() == 3);
    CHECK(visits.first().uuid == text("v3"));
    CHECK(f.read([](Connection &c) { return encountersOf(c, text("s1"), Voided::Included); }).size() == 4);
    CHECK(f.read([](Connection &c) { return encountersOfEnrolment(c, text("e1")); }).size() == 1);
    CHECK(f.read([](Connection &c) { return enrolmentsOf(c, text("s1")); }).size() == 1);
    CHECK(f.read([](Connection &c) { return subjectOf(c, v1); }) == text("s1"));
}

TEST_CASE("a new record waits with nothing as its base, once taken, nothing waits")
{
    StoreFixture f;
    const Subject rama = person("s1", "Rama");
    const qint64 version = f.save(rama, {}, 7);
    const auto row = f.waiting(s1);
    REQUIRE(row);
    CHECK(row->version == version);
    CHECK(row->state == OutboxState::Waiting);
    CHECK(row->queuedAt == at(7));
    REQUIRE(f.base(s1));
    CHECK_FALSE(f.base(s1)->confirmed);

    f.sent(s1, version, toJson(rama));
    CHECK_FALSE(f.waiting(s1));
    CHECK_FALSE(f.base(s1));
    // Its own echo from the server.
    CHECK(f.pull({pulled(rama, 20)}).stored == 1);
    CHECK(auditOf(f.get(s1)).lastModified == at(20));
}

TEST_CASE("an edit keeps what the server confirmed until it is sent")
{
    StoreFixture f;
    const Subject before = pulled(person("s1", "Rama"), 10);
    f.pull({before});
    Subject edited = before;
    edited.firstName = text("Sita");
    edited.audit = {};
    f.save(edited);
    edited.firstName = text("Gita");
    const qint64 version = f.save(edited);
    REQUIRE(f.base(s1));
    CHECK(f.base(s1)->confirmed == toJson(before));
    CHECK(f.base(s1)->lastModified == at(10));
    CHECK(auditOf(f.get(s1)) == before.audit);
    CHECK(f.waiting().size() == 1);
    f.sent(s1, version, toJson(edited));
    CHECK_FALSE(f.base(s1));
}

TEST_CASE("versions grow for ever, even over an empty outbox and a new start")
{
    StoreFixture f;
    const Subject rama = person("s1", "Rama");
    const qint64 first = f.save(rama);
    f.sent(s1, first, toJson(rama));
    f.reopen();
    const qint64 second = f.save(rama);
    CHECK(second > first);
    CHECK(f.save(person("s2", "Sita")) > second);
}

TEST_CASE("an edit made while its upload is under way is not forgotten")
{
    StoreFixture f;
    const Subject first = person("s1", "Rama");
    const qint64 version = f.save(first);
    const Subject second = person("s1", "Sita");
    const qint64 newer = f.save(second);
    f.sent(s1, version, toJson(first));
    REQUIRE(f.waiting(s1));
    CHECK(f.waiting(s1)->version == newer);
    CHECK(f.base(s1)->confirmed == toJson(first));
    f.write([&](Connection &c) { return markRefused(c, s1, version, Error{}); });
    CHECK(f.waiting(s1)->state == OutboxState::Waiting);
    f.sent(s1, newer, toJson(second));
    CHECK(f.waiting().isEmpty());
    CHECK_FALSE(f.base(s1));
}

TEST_CASE("what was held back from sending stays different until it is up")
{
    StoreFixture f;
    const Subject rama = person("s1", "Rama", "", R"({"q1":"a","photo":"p.jpg"})");
    const qint64 version = f.save(rama, {{text("p.jpg"), text("image/jpeg"), text("photo"), 5}});
    const QJsonObject sentBody = toJson(with(rama, R"({"q1":"a"})"));
    f.sent(s1, version, sentBody);
    CHECK_FALSE(f.waiting(s1));
    REQUIRE(f.base(s1));
    CHECK(f.base(s1)->confirmed == sentBody);

    // The echo does not take the photo away, nor does somebody else's edit.
    CHECK(f.pull({pulled(with(rama, R"({"q1":"a"})"), 10)}).unchanged == 1);
    CHECK(f.pull({pulled(with(rama, R"({"q1":"b"})"), 20)}).merged == 1);
    CHECK(answers(f.get(s1)) == json(R"({"q1":"b","photo":"p.jpg"})").object());
    CHECK_FALSE(f.waiting(s1));
    f.write([](Connection &c) { return markUploaded(c, text("p.jpg"), text("https://s/p.jpg"), at(30)); });
    const auto row = f.waiting(s1);
    REQUIRE(row);
    const QJsonObject whole = toJson(with(rama, R"({"q1":"b","photo":"https://s/p.jpg"})"));
    CHECK(toJson(f.get(s1)) == whole);
    f.sent(s1, row->version, whole);
    CHECK_FALSE(f.base(s1));
}

TEST_CASE("a pull never overwrites an unsent edit: it is merged")
{
    struct Row
    {
        const char *what, *base, *ours, *theirs, *merged;
        int conflicts;
        bool isNewVersion;
    };
    const auto row
        = GENERATE(Row{"theirs untouched", R"({"a":1,"b":1})", R"({"a":2,"b":1})", R"({"a":1,"b":1})",
                       R"({"a":2,"b":1})", 0, false},
                   Row{"different answers", R"({"a":1,"b":1})", R"({"a":2,"b":1})", R"({"a":1,"b":3})",
                       R"({"a":2,"b":3})", 0, true},
                   Row{"the same answer", R"({"a":1})", R"({"a":2})", R"({"a":3})", R"({"a":2})", 1, false},
                   Row{"the same change", R"({"a":1})", R"({"a":2})", R"({"a":2})", R"({"a":2})", 0, false},
                   Row{"they added one", R"({"a":1})", R"({"a":2})", R"({"a":1,"c":9})", R"({"a":2,"c":9})", 0, true});
    INFO(row.what);
    StoreFixture f;
    const Subject rama = person("s1", "Rama");
    f.pull({pulled(with(rama, row.base), 10)});
    const qint64 version = f.save(with(rama, row.ours));
    const Subject theirs = pulled(with(rama, row.theirs), 20);
    const PageOutcome outcome = f.pull({theirs, pulled(person("s2", "Other"), 20)});
    const bool isNews = json(row.base).object() != json(row.theirs).object();
    CHECK(outcome.stored == 1);
    CHECK(outcome.merged == (isNews ? 1 : 0));
    CHECK(outcome.conflicts == row.conflicts);
    CHECK(answers(f.get(s1)) == json(row.merged).object());
    REQUIRE(f.base(s1));
    CHECK(f.base(s1)->confirmed == toJson(theirs));
    CHECK(f.base(s1)->lastModified == at(20));
    CHECK(auditOf(f.get(s1)).lastModified == at(20));
    REQUIRE(f.waiting(s1));
    CHECK((f.waiting(s1)->version > version) == row.isNewVersion);
    CHECK(f.pull({theirs}).unchanged == 1);
    // The confirmation of what was on its way ends it only where nothing came in.
    f.sent(s1, version, toJson(with(rama, row.ours)));
    CHECK(f.waiting(s1).has_value() == row.isNewVersion);
    CHECK(f.save(person("s3", "Third")) > f.waiting(s1).value_or(OutboxRow{}).version);
}

TEST_CASE("a server copy fetched before a push gives what to send, as the version that waits")
{
    StoreFixture f;
    const Subject rama = person("s1", "Rama");
    f.pull({pulled(with(rama, R"({"a":1,"b":1})"), 10)});
    const qint64 version = f.save(with(rama, R"({"a":2,"b":1})"));
    const auto outcome = f.write([&](Connection &c) { return rebase(c, pulled(with(rama, R"({"a":1,"b":3})"), 20)); });
    CHECK(outcome.merged == 1);
    CHECK(outcome.conflicts == 0);
    const Record toSend = f.get(s1);
    CHECK(answers(toSend) == json(R"({"a":2,"b":3})").object());
    CHECK(f.waiting(s1)->version == version);
    f.sent(s1, version, toJson(toSend));
    CHECK(f.waiting().isEmpty());
    CHECK_FALSE(f.base(s1));
}

TEST_CASE("what arrived while a form was open survives the form's save")
{
    StoreFixture f;
    const Subject opened = pulled(person("s1", "Rama", "", R"({"a":1,"b":1})"), 10);
    f.pull({opened});
    f.pull({pulled(with(opened, R"({"a":1,"b":7})"), 20)});
    f.write([&](Connection &c) { return saveLocal(c, with(opened, R"({"a":2,"b":1})"), {}, at(0), Record(opened)); });
    CHECK(answers(f.get(s1)) == json(R"({"a":2,"b":7})").object());
    CHECK(f.base(s1)->lastModified == at(20));
}

TEST_CASE("a refused record waits alone with its reason until it is saved or tried again")
{
    StoreFixture f;
    const Subject rama = person("s1", "Rama");
    const qint64 version = f.save(rama);
    f.save(person("s2", "Sita"));
    const Error reason{ErrorKind::UserMustFix, text("record.noAddress"), text("details"), {{text("n"), 5}}};
    f.write([&](Connection &c) { return countAttempt(c, s1, version, at(7)); });
    f.write([&](Connection &c) { return countAttempt(c, s1, version, at(9)); });
    f.write([&](Connection &c) { return markRefused(c, s1, version, reason); });
    REQUIRE(f.waiting(s1)->reason);
    CHECK(f.waiting(s1)->reason->code == reason.code);
    CHECK(f.waiting(s1)->reason->data[text("n")].toInt() == 5);
    CHECK(f.waiting(s1)->attempts == 2);
    CHECK(f.waiting(s1)->failingSince == at(7));
    auto count = f.read([](Connection &c) { return waitingCounts(c); });
    CHECK(count.waiting == 1);
    CHECK(count.refused == 1);
    SECTION("saved")
    {
        f.save(rama);
        CHECK(f.waiting(s1)->state == OutboxState::Waiting);
        CHECK_FALSE(f.waiting(s1)->reason);
    }
    SECTION("one asked for")
    {
        CHECK(f.write([&](Connection &c) { return retryRefused(c, s1); }) == 1);
        CHECK(f.waiting(s1)->version == version);
        CHECK(f.waiting(s1)->state == OutboxState::Waiting);
    }
    SECTION("all asked for")
    {
        CHECK(f.write([](Connection &c) { return retryRefused(c); }) == 1);
        CHECK(f.write([](Connection &c) { return retryRefused(c); }) == 0);
    }
    SECTION("theirs came in: still refused, still ours")
    {
        f.pull({pulled(with(rama, R"({"q1":"a","q9":1})"), 9)});
        CHECK(f.waiting(s1)->state == OutboxState::Refused);
        CHECK(f.waiting(s1)->reason);
    }
}

TEST_CASE("the outbox stands in sending order: parents first, then as saved")
{
    StoreFixture f;
    f.save(visit("v2", "s1"));
    f.save(visit("v1", "", "e1"));
    f.write([](Connection &c) { return queueTelemetry(c, text("t1"), "{}", at(0)); });
    f.save(enrolment("e1", "s1"));
    f.save(person("s2", "Sita"));
    f.save(person("s1", "Rama"));
    QStringList order;
    for (const OutboxRow &row : f.waiting())
        order << row.ref.uuid;
    CHECK(order.join(QLatin1Char(' ')) == text("s2 s1 e1 v1 v2 t1"));
}

TEST_CASE("a run's telemetry is queued, listed and gone from the outbox once sent")
{
    StoreFixture f;
    const QByteArray body = R"({"syncStatus":"complete","syncStartTime":"2026-11-24T06:00:00.000Z",)"
                            R"("syncEndTime":"2026-11-24T06:00:09.500Z"})";
    f.write([&](Connection &c) { return queueTelemetry(c, text("t1"), body, at(10)); });
    f.write([&](Connection &c) { return queueTelemetry(c, text("t2"), R"({"syncStatus":"incomplete"})", at(11)); });
    CHECK(f.read([](Connection &c) { return waitingCounts(c); }).waiting == 0);
    CHECK(f.read([](Connection &c) { return telemetryBody(c, text("t1")); }) == body);
    const RecordRef t1{RecordKind::Telemetry, text("t1")};
    f.sent(t1, f.waiting(t1)->version, {});
    CHECK(f.waiting().size() == 1);
    const auto runs = f.read([](Connection &c) { return lastRuns(c, 5); });
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].outcome == text("complete"));
    CHECK(runs[0].startedAt == at(0));
    CHECK(runs[0].endedAt == at(9).addMSecs(500));
    CHECK(runs[0].body == body);
}
