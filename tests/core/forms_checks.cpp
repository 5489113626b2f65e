// SPDX-License-Identifier: AGPL-3.0-or-later
// What keeps a form from being saved, and what does not.
#include "tests/core/formsworld.h"

using namespace dhara;
using namespace dhara::test;
using namespace dhara::forms;

namespace {

QJsonValue parsed(const char *value)
{
    return QJsonDocument::fromJson(QByteArray("[") + value + "]").array().first();
}

QDateTime inIndia(int year, int month, int day, int hour = 12)
{
    return QDateTime(QDate(year, month, day), QTime(hour, 0), india()).toUTC();
}

} // namespace

TEST_CASE("one answer at a time: what is wrong with it, by its code")
{
    struct Row
    {
        const char *field, *given, *code;
    };
    const auto row = GENERATE(
        Row{"number", R"("many")", "form.notANumber"}, Row{"number", R"("inf")", "form.notANumber"},
        Row{"number", R"("nan")", "form.notANumber"}, Row{"number", R"("1,5")", "form.notANumber"},
        Row{"number", "true", "form.notANumber"}, Row{"number", "-1", "form.belowMinimum"}, Row{"number", "0", ""},
        Row{"number", "5", ""}, Row{"number", "100", ""}, Row{"number", "100.01", "form.aboveMaximum"},
        Row{"text", R"("anything at all")", ""}, Row{"text", R"({"a":1})", "form.format"},
        Row{"notes", "[1]", "form.format"}, Row{"patterned", R"("AMBARI KALAN")", ""},
        Row{"patterned", R"("Ambari")", "form.format"}, Row{"patterned", R"("आंबारी")", "form.format"},
        Row{"digits", "9876543210", ""}, Row{"digits", "98765", "form.format"}, Row{"date", R"("2026-11-24")", ""},
        Row{"date", R"("2031-01-01")", ""}, // a date question may lie ahead
        Row{"date", R"("2026-02-30")", "form.invalidDate"}, Row{"date", R"("soon")", "form.invalidDate"},
        Row{"date", "5", "form.invalidDate"}, Row{"date", R"("0020-01-01")", "form.invalidDate"},
        Row{"date", R"("0027-01-01")", ""}, Row{"datetime", R"("2026-11-24T11:30")", ""},
        Row{"datetime", R"("2026-11-24")", "form.invalidDateTime"},
        Row{"datetime", R"("2026-11-24T25:00")", "form.invalidDateTime"}, Row{"datetime", "5", "form.invalidDateTime"},
        Row{"time", R"("23:59")", ""}, Row{"time", R"("7:00")", ""}, Row{"time", R"("24:00")", "form.invalidTime"},
        Row{"time", R"("noon")", "form.invalidTime"}, Row{"time", "5", "form.invalidTime"},
        Row{"duration", R"("P1Y2M")", ""}, Row{"duration", R"("P3W")", ""}, Row{"duration", R"("P2M1W")", ""},
        Row{"duration", R"("PT4H30M")", ""}, Row{"duration", R"("P1D")", ""},
        Row{"duration", R"("P")", "form.invalidDuration"}, Row{"duration", R"("PT")", "form.invalidDuration"},
        Row{"duration", R"("2 weeks")", "form.invalidDuration"}, Row{"duration", R"("P१D")", "form.invalidDuration"},
        Row{"phone", R"("9876543210")", ""}, Row{"phone", R"("987654321")", "form.phone"},
        Row{"phone", R"("98765432100")", "form.phone"}, Row{"phone", R"("+919876543210")", "form.phone"},
        Row{"phone", R"("none")", "form.phone"}, Row{"one", R"("rice")", ""},
        Row{"one", R"("mango")", "form.unknownAnswer"},
        Row{"one", R"("5a1c5a38-0000-4000-8000-000000000000")", "form.unknownAnswer"},
        Row{"one", R"("excluded")", "form.unknownAnswer"}, Row{"one", "7", "form.unknownAnswer"},
        Row{"one", R"(["rice","wheat"])", "form.oneAnswer"}, Row{"many", R"(["rice","wheat"])", ""},
        Row{"many", R"(["rice","mango"])", "form.unknownAnswer"},
        Row{"many", R"(["rice","none"])", "form.uniqueAnswer"}, Row{"many", R"(["none"])", ""},
        Row{"crops/area", R"("wide")", "form.notANumber"}, Row{"crops/crop", R"("mango")", "form.unknownAnswer"},
        Row{"photo", R"("no-such.jpg")", "form.noSuchPhoto"}, Row{"photos", R"(["no-such.jpg"])", "form.noSuchPhoto"});
    INFO(row.field << " " << row.given);
    Session session = open(startOn(Action::Visit));
    REQUIRE(told(session).isEmpty());
    session.setAnswer(text(row.field), parsed(row.given));
    const auto problems = session.problems();
    if (!*row.code) {
        CHECK(told(session).isEmpty());
        return;
    }
    REQUIRE(problems.size() == 1);
    CHECK(problems.first().code == text(row.code));
    CHECK(problems.first().fieldId == text(row.field));
    CHECK(problems.first().label == session.field(text(row.field))->label);
    CHECK(problems.first().page == session.pageOf(text(row.field)));
    CHECK(session.problemsOfPage(1 - problems.first().page).isEmpty());
}

TEST_CASE("a limit and the key of a format come with the problem")
{
    Session session = open(startOn(Action::Visit));
    session.setAnswer(text("number"), 101);
    session.setAnswer(text("patterned"), text("small"));
    const auto problems = session.problems();
    REQUIRE(problems.size() == 2);
    CHECK(problems.at(0).data.value(text("limit")) == 100.0);
    CHECK(problems.at(1).data.value(text("descriptionKey")) == text("capitals"));
}

TEST_CASE("a format is matched as the organisation's own application does")
{
    struct Row
    {
        const char *regex, *given;
        bool isFine;
    };
    const auto row = GENERATE(Row{"[0-9]{3}", "abc 123", true}, // found anywhere unless anchored
                              Row{"^\\\\d+$", "123", true}, Row{"^\\\\d+$", "१२३", false},
                              Row{"^\\\\w+$", "नाम", false}, Row{"^[\\\\u0900-\\\\u097F ]+$", "abc", false},
                              Row{"([", "a pattern that cannot be read asks nothing", true});
    INFO(row.regex << " " << row.given);
    Definitions d = world();
    d.form("pattern", "Encounter");
    d.page("pp", "pattern", 1);
    d.element(
        "pe", "pp", "text", 1,
        object(QByteArray(R"({"validFormat":{"regex":")" + QByteArray(row.regex) + R"(","descriptionKey":"k"}})")));
    d.encounterType("pattern", "Pattern");
    d.mapping("m-pattern", "pattern", "person", "", "pattern");
    Start s = startOn(Action::Visit);
    s.encounterType = text("pattern");
    Session session = open(d, s);
    session.setAnswer(text("text"), text(row.given));
    CHECK(told(session).isEmpty() == row.isFine);
}

TEST_CASE("an empty registration names all that is needed, a filled one nothing")
{
    Session session = open(start(Action::Register));
    CHECK(told(session)
          == QStringList{text("firstName form.mandatory"), text("dateOfBirth form.mandatory"),
                         text("genderUUID form.mandatory"), text("addressLevelUUID form.mandatory"),
                         text("text form.mandatory")});
    fillFixed(session);
    CHECK(told(session).isEmpty());
    Session plain = open(start(Action::Register, "plain"));
    CHECK(told(plain).contains(text("lastName form.mandatory")));
    Session office = open(start(Action::Register, "office"));
    CHECK(told(office) == QStringList{text("firstName form.mandatory"), text("text form.mandatory")});
}

TEST_CASE("a question that a rule may hide, or on a page that one may hide, is asked but not required")
{
    struct Row
    {
        const char *what, *page, *element, *group;
        bool isRequired;
    };
    const auto row
        = GENERATE(Row{"no rule", "{}", "{}", "{}", true}, Row{"the question's", "{}", R"({"rule":"x"})", "{}", false},
                   Row{"the page's", R"({"rule":"x"})", "{}", "{}", false},
                   Row{"a declared one", "{}", R"({"declarativeRule":[{}]})", "{}", false},
                   Row{"a blank one", R"({"rule":" "})", R"({"rule":""})", R"({"rule":null})", true},
                   Row{"the group's", "{}", "{}", R"({"rule":"x"})", false});
    INFO(row.what);
    Definitions d = world();
    d.form("ruled", "Encounter");
    d.page("rp", "ruled", 1, object(row.page));
    const auto mandatory = [](const char *more) {
        QJsonObject element = object(more);
        element.insert(text("mandatory"), true);
        return element;
    };
    d.element("re", "rp", "number", 1, mandatory(row.element));
    d.element("rg", "rp", "crops", 2, object(row.group));
    d.element("rc", "rp", "crop", 3, mandatory(row.element), "rg");
    d.encounterType("ruled", "Ruled");
    d.mapping("m-ruled", "ruled", "person", "", "ruled");
    Start s = startOn(Action::Visit);
    s.encounterType = text("ruled");
    Session session = open(d, s);
    const bool isGroupOnly = text(row.what) == text("the group's");
    CHECK(session.field(text("number")));
    CHECK(codeOf(session, text("number")) == (row.isRequired || isGroupOnly ? text("form.mandatory") : QString()));
    CHECK(codeOf(session, text("crops/crop")) == (row.isRequired ? text("form.mandatory") : QString()));
    session.setAnswer(text("number"), 1000); // asked all the same, and what is given must be right
    CHECK(codeOf(session, text("number")) == text("form.aboveMaximum"));
}

TEST_CASE("a person's own facts must fit together")
{
    struct Row
    {
        const char *field, *given, *code;
    };
    const auto row = GENERATE(
        Row{"firstName", "R2D2", "form.nameFormat"}, Row{"firstName", "   ", "form.mandatory"},
        Row{"firstName", "आशा", ""}, Row{"dateOfBirth", "2026-11-24", ""},
        Row{"dateOfBirth", "2026-11-25", "form.birthDateInFuture"}, Row{"dateOfBirth", "1906-11-24", ""},
        Row{"dateOfBirth", "1906-11-23", "form.ageTooHigh"}, Row{"dateOfBirth", "24.11.1990", "form.invalidDate"},
        Row{"registrationDate", "2026-11-24", ""}, Row{"registrationDate", "2026-11-25", "form.futureDate"},
        Row{"registrationDate", "1990-02-28", ""},
        Row{"registrationDate", "1990-02-27", "form.registrationBeforeBirth"},
        Row{"registrationDate", "", "form.mandatory"}, Row{"genderUUID", "neither", "form.unknownAnswer"},
        Row{"addressLevelUUID", "nowhere", "form.noSuchLocation"},
        Row{"addressLevelUUID", "block", "form.noSuchLocation"}, Row{"lastName", "", ""}, Row{"middleName", "", ""});
    INFO(row.field << " " << row.given);
    Session session = open(start(Action::Register));
    fillFixed(session);
    session.setAnswer(text(row.field), text(row.given));
    CHECK(codeOf(session, text(row.field)) == text(row.code));
    CHECK(session.problems().isEmpty() == !*row.code);
}

TEST_CASE("the day is the day of the account's zone")
{
    Start s = start(Action::Register);
    s.now = QDateTime(QDate(2026, 11, 24), QTime(18, 45), Qt::UTC); // a quarter past midnight in India
    Session session = open(s);
    fillFixed(session);
    CHECK(session.answer(text("registrationDate")) == QJsonValue(text("2026-11-25")));
    CHECK(told(session).isEmpty());
}

TEST_CASE("a name that must be unique is compared as people read it, and never with itself")
{
    Start s = start(Action::Register);
    s.takenNames = {text("asha devi"), text("आशा")};
    Session session = open(s);
    fillFixed(session);
    CHECK(codeOf(session, text("firstName")) == text("form.duplicateName"));
    session.setAnswer(text("firstName"), text("ASHA"));
    CHECK(codeOf(session, text("firstName")) == text("form.duplicateName"));
    session.setAnswer(text("middleName"), text("Rani"));
    CHECK(told(session).isEmpty());
    Start own = startOn(Action::EditSubject);
    own.takenNames = {text("asha k devi")};
    CHECK(told(open(own)).isEmpty());
}

TEST_CASE("enrolments, exits and visits lie between what they hang on and today")
{
    struct Row
    {
        const char *what;
        Action action;
        bool isInProgramme, hasExit;
        const char *day, *code;
    };
    const auto row = GENERATE(
        Row{"enrolled on the day of registration", Action::Enrol, false, false, "2026-03-01", ""},
        Row{"enrolled before", Action::Enrol, false, false, "2026-02-28", "form.beforeRegistration"},
        Row{"enrolled tomorrow", Action::Enrol, false, false, "2026-11-25", "form.futureDate"},
        Row{"enrolment moved behind its exit", Action::EditEnrolment, true, true, "2026-06-02", "form.afterExit"},
        Row{"enrolment moved to its exit", Action::EditEnrolment, true, true, "2026-06-01", ""},
        Row{"exit on the first day", Action::ExitEnrolment, true, false, "2026-03-02", ""},
        Row{"exit before it began", Action::ExitEnrolment, true, false, "2026-03-01", "form.beforeEnrolment"},
        Row{"exit tomorrow", Action::ExitEnrolment, true, false, "2026-11-25", "form.futureDate"},
        Row{"visit on the day of registration", Action::Visit, false, false, "2026-03-01", ""},
        Row{"visit before", Action::Visit, false, false, "2026-02-28", "form.beforeRegistration"},
        Row{"visit tomorrow", Action::Visit, false, false, "2026-11-25", "form.futureDate"},
        Row{"visit that is no date", Action::Visit, false, false, "yesterday", "form.invalidDate"},
        Row{"visit of a programme on its first day", Action::Visit, true, false, "2026-03-02", ""},
        Row{"visit of a programme before it", Action::Visit, true, false, "2026-03-01", "form.beforeEnrolment"},
        Row{"visit of a programme on the day of the exit", Action::Visit, true, true, "2026-06-01", ""},
        Row{"visit of a programme after the exit", Action::Visit, true, true, "2026-06-02", "form.afterExit"},
        Row{"visit of a programme tomorrow", Action::Visit, true, false, "2026-11-25", "form.futureDate"});
    INFO(row.what);
    Start s = startOn(row.action);
    if (row.isInProgramme) {
        s.enrolment = startOn(Action::EditEnrolment).enrolment;
        s.enrolment->exitedAt = row.hasExit ? std::optional<QDateTime>(inIndia(2026, 6, 1, 1)) : std::nullopt;
        if (row.action == Action::Visit)
            s.encounterType = text("monthly");
    }
    Session session = open(s);
    session.setAnswer(text("text"), text("some"));
    const QString field = row.action == Action::Visit ? text("encounterDateTime")
        : row.action == Action::ExitEnrolment         ? text("programExitDateTime")
                                                      : text("enrolmentDateTime");
    session.setAnswer(field, text(row.day));
    CHECK(codeOf(session, field) == text(row.code));
    CHECK(session.problems().size() == (*row.code ? 1 : 0));
}

TEST_CASE("somebody is not enrolled twice at a time, unless the programme allows it")
{
    Start s = startOn(Action::Enrol);
    s.isEnrolledAlready = true;
    Session session = open(s);
    session.setAnswer(text("text"), text("some"));
    CHECK(told(session) == QStringList{text("enrolmentDateTime form.alreadyEnrolled")});
}

TEST_CASE("who is enrolled already may be enrolled once more where the programme allows it")
{
    const bool isAllowed = GENERATE(true, false);
    CAPTURE(isAllowed);
    Definitions definitions = world();
    definitions.programme("care", "Care", {{text("allowMultipleEnrolments"), isAllowed}});
    const auto organisation = definitions.build();
    StoreFixture f;
    Subject subject = person("p", "Rama");
    subject.subjectType = text("person");
    Enrolment other = enrolment("e", "p");
    other.program = text("care");
    f.save(subject);
    f.save(other);
    Purpose purpose;
    purpose.action = Action::Enrol;
    purpose.subject = subject.uuid;
    purpose.programme = other.program;
    const Start start = f.read(
        [&](Connection &c) { return loadStart(c, *organisation, purpose, FakeClock().time, india(), text("en")); });
    const Session session = open(definitions, start);
    CHECK(codeOf(session, text("enrolmentDateTime")) == text(isAllowed ? "" : "form.alreadyEnrolled"));
}

TEST_CASE("a device whose clock stands in 1970 or 2038 says so, loses nothing, and goes on when it is set")
{
    const auto year = GENERATE(1970, 2038);
    INFO(year);
    Start s = start(Action::Register);
    s.serverTime = inIndia(2026, 11, 20);
    s.now = QDateTime(QDate(year, 1, 1), QTime(0, 5), Qt::UTC);
    Session session = open(s);
    fillFixed(session);
    const auto problems = session.problems();
    REQUIRE(told(problems) == QStringList{text("registrationDate form.deviceClock")});
    CHECK(problems.first().data.value(text("serverDate")) == text("2026-11-20"));
    // The person may give the true day instead: it is no future day by what the server told.
    Session given = session;
    given.setAnswer(text("registrationDate"), text("2026-11-20"));
    CHECK(told(given).isEmpty());
    CHECK(std::get<Subject>(given.record()).registrationDate == QDate(2026, 11, 20));
    // The clock is set while the form is open: the day that it had filled in is taken back, nothing else is.
    session.noteTime(inIndia(2026, 12, 2));
    CHECK(told(session).isEmpty());
    CHECK(std::get<Subject>(session.record()).registrationDate == QDate(2026, 12, 2));
    CHECK(std::get<Subject>(session.record()).firstName == text("Asha"));
}

TEST_CASE("with a wrong clock the instants that a record gets are the server's last, not the clock's")
{
    Start cancel = startOn(Action::CancelVisit);
    cancel.serverTime = inIndia(2026, 11, 20);
    cancel.now = QDateTime(QDate(1970, 1, 1), QTime(0, 5), Qt::UTC);
    CHECK(std::get<Encounter>(open(cancel).record()).cancelledAt == cancel.serverTime);
    cancel.now = inIndia(2026, 11, 24);
    CHECK(std::get<Encounter>(open(cancel).record()).cancelledAt == cancel.now);
    Start visit = startOn(Action::Visit);
    visit.serverTime = inIndia(2026, 11, 20);
    visit.now = QDateTime(QDate(1970, 1, 1), QTime(0, 5), Qt::UTC);
    CHECK(told(open(visit)) == QStringList{text("encounterDateTime form.deviceClock")});
}

TEST_CASE("a clock that is a little off keeps nobody from recording")
{
    struct Row
    {
        const char *what;
        QDateTime now, serverTime;
        const char *day;
    };
    const auto row
        = GENERATE(Row{"before the first sync", inIndia(2026, 11, 24), {}, "2026-11-24"},
                   Row{"three weeks behind the server", inIndia(2026, 11, 1), inIndia(2026, 11, 22), "2026-11-22"},
                   Row{"offline for a year", inIndia(2027, 11, 24), inIndia(2026, 11, 24), "2027-11-24"});
    INFO(row.what);
    Start s = start(Action::Register);
    s.now = row.now;
    s.serverTime = row.serverTime;
    Session session = open(s);
    fillFixed(session);
    CHECK(told(session).isEmpty());
    session.setAnswer(text("registrationDate"), text(row.day));
    CHECK(told(session).isEmpty());
    session.setAnswer(text("registrationDate"),
                      QDate::fromString(text(row.day), Qt::ISODate).addDays(1).toString(Qt::ISODate));
    CHECK(told(session) == QStringList{text("registrationDate form.futureDate")});
}
