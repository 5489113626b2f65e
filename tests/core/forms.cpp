// SPDX-License-Identifier: AGPL-3.0-or-later
// What a form asks: its pages and fields, and how an answer goes in and comes out.
#include "tests/core/formsworld.h"

using namespace dhara;
using namespace dhara::test;
using namespace dhara::forms;

namespace {

QString join(const QStringList &list)
{
    return list.join(QLatin1Char(' '));
}

/// Ids of a page, required ones marked.
QString asked(const Page &page)
{
    QStringList ids;
    for (const Field &field : page.fields)
        ids << field.id + (field.isRequired ? QLatin1String("!") : QLatin1String(""));
    return join(ids);
}

QByteArray compact(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
}

QJsonValue parsed(const char *value)
{
    return QJsonDocument::fromJson(QByteArray("[") + value + "]").array().first();
}

Session general()
{
    return open(startOn(Action::Visit));
}

} // namespace

TEST_CASE("the first page asks what each kind of subject is known by")
{
    struct Row
    {
        const char *type, *fields;
    };
    const auto row
        = GENERATE(Row{"person",
                       "firstName! middleName lastName dateOfBirth! genderUUID! addressLevelUUID! registrationDate! "
                       "profilePicture"},
                   Row{"plain", "firstName! lastName! dateOfBirth! genderUUID! addressLevelUUID! registrationDate!"},
                   Row{"household", "firstName! addressLevelUUID! registrationDate!"},
                   Row{"group", "firstName! addressLevelUUID! registrationDate!"},
                   Row{"point", "firstName! addressLevelUUID! registrationDate! profilePicture"},
                   Row{"office", "firstName! addressLevelUUID registrationDate!"},
                   Row{"user", "firstName! addressLevelUUID registrationDate!"});
    INFO(row.type);
    const Session session = open(start(Action::Register, row.type));
    REQUIRE(session.pages().size() == 2);
    CHECK(asked(session.pages().first()) == text(row.fields));
    CHECK(session.pages().first().title.isEmpty());
    CHECK(asked(session.pages().at(1)) == text("text! number"));
    CHECK(session.answer(text("registrationDate")) == QJsonValue(text("2026-11-24")));
    CHECK(session.pageOf(text("number")) == 1);
    CHECK(session.pageOf(text("nothing")) == -1);
}

TEST_CASE("the village is chosen from the places of the catchment, the gender from the organisation's")
{
    Start hindi = start(Action::Register);
    hindi.language = text("hi_IN");
    const Session session = open(hindi);
    QStringList places;
    for (const Option &option : session.field(text("addressLevelUUID"))->options)
        places << option.value + QLatin1Char('=') + option.label;
    CHECK(places
          == QStringList{text("v1=Ambari, River Block"), text("v2=Belpada, River Block"),
                         text("v3=Belpada, Hill Block")});
    const auto genders = session.field(text("genderUUID"))->options;
    REQUIRE(genders.size() == 2);
    CHECK(genders.first().label == text("महिला"));
    CHECK(genders.first().name == text("Female"));
}

TEST_CASE("each thing that is done has its day above its first questions, filled in with today")
{
    struct Row
    {
        Action action;
        const char *fields, *day, *value;
    };
    const auto row
        = GENERATE(Row{Action::Enrol, "enrolmentDateTime! text! number", "enrolmentDateTime", "2026-11-24"},
                   Row{Action::EditEnrolment, "enrolmentDateTime! text! number", "enrolmentDateTime", "2026-03-02"},
                   Row{Action::ExitEnrolment, "programExitDateTime! text! number", "programExitDateTime", "2026-11-24"},
                   Row{Action::CancelVisit, "text! number", "encounterDateTime", nullptr});
    const Session session = open(startOn(row.action));
    REQUIRE(session.pages().size() == 1);
    CHECK(asked(session.pages().first()) == text(row.fields));
    CHECK(session.answer(text(row.day))
          == (row.value ? QJsonValue(text(row.value)) : QJsonValue(QJsonValue::Undefined)));
    const Session visit = general();
    REQUIRE(visit.pages().size() == 2);
    CHECK(visit.pages().first().fields.first().id == text("encounterDateTime"));
    CHECK(visit.pages().first().title == text("kinds"));
}

TEST_CASE("pages without a name stay pages of their own")
{
    Definitions d = world();
    d.form("long", "Encounter");
    for (const char *page : {"l1", "l2"}) {
        d.page(page, "long", page[1], object(R"({"name":""})"));
        d.element(QByteArray(page) + "e", page, page[1] == '1' ? "text" : "number", 1);
    }
    d.page("l3", "long", 99);
    d.element("orphan", "l3", "area", 1, {}, "group-that-is-voided");
    d.encounterType("long", "Long");
    d.mapping("m-long", "long", "person", "", "long");
    Start s = startOn(Action::Visit);
    s.encounterType = text("long");
    const Session session = open(d, s);
    REQUIRE(session.pages().size() == 2); // the third has nothing to ask
    CHECK(ids(session.pages().at(0)) == QStringList{text("encounterDateTime"), text("text")});
    CHECK(ids(session.pages().at(1)) == QStringList{text("number")});
}

TEST_CASE("every kind of question is shown as what it is, and what cannot be edited yet is shown and kept")
{
    const Session session = general();
    const QMap<QString, FieldKind> expected{{text("text"), FieldKind::Text},
                                            {text("notes"), FieldKind::Notes},
                                            {text("number"), FieldKind::Number},
                                            {text("date"), FieldKind::Date},
                                            {text("datetime"), FieldKind::DateTime},
                                            {text("time"), FieldKind::Time},
                                            {text("duration"), FieldKind::Duration},
                                            {text("phone"), FieldKind::Phone},
                                            {text("photo"), FieldKind::Image},
                                            {text("photos"), FieldKind::Images},
                                            {text("one"), FieldKind::SingleCoded},
                                            {text("many"), FieldKind::MultiCoded},
                                            {text("video"), FieldKind::ReadOnly},
                                            {text("place"), FieldKind::ReadOnly},
                                            {text("relative"), FieldKind::ReadOnly},
                                            {text("id"), FieldKind::ReadOnly},
                                            {text("later"), FieldKind::ReadOnly},
                                            {text("rows"), FieldKind::ReadOnly},
                                            {text("crops/crop"), FieldKind::SingleCoded},
                                            {text("crops/area"), FieldKind::Number}};
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        INFO(it.key().toStdString());
        REQUIRE(session.field(it.key()));
        CHECK(session.field(it.key())->kind == it.value());
    }
    CHECK(session.field(text("number"))->unit == text("kg"));
    CHECK(session.field(text("number"))->highNormal == 20);
    CHECK(session.field(text("crops/area"))->group == text("Crops"));
    CHECK_FALSE(session.field(text("rows/area")));
    QStringList offered;
    for (const Option &option : session.field(text("one"))->options)
        offered << option.name;
    CHECK(offered == QStringList{text("Rice"), text("Wheat"), text("None of these")}); // not withdrawn, not excluded
}

TEST_CASE("an answer is kept in the shape of the wire and read back as a person gave it")
{
    struct Row
    {
        const char *field, *given, *held, *shown;
    };
    const auto row = GENERATE(
        Row{"text", R"("  two words ")", R"("two words")", "two words"}, Row{"text", "12.5", R"("12.5")", "12.5"},
        Row{"notes", "\"a\\nb\"", "\"a\\nb\"", "a\nb"}, Row{"number", R"("12.50")", "12.5", "12.5"},
        Row{"number", R"("१२")", "12", "12"}, Row{"number", "0", "0", "0"}, Row{"number", "100000", "100000", "100000"},
        Row{"digits", R"("9000000000")", "9000000000", "9000000000"}, Row{"number", R"("nan")", R"("nan")", "nan"},
        Row{"number", R"("many")", R"("many")", "many"},
        Row{"date", R"("2026-11-24")", R"("2026-11-23T18:30:00.000Z")", "2026-11-24"},
        Row{"date", R"("2026-11-23T18:30:00.000Z")", R"("2026-11-23T18:30:00.000Z")", "2026-11-24"},
        Row{"date", R"("2026-02-30")", R"("2026-02-30")", "2026-02-30"},
        Row{"datetime", R"("2026-11-24T11:30")", R"("2026-11-24T06:00:00.000Z")", "2026-11-24T11:30"},
        Row{"datetime", R"("2026-11-24T06:00:00Z")", R"("2026-11-24T06:00:00.000Z")", "2026-11-24T11:30"},
        Row{"datetime", R"("2026-11-24")", R"("2026-11-24")", "2026-11-24"},
        Row{"time", R"("9:05")", R"("09:05")", "09:05"}, Row{"time", R"("14:05")", R"("14:05")", "14:05"},
        Row{"duration", R"("P1Y2M")", R"("P1Y2M")", "P1Y2M"},
        Row{"phone", R"("98765 432-10")", R"({"phoneNumber":"9876543210","verified":false})", "9876543210"},
        Row{"phone", R"("९८७६५४३२१०")", R"({"phoneNumber":"9876543210","verified":false})", "9876543210"},
        Row{"phone", "9876543210", R"({"phoneNumber":"9876543210","verified":false})", "9876543210"},
        Row{"one", R"("rice")", R"("rice")", "Rice"}, Row{"many", R"("rice")", R"(["rice"])", "Rice"},
        Row{"many", R"(["rice","wheat"])", R"(["rice","wheat"])", "Rice, Wheat"},
        Row{"crops/crop", R"("rice")", R"("rice")", "Rice"},
        Row{"encounterDateTime", R"("2026-11-20")", R"("2026-11-20")", "2026-11-20"},
        Row{"encounterDateTime", R"("2026-11-19T20:00:00Z")", R"("2026-11-20")", "2026-11-20"});
    INFO(row.field << " " << row.given);
    Session session = general();
    session.setAnswer(text(row.field), parsed(row.given));
    CHECK(compact(session.answer(text(row.field))) == QByteArray(row.held));
    CHECK(session.answerText(text(row.field)) == text(row.shown));
    // What is shown, given again, is the same answer.
    const QJsonValue before = session.answer(text(row.field));
    if (text(row.field) != text("many") && text(row.field) != text("one") && text(row.field) != text("crops/crop"))
        session.setAnswer(text(row.field), session.answerText(text(row.field)));
    CHECK(session.answer(text(row.field)) == before);
    // And it is taken back by nothing.
    for (const char *nothing : {"null", R"("")", R"(" ")", "[]"}) {
        session.setAnswer(text(row.field), parsed(row.given));
        session.setAnswer(text(row.field), parsed(nothing));
        CHECK(session.answer(text(row.field)).isUndefined());
        CHECK(session.answerText(text(row.field)).isEmpty());
    }
    CHECK(std::get<Encounter>(session.record()).observations.isEmpty());
}

TEST_CASE("a phone number that was verified stays so while it is the same")
{
    Start s = startOn(Action::EditVisit);
    s.encounter->observations = json(R"({"phone":{"phoneNumber":"9876543210","verified":true}})");
    Session session = open(s);
    session.setAnswer(text("phone"), text("98765 43210"));
    CHECK(session.answer(text("phone")).toObject().value(text("verified")) == true);
    session.setAnswer(text("phone"), text("9876543211"));
    CHECK(session.answer(text("phone")).toObject().value(text("verified")) == false);
}

TEST_CASE("answers are chosen and taken back, and one that stands alone excludes the others")
{
    struct Row
    {
        const char *field;
        QStringList toggles;
        const char *held;
    };
    const QList<Row> rows{
        {"many", {text("rice"), text("wheat")}, R"(["rice","wheat"])"},
        {"many", {text("rice"), text("wheat"), text("rice")}, R"(["wheat"])"},
        {"many", {text("rice"), text("none")}, R"(["none"])"},
        {"many", {text("none"), text("wheat")}, R"(["wheat"])"},
        {"many", {text("none"), text("none")}, "null"},
        {"one", {text("rice"), text("wheat")}, R"("wheat")"},
        {"one", {text("rice"), text("rice")}, "null"},
        {"addressLevelUUID", {text("v1"), text("v2")}, R"("v2")"},
    };
    for (const Row &row : rows) {
        INFO(row.field << " " << row.toggles.join(QLatin1Char(',')).toStdString());
        Session session = text(row.field) == text("addressLevelUUID") ? open(start(Action::Register)) : general();
        for (const QString &option : row.toggles)
            session.toggleAnswer(text(row.field), option);
        CHECK(compact(session.answer(text(row.field))) == QByteArray(row.held));
        CHECK(codeOf(session, text(row.field)) == QString());
    }
}

TEST_CASE("an answer from before a change of the form is shown by its name and may stay, but is not given anew")
{
    Start s = startOn(Action::EditVisit);
    s.encounter->observations = json(R"({"one":"withdrawn","many":"rice","crops":{"crop":"excluded"}})");
    Session session = open(s);
    CHECK(session.answerText(text("one")) == text("Withdrawn"));
    CHECK(session.answerText(text("many")) == text("Rice")); // was a single choice once
    CHECK(told(session).isEmpty());
    session.setAnswer(text("one"), text("rice"));
    CHECK(told(session).isEmpty());
    session.setAnswer(text("one"), text("withdrawn")); // back to what it was
    CHECK(told(session).isEmpty());
    Session fresh = general();
    fresh.setAnswer(text("one"), text("withdrawn"));
    CHECK(codeOf(fresh, text("one")) == text("form.unknownAnswer"));
    s.encounter->observations = json(R"({"one":["rice","wheat"]})"); // was a multiple choice once
    Session was = open(s);
    CHECK(was.answerText(text("one")) == text("Rice, Wheat"));
    CHECK(told(was).isEmpty());
    was.toggleAnswer(text("one"), text("wheat"));
    CHECK(was.answer(text("one")) == QJsonValue(text("wheat")));
}

TEST_CASE("a village outside the choice stays on the record that has it")
{
    for (const char *address : {"block", "place-of-another-catchment"}) {
        INFO(address);
        Start s = startOn(Action::EditSubject);
        s.subject->address = text(address);
        Session session = open(s);
        CHECK(told(session).isEmpty());
        session.setAnswer(text("addressLevelUUID"), text("v2"));
        CHECK(told(session).isEmpty());
        session.setAnswer(text("addressLevelUUID"), text("other-block"));
        CHECK(codeOf(session, text("addressLevelUUID")) == text("form.noSuchLocation"));
    }
    Start s = startOn(Action::EditSubject);
    s.subject->address = text("block");
    CHECK(open(s).answerText(text("addressLevelUUID")) == text("River Block"));
}

TEST_CASE("what cannot be edited is not changed by any way in")
{
    Start s = startOn(Action::EditVisit);
    const QByteArray held
        = R"({"video":"https://x/v.mp4","place":"v1","relative":["a","b"],"rows":[{"area":1}],"later":{"h":1}})";
    s.encounter->observations = JsonText(held);
    Session session = open(s);
    for (const char *field : {"video", "place", "relative", "rows", "later", "unheard of"}) {
        session.setAnswer(text(field), text("changed"));
        session.setAnswer(text(field), {});
        session.toggleAnswer(text(field), text("changed"));
        session.addPhoto(text(field), {text("x.jpg"), text("image/jpeg"), {}, 1});
    }
    CHECK(std::get<Encounter>(session.record()).observations == JsonText(held));
    CHECK(session.media().isEmpty());
    CHECK(session.answerText(text("later")) == text(R"({"h":1})"));
}

TEST_CASE("a form that does not exist, or a record that is not there, is an answer and not a crash")
{
    const auto organisation = world().build();
    struct Row
    {
        const char *what;
        Start start;
        const char *code;
    };
    QList<Row> rows;
    rows.append({"a type that is unknown", start(Action::Register, "nobody"), "form.unknownType"});
    for (const Action action : {Action::EditSubject, Action::Enrol, Action::EditEnrolment, Action::ExitEnrolment,
                                Action::Visit, Action::EditVisit, Action::CancelVisit})
        rows.append({"nothing to do it on", start(action), "record.unknown"});
    Start lonely = startOn(Action::EditEnrolment);
    lonely.enrolment.reset();
    rows.append({"no enrolment", lonely, "record.unknown"});
    Start noVisit = startOn(Action::EditVisit);
    noVisit.encounter.reset();
    rows.append({"no visit", noVisit, "record.unknown"});
    Start strange = startOn(Action::Visit);
    strange.encounterType = text("monthly");
    rows.append({"a visit that this kind of subject does not have", strange, "form.none"});
    Start unknown = startOn(Action::Enrol);
    unknown.programme = text("nowhere");
    rows.append({"a programme that is unknown", unknown, "form.none"});
    for (const Row &row : rows) {
        INFO(row.what << " " << static_cast<int>(row.start.action));
        const auto session = Session::begin(organisation, row.start, text("u"));
        REQUIRE_FALSE(session);
        CHECK(session.error().code == text(row.code));
        CHECK(session.error().kind == ErrorKind::UserMustFix);
    }
    for (const Action action : {Action::EditSubject, Action::Visit, Action::EditVisit, Action::EditEnrolment}) {
        INFO("removed, " << static_cast<int>(action));
        Start removed = startOn(action);
        bool &isVoided = removed.encounter ? removed.encounter->isVoided
            : removed.enrolment            ? removed.enrolment->isVoided
                                           : removed.subject->isVoided;
        isVoided = true;
        CHECK(Session::begin(organisation, removed, text("u")).error().code == text("record.voided"));
    }
    // A cancellation or an exit that nobody made a form for can still be told.
    Definitions bare = world();
    Start cancel = startOn(Action::CancelVisit);
    cancel.encounter->encounterType = text("formless");
    bare.encounterType("formless", "Formless");
    CHECK(open(bare, cancel).problems().isEmpty());
}

TEST_CASE("a form is opened for whoever has the privilege of just that act")
{
    const QList<std::pair<const char *, Action>> acts{
        {"Register subject", Action::Register},    {"Edit subject", Action::EditSubject},
        {"Enrol subject", Action::Enrol},          {"Edit enrolment details", Action::EditEnrolment},
        {"Exit enrolment", Action::ExitEnrolment}, {"Perform visit", Action::Visit},
        {"Edit visit", Action::EditVisit},         {"Cancel visit", Action::CancelVisit},
    };
    for (const auto &[granted, unused] : acts) {
        DefinitionRows rows = world().rows();
        rows.remove(text("Groups"));
        rows.remove(text("MyGroups"));
        Definitions d(rows);
        d.add("Groups", object(R"({"uuid":"workers","hasAllPrivileges":false})"));
        d.add("MyGroups", object(R"({"uuid":"mine","groupUuid":"workers"})"));
        d.add("Privilege", {{text("uuid"), text("act")}, {text("name"), text(granted)}});
        d.add("GroupPrivileges", object(R"({"uuid":"1","groupUuid":"workers","privilegeUuid":"act",
            "subjectTypeUuid":"person","allow":true})"));
        d.add("GroupPrivileges", object(R"({"uuid":"2","groupUuid":"workers","privilegeUuid":"act",
            "subjectTypeUuid":"person","programUuid":"care","allow":true})"));
        d.add("GroupPrivileges", object(R"({"uuid":"3","groupUuid":"workers","privilegeUuid":"act",
            "subjectTypeUuid":"person","encounterTypeUuid":"general","allow":true})"));
        d.add("GroupPrivileges", object(R"({"uuid":"4","groupUuid":"workers","privilegeUuid":"act",
            "subjectTypeUuid":"person","programUuid":"care","programEncounterTypeUuid":"monthly","allow":true})"));
        const auto organisation = d.build();
        for (const auto &[name, action] : acts) {
            INFO("may " << granted << ", does " << name);
            const auto session = Session::begin(organisation, startOn(action), text("u"));
            CHECK(session.has_value() == (name == granted));
            if (!session)
                CHECK(session.error().code == text("form.notAllowed"));
        }
    }
}

TEST_CASE("titles and questions are in the worker's language")
{
    Definitions d = world();
    d.translations("Translation", "hi_IN", object(R"({"Person":"व्यक्ति","Care":"देखभाल","General":"सामान्य"})"));
    for (const auto &[action, title] : {std::pair{Action::Register, "व्यक्ति"},
                                        {Action::EditSubject, "व्यक्ति"},
                                        {Action::Enrol, "देखभाल"},
                                        {Action::ExitEnrolment, "देखभाल"},
                                        {Action::Visit, "सामान्य"},
                                        {Action::CancelVisit, "सामान्य"}}) {
        Start s = action == Action::Register ? start(action) : startOn(action);
        s.language = text("hi_IN");
        const Session session = open(d, s);
        CHECK(session.title() == text(title));
        if (action == Action::Enrol)
            CHECK(session.field(text("text"))->label == text("पाठ"));
    }
}
