// SPDX-License-Identifier: AGPL-3.0-or-later
// Visits on the subject page in the real window: planned, done and cancelled.
#include "tests/ui/people.h"

using namespace dhara;
using namespace dhara::test;

namespace {

QString iso(User &user, int days)
{
    return user.backend()
        .clock()
        .now()
        .toTimeZone(user.backend().timeZone())
        .date()
        .addDays(days)
        .toString(Qt::ISODate);
}

void answerVisit(User &user)
{
    turnTo(user, s("Reason for the visit"));
    user.choose(s("Reason for the visit"), s("Feels ill"));
    turnTo(user, s("Complaints"));
    user.choose(s("Complaints"), s("Fever"));
    turnTo(user, s("Sent to the health centre"));
    user.choose(s("Sent to the health centre"), s("No"));
    saveForm(user);
}

QList<Encounter> visitsOf(User &user, const Subject &person)
{
    return inStore(user, [uuid = person.uuid](Connection &c) { return encountersOf(c, uuid); });
}

QString line(User &user, const Uuid &visit)
{
    return user.see(s("visit-") + visit)->property("line").toString();
}

} // namespace

TEST_CASE("a visit is scheduled and then done from the page")
{
    const auto [hand, size]
        = GENERATE(table<Hand, QSize>({{Hand::Mouse, QSize(1280, 800)}, {Hand::Touch, QSize(360, 640)}}));
    CAPTURE(size.width());
    Place place(size, hand);
    User &user = place.user;
    const Subject person = newPerson(user);
    put(user, {person});
    openSubject(user, person);
    user.press(s("more"));
    user.press(s("action-Schedule a visit"));
    user.press(s("kind-General visit"));
    // A touch between the fields is none beside the sheet.
    user.pressAt(user.see(s("earliest"))->mapToScene(QPointF(-6, 0)).toPoint());
    user.settle();
    CHECK(user.sees(s("scheduleSave")));
    user.type(s("earliest"), iso(user, 0));
    user.type(s("latest"), iso(user, -3));
    user.press(s("scheduleSave"));
    CHECK(user.see(s("scheduleProblem"))->property("title").toString() == s("The last day is before the first."));
    user.type(s("latest"), iso(user, 4));
    user.press(s("scheduleSave"));
    user.waitUntil("the sheet closes", [&] { return !user.sees(s("scheduleSave")); });

    const auto planned = visitsOf(user, person);
    REQUIRE(planned.size() == 1);
    const Encounter &visit = planned.first();
    const QTimeZone zone = user.backend().timeZone();
    CHECK(visit.earliest->toTimeZone(zone).date().toString(Qt::ISODate) == iso(user, 0));
    CHECK(visit.latest->toTimeZone(zone).date().toString(Qt::ISODate) == iso(user, 4));
    CHECK_FALSE(visit.occurredAt);
    CHECK(line(user, visit.uuid).startsWith(s("due now, until")));

    user.press(s("doVisit-") + visit.uuid);
    answerVisit(user);
    user.waitUntil("the visit is done", [&] { return !user.sees(s("doVisit-") + visit.uuid); });
    const auto done = kept<Encounter>(user, RecordKind::Encounter, visit.uuid);
    CHECK(done.occurredAt);
    CHECK(done.earliest == visit.earliest);
    CHECK(visitsOf(user, person).size() == 1);
    user.waitUntil("its answers stand in the row", [&] { return line(user, visit.uuid).contains(s("Fever")); });

    // It opens to all that was answered, and from there to the form.
    user.press(s("visit-") + visit.uuid);
    user.press(s("editVisit"));
    CHECK(user.see(s("formPage")));
    turnTo(user, s("Complaints"));
    user.choose(s("Complaints"), s("Cough"));
    saveForm(user);
    const auto tells = [&](const QString &what) {
        return !user.all([&](const QQuickItem &item) {
                        return item.inherits("QQuickText") && item.property("text").toString() == what;
                    })
                    .isEmpty();
    };
    user.waitUntil("what is open tells of the change too", [&] { return tells(s("Fever, Cough")); });
    checkQuiet(user);
}

TEST_CASE("a visit is cancelled with its reason")
{
    Place place;
    User &user = place.user;
    const Subject person = newPerson(user);
    const Encounter visit = plannedVisit(user, person, -40);
    put(user, {person, visit});
    openSubject(user, person);
    CHECK(line(user, visit.uuid).startsWith(s("30 days late")));

    user.press(s("more"));
    user.see(s("action-Remove from the list"));
    const auto actions = user.all([](const QQuickItem &item) {
        return item.objectName().startsWith(QLatin1String("action-Cancel General visit"));
    });
    REQUIRE(actions.size() == 1);
    user.press(actions.first());
    turnTo(user, s("Why the visit was not done"));
    user.choose(s("Why the visit was not done"), s("Away from the village"));
    saveForm(user);
    user.waitUntil("the row says so", [&] { return line(user, visit.uuid) == s("cancelled · Away from the village"); });
    const auto cancelled = kept<Encounter>(user, RecordKind::Encounter, visit.uuid);
    CHECK(cancelled.cancelledAt);
    CHECK_FALSE(cancelled.occurredAt);
    CHECK_FALSE(user.sees(s("doVisit-") + visit.uuid));
    checkQuiet(user);
}
