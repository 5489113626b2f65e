// SPDX-License-Identifier: AGPL-3.0-or-later
// What the subject page shows of given records, without its window.
#include "qml/Subjects/subjectshown.h"
#include "qml/Subjects/relatives.h"
#include "tests/ui/openaccount.h"

using namespace dhara;
using namespace dhara::test;

namespace {

Telling words(bool isAllowed = true, const QJsonObject &programme = {})
{
    Definitions d = peopleInCare(programme);
    if (isAllowed)
        d.allowAll();
    return {d.build(), QTimeZone::utc(), FakeClock().now(), QLocale(QLocale::English)};
}

/// Of a programme: done a while ago, and still to do since long.
SubjectRecords inProgramme(const Enrolment &in)
{
    SubjectRecords records;
    records.subject = person("a", "Asha");
    records.subject.profilePicture = text("a.jpg");
    records.enrolments = {in};
    Encounter open = visit("open", "", "e");
    open.occurredAt.reset();
    open.earliest = at(-40 * 86400);
    open.latest = at(-30 * 86400);
    records.visits = {visit("done", "", "e"), open};
    return records;
}

QVariantMap rowOf(const QList<QVariantMap> &rows, const char *uuid)
{
    for (const QVariantMap &row : rows) {
        if (row.value(text("uuid")) == text(uuid))
            return row;
    }
    return {};
}

/// "cancel exit", in their order.
std::string offered(const SubjectShown &shown)
{
    QStringList keys;
    for (const QVariant &action : shown.actions.more)
        keys << action.toMap().value(text("key")).toString();
    return keys.join(QLatin1Char(' ')).toStdString();
}

} // namespace

TEST_CASE("members, groups and relatives stand each under their own heading")
{
    SubjectRecords records;
    records.subject = person("a", "Asha");
    const auto related = [&](RelationKind kind, const char *uuid) {
        records.relatives.append({{kind, text(uuid), text("type"), true}, person(uuid, uuid)});
    };
    related(RelationKind::Relative, "Ravi");
    related(RelationKind::MemberOf, "House");
    related(RelationKind::Relative, "Rama");
    related(RelationKind::HasMember, "Bela");
    related(RelationKind::MemberOf, "Club");
    QStringList lines;
    const auto rows = relativeRows(records, words());
    for (const QVariantMap &row : rows)
        lines << row.value(text("heading")).toString() + QLatin1Char(' ') + row.value(text("title")).toString();
    CHECK(lines
          == QStringList{text("groups Club"), text(" House"), text("members Bela"), text("relatives Rama"),
                         text(" Ravi")});
}

TEST_CASE("of somebody whose kind may not be seen the page shows nothing")
{
    SubjectRecords records = inProgramme(enrolment("e", "a"));
    CHECK(showSubject(records, words()).name == text("Asha"));
    const SubjectShown hidden = showSubject(records, words(false));
    CHECK_FALSE(hidden.actions.maySee);
    CHECK(hidden.name.isEmpty());
    CHECK(hidden.initials.isEmpty());
    CHECK(hidden.records.subject.profilePicture.isEmpty());
}

TEST_CASE("a visit is to do as long as its programme goes on")
{
    const SubjectShown shown = showSubject(inProgramme(enrolment("e", "a")), words());
    const QVariantMap open = rowOf(shown.timeline, "open");
    CHECK(open.value(text("isOpen")).toBool());
    CHECK(open.value(text("isLate")).toBool());
    CHECK(open.value(text("mayDo")).toBool());
    CHECK(open.value(text("line")).toString() == text("30 day(s) late · Care"));
    CHECK(shown.hasLateVisit);
    CHECK(shown.timeline.first() == open);
    CHECK(offered(shown) == "schedule cancel exit remove");
}

TEST_CASE("a visit left open in a programme that was left is neither late nor to do, and can be cancelled")
{
    Enrolment left = enrolment("e", "a");
    left.exitedAt = at(-20 * 86400);
    const SubjectShown shown = showSubject(inProgramme(left), words());
    const QVariantMap open = rowOf(shown.timeline, "open");
    CHECK(open.value(text("isOpen")).toBool());
    CHECK_FALSE(open.value(text("isLate")).toBool());
    CHECK_FALSE(open.value(text("mayDo")).toBool());
    CHECK(open.value(text("line")).toString() == text("Exited Care"));
    CHECK_FALSE(shown.hasLateVisit);
    CHECK(shown.timeline.first().value(text("uuid")) == text("done")); // it presses no more
    CHECK(rowOf(shown.timeline, "done").value(text("mayEdit")).toBool());
    CHECK(offered(shown) == "schedule cancel remove");
}

TEST_CASE("visits of an enrolment that was removed are gone with it")
{
    Enrolment removed = enrolment("e", "a");
    removed.isVoided = true;
    const SubjectShown shown = showSubject(inProgramme(removed), words());
    CHECK(rowOf(shown.timeline, "open").isEmpty());
    CHECK(rowOf(shown.timeline, "done").isEmpty());
    CHECK_FALSE(shown.hasLateVisit);
    CHECK_FALSE(shown.hasVisits);
    CHECK(offered(shown) == "schedule remove");
}

TEST_CASE("a programme that was given up offers no exit")
{
    const SubjectRecords records = inProgramme(enrolment("e", "a"));
    const auto mayExit
        = [](const SubjectShown &shown) { return shown.enrolments.first().toMap().value(text("mayExit")).toBool(); };
    const SubjectShown goesOn = showSubject(records, words());
    CHECK(offered(goesOn) == "schedule cancel exit remove");
    CHECK(mayExit(goesOn));
    const SubjectShown givenUp = showSubject(records, words(true, {{text("voided"), true}}));
    CHECK(offered(givenUp) == "schedule cancel remove");
    CHECK_FALSE(mayExit(givenUp));
}
