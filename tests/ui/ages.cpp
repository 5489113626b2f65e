// SPDX-License-Identifier: AGPL-3.0-or-later
// An age that stands in for a birth date, in the real window.
#include "tests/ui/dateplace.h"

#include "core/store/drafts.h"

#include <QJsonDocument>

using namespace dhara;
using namespace dhara::test;

namespace {

constexpr int years = 32;

QString drafted(User &user)
{
    const auto kept = inStore(user, [](Connection &c) { return drafts(c, 10); });
    return kept.size() == 1 ? QString::fromUtf8(QJsonDocument(kept.first().body).toJson()) : QString();
}

} // namespace

TEST_CASE("an age that was typed does not come back over an exact birth date")
{
    DatePlace place("en", QSize(1280, 800), Hand::Mouse);
    place.registerPerson();
    place.type("dateOfBirth", "32", "age");
    CHECK(place.text("dateOfBirth") == shown(place.today().addYears(-years)));
    const QDate exact = place.today().addYears(-years).addDays(-40);
    place.type("dateOfBirth", qPrintable(exact.toString(Qt::ISODate)));
    REQUIRE(place.text("dateOfBirth") == shown(exact));
    QQuickItem *age = place.field("dateOfBirth", "age");
    place.user.waitUntil("Tab comes to the age", [&] {
        if (!age->hasActiveFocus())
            place.user.key(Qt::Key_Tab);
        return age->hasActiveFocus();
    });
    place.user.key(Qt::Key_Tab);
    CHECK(place.text("dateOfBirth") == shown(exact));
    checkQuiet(place.user);
}

TEST_CASE("the age beside a birth date is that of the date")
{
    DatePlace place("en", QSize(360, 640), Hand::Touch);
    place.registerPerson();
    CHECK(place.text("dateOfBirth", "age").isEmpty());
    place.type("dateOfBirth", qPrintable(place.today().addYears(-41).toString(Qt::ISODate)));
    CHECK(place.text("dateOfBirth", "age") == s("41"));
    place.type("dateOfBirth", qPrintable(place.today().addYears(-41).addDays(1).toString(Qt::ISODate)));
    CHECK(place.text("dateOfBirth", "age") == s("40"));
    place.type("dateOfBirth", "31/31/1990");
    CHECK(place.text("dateOfBirth", "age").isEmpty());
    place.type("dateOfBirth", "150", "age");
    CHECK(place.text("dateOfBirth") == shown(place.today().addYears(-150)));
    CHECK_FALSE(place.error("dateOfBirth").isEmpty());
    place.type("dateOfBirth", "", "age"); // no age is no answer
    CHECK(place.text("dateOfBirth") == shown(place.today().addYears(-150)));
    CHECK(place.text("dateOfBirth", "age") == s("150"));
    checkQuiet(place.user);
}

TEST_CASE("an age can be typed in any digits")
{
    const auto [language, typed]
        = GENERATE(table<const char *, const char *>({{"ar", "٣٢"}, {"hi", "३२"}, {"en", "٣٢"}, {"ar", "32"}}));
    CAPTURE(language, typed);
    DatePlace place(language, QSize(360, 640), Hand::Touch);
    place.registerPerson();
    place.type("dateOfBirth", typed, "age");
    CHECK(place.text("dateOfBirth") == shown(place.today().addYears(-years)));
    CHECK(place.text("dateOfBirth", "age") == QLocale().toString(years));
    checkQuiet(place.user);
}

TEST_CASE("an age that is being typed is kept before it is finished")
{
    DatePlace place("en", QSize(1280, 800), Hand::Mouse);
    place.registerPerson();
    QQuickItem *age = place.field("dateOfBirth", "age");
    place.user.type(age, s("32"));
    const QString day = place.today().addYears(-years).toString(Qt::ISODate);
    place.user.waitUntil("the draft holds the day", [&] { return drafted(place.user).contains(day); });
    CHECK(age->hasActiveFocus());
    CHECK(age->property("text").toString() == s("32"));
    checkQuiet(place.user);
}
