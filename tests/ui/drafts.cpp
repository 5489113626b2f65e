// SPDX-License-Identifier: AGPL-3.0-or-later
// Home and drafts in the real window: a form that was left goes on at its question, a late visit is done from Home.
#include "core/store/drafts.h"
#include "core/base/dates.h"
#include "core/query/visits.h"
#include "tests/ui/people.h"

#include <QJsonDocument>

#include <catch2/catch.hpp>

using namespace dhara;
using namespace dhara::test;

namespace {

void reopened(User &user)
{
    user.waitUntil("the account is open", [&] { return user.backend().state() == Backend::Ready; });
}

qint64 draftsKept(User &user)
{
    return inStore(user, [](Connection &c) { return draftCount(c); });
}

QString textOf(User &user, const QString &label)
{
    return user.see(s("input"), user.question(label))->property("text").toString();
}

QString numberOn(User &user, const char *card)
{
    return user.see(QLatin1String("number-") + QLatin1String(card))->property("number").toString();
}

/// Somebody, and a general visit of theirs that was to be done more than a year ago.
Subject withLateVisit(User &user)
{
    const Subject person = newPerson(user, s("Meena"));
    put(user, {person, plannedVisit(user, person, -410)}); // the latest of all: it stands first
    return person;
}

/// The rest of the visit form after its first question, as far as the demo organisation requires it.
void finishVisit(User &user)
{
    turnTo(user, s("Complaints"));
    user.choose(s("Complaints"), s("Fever"));
    turnTo(user, s("Sent to the health centre"));
    user.choose(s("Sent to the health centre"), s("No"));
    user.waitUntil("the last page", [&] {
        const bool isLast = user.see(s("formNext"))->property("text").toString() == s("Save");
        if (!isLast)
            user.press(s("formNext"));
        return isLast;
    });
    user.press(s("formNext"));
    user.waitUntil("the form closes", [&] { return !user.sees(s("formPage")); });
}

} // namespace

TEST_CASE("a form that was killed in the middle opens again at its question with its answers")
{
    const Standin server(demoBundle());
    const QTemporaryDir folder;
    const QString profile = folder.filePath(s("profile"));
    {
        User user(profile, QSize(1280, 800), Hand::Mouse);
        signInAndRest(user, server);
        user.press(s("nav-register"));
        user.press(s("type-Person"));
        user.question(s("First name"));
        CHECK(draftsKept(user) == 0); // nothing was answered yet
        user.answer(s("First name"), s("Fulki"));
        user.type(user.see(s("input"), user.question(s("Last name"))), s("Exa"));
        user.waitUntil("the draft is written", [&] {
            const auto kept = inStore(user, [](Connection &c) { return drafts(c, 10); });
            return kept.size() == 1 && QJsonDocument(kept.first().body).toJson().contains("Exa");
        });
        checkQuiet(user);
        // The window goes away with the form open and nothing saved.
    }
    User user(profile, QSize(1280, 800), Hand::Mouse);
    reopened(user);
    REQUIRE(user.see(s("formPage")));
    CHECK(textOf(user, s("First name")) == s("Fulki"));
    CHECK(textOf(user, s("Last name")) == s("Exa"));
    CHECK(user.see(s("draftNote")));
    user.waitUntil("the last question has the focus",
                   [&] { return user.see(s("input"), user.question(s("Last name")))->hasActiveFocus(); });

    SECTION("starting afresh empties it and can be taken back")
    {
        user.press(s("act"));
        user.waitUntil("the answers are gone", [&] { return textOf(user, s("First name")).isEmpty(); });
        user.waitUntil("the draft is gone", [&] { return draftsKept(user) == 0; });
        user.press(s("act"));
        user.waitUntil("the answers are back", [&] { return textOf(user, s("First name")) == s("Fulki"); });
        user.waitUntil("the draft is back", [&] { return draftsKept(user) == 1; });
    }
    SECTION("answers that are all taken back leave no draft")
    {
        user.answer(s("First name"), {});
        user.answer(s("Last name"), {});
        user.waitUntil("the draft is gone", [&] { return draftsKept(user) == 0; });
        user.key(Qt::Key_Escape);
        user.waitUntil("the form is left", [&] { return !user.sees(s("formPage")); });
        CHECK(draftsKept(user) == 0);
    }
    checkQuiet(user);
}

TEST_CASE("a late visit is done from Home")
{
    const auto [hand, size]
        = GENERATE(table<Hand, QSize>({{Hand::Mouse, QSize(1280, 800)}, {Hand::Touch, QSize(320, 480)}}));
    CAPTURE(size.width());
    const Standin server(demoBundle());
    const QTemporaryDir folder;
    User user(folder.filePath(s("profile")), size, hand);
    signInAndRest(user, server);
    const Subject person = withLateVisit(user);
    user.press(s("nav-home"));
    const auto counted = [&](VisitTime time) {
        const auto organisation = user.backend().organisation();
        const auto zone = user.backend().timeZone();
        const VisitDays days(user.backend().clock().now().toTimeZone(zone).date(), zone);
        return inStore(user, [=](Connection &c) { return countVisits(c, kindsToDo(*organisation), days); })[time];
    };
    const qint64 before = counted(VisitTime::Overdue);
    REQUIRE(before > 0);
    user.waitUntil("Home counts it", [&] { return numberOn(user, "overdue") == QString::number(before); });
    user.press(s("number-overdue"));
    QQuickItem *line = user.see(QLatin1String("visit-") + person.fullName());
    user.press(user.see(s("doVisit"), line));
    turnTo(user, s("Reason for the visit"));
    user.choose(s("Reason for the visit"), s("Feels ill"));
    finishVisit(user);
    CHECK(counted(VisitTime::Overdue) == before - 1);
    CHECK(draftsKept(user) == 0);
    user.press(s("nav-home"));
    user.waitUntil("Home counts it no more", [&] { return numberOn(user, "overdue") == QString::number(before - 1); });
    checkQuiet(user);
}

TEST_CASE("a draft stands on Home and is finished from there")
{
    const Standin server(demoBundle());
    const QTemporaryDir folder;
    User user(folder.filePath(s("profile")), QSize(800, 1280), Hand::Touch);
    signInAndRest(user, server);
    const Subject person = withLateVisit(user);
    user.press(s("nav-home"));
    user.press(s("number-overdue"));
    user.press(user.see(s("doVisit"), user.see(QLatin1String("visit-") + person.fullName())));
    turnTo(user, s("Reason for the visit"));
    user.choose(s("Reason for the visit"), s("Feels ill"));
    user.key(Qt::Key_Escape);
    user.waitUntil("the form is left", [&] { return !user.sees(s("formPage")); });
    user.press(s("nav-home"));
    user.waitUntil("Home counts the draft", [&] { return numberOn(user, "drafts") == s("1"); });
    user.press(s("number-drafts"));
    user.press(user.see(QLatin1String("draft-") + person.fullName(), user.see(s("drafts"))));
    REQUIRE(user.see(s("draftNote")));
    finishVisit(user);
    user.press(s("nav-home"));
    user.waitUntil("the draft ended with its visit", [&] { return numberOn(user, "drafts") == s("0"); });
    checkQuiet(user);
}

TEST_CASE("a draft of somebody who was removed says so and can be discarded and taken back")
{
    const Standin server(demoBundle());
    const QTemporaryDir folder;
    User user(folder.filePath(s("profile")), QSize(400, 800), Hand::Touch);
    signInAndRest(user, server);
    Subject person = withLateVisit(user);
    const QJsonObject edit{{s("action"), s("edit")}, {s("subject"), person.uuid}};
    const QDateTime now = user.backend().clock().now();
    person.isVoided = true;
    const auto done = user.backend()
                          .store()
                          ->write([=](Connection &c) {
                              return putDraft(c, {edit, person.uuid, s("Person"), 0, now, {}}).and_then([&] {
                                  return saveLocal(c, person, {}, now);
                              });
                          })
                          .get();
    REQUIRE(done);
    user.press(s("nav-home"));
    user.press(s("number-drafts"));
    QQuickItem *line = user.see(QLatin1String("draft-") + person.fullName());
    CHECK(line->property("isLost").toBool());
    user.press(user.see(s("discard"), line));
    user.waitUntil("it is gone", [&] { return draftsKept(user) == 0; });
    user.press(user.see(s("act"), user.see(s("discarded"))));
    user.waitUntil("it is back", [&] { return draftsKept(user) == 1; });
    // Opened all the same, the form says why it cannot be filled, and ends the draft.
    user.press(user.see(QLatin1String("draft-") + person.fullName()));
    QQuickItem *problem = user.see(s("formProblem"));
    user.press(user.see(s("act"), problem));
    user.waitUntil("the form is left", [&] { return !user.sees(s("formPage")); });
    user.waitUntil("it is gone for good", [&] { return draftsKept(user) == 0; });
    checkQuiet(user);
}

TEST_CASE("Home and its lists are gone through by keyboard alone")
{
    const Standin server(demoBundle());
    const QTemporaryDir folder;
    User user(folder.filePath(s("profile")), QSize(1280, 800), Hand::Mouse);
    signInAndRest(user, server);
    const Subject person = withLateVisit(user);
    user.waitUntil("Home counts", [&] { return numberOn(user, "overdue") != s("0"); });
    const auto tabTo = [&user](const QString &name) {
        user.waitUntil(qPrintable(name), [&] {
            if (!user.see(name)->hasActiveFocus())
                user.key(Qt::Key_Tab);
            return user.see(name)->hasActiveFocus();
        });
    };
    tabTo(s("number-overdue"));
    user.key(Qt::Key_Down); // to the next one
    CHECK(user.see(s("number-due"))->hasActiveFocus());
    user.key(Qt::Key_Up);
    user.key(Qt::Key_Space);
    tabTo(s("visits"));
    user.waitUntil("the list is there", [&] { return user.sees(QLatin1String("visit-") + person.fullName()); });
    user.key(Qt::Key_Down);
    user.key(Qt::Key_Up);
    user.key(Qt::Key_Return);
    REQUIRE(user.see(s("formPage")));
    user.waitUntil("the visit's form", [&] { return user.asks(s("Visit date")); });
    user.waitUntil("its first question has the focus",
                   [&] { return user.see(s("input"), user.question(s("Visit date")))->hasActiveFocus(); });
    user.key(Qt::Key_Escape);
    user.waitUntil("back in the list", [&] { return user.sees(s("visitsView")); });
    user.key(Qt::Key_Escape);
    user.waitUntil("back on the first page", [&] { return user.sees(s("headline")); });
    CHECK(draftsKept(user) == 0);
    checkQuiet(user);
}
