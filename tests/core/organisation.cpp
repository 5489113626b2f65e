// SPDX-License-Identifier: AGPL-3.0-or-later
// What an organisation's rows mean, one sentence of the contract after the other, on rows made by hand.
#include "tests/core/definitions.h"

using namespace dhara;
using namespace dhara::test;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

template<class T>
QStringList names(const QList<const T *> &list)
{
    QStringList names;
    for (const T *one : list)
        names << one->name;
    return names;
}

QStringList answers(const Organisation &organisation, const char *question)
{
    QStringList names;
    for (const Answer &answer : organisation.findConcept(s(question))->answers)
        names << answer.name;
    return names;
}

QStringList problems(const Organisation &organisation)
{
    QStringList all;
    for (const DefinitionProblem &problem : organisation.problems())
        all << problem.entity + QLatin1Char(' ') + problem.uuid + QLatin1String(": ") + problem.what;
    return all;
}

/// Pages and elements in order: "page1: e1 e2".
QStringList outline(const Form &form)
{
    QStringList lines;
    for (const FormPage &page : form.pages) {
        QStringList elements;
        for (const FormElement &element : page.elements)
            elements << element.uuid;
        lines << page.uuid + QLatin1String(": ") + elements.join(QLatin1Char(' '));
    }
    return lines;
}

const QJsonObject voided{{QStringLiteral("voided"), true}};

/// A person type, a programme and both kinds of visit, each with a form of one question.
Definitions small()
{
    Definitions d;
    d.question("text", "Text", "Text");
    d.subjectType("person", "Person", "Person");
    d.programme("care", "Care");
    d.encounterType("general", "General");
    d.encounterType("monthly", "Monthly");
    for (const auto &[form, type] : {std::pair{"registration", "IndividualProfile"},
                                     {"enrolment", "ProgramEnrolment"},
                                     {"visit", "Encounter"},
                                     {"careVisit", "ProgramEncounter"}}) {
        d.form(form, type);
        const QByteArray page = QByteArray(form) + "-page";
        d.page(page, form, 1);
        d.element(QByteArray(form) + "-element", page, "text", 1);
    }
    d.mapping("m1", "registration", "person");
    d.mapping("m2", "enrolment", "person", "care");
    d.mapping("m3", "visit", "person", "", "general");
    d.mapping("m4", "careVisit", "person", "care", "monthly");
    return d;
}

} // namespace

TEST_CASE("what is offered: live and active types with a form of their own")
{
    struct Row
    {
        const char *what;
        std::function<void(Definitions &)> change;
        QStringList types, programmes, visits, programmeVisits;
    };
    const QJsonObject inactive{{QStringLiteral("active"), false}};
    const QStringList person{s("Person")}, care{s("Care")}, general{s("General")}, monthly{s("Monthly")};
    const QList<Row> rows{
        {"as it is", [](Definitions &) {}, person, care, general, monthly},
        {"a voided subject type",
         [](Definitions &d) {
             d.subjectType("old", "Old", "Person", voided);
             d.mapping("m5", "registration", "old");
         },
         person, care, general, monthly},
        {"an inactive subject type",
         [&](Definitions &d) {
             d.subjectType("idle", "Idle", "Person", inactive);
             d.mapping("m5", "registration", "idle");
         },
         person, care, general, monthly},
        {"a type without a registration form", [](Definitions &d) { d.subjectType("formless", "Formless", "Person"); },
         person, care, general, monthly},
        {"the subject of a user, which the server makes",
         [](Definitions &d) {
             d.subjectType("user", "User", "User");
             d.mapping("m5", "registration", "user");
         },
         person, care, general, monthly},
        {"a voided programme",
         [](Definitions &d) {
             d.programme("gone", "Gone", object(R"({"programVoided":true})"));
             d.mapping("m5", "enrolment", "person", "gone");
         },
         person, care, general, monthly},
        {"an inactive programme",
         [&](Definitions &d) {
             d.programme("idle", "Idle", inactive);
             d.mapping("m5", "enrolment", "person", "idle");
         },
         person, care, general, monthly},
        {"voided and inactive visits",
         [&](Definitions &d) {
             d.encounterType("gone", "Gone", object(R"({"encounterTypeVoided":true})"));
             d.encounterType("idle", "Idle", inactive);
             d.mapping("m5", "visit", "person", "", "gone");
             d.mapping("m6", "visit", "person", "", "idle");
             d.mapping("m7", "careVisit", "person", "care", "gone");
         },
         person, care, general, monthly},
        {"a voided mapping",
         [](Definitions &d) {
             d.encounterType("yearly", "Yearly");
             d.mapping("m5", "visit", "person", "", "yearly", voided);
         },
         person, care, general, monthly},
        {"a mapping to a voided form",
         [](Definitions &d) {
             d.encounterType("yearly", "Yearly");
             d.form("oldVisit", "Encounter", voided);
             d.mapping("m5", "oldVisit", "person", "", "yearly");
         },
         person, care, general, monthly},
        {"another subject type's visit",
         [](Definitions &d) {
             d.subjectType("well", "Well", "Individual");
             d.encounterType("test", "Test");
             d.mapping("m5", "visit", "well", "", "test");
         },
         person, care, general, monthly},
        {"two more, in the order of their names",
         [](Definitions &d) {
             d.encounterType("b", "Annual");
             d.encounterType("c", "Zonal");
             d.mapping("m5", "visit", "person", "", "c");
             d.mapping("m6", "visit", "person", "", "b");
             d.mapping("m7", "visit", "person", "", "b");
         },
         person,
         care,
         {s("Annual"), s("General"), s("Zonal")},
         monthly},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        Definitions d = small();
        row.change(d);
        const auto o = d.build();
        CHECK(names(o->subjectTypes()) == row.types);
        CHECK(names(o->programmesOf(s("person"))) == row.programmes);
        CHECK(names(o->encounterTypesOf(s("person"))) == row.visits);
        CHECK(names(o->encounterTypesOf(s("person"), s("care"))) == row.programmeVisits);
        CHECK(problems(*o).isEmpty());
    }
}

TEST_CASE("what is voided stays known to the records that name it")
{
    Definitions d = small();
    d.question("old", "Old question", "Numeric", voided);
    d.subjectType("oldType", "Old type", "Household", voided);
    d.programme("oldProgramme", "Old programme", voided);
    d.encounterType("oldVisit", "Old visit", voided);
    d.form("oldForm", "Encounter", voided);
    d.page("oldPage", "oldForm", 1);
    d.element("oldElement", "oldPage", "text", 1);
    d.place("oldPlace", "Old place", 1, "", voided);
    const auto o = d.build();
    REQUIRE(o->findConcept(s("old")));
    CHECK(o->findConcept(s("old"))->isVoided);
    CHECK(o->findConcept(s("old"))->dataType == DataType::Numeric);
    CHECK_FALSE(o->conceptNamed(s("Old question")));
    REQUIRE(o->subjectType(s("oldType")));
    CHECK(o->subjectType(s("oldType"))->kind == SubjectKind::Household);
    REQUIRE(o->programme(s("oldProgramme")));
    REQUIRE(o->encounterType(s("oldVisit")));
    REQUIRE(o->form(s("oldForm")));
    CHECK(o->form(s("oldForm"))->isVoided);
    REQUIRE(o->locations().find(s("oldPlace")));
    CHECK(problems(*o).isEmpty());
}

TEST_CASE("what is unknown is dropped, told, and takes nothing else along")
{
    struct Row
    {
        const char *what;
        std::function<void(Definitions &)> change;
        const char *problem;
    };
    const QList<Row> rows{
        {"an answer to no question", [](Definitions &d) { d.answer("nowhere", "text", 1); },
         "ConceptAnswer nowhere-text: its question or answer is not known"},
        {"an answer that is no concept", [](Definitions &d) { d.answer("text", "nowhere", 1); },
         "ConceptAnswer text-nowhere: its question or answer is not known"},
        {"a page of no form", [](Definitions &d) { d.page("lost", "nowhere", 1); },
         "FormElementGroup lost: its form is not known"},
        {"an element of no page", [](Definitions &d) { d.element("lost", "nowhere", "text", 1); },
         "FormElement lost: its page is not known"},
        {"an element without its concept", [](Definitions &d) { d.element("lost", "visit-page", "nowhere", 2); },
         "FormElement lost: its concept is not known"},
        {"a mapping to no form", [](Definitions &d) { d.mapping("lost", "nowhere", "person"); },
         "FormMapping lost: its form is not known"},
        {"a mapping of no subject type", [](Definitions &d) { d.mapping("lost", "visit", "nobody"); },
         "FormMapping lost: a type that it names is not known"},
        {"a mapping of no programme", [](Definitions &d) { d.mapping("lost", "enrolment", "person", "nowhere"); },
         "FormMapping lost: a type that it names is not known"},
        {"a mapping of no visit", [](Definitions &d) { d.mapping("lost", "visit", "person", "", "nowhere"); },
         "FormMapping lost: a type that it names is not known"},
        {"a data type of a later server", [](Definitions &d) { d.question("later", "Later", "Hologram"); },
         "Concept later: data type 'Hologram' is not known"},
        {"a kind of subject of a later server", [](Definitions &d) { d.subjectType("later", "Later", "Robot"); },
         "SubjectType later: kind 'Robot' is not known"},
        {"a kind of form of a later server", [](Definitions &d) { d.form("later", "Telepathy"); },
         "Form later: form type 'Telepathy' is not known"},
        {"a row that is no object", [](Definitions &d) { d.addText("Concept", "[1,2"); }, "Concept : not an object"},
        {"a row without identity", [](Definitions &d) { d.question("", "Nobody", "Text"); }, "Concept : no uuid"},
        {"a type without its own uuid",
         [](Definitions &d) { d.subjectType("x", "X", "Person", object(R"({"subjectTypeUUID":null})")); },
         "SubjectType operational-x: no subjectTypeUUID"},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        Definitions d = small();
        row.change(d);
        const auto o = d.build();
        CHECK(problems(*o) == QStringList{s(row.problem)});
        CHECK(outline(*o->form(s("visit"))) == QStringList{s("visit-page: visit-element")});
        CHECK(names(o->subjectTypes()) == QStringList{s("Person")});
        CHECK(names(o->encounterTypesOf(s("person"))) == QStringList{s("General")});
        CHECK_FALSE(o->findConcept({}));
        CHECK_FALSE(o->subjectType({}));
    }
}

TEST_CASE("before the first sync there is nothing, and asking for anything is safe")
{
    const auto o = Organisation::build({});
    CHECK(o->isEmpty());
    CHECK(o->subjectTypes().isEmpty());
    CHECK_FALSE(o->formFor(FormType::IndividualProfile, s("person")));
    CHECK(o->locations().roots().isEmpty());
    CHECK(o->registrationLocations(s("person")).isEmpty());
    CHECK(o->translated(s("Name"), s("hi_IN")) == s("Name"));
    CHECK_FALSE(o->privileges().may(Privilege::RegisterSubject, {s("person")}));
    CHECK(problems(*o).isEmpty());
}

TEST_CASE("a form is its live pages and elements by display order, whatever order the rows arrive in")
{
    Definitions d = small();
    d.page("second", "visit", 2.5);
    d.page("first", "visit", 0.5);
    d.page("empty", "visit", 3);
    d.page("gone", "visit", 4, voided);
    d.element("e3", "second", "text", 3);
    d.element("e1", "second", "text", 1.5);
    d.element("e2b", "second", "text", 2);
    d.element("e2a", "second", "text", 2);
    d.element("e4", "second", "text", 0, voided);
    d.element("f1", "first", "text", 9);
    d.element("g1", "gone", "text", 1);
    const QStringList expected{s("first: f1"), s("visit-page: visit-element"), s("second: e1 e2a e2b e3")};
    CHECK(outline(*d.build()->form(s("visit"))) == expected);
    DefinitionRows reversed = d.rows();
    for (auto &rows : reversed)
        std::reverse(rows.begin(), rows.end());
    const auto o = Organisation::build(reversed);
    CHECK(outline(*o->form(s("visit"))) == expected);
    CHECK(problems(*o).isEmpty());
}

TEST_CASE("an element says what the designer said")
{
    Definitions d = small();
    d.question("group", "Crops", "QuestionGroup");
    d.element("g", "visit-page", "group", 2, object(R"({"keyValues":[{"key":"repeatable","value":true}]})"));
    d.element("child", "visit-page", "text", 3, {}, "g");
    d.element("rich", "visit-page", "text", 4,
              object(R"({"name":"How?","mandatory":true,"type":"MultiSelect","rule":"() => 1",
                         "validFormat":{"regex":"^a$","descriptionKey":"onlyA"},
                         "keyValues":[{"key":"editable","value":false},{"key":"durationOptions","value":"[\"years\"]"},
                                      {"key":"plain","value":"yes"},{"key":"lead","value":"05"}]})"));
    d.element("declared", "visit-page", "text", 5, object(R"({"rule":" ","declarativeRule":[{"actions":[]}]})"));
    const auto o = d.build();
    const FormPage &page = o->form(s("visit"))->pages.first();
    const FormElement &rich = page.elements.at(3);
    CHECK(rich.name == s("How?"));
    CHECK(rich.isMandatory);
    CHECK(rich.isMultiSelect);
    CHECK(rich.hasRule);
    CHECK_FALSE(rich.isEditable());
    REQUIRE(rich.validFormat);
    CHECK(rich.validFormat->regex == s("^a$"));
    CHECK(rich.keyValues.value(s("durationOptions")).toArray() == QJsonArray{s("years")});
    CHECK(rich.keyValues.value(s("plain")) == QJsonValue(s("yes")));
    CHECK(rich.keyValues.value(s("lead")) == QJsonValue(s("05")));
    CHECK(page.elements.at(4).hasRule);
    const FormElement &plain = page.elements.at(0);
    CHECK_FALSE((plain.isMandatory || plain.isMultiSelect || plain.hasRule || plain.isRepeatable()));
    CHECK(plain.isEditable());
    CHECK(page.elements.at(1).isRepeatable());
    const auto inside = page.childrenOf(s("g"));
    REQUIRE(inside.size() == 1);
    CHECK(inside.first()->uuid == s("child"));
    CHECK(page.childrenOf({}).size() == 4);
}

TEST_CASE("answers stand in their order, Other and None last, voided ones not at all")
{
    Definitions d = small();
    d.question("crop", "Crop", "Coded");
    const char *const other = "05ea583c-51d2-412d-ad00-06c432ffe538";
    const char *const none = "ebda5e05-a995-43ca-ad1a-30af3b937539";
    for (const auto &[uuid, name] :
         {std::pair{"rice", "Rice"}, {"wheat", "Wheat"}, {"gram", "Gram"}, {other, "Other"}, {none, "None"}})
        d.question(uuid, name, "NA");
    d.answer("crop", none, 0);
    d.answer("crop", other, 1);
    d.answer("crop", "wheat", 3, object(R"({"unique":true})"));
    d.answer("crop", "rice", 2.5, object(R"({"abnormal":true})"));
    d.answer("crop", "gram", 1, voided);
    const auto o = d.build();
    CHECK(answers(*o, "crop") == QStringList{s("Rice"), s("Wheat"), s("Other"), s("None")});
    CHECK(o->findConcept(s("crop"))->answers.at(0).isAbnormal);
    CHECK(o->findConcept(s("crop"))->answers.at(1).isUnique);
    CHECK(o->findConcept(s("gram"))->name == s("Gram"));
}

TEST_CASE("the name that people see is the operational one")
{
    Definitions d;
    d.programme("a", "Own", object(R"({"name":"Operational"})"));
    d.programme("b", "Own", object(R"({"name":"  "})"));
    d.encounterType("c", "Own", object(R"({"name":"Operational"})"));
    const auto o = d.build();
    CHECK(o->programme(s("a"))->name == s("Operational"));
    CHECK(o->programme(s("b"))->name == s("Own"));
    CHECK(o->encounterType(s("c"))->name == s("Operational"));
}

TEST_CASE("rules and approval are read with the form and the mapping they belong to")
{
    Definitions d = small();
    d.form("ruled", "Encounter", object(R"({"decisionRule":"x","visitScheduleRule":" ","validationRule":null})"));
    d.page("p", "ruled", 1, object(R"({"rule":"y"})"));
    d.element("e", "p", "text", 1);
    d.encounterType("r", "R");
    d.mapping("m9", "ruled", "person", "", "r", object(R"({"enableApproval":true})"));
    const auto o = d.build();
    const Form *form = o->formFor(FormType::Encounter, s("person"), {}, s("r"));
    REQUIRE(form);
    CHECK(form->rules == QMap<QString, QString>{{s("decisionRule"), s("x")}});
    CHECK(form->pages.first().hasRule);
    CHECK(o->mapping(FormType::Encounter, s("person"), {}, s("r"))->needsApproval);
    CHECK_FALSE(o->mapping(FormType::Encounter, s("person"), {}, s("general"))->needsApproval);
    CHECK_FALSE(o->mapping(FormType::ProgramEncounter, s("person"), {}, s("r")));
}
