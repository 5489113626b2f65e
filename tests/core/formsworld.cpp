// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/formsworld.h"

namespace dhara::test {
namespace {

void addTypes(Definitions &d)
{
    d.subjectType("person", "Person", "Person",
                  object(R"({"allowMiddleName":true,"allowProfilePicture":true,"lastNameOptional":true,
                             "uniqueName":true,"validFirstNameFormat":{"regex":"^\\D+$","descriptionKey":"noDigits"}})"));
    d.subjectType("plain", "Plain person", "Person");
    d.subjectType("household", "Household", "Household", object(R"({"household":true,"group":true})"));
    d.subjectType("group", "Group", "Group", object(R"({"group":true})"));
    d.subjectType("point", "Water point", "Individual", object(R"({"allowProfilePicture":true})"));
    d.subjectType("office", "Office", "Individual", object(R"({"allowEmptyLocation":true})"));
    d.subjectType("user", "User", "User");
    d.programme("care", "Care");
    d.encounterType("general", "General");
    d.encounterType("monthly", "Monthly");
    d.add("Gender", object(R"({"uuid":"female","name":"Female"})"));
    d.add("Gender", object(R"({"uuid":"male","name":"Male"})"));
    d.place("block", "River Block", 3);
    d.place("other-block", "Hill Block", 3);
    d.place("v1", "Ambari", 1, "block");
    d.place("v2", "Belpada", 1, "block");
    d.place("v3", "Belpada", 1, "other-block");
    d.settings(object(R"({"languages":["en","hi_IN"]})"));
    d.allowAll();
    d.translations("Translation", "hi_IN", object(R"({"Text":"पाठ","Rice":"चावल","Female":"महिला","Crops":"फसलें"})"));
}

void addQuestions(Definitions &d)
{
    for (const auto &[uuid, type] : {std::pair{"text", "Text"},
                                     {"notes", "Notes"},
                                     {"date", "Date"},
                                     {"datetime", "DateTime"},
                                     {"time", "Time"},
                                     {"duration", "Duration"},
                                     {"phone", "PhoneNumber"},
                                     {"photo", "Image"},
                                     {"photos", "Image"},
                                     {"one", "Coded"},
                                     {"many", "Coded"},
                                     {"crops", "QuestionGroup"},
                                     {"crop", "Coded"},
                                     {"area", "Numeric"},
                                     {"rows", "QuestionGroup"},
                                     {"video", "Video"},
                                     {"place", "Location"},
                                     {"relative", "Subject"},
                                     {"id", "Id"},
                                     {"later", "Hologram"},
                                     {"patterned", "Text"},
                                     {"digits", "Numeric"}})
        d.question(uuid, uuid, type);
    d.question("number", "number", "Numeric",
               object(R"({"lowAbsolute":0,"highAbsolute":100,"lowNormal":10,"highNormal":20,"unit":"kg"})"));
    for (const auto &[uuid, name] : {std::pair{"rice", "Rice"},
                                     {"wheat", "Wheat"},
                                     {"none", "None of these"},
                                     {"withdrawn", "Withdrawn"},
                                     {"excluded", "Excluded"}})
        d.question(uuid, name, "NA");
    for (const char *question : {"one", "many", "crop"}) {
        d.answer(question, "rice", 1);
        d.answer(question, "wheat", 2);
        d.answer(question, "none", 3, object(R"({"unique":true})"));
        d.answer(question, "withdrawn", 4, object(R"({"voided":true})"));
        d.answer(question, "excluded", 5);
    }
}

/// A form with a mandatory text and an optional number on one page.
void addForm(Definitions &d, const char *form, const char *type)
{
    const QByteArray page = QByteArray(form) + "-page";
    d.form(form, type);
    d.page(page, form, 1);
    d.element(QByteArray(form) + "-text", page, "text", 1, object(R"({"mandatory":true,"name":"Text"})"));
    d.element(QByteArray(form) + "-number", page, "number", 2);
}

/// A question of each kind, none mandatory.
void addGeneral(Definitions &d)
{
    d.form("general", "Encounter");
    d.page("kinds", "general", 1);
    const QJsonObject many = object(R"({"type":"MultiSelect"})");
    const QJsonObject choice = object(R"({"keyValues":[{"key":"ExcludedAnswers","value":["Excluded"]}]})");
    int order = 0;
    for (const char *question : {"text", "notes", "number", "date", "datetime", "time", "duration", "phone", "photo",
                                 "video", "place", "relative", "id", "later"})
        d.element(QByteArray("kinds-") + question, "kinds", question, ++order);
    d.element("kinds-one", "kinds", "one", ++order, choice);
    d.element("kinds-many", "kinds", "many", ++order, many);
    d.element("kinds-photos", "kinds", "photos", ++order, many);
    d.element("kinds-patterned", "kinds", "patterned", ++order,
              object(R"({"validFormat":{"regex":"^[A-Z\\ ]+$","descriptionKey":"capitals"}})"));
    d.element("kinds-digits", "kinds", "digits", ++order,
              object(R"({"validFormat":{"regex":"^[0-9]{10}$","descriptionKey":"tenDigits"}})"));
    d.page("groups", "general", 2);
    d.element("g", "groups", "crops", 1, object(R"({"name":"Crops"})"));
    d.element("g-crop", "groups", "crop", 2, {}, "g");
    d.element("g-area", "groups", "area", 3, {}, "g");
    d.element("r", "groups", "rows", 4, object(R"({"keyValues":[{"key":"repeatable","value":true}]})"));
    d.element("r-area", "groups", "area", 5, {}, "r");
}

} // namespace

Definitions world()
{
    Definitions d;
    addTypes(d);
    addQuestions(d);
    addForm(d, "registration", "IndividualProfile");
    addForm(d, "enrolment", "ProgramEnrolment");
    addForm(d, "exit", "ProgramExit");
    addForm(d, "monthly", "ProgramEncounter");
    addForm(d, "cancellation", "IndividualEncounterCancellation");
    addGeneral(d);
    for (const char *type : {"person", "plain", "household", "group", "point", "office", "user"})
        d.mapping(QByteArray("m-") + type, "registration", type);
    d.mapping("m-enrol", "enrolment", "person", "care");
    d.mapping("m-exit", "exit", "person", "care");
    d.mapping("m-monthly", "monthly", "person", "care", "monthly");
    d.mapping("m-general", "general", "person", "", "general");
    d.mapping("m-cancel", "cancellation", "person", "", "general");
    return d;
}

QTimeZone india()
{
    return QTimeZone("Asia/Kolkata");
}

forms::Start start(forms::Action action, const char *subjectType)
{
    forms::Start s;
    s.action = action;
    s.subjectType = text(subjectType);
    s.now = FakeClock().time;
    s.zone = india();
    s.language = text("en");
    return s;
}

forms::Start startOn(forms::Action action)
{
    using forms::Action;
    forms::Start s = start(action);
    Subject p = person("p", "Asha", "Devi", R"({"text":"as it was","elsewhere":{"x":[1,null]}})");
    p.subjectType = text("person");
    p.middleName = text("K");
    p.address = text("v1");
    p.registrationDate = QDate(2026, 3, 1);
    s.subject = p;
    const bool isOfProgramme = action == Action::EditEnrolment || action == Action::ExitEnrolment;
    if (isOfProgramme) {
        s.enrolment = enrolment("e", "p");
        s.enrolment->program = text("care");
        s.enrolment->enrolledAt = QDateTime(QDate(2026, 3, 2), QTime(9, 15), india()).toUTC();
        s.enrolment->observations = json(R"({"text":"as it was","elsewhere":1})");
        s.enrolment->exitObservations = json(R"({"text":"as it was","elsewhere":1})");
    }
    if (action == Action::Enrol)
        s.programme = text("care");
    if (action == Action::Visit)
        s.encounterType = text("general");
    if (action == Action::EditVisit || action == Action::CancelVisit) {
        s.encounter = visit("v", "p");
        s.encounter->encounterType = text("general");
        s.encounter->observations = json(R"({"text":"as it was","elsewhere":1})");
        s.encounter->cancelObservations = json(R"({"text":"as it was","elsewhere":1})");
    }
    return s;
}

forms::Session open(const Definitions &definitions, forms::Start start)
{
    return must(
        forms::Session::begin(definitions.build(), std::move(start), text("00000000-0000-4000-8000-00000000000f")));
}

QStringList told(const QList<forms::Problem> &problems)
{
    QStringList lines;
    for (const forms::Problem &problem : problems)
        lines << problem.fieldId + QLatin1Char(' ') + problem.code;
    return lines;
}

QStringList told(const forms::Session &session)
{
    return told(session.problems());
}

QString codeOf(const forms::Session &session, const QString &fieldId)
{
    const auto problems = session.problems();
    for (const forms::Problem &problem : problems) {
        if (problem.fieldId == fieldId)
            return problem.code;
    }
    return {};
}

QStringList ids(const forms::Page &page)
{
    QStringList ids;
    for (const forms::Field &field : page.fields)
        ids << field.id;
    return ids;
}

void fillFixed(forms::Session &session)
{
    for (const auto &[id, value] : {std::pair{"firstName", "Asha"},
                                    {"lastName", "Devi"},
                                    {"dateOfBirth", "1990-02-28"},
                                    {"genderUUID", "female"},
                                    {"addressLevelUUID", "v1"},
                                    {"text", "some text"}})
        session.setAnswer(text(id), text(value));
}

} // namespace dhara::test
