// SPDX-License-Identifier: AGPL-3.0-or-later
// Days, times and durations in the real window, typed as people write them.
#include "app/language.h"
#include "core/base/dates.h"
#include "core/store/drafts.h"
#include "tests/ui/dateplace.h"

#include <QJsonDocument>

using namespace dhara;
using namespace dhara::test;

TEST_CASE("a day is typed in the order of the language and saved as that day")
{
    struct Row
    {
        const char *language;
        const char *typed;
        const char *shown;
    };
    const auto row = GENERATE(values<Row>({{"en", "3/4/2026", "3 Apr 2026"},
                                           {"hi", "3.4.2026", "3 अप्रैल 2026"},
                                           {"ar", "٣/٤/٢٠٢٦", "٣ أبريل ٢٠٢٦"},
                                           {"ar", "2026-04-03", "٣ أبريل ٢٠٢٦"}}));
    CAPTURE(row.language, row.typed);
    DatePlace place(row.language, QSize(360, 640), Hand::Touch);
    User &user = place.user;
    place.visit("General visit");
    turnTo(user, place.say("Ill since"));
    place.type("Ill since", row.typed);
    CHECK(place.text("Ill since").toStdString() == row.shown);
    CHECK(place.error("Ill since").isEmpty());
    const auto choose = [&](const char *question, const char *option) {
        turnTo(user, place.say(question));
        user.choose(place.say(question), place.say(option));
    };
    if (user.asks(place.say("Reason for the visit")))
        choose("Reason for the visit", "Feels ill");
    choose("Complaints", "Fever");
    choose("Sent to the health centre", "No");
    saveForm(user);
    CHECK(place.saved("Ill since").toString() == dateToWire(QDate(2026, 4, 3), user.backend().timeZone()));
    checkQuiet(user);
}

TEST_CASE("a chosen language writes days as in the country of the device")
{
    const auto name = [](const char *chosen, const char *device) {
        return Language::localeOf(s(chosen), QLocale(s(device))).name().toStdString();
    };
    CHECK(name("en", "hi_IN") == "en_IN");
    CHECK(name("en", "en_GB") == "en_GB");
    CHECK(name("hi", "en_IN") == "hi_IN");
    CHECK(name("ar", "en_IN") == "ar_EG"); // none of that country is known: the language's own
    CHECK(name("en", "C") == "en_001");    // which writes the day first
    CHECK(name("", "ar_EG") == "ar_EG");
}

TEST_CASE("what is no day stays in the field with words that show how to write one")
{
    const auto *typed = GENERATE("31/04/2026", "24/11", "yesterday", "٣٢/١١/٢٠٢٦");
    CAPTURE(typed);
    DatePlace place("hi", QSize(360, 640), Hand::Touch);
    place.registerPerson();
    place.type("dateOfBirth", typed);
    CHECK(place.text("dateOfBirth").toStdString() == typed);
    CHECK(place.error("dateOfBirth")
              .contains(QLocale().toString(QDate(place.today().year(), place.today().month(), 24), s("d/M/yyyy"))));
    place.type("dateOfBirth", "24/11/1990");
    CHECK(place.text("dateOfBirth") == shown(QDate(1990, 11, 24)));
    CHECK(place.error("dateOfBirth").isEmpty());
    // Another language says it in its own way.
    place.user.preferences().setLanguage(s("ar"));
    place.user.waitUntil("it is said anew", [&] { return place.text("dateOfBirth") == s("٢٤ نوفمبر ١٩٩٠"); });
    checkQuiet(place.user);
}

TEST_CASE("a day with its time and a duration are typed as people write them")
{
    DatePlace place("en", QSize(360, 640), Hand::Touch);
    User &user = place.user;
    place.visit("Immunisation");
    turnTo(user, s("Vaccine given at"));
    place.type("Vaccine given at", "20/11/2026");
    CHECK(place.text("Vaccine given at") == s("20 Nov 2026"));
    CHECK(place.error("Vaccine given at").isEmpty()); // the time is still to come
    place.type("Vaccine given at", "2:05 pm", "time");
    CHECK(place.text("Vaccine given at", "time") == s("14:05"));
    CHECK(place.error("Vaccine given at").isEmpty());
    place.type("Vaccine given at", "25:00", "time");
    CHECK(place.text("Vaccine given at", "time") == s("25:00"));
    CHECK(place.text("Vaccine given at") == s("20 Nov 2026"));
    CHECK(place.error("Vaccine given at").contains(s("14:05")));
    place.openCalendar("Vaccine given at");
    user.press(place.cell(QDate(2026, 11, 19)));
    place.waitUntilClosed();
    CHECK(place.text("Vaccine given at") == s("19 Nov 2026"));
    CHECK(place.text("Vaccine given at", "time") == s("25:00"));
    place.type("Vaccine given at", "1405", "time");
    CHECK(place.error("Vaccine given at").isEmpty());

    turnTo(user, s("Watched afterwards for"));
    CHECK(place.field("Watched afterwards for")->property("unit").toString() == s("minutes"));
    place.type("Watched afterwards for", "half an hour");
    CHECK(place.text("Watched afterwards for") == s("half an hour"));
    CHECK_FALSE(place.error("Watched afterwards for").isEmpty());
    place.type("Watched afterwards for", "30");
    CHECK(place.text("Watched afterwards for") == s("30"));
    CHECK(place.error("Watched afterwards for").isEmpty());
    checkQuiet(user);
}

TEST_CASE("a half of a date-time and what is no number are still there after a kill")
{
    const Standin server(demoBundle());
    const QTemporaryDir folder;
    auto user = std::make_unique<User>(folder.filePath(s("profile")), QSize(1280, 800), Hand::Mouse);
    signInAndRest(*user, server);
    const Subject person = newPerson(*user);
    put(*user, {person});
    const auto organisation = user->backend().organisation();
    for (const EncounterType *offered : organisation->encounterTypesOf(person.subjectType)) {
        if (offered->name == s("Immunisation"))
            user->workplace()->setProperty("purpose",
                                           QVariantMap{{s("action"), s("visit")},
                                                       {s("subject"), person.uuid},
                                                       {s("encounterType"), offered->uuid}});
    }
    const auto input = [&user](const char *question, const char *part = "input") {
        return user->see(s(part), user->question(s(question)));
    };
    turnTo(*user, s("Vaccine given at"));
    user->type(input("Vaccine given at", "time"), s("noon"));
    user->key(Qt::Key_Tab);
    user->type(input("Watched afterwards for"), s("half an hour"));
    user->waitUntil("the draft is written", [&] {
        const auto kept = inStore(*user, [](Connection &c) { return drafts(c, 10); });
        return kept.size() == 1 && QJsonDocument(kept.first().body).toJson().contains("half");
    });
    user.reset();
    user = std::make_unique<User>(folder.filePath(s("profile")), QSize(1280, 800), Hand::Mouse);
    user->waitUntil("the form is back", [&] { return user->asks(s("Vaccine given at")); });
    CHECK(input("Vaccine given at", "time")->property("text").toString() == s("noon"));
    CHECK(input("Vaccine given at")->property("text").toString().isEmpty());
    CHECK(input("Watched afterwards for")->property("text").toString() == s("half an hour"));
    checkQuiet(*user);
}
