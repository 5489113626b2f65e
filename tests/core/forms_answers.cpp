// SPDX-License-Identifier: AGPL-3.0-or-later
// Answers from a file: what may be said how, and what is told of the rest.
#include "tests/core/formsworld.h"

using namespace dhara;
using namespace dhara::test;
using namespace dhara::forms;

namespace {

/// Concepts with names that differ from their uuids, and a name that is a top-level question's and a group's.
Definitions named()
{
    Definitions d = world();
    d.question("q-weight", "Weight", "Numeric");
    d.question("q-group", "Second crop", "QuestionGroup");
    d.question("q-weight-2", "Weight", "Numeric");
    d.question("q-yield", "Yield", "Numeric");
    d.form("named", "Encounter");
    d.page("np", "named", 1);
    d.element("n0", "np", "q-group", 1);
    d.element("n1", "np", "q-weight-2", 2, {}, "n0");
    d.element("n2", "np", "q-yield", 3, {}, "n0");
    d.element("n3", "np", "q-weight", 4);
    d.encounterType("named", "Named");
    d.mapping("m-named", "named", "person", "", "named");
    return d;
}

Session namedForm()
{
    Start s = startOn(Action::Visit);
    s.encounterType = text("named");
    return open(named(), s);
}

} // namespace

TEST_CASE("fixed fields, questions by name or uuid, answers by name, label or uuid, groups as objects")
{
    Start hindi = start(Action::Register);
    hindi.language = text("hi_IN");
    Session person = open(hindi);
    CHECK(told(applyAnswers(person, object(R"({"firstName":"Asha","genderUUID":"महिला","addressLevelUUID":"Ambari",
        "dateOfBirth":"1990-02-28","text":"t","profilePicture":null})")))
              .isEmpty());
    CHECK(told(person).isEmpty());
    const auto made = std::get<Subject>(person.record());
    CHECK(made.gender == text("female"));
    CHECK(made.address == text("v1"));

    struct Row
    {
        const char *answers, *observations;
    };
    const auto row = GENERATE(
        Row{R"({"one":"Rice"})", R"({"one":"rice"})"}, Row{R"({"one":"rice"})", R"({"one":"rice"})"},
        Row{R"({"one":["Wheat"]})", R"({"one":"wheat"})"}, Row{R"({"one":[]})", "{}"},
        Row{R"({"many":["Rice","wheat"]})", R"({"many":["rice","wheat"]})"},
        Row{R"({"many":"Rice"})", R"({"many":["rice"]})"}, Row{R"({"many":[]})", "{}"},
        Row{R"({"number":"12","text":" a "})", R"({"number":12,"text":"a"})"}, Row{R"({"number":null})", "{}"},
        Row{R"({"crops":{"crop":"Rice","area":2}})", R"({"crops":{"crop":"rice","area":2}})"},
        Row{R"({"crops":{"area":null}})", "{}"}, Row{R"({"crops":null})", "{}"},
        Row{R"({"crops/area":3})", R"({"crops":{"area":3}})"},
        Row{R"({"phone":{"phoneNumber":"9876543210","verified":true}})",
            R"({"phone":{"phoneNumber":"9876543210","verified":true}})"});
    INFO(row.answers);
    Session visit = open(startOn(Action::Visit));
    CHECK(told(applyAnswers(visit, object(row.answers))).isEmpty());
    CHECK(told(visit).isEmpty());
    CHECK(std::get<Encounter>(visit.record()).observations.object() == object(row.observations));
}

TEST_CASE("what an answers file says wrongly is told question by question, and the rest is taken")
{
    struct Row
    {
        const char *answers;
        QStringList problems;
    };
    const QList<Row> rows{
        {R"({"shoe size":41})", {text("shoe size form.unknownField")}},
        {R"({"firstName":"a visit has no name"})", {text("firstName form.unknownField")}},
        {R"({"one":"Mango"})", {text("one form.unknownAnswer")}},
        {R"({"one":"Withdrawn"})", {text("one form.unknownAnswer")}},
        {R"({"one":7})", {text("one form.unknownAnswer")}},
        {R"({"one":["Rice","Wheat"]})", {text("one form.oneAnswer")}},
        {R"({"many":["Rice","Mango"]})", {text("many form.unknownAnswer")}},
        {R"({"video":"v.mp4","rows":[{"area":1}]})", {text("rows form.notEditable"), text("video form.notEditable")}},
        {R"({"crops":{"area":1,"colour":"red"}})", {text("crops/colour form.unknownField")}},
        {R"({"crops":{"crop":"Mango"}})", {text("crops/crop form.unknownAnswer")}},
        {R"({"number":{"area":1}})", {}}, // told by the form itself
    };
    for (const Row &row : rows) {
        INFO(row.answers);
        Session visit = open(startOn(Action::Visit));
        QJsonObject answers = object(row.answers);
        answers.insert(text("text"), text("taken"));
        CHECK(told(applyAnswers(visit, answers)) == row.problems);
        CHECK(visit.answer(text("text")) == QJsonValue(text("taken")));
        CHECK(told(visit) == (row.problems.isEmpty() ? QStringList{text("number form.notANumber")} : QStringList()));
    }
    Session person = open(start(Action::Register));
    const auto problems = applyAnswers(person, object(R"({"addressLevelUUID":"Belpada"})"));
    CHECK(told(problems) == QStringList{text("addressLevelUUID form.ambiguousAnswer")});
    CHECK(problems.first().data.value(text("value")) == text("Belpada"));
    CHECK(told(applyAnswers(person, object(R"({"addressLevelUUID":"Belpada, Hill Block"})"))).isEmpty());
    CHECK(person.answer(text("addressLevelUUID")) == QJsonValue(text("v3")));
}

TEST_CASE("a question is found by its name, one in a group by both names")
{
    const Session session = namedForm();
    struct Row
    {
        const char *name, *id;
    };
    const auto row = GENERATE(
        Row{"Weight", "q-weight"}, // the one that stands by itself
        Row{"q-weight", "q-weight"}, Row{"Yield", "q-group/q-yield"}, Row{"Second crop/Weight", "q-group/q-weight-2"},
        Row{"q-group/q-weight-2", "q-group/q-weight-2"}, Row{"Second crop/q-yield", "q-group/q-yield"},
        Row{"encounterDateTime", "encounterDateTime"}, Row{"Second crop", ""}, Row{"Other/Yield", ""}, Row{"", ""});
    INFO(row.name);
    CHECK(fieldIdFor(session, text(row.name)) == text(row.id));
}
