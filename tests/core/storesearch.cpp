// SPDX-License-Identifier: AGPL-3.0-or-later
// Finding people, any script, and the sign that stands beside them.
#include "core/store/statement.h"
#include "core/store/terms.h"
#include "tests/core/storetesting.h"

#include <array>

using namespace dhara;
using namespace dhara::test;

TEST_CASE("the answers that a person is looked for by")
{
    struct Row
    {
        const char *observations, *terms;
    };
    const auto row = GENERATE(
        Row{R"({})", ""}, Row{R"({"a":1234})", "1234"}, Row{R"({"a":12})", ""}, Row{R"({"a":123.5})", ""},
        Row{R"({"a":-1234})", ""}, Row{R"({ "a" : [ 1234 , "AB-77" ] })", "1234 ab-77"},
        Row{R"({"a":"a plain text"})", ""}, Row{R"({"12345":true})", ""},
        Row{R"({"p":{"phoneNumber":"9876543210","verified":false}})", "9876543210"},
        Row{R"({"a":"+91 98765-43210"})", "+91 98765-43210 919876543210 9876543210"},
        Row{R"({"a":"f032d77c-cefc-4e4b-b83e-863d6274909f"})", ""},
        Row{R"({"a":"f032d77c-cefc-4e4b-b83e-863d6274909f.jpg"})", ""}, Row{R"({"a":"https://s3/b/1234.jpg"})", ""},
        Row{R"({"a":"2026-11-24T06:00:00.000Z"})", ""}, Row{R"({"a":"2026-11-24"})", ""}, Row{R"({"a":"P1Y2M"})", ""},
        Row{R"({"a":"09:30"})", ""}, Row{R"({"a":"[{\"uri\":\"1234\"}]"})", ""}, Row{R"({"a":"AB\"12"})", "ab\"12"},
        Row{R"({"a":"१२३४"})", "१२३४"}, Row{R"({"a":"x)", ""}, Row{R"({"a":"x12\)", ""});
    INFO(row.observations);
    CHECK(searchTerms(row.observations) == text(row.terms));
}

TEST_CASE("people are found as one types")
{
    StoreFixture f;
    f.pull({pulled(person("s1", "Rama", "Devi", R"({"a":"9876543210"})"), 1),
            pulled(person("s2", "Sita", "Ramavati"), 2), pulled(person("s3", "सुनीता", "देवी"), 3),
            pulled(person("s4", "ÉLODIE", "O'Neill"), 4), pulled(person("s5", "Gopal", "", R"({"a":"RAM-1"})"), 5),
            pulled(person("s6", "ক্ষমা", "দাস"), 6)});
    struct Row
    {
        const char *typed, *found;
    };
    const auto row = GENERATE(
        Row{"rama", "Rama Devi|Sita Ramavati"}, Row{"RAM", "Rama Devi|Sita Ramavati|Gopal"}, Row{"rama d", "Rama Devi"},
        Row{"dev ram", "Rama Devi"}, Row{"  Rama   Devi ", "Rama Devi"}, Row{"98765", "Rama Devi"},
        Row{"98765 rama", "Rama Devi"}, Row{"6543", ""}, Row{"ama", ""}, Row{"सु", "सुनीता देवी"}, Row{"सुनी", "सुनीता देवी"},
        Row{"देवी", "सुनीता देवी"}, Row{"न", ""}, Row{"ता", ""}, Row{"élodie", "ÉLODIE O'Neill"}, Row{"elodie", ""},
        Row{"o'neill", "ÉLODIE O'Neill"}, Row{"neill", "ÉLODIE O'Neill"}, Row{"ক্ষ", "ক্ষমা দাস"},
        Row{"\"",
            "Gopal|Rama Devi|Sita Ramavati|ÉLODIE "
            "O'Neill|सुनीता देवी|ক্ষমা দাস"},
        Row{"rama) OR (x", ""}, Row{"name:rama", ""}, Row{"rama*", "Rama Devi|Sita Ramavati"});
    INFO(row.typed);
    CHECK(f.find(row.typed).join(QLatin1Char('|')) == text(row.found));
}

TEST_CASE("a composed and a decomposed letter are the same")
{
    StoreFixture f;
    f.pull({pulled(person("s1", "E\xcc\x81lodie"), 1)});
    CHECK(f.find("\xc3\xa9lo").size() == 1);
}

TEST_CASE("search follows a change of name or of an answer, and leaves voided people out")
{
    StoreFixture f;
    f.pull({pulled(person("s1", "Rama", "", R"({"a":"1111"})"), 1)});
    f.save(person("s1", "Sita", "", R"({"a":"2222"})"));
    CHECK(f.find("rama").isEmpty());
    CHECK(f.find("1111").isEmpty());
    CHECK(f.find("sita").size() == 1);
    CHECK(f.find("2222").size() == 1);
    Subject voided = person("s1", "Sita", "", R"({"a":"2222"})");
    voided.isVoided = true;
    f.save(voided);
    CHECK(f.find("sita").isEmpty());
    CHECK(f.find("").isEmpty());
}

TEST_CASE("names that begin with the text come first, then other names, then answers, then places, each once")
{
    StoreFixture f;
    Subject inRampur = person("s1", "Zoya");
    inRampur.address = text("rampur");
    Subject both = person("s2", "Rampal");
    both.address = text("rampur");
    f.pull({pulled(inRampur, 1), pulled(person("s3", "Asha", "", R"({"a":"ramp-7"})"), 2),
            pulled(person("s4", "Devi Rampyari", "", R"({"a":"ramp-8"})"), 3), pulled(both, 4),
            pulled(person("s5", "Rampa", "", R"({"a":"ramp-9"})"), 5)});
    SubjectQuery query;
    query.text = text("ramp");
    query.addressesByText = {text("rampur")};
    const QString all = text("Rampa Rampal Devi Rampyari Asha Zoya");
    CHECK(f.find(query).join(QLatin1Char(' ')) == all);
    SECTION("a first few of them, with the news that there are more")
    {
        query.limit = GENERATE(1, 2, 3, 4, 5, 6);
        const auto ids = f.read([&](Connection &c) { return findSubjectIds(c, query, nullptr); });
        const QStringList names{text("Rampa"), text("Rampal"), text("Devi Rampyari"), text("Asha"), text("Zoya")};
        CHECK(f.find(query) == names.mid(0, query.limit));
        CHECK(ids.isWhole == (query.limit >= 5));
        CHECK(ids.recent == 0);
    }
    SECTION("only of one type or some places")
    {
        query.addresses = {text("village-1")};
        CHECK(f.find(query).join(QLatin1Char(' ')) == text("Rampa Devi Rampyari Asha"));
        query.subjectType = text("type-house");
        CHECK(f.find(query).isEmpty());
    }
}

TEST_CASE("with nothing typed: those changed or opened here, latest first, then by name")
{
    StoreFixture f;
    f.pull({pulled(person("s1", "Deepa"), 1), pulled(person("s2", "Chitra"), 2), pulled(person("s3", "bela"), 3),
            pulled(person("s4", "Asha"), 4), pulled(enrolment("e4", "s4"), 4)});
    f.save(visit("v1", "s1"), {}, 10);
    f.write([](Connection &c) { return noteOpened(c, text("s2"), at(30)); });
    CHECK(f.find("").join(QLatin1Char(' ')) == text("Chitra Deepa Asha bela"));
    f.save(visit("v4", "", "e4"), {}, 40);
    CHECK(f.find("").join(QLatin1Char(' ')) == text("Asha Chitra Deepa bela"));
    const auto ids = f.read([](Connection &c) { return findSubjectIds(c, {}, nullptr); });
    CHECK(ids.recent == 3);
    CHECK(ids.ids.size() == 4);
}

TEST_CASE("the sign is the subject's own and that of all that belongs to it")
{
    StoreFixture f;
    f.pull({pulled(person("s1", "Rama"), 1), pulled(person("s2", "Sita"), 1), pulled(enrolment("e1", "s1"), 1),
            pulled(visit("v1", "", "e1"), 1), pulled(visit("v2", "s1"), 1)});
    const auto signs = [&f] {
        QStringList all;
        SubjectQuery query;
        query.text = text("a");
        for (const char *name : {"rama", "sita"}) {
            query.text = text(name);
            all << f.read([&](Connection &c) { return findSubjects(c, query); }).first().sign;
        }
        return all.join(QLatin1Char(' '));
    };
    CHECK(signs() == text("sent sent"));
    SECTION("itself")
    {
        f.save(person("s1", "Rama"));
        CHECK(signs() == text("waiting sent"));
    }
    SECTION("an enrolment")
    {
        f.save(enrolment("e1", "s1"));
        CHECK(signs() == text("waiting sent"));
    }
    SECTION("visits; one refused")
    {
        f.save(visit("v2", "s1"));
        CHECK(signs() == text("waiting sent"));
        const Encounter refused = visit("v1", "", "e1");
        const qint64 version = f.save(refused);
        f.write([&](Connection &c) { return markRefused(c, refOf(refused), version, Error{}); });
        CHECK(signs() == text("toFix sent"));
    }
    SECTION("a photo of a record that was sent")
    {
        const Encounter pictured = [] {
            Encounter v = visit("v2", "s1");
            v.observations = json(R"({"q":"p.jpg"})");
            return v;
        }();
        const qint64 version = f.save(pictured, {{text("p.jpg"), text("image/jpeg"), text("q"), 5}});
        f.sent(refOf(pictured), version, toJson(visit("v2", "s1")));
        CHECK(f.waiting().isEmpty());
        CHECK(signs() == text("waiting sent"));
        f.write([](Connection &c) { return markMediaLost(c, text("p.jpg"), MediaState::Missing, Error{}); });
        CHECK(signs() == text("toFix sent"));
    }
}

TEST_CASE("a hit shows who it is")
{
    StoreFixture f;
    f.pull({pulled(person("s1", "Rama", "Devi"), 1)});
    SubjectQuery query;
    query.text = text("rama");
    const auto hits = f.read([&](Connection &c) { return findSubjects(c, query); });
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].uuid == text("s1"));
    CHECK(hits[0].subjectType == text("type-person"));
    CHECK(hits[0].name == text("Rama Devi"));
    CHECK(hits[0].dateOfBirth == QDate(1990, 2, 28));
    CHECK(hits[0].gender == text("female"));
    CHECK(hits[0].address == text("village-1"));
}

TEST_CASE("filters combine with each other and with what is typed")
{
    StoreFixture f;
    const auto made = [](const char *uuid, const char *first, const char *gender, const char *born, const char *village,
                         const char *type) {
        Subject s = person(uuid, first);
        s.gender = text(gender);
        s.dateOfBirth = QDate::fromString(text(born), Qt::ISODate);
        if (!s.dateOfBirth->isValid())
            s.dateOfBirth.reset();
        s.address = text(village);
        s.subjectType = text(type);
        return s;
    };
    Subject voided = made("s9", "Rani", "f", "1990-01-01", "v1", "person");
    voided.isVoided = true;
    f.pull({pulled(made("s1", "Rama", "f", "1990-02-28", "v1", "person"), 1),
            pulled(made("s2", "Ravi", "m", "2000-01-01", "v2", "person"), 2),
            pulled(made("s3", "Raju", "m", "", "v1", "person"), 3),
            pulled(made("s4", "Asha", "f", "2010-12-31", "v2", "person"), 4),
            pulled(made("h1", "Rampur", "", "", "v2", "house"), 5), pulled(voided, 6)});
    struct Row
    {
        const char *places, *gender, *from, *until, *type, *except, *typed, *found;
    };
    const auto row = GENERATE(
        Row{"v1", "", "", "", "", "", "", "Raju Rama"},
        Row{"v1 v2", "", "", "", "", "", "", "Asha Raju Rama Rampur Ravi"}, Row{"v3", "", "", "", "", "", "", ""},
        Row{"v1", "", "", "", "", "", "ram", "Rama"}, Row{"", "f", "", "", "", "", "", "Asha Rama"},
        Row{"v2", "f", "", "", "", "", "", "Asha"}, Row{"v2", "f", "", "", "", "", "ra", ""},
        Row{"", "", "1990-02-28", "", "", "", "", "Asha Rama Ravi"},
        Row{"", "", "1990-03-01", "", "", "", "", "Asha Ravi"}, Row{"", "", "", "2000-01-01", "", "", "", "Rama Ravi"},
        Row{"", "", "", "1999-12-31", "", "", "", "Rama"}, Row{"", "m", "1990-01-01", "2009-01-01", "", "", "", "Ravi"},
        Row{"v1", "m", "1990-01-01", "", "", "", "", ""}, Row{"", "", "", "", "house", "", "", "Rampur"},
        Row{"", "", "", "", "", "house", "ra", "Raju Rama Ravi"}, Row{"", "", "", "", "", "house person", "", ""},
        Row{"", "f", "", "", "house", "", "", ""}, Row{"v2", "", "", "", "person", "", "ra", "Ravi"});
    CAPTURE(row.places, row.gender, row.from, row.until, row.type, row.except, row.typed);
    SubjectQuery query;
    query.addresses = text(row.places).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    query.gender = text(row.gender);
    query.bornFrom = QDate::fromString(text(row.from), Qt::ISODate);
    query.bornUntil = QDate::fromString(text(row.until), Qt::ISODate);
    query.subjectType = text(row.type);
    query.exceptTypes = text(row.except).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    query.text = text(row.typed);
    CHECK(f.find(query).join(QLatin1Char(' ')) == text(row.found));
}

TEST_CASE("of many people or of few a filter finds the same")
{
    StoreFixture f;
    static const std::array names{"Rama", "Ravi", "Sita Ramavati", "देवी", "Gopal", "O'Neill Ra"};
    QList<Record> page;
    constexpr int many = 4500; // more than a set holds by name
    for (int i = 0; i < many; ++i) {
        const QByteArray observations = R"({"a":"98)" + QByteArray::number(10000 + i * 7 % 900) + "\"}";
        Subject s = person(QByteArray::number(i).constData(), names.at(static_cast<size_t>(i) % names.size()),
                           QByteArray::number(i * 31 % 1000).constData(), observations.constData());
        s.gender = text(i % 5 == 0 ? "few" : "many");
        s.address = text(i % 3 == 0 ? "ramgarh" : "elsewhere");
        page.append(pulled(s, i));
    }
    f.pull(page);
    f.save(person("7", "Rama", "late"));
    const QString typed = text(GENERATE("", "r", "ra", "rama", "rama 1", "98", "9810007", "neill", "दे", "zz"));
    CAPTURE(typed);
    SubjectQuery all;
    all.text = typed;
    all.limit = SubjectQuery::noLimit;
    if (typed == text("ra"))
        all.addressesByText = {text("ramgarh")};
    const auto hits = f.read([&](Connection &c) { return findSubjects(c, all); });
    CHECK(hits.isEmpty() == (typed == text("zz")));

    const auto uuidsOf = [](const QList<SubjectHit> &found) {
        QStringList uuids;
        for (const SubjectHit &hit : found)
            uuids << hit.uuid;
        return uuids;
    };
    SubjectQuery everyone = all;
    everyone.subjectType = text("type-person");
    CHECK(uuidsOf(f.read([&](Connection &c) { return findSubjects(c, everyone); })) == uuidsOf(hits));

    SubjectQuery some = all;
    some.gender = text("few");
    QStringList expected;
    for (const SubjectHit &hit : hits) {
        if (hit.gender == some.gender)
            expected << hit.uuid;
    }
    QStringList found = uuidsOf(f.read([&](Connection &c) { return findSubjects(c, some); }));
    // Within one kind of hit the few are in the order of their names.
    expected.sort();
    found.sort();
    CHECK(found == expected);
}

TEST_CASE("who comes back from being voided is found again")
{
    StoreFixture f;
    Subject subject = person("s1", "Rama");
    f.pull({pulled(subject, 1)});
    for (const bool isVoided : {true, true, false, false, true, false}) {
        subject.isVoided = isVoided;
        f.save(subject);
        CHECK(f.find("rama").size() == (isVoided ? 0 : 1));
        f.write([](Connection &c) {
            return runSql(c, text("INSERT INTO subject_fts (subject_fts, rank) VALUES ('integrity-check', 1)"));
        });
    }
}
