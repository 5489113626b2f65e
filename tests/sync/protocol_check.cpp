// SPDX-License-Identifier: AGPL-3.0-or-later
// What keeps a record from being sent, code by code.
#include "sync/protocol/check.h"
#include "tests/support/shared.h"

#include <functional>

using namespace dhara;
using namespace dhara::protocol;

namespace {

using Change = std::function<void(Subject &, Enrolment &, Encounter &, SendContext &)>;

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

JsonText json(const char *utf8)
{
    return JsonText(QByteArray(utf8));
}

/// An organisation of one thing each, named "known"; persons have an address, places of the type "place" need none.
SendContext organisation()
{
    const auto isKnown = [](const Uuid &uuid) { return uuid == text("known"); };
    SendContext context;
    context.subjectType = [](const Uuid &uuid) -> std::optional<SendContext::SubjectTypeFacts> {
        if (uuid == text("known"))
            return SendContext::SubjectTypeFacts{true, false};
        if (uuid == text("place"))
            return SendContext::SubjectTypeFacts{false, true};
        return std::nullopt;
    };
    context.knowsConcept = [](const Uuid &uuid) { return uuid.startsWith(text("11111111")); };
    context.knowsLocation = context.knowsGender = context.knowsProgramme = context.knowsEncounterType = isKnown;
    return context;
}

constexpr auto answers = R"({"11111111-0000-4000-8000-000000000001":"a"})";
constexpr auto alien = R"({"alien":"a"})";

Subject subject()
{
    Subject s;
    s.uuid = text("00000000-0000-4000-8000-000000000001");
    s.subjectType = s.gender = s.address = text("known");
    s.firstName = text("Rama");
    s.registrationDate = QDate(2026, 11, 20);
    s.observations = json(answers);
    return s;
}

Enrolment enrolment()
{
    Enrolment e;
    e.uuid = text("00000000-0000-4000-8000-000000000002");
    e.program = text("known");
    e.subject = subject().uuid;
    e.enrolledAt = test::FakeClock().time;
    e.observations = json(answers);
    return e;
}

Encounter encounter()
{
    Encounter e;
    e.uuid = text("00000000-0000-4000-8000-000000000003");
    e.encounterType = text("known");
    e.subject = subject().uuid;
    e.occurredAt = test::FakeClock().time;
    e.observations = json(answers);
    return e;
}

} // namespace

TEST_CASE("what the server would hide, undo or refuse is found before it is sent, and named")
{
    enum Kind { OfSubject, OfEnrolment, OfEncounter };
    struct Row
    {
        const char *what;
        Kind kind;
        Change change;
        const char *code; ///< none: it may go
        const char *field = "";
        const char *value = "";
    };
    const QList<Row> rows{
        {"a whole person", OfSubject, [](auto &, auto &, auto &, auto &) {}, nullptr},
        {"a whole enrolment", OfEnrolment, [](auto &, auto &, auto &, auto &) {}, nullptr},
        {"a whole visit", OfEncounter, [](auto &, auto &, auto &, auto &) {}, nullptr},

        {"no identity", OfSubject, [](auto &s, auto &, auto &, auto &) { s.uuid.clear(); }, "send.badUuid", "uuid"},
        {"an odd identity", OfEnrolment, [](auto &, auto &e, auto &, auto &) { e.uuid = text("7"); }, "send.badUuid",
         "uuid", "7"},
        {"an odd identity", OfEncounter, [](auto &, auto &, auto &v, auto &) { v.uuid = text("7"); }, "send.badUuid",
         "uuid", "7"},

        {"no name", OfSubject, [](auto &s, auto &, auto &, auto &) { s.firstName = text("  "); }, "send.noName",
         "firstName"},
        {"no day of registration", OfSubject, [](auto &s, auto &, auto &, auto &) { s.registrationDate = {}; },
         "send.noRegistrationDate", "registrationDate"},

        {"no address", OfSubject, [](auto &s, auto &, auto &, auto &) { s.address.clear(); }, "send.noAddress",
         "address"},
        {"no address where none is needed", OfSubject,
         [](auto &s, auto &, auto &, auto &) {
             s.address.clear();
             s.subjectType = text("place");
         },
         nullptr},
        {"an unknown address", OfSubject, [](auto &s, auto &, auto &, auto &) { s.address = text("away"); },
         "send.unknownAddress", "address", "away"},

        {"a person of no gender", OfSubject, [](auto &s, auto &, auto &, auto &) { s.gender.clear(); },
         "send.unknownGender", "gender"},
        {"a place of no gender", OfSubject,
         [](auto &s, auto &, auto &, auto &) {
             s.gender.clear();
             s.subjectType = text("place");
         },
         nullptr},
        {"a place of an unknown gender", OfSubject,
         [](auto &s, auto &, auto &, auto &) {
             s.gender = text("gone");
             s.subjectType = text("place");
         },
         "send.unknownGender", "gender", "gone"},

        {"a programme that is not known", OfEnrolment,
         [](auto &, auto &e, auto &, auto &) { e.program = text("gone"); }, "send.unknownType", "program", "gone"},
        {"a kind of visit that is not known", OfEncounter,
         [](auto &, auto &, auto &v, auto &) { v.encounterType = text("gone"); }, "send.unknownType", "encounterType",
         "gone"},
        {"a kind of subject that is not known", OfSubject,
         [](auto &s, auto &, auto &, auto &) { s.subjectType = text("gone"); }, "send.unknownType", "subjectType",
         "gone"},

        {"an unknown question", OfSubject, [](auto &s, auto &, auto &, auto &) { s.observations = json(alien); },
         "send.unknownConcept", "observations", "alien"},
        {"an unknown question of an enrolment", OfEnrolment,
         [](auto &, auto &e, auto &, auto &) { e.observations = json(alien); }, "send.unknownConcept", "observations",
         "alien"},
        {"an unknown question of an exit", OfEnrolment,
         [](auto &, auto &e, auto &, auto &) { e.exitObservations = json(alien); }, "send.unknownConcept",
         "observations", "alien"},
        {"an unknown question of a visit", OfEncounter,
         [](auto &, auto &, auto &v, auto &) { v.observations = json(alien); }, "send.unknownConcept", "observations",
         "alien"},
        {"an unknown question of a cancellation", OfEncounter,
         [](auto &, auto &, auto &v, auto &) { v.cancelObservations = json(alien); }, "send.unknownConcept",
         "observations", "alien"},
        {"an unknown question in a group", OfSubject,
         [](auto &s, auto &, auto &, auto &) {
             s.observations = json(R"({"11111111-1":{"22222222-0000-4000-8000-000000000001":1}})");
         },
         "send.unknownConcept", "observations", "22222222-0000-4000-8000-000000000001"},
        {"an unknown question in a repeated group", OfSubject,
         [](auto &s, auto &, auto &, auto &) {
             s.observations = json(R"({"11111111-1":[{"11111111-0000-4000-8000-000000000001":1},)"
                                   R"({"22222222-0000-4000-8000-000000000001":1}]})");
         },
         "send.unknownConcept", "observations", "22222222-0000-4000-8000-000000000001"},
        {"a phone number is no group", OfSubject,
         [](auto &s, auto &, auto &, auto &) { s.observations = json(R"({"11111111-1":{"phoneNumber":"1"}})"); },
         nullptr},

        {"an enrolment of no day", OfEnrolment, [](auto &, auto &e, auto &, auto &) { e.enrolledAt = {}; },
         "send.noDate", "enrolledAt"},
        {"a visit of no day", OfEncounter, [](auto &, auto &, auto &v, auto &) { v.occurredAt.reset(); }, "send.noDate",
         "occurredAt"},
        {"a visit that is planned", OfEncounter, [](auto &, auto &, auto &v, auto &) { v.earliest.swap(v.occurredAt); },
         nullptr},
        {"a visit done and cancelled", OfEncounter,
         [](auto &, auto &, auto &v, auto &) { v.cancelledAt = v.occurredAt; }, "send.doneAndCancelled", "cancelledAt"},

        {"an enrolment of nobody", OfEnrolment, [](auto &, auto &e, auto &, auto &) { e.subject.clear(); },
         "send.noParent", "subject"},
        {"a visit to nobody", OfEncounter, [](auto &, auto &, auto &v, auto &) { v.subject.clear(); }, "send.noParent",
         "subject"},
        {"a visit whose enrolment is not here", OfEncounter,
         [](auto &, auto &, auto &v, auto &context) {
             v.enrolment = enrolment().uuid;
             context.isParentKnown = false;
         },
         "send.noParent", "enrolment", "00000000-0000-4000-8000-000000000002"},

        {"all answers of a person taken away", OfSubject,
         [](auto &s, auto &, auto &, auto &context) {
             s.observations = json(R"({"11111111-1":null})");
             context.hasAnswers = true;
         },
         "send.emptied", "observations"},
        {"of an enrolment", OfEnrolment,
         [](auto &, auto &e, auto &, auto &context) {
             e.observations = {};
             context.hasAnswers = true;
         },
         "send.emptied", "observations"},
        {"of an exit", OfEnrolment,
         [](auto &, auto &e, auto &, auto &context) {
             e.exitedAt = e.enrolledAt;
             context.hasExitAnswers = true;
         },
         "send.emptied", "exitObservations"},
        {"of a visit, which the server does empty", OfEncounter,
         [](auto &, auto &, auto &v, auto &context) {
             v.observations = {};
             context.hasAnswers = true;
         },
         nullptr},
    };
    for (const Row &row : rows) {
        INFO(row.what << ": " << (row.code ? row.code : "nothing"));
        Subject s = subject();
        Enrolment e = enrolment();
        Encounter v = encounter();
        SendContext context = organisation();
        row.change(s, e, v, context);
        const auto found = sendable(row.kind == OfSubject         ? Record(s)
                                        : row.kind == OfEnrolment ? Record(e)
                                                                  : Record(v),
                                    context);
        REQUIRE(found.size() == (row.code ? 1 : 0));
        if (!row.code)
            continue;
        CHECK(found[0].kind == ErrorKind::UserMustFix);
        CHECK(found[0].code == text(row.code));
        CHECK(found[0].data.value(text("field")).toString() == text(row.field));
        CHECK(found[0].data.value(text("value")).toString() == text(row.value));
    }
}

TEST_CASE("all that keeps a record from being sent is told at once")
{
    Subject empty;
    QStringList codes;
    for (const Error &error : sendable(empty, organisation()))
        codes << error.code;
    CHECK(codes
          == QStringList{text("send.badUuid"), text("send.unknownType"), text("send.noName"),
                         text("send.noRegistrationDate"), text("send.noAddress")});
}
