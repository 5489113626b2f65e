// SPDX-License-Identifier: AGPL-3.0-or-later
// Which visits wait to be done, how late they are, and what it costs to know that.
#include "core/query/visits.h"

#include "core/base/dates.h"
#include "core/query/recent.h"
#include "core/store/migrations.h"
#include "core/store/statement.h"
#include "tests/core/definitions.h"
#include "tests/core/storetesting.h"

#include <QSqlDriver>
#include <sqlite3.h>

using namespace dhara;
using namespace dhara::test;

namespace {

const QTimeZone kolkata("Asia/Kolkata");
const QDate today(2026, 11, 24);

QDateTime dayAt(const char *day, int hour = 0)
{
    return startOfDay(QDate::fromString(text(day), Qt::ISODate), kolkata).addSecs(hour * 3600);
}

/// Planned from one day to another; no last day where `latest` is empty.
Encounter planned(const char *uuid, const char *subject, const char *earliest, const char *latest,
                  const char *enrolment = "")
{
    Encounter v = visit(uuid, *enrolment ? "" : subject, enrolment);
    v.occurredAt.reset();
    v.observations = {};
    v.earliest = dayAt(earliest);
    if (*latest)
        v.latest = dayAt(latest);
    return v;
}

const QList<VisitKind> known{{text("type-person"), {}, text("visit-type")},
                             {text("type-person"), text("program-1"), text("visit-type")}};

QList<qint64> counts(StoreFixture &f, const QList<VisitKind> &kinds = known)
{
    const auto counted = f.read([&](Connection &c) { return countVisits(c, kinds, VisitDays(today, kolkata)); });
    return {counted.of.begin(), counted.of.end()};
}

QStringList uuids(StoreFixture &f, VisitTime time, int limit = 50, int offset = 0)
{
    QStringList found;
    const auto lines = f.read([&](Connection &c) {
        return visitsToDo(c, {time, known, limit, offset}, VisitDays(today, kolkata));
    });
    for (const VisitLine &line : lines)
        found << line.uuid;
    return found;
}

/// How many steps SQLite's machine takes for it.
template<class Ask>
Result<qint64> stepsOf(Connection &connection, const Ask &ask)
{
    auto *handle = *static_cast<sqlite3 *const *>(connection.database().driver()->handle().constData());
    qint64 steps = 0;
    const auto count = [](void *counted) { return ++*static_cast<qint64 *>(counted), 0; };
    sqlite3_progress_handler(handle, 1, count, &steps);
    const auto answer = ask();
    sqlite3_progress_handler(handle, 0, nullptr, nullptr);
    return answer.map([&](const auto &) { return steps; });
}

} // namespace

TEST_CASE("a visit is overdue after its last day and due from its first")
{
    struct Row
    {
        const char *earliest;
        const char *latest;
        std::optional<VisitTime> time;
    };
    const QList<Row> rows{
        {"2026-11-01", "2026-11-23", VisitTime::Overdue},
        {"2026-11-01", "2026-11-24", VisitTime::Due},
        {"2026-11-24", "2026-11-24", VisitTime::Due},
        {"2026-11-24", "2026-12-24", VisitTime::Due},
        {"2025-01-01", "", VisitTime::Due},
        {"2026-11-25", "2026-11-30", VisitTime::ThisWeek},
        {"2026-12-01", "2026-12-30", VisitTime::ThisWeek},
        {"2026-12-02", "2026-12-30", VisitTime::Later},
        {"2026-12-02", "", VisitTime::Later},
        {"2026-11-25", "2026-11-20", VisitTime::Overdue},
    };
    const VisitDays days(today, kolkata);
    StoreFixture f;
    f.save(person("s1", "Rama"));
    QList<qint64> expected{0, 0, 0, 0};
    int number = 0;
    for (const Row &row : rows) {
        CAPTURE(row.earliest, row.latest);
        const auto open = planned(qPrintable(QString::number(++number)), "s1", row.earliest, row.latest);
        CHECK(visitTimeOf(open, days) == row.time);
        f.save(open);
        ++expected[static_cast<int>(*row.time)];
    }
    // The store's numbers and the function agree.
    CHECK(counts(f) == expected);

    Encounter over = planned("done", "s1", "2026-11-01", "2026-11-20");
    over.occurredAt = dayAt("2026-11-20");
    CHECK(visitTimeOf(over, days) == std::nullopt);
    over.occurredAt.reset();
    over.cancelledAt = dayAt("2026-11-20");
    CHECK(visitTimeOf(over, days) == std::nullopt);
    over.cancelledAt.reset();
    over.isVoided = true;
    CHECK(visitTimeOf(over, days) == std::nullopt);
    CHECK(visitTimeOf(visit("unplanned", "s1"), days) == std::nullopt);
}

TEST_CASE("days are those of the account's time zone")
{
    // Ends at 20:00 UTC of the 23rd: in Kolkata that is the 24th.
    Encounter v = planned("v", "s1", "2026-11-01", "2026-11-24");
    v.latest = QDateTime(QDate(2026, 11, 23), QTime(20, 0), Qt::UTC);
    CHECK(visitTimeOf(v, VisitDays(today, kolkata)) == VisitTime::Due);
    CHECK(visitTimeOf(v, VisitDays(today, QTimeZone::utc())) == VisitTime::Overdue);
    StoreFixture f;
    f.save(person("s1", "Rama"));
    f.save(v);
    CHECK(counts(f) == QList<qint64>{0, 1, 0, 0});
}

TEST_CASE("a visit counts while it is open and what it belongs to is live")
{
    struct Row
    {
        const char *what;
        std::function<void(Subject &, Enrolment &, Encounter &)> change;
        int before;
        int after;
    };
    const auto none = [](Subject &, Enrolment &, Encounter &) {};
    const QList<Row> rows{
        {"nothing", none, 1, 1},
        {"is done", [](Subject &, Enrolment &, Encounter &v) { v.occurredAt = at(0); }, 1, 0},
        {"is cancelled", [](Subject &, Enrolment &, Encounter &v) { v.cancelledAt = at(0); }, 1, 0},
        {"is voided", [](Subject &, Enrolment &, Encounter &v) { v.isVoided = true; }, 1, 0},
        {"is no longer planned", [](Subject &, Enrolment &, Encounter &v) { v.earliest.reset(); }, 1, 0},
        {"enrolment ends", [](Subject &, Enrolment &e, Encounter &) { e.exitedAt = at(0); }, 1, 0},
        {"enrolment is voided", [](Subject &, Enrolment &e, Encounter &) { e.isVoided = true; }, 1, 0},
        {"person is voided", [](Subject &s, Enrolment &, Encounter &) { s.isVoided = true; }, 1, 0},
        {"person is of another type", [](Subject &s, Enrolment &, Encounter &) { s.subjectType = text("x"); }, 1, 0},
        {"programme is another", [](Subject &, Enrolment &e, Encounter &) { e.program = text("x"); }, 1, 0},
        {"enrolment is of somebody unknown", [](Subject &, Enrolment &e, Encounter &) { e.subject = text("x"); }, 1, 0},
        {"visit is of another type", [](Subject &, Enrolment &, Encounter &v) { v.encounterType = text("x"); }, 1, 0},
    };
    for (const Row &row : rows) {
        // In whichever order they arrive, and there and back again.
        for (const QList<int> &order : {QList<int>{0, 1, 2}, QList<int>{2, 1, 0}, QList<int>{1, 2, 0}}) {
            CAPTURE(row.what, order.first());
            StoreFixture f;
            int seconds = 0;
            const auto arrive = [&](const Subject &s, const Enrolment &e, const Encounter &v) {
                ++seconds;
                const QList<Record> records{pulled(s, seconds), pulled(e, seconds), pulled(v, seconds)};
                for (const int next : order)
                    f.pull({records.at(next)});
            };
            Subject s = person("s1", "Rama");
            Enrolment e = enrolment("e1", "s1");
            Encounter v = planned("v1", "s1", "2026-11-01", "2026-11-20", "e1");
            arrive(s, e, v);
            CHECK(counts(f) == QList<qint64>{row.before, 0, 0, 0});
            row.change(s, e, v);
            arrive(s, e, v);
            CHECK(counts(f) == QList<qint64>{row.after, 0, 0, 0});
            arrive(person("s1", "Rama"), enrolment("e1", "s1"), planned("v1", "s1", "2026-11-01", "2026-11-20", "e1"));
            CHECK(counts(f) == QList<qint64>{row.before, 0, 0, 0});
        }
    }
}

TEST_CASE("a visit of a kind that the user may not do is not counted and not listed")
{
    StoreFixture f;
    f.save(person("s1", "Rama"));
    f.save(enrolment("e1", "s1"));
    f.save(planned("general", "s1", "2026-11-01", "2026-11-20"));
    f.save(planned("programme", "s1", "2026-11-01", "2026-11-20", "e1"));
    CHECK(counts(f, known) == QList<qint64>{2, 0, 0, 0});
    CHECK(counts(f, known.mid(0, 1)) == QList<qint64>{1, 0, 0, 0});
    CHECK(counts(f, {}) == QList<qint64>{0, 0, 0, 0});
    const auto lines = f.read([](Connection &c) {
        return visitsToDo(c, {VisitTime::Overdue, known.mid(1), 50, 0}, VisitDays(today, kolkata));
    });
    REQUIRE(lines.size() == 1);
    CHECK(lines.first().uuid == text("programme"));
    CHECK(lines.first().enrolment == text("e1"));
    CHECK(lines.first().subject == text("s1"));
    CHECK(lines.first().subjectName == text("Rama"));
    CHECK(lines.first().address == text("village-1"));
    CHECK(lines.first().earliest == dayAt("2026-11-01"));
    CHECK(lines.first().latest == dayAt("2026-11-20"));
}

TEST_CASE("the kinds of visit to do are those with a form that the user may fill")
{
    Definitions d;
    d.subjectType("person", "Person", "Person");
    d.programme("care", "Care");
    for (const char *type : {"general", "monthly", "forbidden", "formless"})
        d.encounterType(type, type);
    d.encounterType("removed", "removed", {{text("voided"), true}});
    d.form("register", "IndividualProfile");
    d.form("enrol", "ProgramEnrolment");
    d.form("visit", "Encounter");
    d.form("programmeVisit", "ProgramEncounter");
    d.mapping("m1", "register", "person");
    d.mapping("m2", "enrol", "person", "care");
    d.mapping("m3", "visit", "person", "", "general");
    d.mapping("m4", "programmeVisit", "person", "care", "monthly");
    d.mapping("m5", "visit", "person", "", "forbidden");
    d.mapping("m6", "visit", "person", "", "removed");
    d.add("Groups", {{text("uuid"), text("g")}, {text("hasAllPrivileges"), false}});
    d.add("MyGroups", {{text("uuid"), text("1")}, {text("groupUuid"), text("g")}});
    d.add("Privilege", {{text("uuid"), text("p")}, {text("name"), text("Perform visit")}});
    const auto grant = [&d](const char *uuid, const char *programme, const char *type) {
        d.add("GroupPrivileges",
              {{text("uuid"), text(uuid)},
               {text("groupUuid"), text("g")},
               {text("privilegeUuid"), text("p")},
               {text("subjectTypeUuid"), text("person")},
               {*programme ? text("programUuid") : text("none"), text(programme)},
               {*programme ? text("programEncounterTypeUuid") : text("encounterTypeUuid"), text(type)},
               {text("allow"), true}});
    };
    grant("1", "", "general");
    grant("2", "care", "monthly");
    grant("3", "", "formless");
    grant("4", "", "removed");
    const QList<VisitKind> expected{{text("person"), {}, text("general")},
                                    {text("person"), text("care"), text("monthly")}};
    CHECK(kindsToDo(*d.build()) == expected);
}

TEST_CASE("pages of visits follow each other in the order in which they end or begin")
{
    StoreFixture f;
    f.save(person("s1", "Rama"));
    f.save(planned("late", "s1", "2026-11-01", "2026-11-20"));
    f.save(planned("later", "s1", "2026-11-02", "2026-11-22"));
    f.save(planned("latest", "s1", "2026-10-01", "2026-11-10"));
    f.save(planned("soon", "s1", "2026-11-26", "2027-11-20"));
    f.save(planned("sooner", "s1", "2026-11-25", ""));
    CHECK(uuids(f, VisitTime::Overdue) == QStringList{text("latest"), text("late"), text("later")});
    CHECK(uuids(f, VisitTime::Overdue, 2) == QStringList{text("latest"), text("late")});
    CHECK(uuids(f, VisitTime::Overdue, 2, 2) == QStringList{text("later")});
    CHECK(uuids(f, VisitTime::ThisWeek) == QStringList{text("sooner"), text("soon")});
    CHECK(uuids(f, VisitTime::Due).isEmpty());
}

TEST_CASE("visits that were there before the list was kept are on it")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("old.db"));
    {
        auto old = must(openConnection(path, Access::ReadWrite));
        must(migrate(*old, 1));
        must(runSql(*old,
                    text("INSERT INTO subject (uuid, subject_type, first_name, middle_name, last_name, "
                         "profile_picture, is_date_of_birth_verified, gender, address, observations, extra, "
                         "is_voided, created_by, last_modified_by, name, terms) VALUES ('s1', 'type-person', "
                         "'Rama', '', '', '', 0, '', '', '{}', '{}', 0, '', '', 'rama', '')")));
        must(runSql(*old,
                    text("INSERT INTO encounter (uuid, encounter_type, subject, enrolment, name, earliest, "
                         "latest, observations, cancel_observations, extra, is_voided, created_by, "
                         "last_modified_by) VALUES ('v1', 'visit-type', 's1', '', '', 1, 2, '{}', '{}', '{}', "
                         "0, '', '')")));
    }
    auto store = must(Store::open({path}));
    const auto counted
        = must(store->read([](Connection &c) { return countVisits(c, known, VisitDays(today, kolkata)); }));
    CHECK(counted[VisitTime::Overdue] == 1);
}

TEST_CASE("who was opened last stands first among the recent ones and nobody else")
{
    StoreFixture f;
    const auto recent = [&f](const QList<Uuid> &exceptTypes, int limit) {
        QStringList names;
        const auto hits = f.read([=](Connection &c) { return recentSubjects(c, exceptTypes, limit); });
        for (const SubjectHit &hit : hits)
            names << hit.name;
        return names.join(QLatin1Char(' ')).toStdString();
    };
    CHECK(recent({}, 10) == "");
    f.pull({pulled(person("s0", "Never"), 1)});
    f.save(person("s1", "Rama"), {}, 1);
    f.save(person("s2", "Sita"), {}, 2);
    f.write([](Connection &c) { return noteOpened(c, text("s1"), at(3)); });
    CHECK(recent({}, 10) == "Rama Sita");
    Subject well = person("s3", "Well");
    well.subjectType = text("well");
    f.save(well, {}, 4);
    Subject gone = person("s4", "Gone");
    gone.isVoided = true;
    f.save(gone, {}, 5);
    CHECK(recent({}, 2) == "Well Rama");
    CHECK(recent({text("well"), text("pond")}, 2) == "Rama Sita");
    CHECK(recent({text("well"), text("type-person")}, 2) == "");
}

TEST_CASE("the numbers and the pages of visits look at open visits only, however much else is there")
{
    const VisitDays days(today, kolkata);
    // 200 open visits, and as many more people and done visits as are asked for.
    const auto stepsAmong = [&](int others) {
        StoreFixture f;
        QList<Record> page;
        for (int i = 0; i < 200 + others; ++i) {
            const QByteArray number = QByteArray::number(i);
            page.append(pulled(person("s" + number, "Rama"), 1));
            Encounter v = planned("v" + number, "s" + number, "2026-11-24", "2026-11-24");
            if (i < 200) {
                v.earliest = v.earliest->addDays(i % 120 - 60);
                v.latest = v.latest->addDays(i % 120 - 50);
            } else {
                v.occurredAt = v.earliest;
            }
            page.append(pulled(v, 1));
        }
        f.pull(page);
        QList<qint64> steps{
            f.read([&](Connection &c) { return stepsOf(c, [&] { return countVisits(c, known, days); }); })};
        for (const VisitTime time : {VisitTime::Overdue, VisitTime::Due, VisitTime::ThisWeek, VisitTime::Later}) {
            steps.append(f.read([&](Connection &c) {
                return stepsOf(c, [&] { return visitsToDo(c, {time, known, 50, 0}, days); });
            }));
        }
        return steps;
    };
    const QList<qint64> few = stepsAmong(0);
    const QList<qint64> many = stepsAmong(2000);
    for (qsizetype i = 0; i < few.size(); ++i) {
        INFO(i << ": " << few[i] << " steps, among many " << many[i]);
        CHECK(few[i] > 100);
        CHECK(many[i] < few[i] * 11 / 10);
    }
}
