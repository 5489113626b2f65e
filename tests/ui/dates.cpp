// SPDX-License-Identifier: AGPL-3.0-or-later
// Days in the real window, chosen from the calendar.
#include "tests/ui/dateplace.h"

#include <QAccessible>
#include <QDir>

using namespace dhara;
using namespace dhara::test;

namespace {

QString heard(QQuickItem *item)
{
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(item);
    REQUIRE(seen);
    return seen->text(QAccessible::Name);
}

} // namespace

TEST_CASE("a birth date of long ago is chosen by touch on a phone")
{
    const auto *language = GENERATE("en", "hi", "ar");
    CAPTURE(language);
    DatePlace place(language, QSize(360, 640), Hand::Touch);
    place.registerPerson();
    place.openCalendar("dateOfBirth");
    const QDate born(place.today().year() - 60, 2, 27);
    place.user.press(s("calendarBefore"));
    place.user.press(s("calendarBefore"));
    place.user.press(place.cell(QLocale().toString(born, s("yyyy"))));
    place.user.press(
        place.cell(QLocale().standaloneMonthName(2) + QLatin1Char(' ') + QLocale().toString(born, s("yyyy"))));
    QQuickItem *day = place.cell(born);
    CHECK(heard(day).toStdString() == QLocale().toString(born, QLocale::LongFormat).toStdString());
    const auto pressed = place.user.all([](const QQuickItem &item) {
        return item.objectName().startsWith(s("cell-")) || item.objectName().startsWith(s("calendar"));
    });
    CHECK(pressed.size() > 42);
    for (const QQuickItem *item : pressed) {
        CAPTURE(item->objectName());
        CHECK((item->width() >= 48 && item->height() >= 48));
    }
    place.user.press(day);
    place.waitUntilClosed();
    CHECK(place.text("dateOfBirth") == shown(born));
    CHECK(place.error("dateOfBirth").isEmpty());
    // It opens again where it was.
    place.openCalendar("dateOfBirth");
    CHECK(place.cell(born)->property("checked").toBool());
    place.user.press(s("closeSheet"));
    place.waitUntilClosed();
    CHECK(place.text("dateOfBirth") == shown(born));
    checkQuiet(place.user);
}

TEST_CASE("a day that the form does not allow can be chosen and gets the form's words")
{
    DatePlace place("en", QSize(360, 640), Hand::Touch);
    place.registerPerson();
    place.openCalendar("registrationDate");
    place.user.press(s("calendarAfter"));
    const QDate later = place.today().addMonths(1);
    place.user.press(place.cell(later));
    place.waitUntilClosed();
    CHECK(place.text("registrationDate") == shown(later));
    CHECK(place.error("registrationDate") == s("This date is in the future"));
    place.openCalendar("registrationDate");
    place.user.press(s("calendarToday"));
    place.waitUntilClosed();
    CHECK(place.text("registrationDate") == shown(place.today()));
    CHECK(place.error("registrationDate").isEmpty());
    checkQuiet(place.user);
}

TEST_CASE("a day is chosen by the keyboard")
{
    const auto *language = GENERATE("en", "ar");
    CAPTURE(language);
    DatePlace place(language, QSize(1280, 800), Hand::Keys);
    place.visit("General visit");
    place.openCalendar("encounterDateTime");
    const QDate today = place.today();
    const auto at = [&place] { return place.user.window().activeFocusItem()->objectName(); };
    const auto waitFor = [&](const QDate &day) {
        const QString name = QLatin1String("cell-") + QLocale().toString(day, QLocale::LongFormat);
        place.user.waitUntil(qPrintable(name), [&] { return at() == name; });
    };
    const bool isMirrored = QLocale().textDirection() == Qt::RightToLeft;
    const Qt::Key back = isMirrored ? Qt::Key_Right : Qt::Key_Left;
    const Qt::Key on = isMirrored ? Qt::Key_Left : Qt::Key_Right;
    waitFor(today);
    CHECK(place.user.window().activeFocusItem()->property("visualFocus").toBool());
    place.user.key(back);
    waitFor(today.addDays(-1));
    place.user.key(Qt::Key_Up);
    waitFor(today.addDays(-8));
    place.user.key(Qt::Key_Down);
    place.user.key(on);
    waitFor(today);
    place.user.key(Qt::Key_PageUp);
    waitFor(today.addMonths(-1));
    place.user.key(Qt::Key_PageUp, Qt::ShiftModifier);
    waitFor(today.addMonths(-1).addYears(-1));
    place.user.key(Qt::Key_PageDown, Qt::ShiftModifier);
    place.user.key(Qt::Key_PageDown);
    place.user.key(back);
    const QDate chosen = today.addMonths(-1).addYears(-1).addYears(1).addMonths(1).addDays(-1);
    waitFor(chosen);

    SECTION("Enter chooses")
    {
        place.user.key(Qt::Key_Return);
        place.waitUntilClosed();
        CHECK(place.text("encounterDateTime") == shown(chosen));
        place.user.waitUntil("the keyboard is where it was", [&] { return at() == s("inputCalendar"); });
    }
    SECTION("Esc leaves all as it was, and the form open")
    {
        place.user.key(Qt::Key_Escape);
        place.waitUntilClosed();
        CHECK(place.text("encounterDateTime") == shown(today));
        CHECK(place.user.sees(s("formPage")));
        place.user.waitUntil("the keyboard is where it was", [&] { return at() == s("inputCalendar"); });
    }
    SECTION("the years are reached by Tab, and lead back to a day")
    {
        place.user.press(s("calendarTitle"));
        place.user.waitUntil("the year has the keyboard",
                             [&] { return at() == QLatin1String("cell-") + QLocale().toString(chosen, s("yyyy")); });
        place.user.key(back);
        place.user.key(Qt::Key_Return);
        place.user.key(Qt::Key_Return);
        waitFor(chosen.addYears(-1));
        place.user.key(Qt::Key_Return);
        place.waitUntilClosed();
        CHECK(place.text("encounterDateTime") == shown(chosen.addYears(-1)));
    }
    checkQuiet(place.user);
}

TEST_CASE("the calendar of a language that is written from the right begins at the right")
{
    DatePlace place("ar", QSize(360, 640), Hand::Touch);
    place.visit("General visit");
    place.openCalendar("encounterDateTime");
    const auto cells = place.user.all([](const QQuickItem &item) { return item.objectName().startsWith(s("cell-")); });
    REQUIRE(cells.size() == 42);
    CHECK(cells.at(0)->x() > cells.at(6)->x());
    CHECK(cells.at(0)->y() == cells.at(6)->y());
    CHECK(place.user.see(s("calendarBefore"))->x() > place.user.see(s("calendarAfter"))->x());
    CHECK(cells.at(0)->property("text").toString().front().unicode() >= 0x660); // its own digits
    checkQuiet(place.user);
}

TEST_CASE("the days of a visit that is planned are chosen from the same calendar")
{
    DatePlace place("en", QSize(360, 640), Hand::Touch);
    User &user = place.user;
    openSubject(user, place.person);
    user.press(s("more"));
    user.press(s("action-Schedule a visit"));
    user.press(s("kind-General visit"));
    user.press(s("in-14"));
    const QDate day = place.today().addDays(14);
    CHECK(user.see(s("earliest"))->property("text").toString() == shown(day));
    user.press(s("earliestCalendar"));
    user.see(s("calendarGrid"));
    CHECK(place.cell(day)->property("checked").toBool());
    user.press(s("calendarToday"));
    place.waitUntilClosed();
    CHECK(user.see(s("earliest"))->property("text").toString() == shown(place.today()));
    user.type(s("latest"), s("soon"));
    user.press(s("scheduleSave"));
    CHECK(user.see(s("scheduleProblem"))->property("title").toString().contains(s("is not a date like")));
    CHECK(user.see(s("latest"))->property("text").toString() == s("soon"));
    user.type(s("latest"), QLocale().toString(day, s("d/M/yyyy")));
    user.press(s("scheduleSave"));
    user.waitUntil("the sheet closes", [&] { return !user.sees(s("scheduleSave")); });
    const auto visits = inStore(user, [&](Connection &c) { return encountersOf(c, place.person.uuid); });
    REQUIRE(visits.size() == 1);
    const QTimeZone zone = user.backend().timeZone();
    CHECK(visits.first().earliest->toTimeZone(zone).date() == place.today());
    CHECK(visits.first().latest->toTimeZone(zone).date() == day);
    checkQuiet(user);
}

TEST_CASE("pictures of the calendar", "[.screenshots]")
{
    const QDir out(qEnvironmentVariable("DHARA_SCREENSHOTS"));
    REQUIRE(out.exists());
    for (const char *language : {"en", "hi", "ar"}) {
        for (const QSize &size : {QSize(360, 640), QSize(1280, 800)}) {
            DatePlace place(language, size, Hand::Mouse);
            User &user = place.user;
            const auto take = [&](const char *what) {
                for (const auto &[theme, name] : {std::pair{0, "light"}, {1, "dark"}, {2, "outdoor"}}) {
                    user.preferences().setTheme(theme);
                    user.settle();
                    REQUIRE(user.window().grabWindow().save(
                        out.filePath(s("dates-%1-%2-%3-%4.png").arg(s(what), s(language), s(name)).arg(size.width()))));
                }
                user.preferences().setTheme(0);
            };
            const auto close = [&] {
                user.key(Qt::Key_Escape);
                place.waitUntilClosed();
            };
            place.registerPerson();
            place.type("dateOfBirth", "24/13/1990");
            take("form");
            place.openCalendar("registrationDate");
            take("days");
            close();
            place.type("dateOfBirth", "");
            place.openCalendar("dateOfBirth");
            take("years");
            user.press(place.cell(QLocale().toString(place.today(), s("yyyy"))));
            take("months");
            close();
            place.visit("Immunisation");
            turnTo(user, place.say("Vaccine given at"));
            place.type("Vaccine given at", "2026-11-20T14:05");
            take("moment");
        }
    }
}
