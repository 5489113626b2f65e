// SPDX-License-Identifier: AGPL-3.0-or-later
// A form that cannot be saved.
#include "qml/App/errortexts.h"
#include "tests/core/fulldisk.h"
#include "tests/ui/people.h"

using namespace dhara;
using namespace dhara::test;

TEST_CASE("a form that finds the disk full says so, keeps its answers and is saved once there is room")
{
    FullDisk disk; // what is opened from here on meets it
    Place place;
    User &user = place.user;
    const Subject person = beginVisit(user);
    const auto visits
        = [&] { return inStore(user, [&](Connection &c) { return encountersOf(c, person.uuid); }).size(); };
    for (const auto &[question, answer] :
         {std::pair{"Reason for the visit", "Feels ill"}, std::pair{"Complaints", "Fever"},
          std::pair{"Sent to the health centre", "No"}}) {
        turnTo(user, s(question));
        user.choose(s(question), s(answer));
    }
    user.settle();
    REQUIRE(user.see(s("formNext"))->property("text").toString() == s("Save"));
    disk.fillAt(1, Fault::Stays);
    user.press(s("formNext"));
    QQuickItem *problem = user.see(s("formProblem"));
    const ErrorText words = errorText({ErrorKind::UserMustFix, s("store.diskFull")});
    CHECK(problem->property("title").toString() == words.title);
    CHECK(problem->property("body").toString() == words.body());
    CHECK(user.see(s("answer-No"), user.question(s("Sent to the health centre")))->property("checked").toBool());
    CHECK(visits() == 0);

    CHECK(disk.clear());
    saveForm(user);
    const auto saved = inStore(user, [&](Connection &c) { return encountersOf(c, person.uuid); });
    REQUIRE(saved.size() == 1);
    CHECK(saved.first().observations.object().size() == 3);
    checkQuiet(user);
}
