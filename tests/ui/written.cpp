// SPDX-License-Identifier: AGPL-3.0-or-later
// How lines of several parts are written, in either direction.
#include "qml/App/written.h"
#include "tests/core/storetesting.h"

#include <catch2/catch.hpp>

using namespace dhara;
using namespace dhara::test;

TEST_CASE("parts of a line keep their places in either direction")
{
    const QLocale english(text("en_IN"));
    const QLocale arabic(text("ar"));
    CHECK(writtenLine({text("32 years"), {}, text("woman")}, english) == text("32 years · woman"));
    CHECK(writtenLine({text("فاطمة"), text("32 years")}, english) == text("\u2068فاطمة\u2069 · 32 years"));
    CHECK(writtenLine({text("فاطمة")}, english) == text("فاطمة"));
    CHECK(writtenLine({text("Rice"), text("Wheat")}, arabic) == text("\u200f\u2068Rice\u2069 · \u2068Wheat\u2069"));
    CHECK(writtenLine({}, arabic).isEmpty());
}

TEST_CASE("a line inside a line keeps its own parts together")
{
    const QString name = text("فاطمة");
    const QLocale english(text("en_IN"));
    const QString person = writtenLine({name, text("32 years")}, english);
    CHECK(writtenLine({person, text("Ambari")}, english) == text("\u2068\u2068فاطمة\u2069 · 32 years\u2069 · Ambari"));
    const QLocale arabic(text("ar"));
    const QString mirrored = writtenLine({name, text("32 years")}, arabic);
    CHECK(writtenLine({mirrored, text("Ambari")}, arabic)
          == text("\u200f\u2068\u200f\u2068فاطمة\u2069 · \u206832 years\u2069\u2069 · \u2068Ambari\u2069"));
}
