// SPDX-License-Identifier: AGPL-3.0-or-later
// What a row of a form says, without its window.
#include "qml/Forms/formrows.h"
#include "tests/core/formsworld.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace dhara;
using namespace dhara::test;

namespace {

/// The text beside a question that is shown and not edited, on a page of such.
std::string shown(const char *question, const char *answers, const char *language = "en")
{
    Definitions d = world();
    d.page("fixed", "general", 3);
    d.element("fixed-one", "fixed", question, 1, object(R"({"keyValues":[{"key":"editable","value":false}]})"));
    forms::Start on = startOn(forms::Action::EditVisit);
    on.encounter->observations = json(answers);
    on.language = text(language);
    const forms::Session session = open(d, on);
    const auto rows = fieldRows(session, int(session.pages().size()) - 1, {}, {});
    REQUIRE(rows.size() == 1);
    CHECK(rows.first().fieldId == text(question));
    CHECK(rows.first().kind == text("readOnly"));
    return rows.first().text.toStdString();
}

} // namespace

TEST_CASE("what is shown and not edited is shown in words")
{
    QLocale::setDefault(QLocale(text("en_IN")));
    CHECK(shown("date", R"({"date":"2026-11-05"})") == "5 Nov 2026");
    CHECK(shown("datetime", R"({"datetime":"2026-11-24T06:00:00.000Z"})") == "24 Nov 2026, 11:30");
    CHECK(shown("one", R"({"one":"rice"})") == "Rice");
    CHECK(shown("many", R"({"many":["rice","wheat"]})", "hi_IN") == "चावल, Wheat");
    CHECK(shown("number", R"({"number":12.5})") == "12.5 kg");
    CHECK(shown("place", R"({"place":"v1"})") == "Ambari, River Block");
    CHECK(shown("duration", R"({"duration":"P1Y2M"})") == "1 years 2 months");
    CHECK(shown("duration", R"({"duration":"PT3H"})") == "3 hours");
    CHECK(shown("duration", R"({"duration":"soon"})") == "soon");
    CHECK(shown("one", R"({})") == "");
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("a duration that is shown and not edited is said in the language")
{
    QTranslator hindi;
    REQUIRE(hindi.load(text(":/i18n/dhara_hi")));
    QLocale::setDefault(QLocale(QLocale::Hindi, QLocale::India));
    QCoreApplication::installTranslator(&hindi);
    CHECK(shown("duration", R"({"duration":"P1Y2M"})") == "1 साल 2 महीने");
    CHECK(shown("duration", R"({"duration":"P3DT4H5M"})") == "3 दिन 4 घंटे 5 मिनट");
    QCoreApplication::removeTranslator(&hindi);
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("answers to one question stand apart as the language writes it")
{
    QTranslator arabic;
    REQUIRE(arabic.load(text(":/i18n/dhara_ar")));
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    QCoreApplication::installTranslator(&arabic);
    CHECK(shown("many", R"({"many":["rice","wheat"]})") == "Rice، Wheat");
    QCoreApplication::removeTranslator(&arabic);
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("what has no words here is said to be answered, not shown as it stands on the wire")
{
    CHECK(shown("relative", R"({"relative":"11111111-1111-4111-8111-111111111111"})")
          == "Answered, but not shown here");
    CHECK(shown("photo", R"({"photo":"https://store/a.jpg"})") == "Answered, but not shown here");
    CHECK(shown("relative", R"({})") == "");
}
