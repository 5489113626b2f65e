// SPDX-License-Identifier: AGPL-3.0-or-later
// The main job as a person does it in the real window: by mouse, by touch and by the keyboard alone, also from right to
// left.
#include "tests/ui/journey.h"

#include <QJsonArray>
#include <catch2/catch.hpp>

using namespace dhara;
using namespace dhara::test;

namespace {

constexpr QSize phone(360, 640), tablet(800, 1280), desktop(1280, 800);

QStringList photoAddresses(const QJsonObject &row)
{
    QStringList addresses;
    const auto observations = row.value(QLatin1String("observations")).toObject();
    for (const QJsonValue &value : observations) {
        if (value.toString().startsWith(QLatin1String("http")))
            addresses.append(value.toString());
    }
    return addresses;
}

QString lastNameOnServer(Journey &journey, const Uuid &subject)
{
    return journey.server().rows(s("individual")).value(subject).value(s("lastName")).toString();
}

void checkOnServer(Journey &journey, const Uuid &person)
{
    const QJsonObject registered = journey.server().rows(s("individual")).value(person);
    CHECK((registered.value(s("firstName")).toString() + QLatin1Char(' ') + registered.value(s("lastName")).toString())
          == journey.fullName());
    CHECK(photoAddresses(registered).size() == 1);
    CHECK(journey.about(person, "programEnrolment").size() == 1);
    const auto visits = journey.about(person, "encounter");
    REQUIRE(visits.size() == 1);
    CHECK(photoAddresses(visits.first()).size() == 1);
}

/// Everything that a worker does in a day.
void doTheJob(const Way &way)
{
    CAPTURE(way.language, way.size.width());
    Journey journey(way);
    journey.signIn();
    journey.find(s("rekh"), s("Rekha Ahirwar"));
    journey.registerPerson();
    const Uuid person = journey.subject();
    journey.enrol();
    journey.beginVisit();
    journey.restartInForm();
    journey.finishVisit();
    journey.sendAll();
    checkOnServer(journey, person);
    journey.find(journey.fullName().left(4), journey.fullName());
}

using Opening = void (*)(Journey &, const Uuid &);

void fromHome(Journey &journey, const Uuid &)
{
    journey.openFromHome();
}

void fromSyncPage(Journey &journey, const Uuid &subject)
{
    journey.openFromSyncPage(subject);
}

/// A change that the server does not take is opened as `open` does it, changed again, and sent.
void fixRefused(const Way &way, Opening open)
{
    CAPTURE(way.language, way.size.width());
    Journey journey(way);
    journey.signIn();
    journey.find(s("rekh"), s("Rekha Ahirwar"));
    const Uuid person = journey.subject();
    journey.user().press(s("edit"));
    journey.refuseOnce();
    journey.changeLastName(s("गलत")); // a name may be in any script
    journey.noticeRefusal();
    CHECK(lastNameOnServer(journey, person) == s("Ahirwar"));

    open(journey, person);
    journey.changeLastName(s("शर्मा"));
    journey.sendAll();
    CHECK(lastNameOnServer(journey, person) == s("शर्मा"));
    CHECK(journey.user().see(s("strip"))->property("toFix").toString().isEmpty());
    journey.user().waitUntil("nothing is left to fix",
                             [&] { return !journey.user().sees(QLatin1String("toFix-") + person); });
}

} // namespace

TEST_CASE("a worker's day by mouse: sign in, find, register with a photo, enrol, visit, restart in the form, sync")
{
    doTheJob({"en", Hand::Mouse, desktop});
}

TEST_CASE("a worker's day by touch: sign in, find, register with a photo, enrol, visit, restart in the form, sync")
{
    doTheJob({"en", Hand::Touch, GENERATE(phone, tablet)});
}

TEST_CASE("a worker's day by keys alone: sign in, find, register with a photo, enrol, visit, restart in the form, sync")
{
    doTheJob({"en", Hand::Keys, desktop});
}

TEST_CASE("a worker's day in Arabic: sign in, find, register with a photo, enrol, visit, restart in the form, sync")
{
    doTheJob({"ar", Hand::Touch, GENERATE(phone, tablet)});
}

TEST_CASE("a record that the server refused is opened from Home, fixed and sent")
{
    fixRefused(GENERATE(values<Way>({{"en", Hand::Touch, tablet}, {"en", Hand::Keys, desktop}})), fromHome);
}

TEST_CASE("a record that the server refused is opened from the sync page, fixed and sent")
{
    fixRefused(GENERATE(values<Way>({{"en", Hand::Touch, phone}, {"en", Hand::Keys, desktop}})), fromSyncPage);
}

TEST_CASE("a record that the server refused is opened from Home or from the sync page in Arabic, fixed and sent")
{
    const auto [size, open] = GENERATE(table<QSize, Opening>({{phone, fromHome}, {tablet, fromSyncPage}}));
    fixRefused({"ar", Hand::Touch, size}, open);
}
