// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/records/records.h"
#include "core/base/dates.h"
#include "core/records/merge.h"
#include "tests/support/shared.h"

using namespace dhara;

namespace {
QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}
} // namespace

TEST_CASE("a record keeps every field through its JSON")
{
    Encounter visit;
    visit.uuid = QStringLiteral("v");
    visit.enrolment = QStringLiteral("e");
    visit.encounterType = QStringLiteral("t");
    visit.name = QStringLiteral("Monthly");
    visit.earliest = QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
    visit.cancelledAt = QDateTime(QDate(2026, 11, 2), QTime(8, 0, 0, 5), Qt::UTC);
    visit.observations = JsonText(json(R"({"c":[1,"x"]})"));
    visit.extra = JsonText(json(R"({"encounterLocation":{"x":1.5,"y":2}})"));
    visit.isVoided = true;
    const auto back = recordFromJson(RecordKind::ProgramEncounter, toJson(visit));
    REQUIRE(back);
    CHECK(std::get<Encounter>(*back) == visit);
    CHECK(parentOf(*back) == RecordRef{RecordKind::Enrolment, QStringLiteral("e")});
}

TEST_CASE("a field of the wrong shape is named")
{
    const auto read = recordFromJson(RecordKind::Subject, json(R"({"uuid":"u","registrationDate":"soon"})"));
    REQUIRE_FALSE(read);
    CHECK(read.error().detail == QStringLiteral("registrationDate"));
}

TEST_CASE("a merge takes theirs where we did not touch and keeps ours where we did")
{
    struct Row
    {
        const char *what, *base, *ours, *theirs, *merged;
        int conflicts;
    };
    const auto row = GENERATE(
        Row{"other observations", R"({"observations":{"a":1,"b":1}})", R"({"observations":{"a":2,"b":1}})",
            R"({"observations":{"a":1,"b":3}})", R"({"observations":{"a":2,"b":3}})", 0},
        Row{"the same observation", R"({"observations":{"a":1}})", R"({"observations":{"a":2}})",
            R"({"observations":{"a":3}})", R"({"observations":{"a":2}})", 1},
        Row{"the same value twice", R"({"observations":{"a":1}})", R"({"observations":{"a":2}})",
            R"({"observations":{"a":2}})", R"({"observations":{"a":2}})", 0},
        Row{"they removed, we kept", R"({"observations":{"a":1,"b":1}})", R"({"observations":{"a":1,"b":2}})",
            R"({"observations":{"b":1}})", R"({"observations":{"b":2}})", 0},
        Row{"we removed, they kept", R"({"observations":{"a":1,"b":1}})", R"({"observations":{"b":1}})",
            R"({"observations":{"a":1,"b":5}})", R"({"observations":{"b":5}})", 0},
        Row{"a field and an observation", R"({"firstName":"A"})", R"({"firstName":"B"})",
            R"({"firstName":"A","observations":{"x":1}})", R"({"firstName":"B","observations":{"x":1}})", 0});
    INFO(row.what);
    const Merge out = merge(json(row.base), json(row.ours), json(row.theirs));
    CHECK(out.merged == json(row.merged));
    CHECK(out.conflicts.size() == row.conflicts);
}

TEST_CASE("birth dates from one age to another are those of who has these ages")
{
    const QDate today = GENERATE(QDate(2026, 11, 25), QDate(2027, 2, 28), QDate(2027, 3, 1), QDate(2028, 2, 29));
    const int from = GENERATE(0, 1, 4, 23);
    const int to = from + GENERATE(0, 1, 5);
    CAPTURE(today.toString(Qt::ISODate).toStdString(), from, to);
    const QDate first = earliestBirth(to, today);
    const QDate last = latestBirth(from, today);
    for (QDate birth = today.addYears(-30); birth <= today; birth = birth.addDays(1)) {
        const int years = ageOn(birth, today).years;
        if ((birth >= first && birth <= last) != (years >= from && years <= to))
            FAIL(birth.toString(Qt::ISODate).toStdString() << " is " << years);
    }
    CHECK(first <= last);
}
