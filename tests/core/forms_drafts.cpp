// SPDX-License-Identifier: AGPL-3.0-or-later
// A form that was left: what its draft brings back.
#include "tests/core/formsworld.h"

using namespace dhara;
using namespace dhara::test;
using namespace dhara::forms;

namespace {

const NewMedia photo{text("00000000-0000-4000-8000-0000000000aa.jpg"), text("image/jpeg"), {}, 100};

} // namespace

TEST_CASE("a draft brings back every answer and file, through its text")
{
    Session session = open(startOn(Action::Visit));
    session.setAnswer(text("text"), text("half"));
    session.setAnswer(text("many"), QJsonArray{text("rice"), text("wheat")});
    session.setAnswer(text("crops/area"), 2.5);
    session.setAnswer(text("number"), text("not a number yet"));
    session.setAnswer(text("encounterDateTime"), text("2026-11-20"));
    session.addPhoto(text("photo"), photo);
    const QByteArray kept = QJsonDocument(session.toDraft()).toJson();
    Session later = must(Session::begin(world().build(), startOn(Action::Visit), text("another-uuid")));
    later.restore(QJsonDocument::fromJson(kept).object());
    CHECK(toJson(later.record()) == toJson(session.record()));
    CHECK(refOf(later.record()) == refOf(session.record()));
    CHECK(told(later) == told(session));
    REQUIRE(later.media().size() == 1);
    CHECK(later.media().first().bytes == photo.bytes);
    CHECK(later.media().first().conceptUuid == text("photo"));
}

TEST_CASE("a draft of an edit brings back what was touched and leaves what arrived since")
{
    Start s = startOn(Action::EditSubject);
    s.subject->observations = json(R"({"text":"old","number":1,"elsewhere":1})");
    Session session = open(s);
    session.setAnswer(text("text"), text("mine"));
    session.setAnswer(text("number"), {});
    session.setAnswer(text("lastName"), text("Kumari"));
    session.setAnswer(text("middleName"), {});
    const QJsonObject draft = session.toDraft();
    s.subject->observations = json(R"({"text":"theirs","number":2,"elsewhere":2,"new":3})");
    s.subject->firstName = text("Usha");
    Session later = open(s);
    later.restore(draft);
    const auto made = std::get<Subject>(later.record());
    CHECK(made.observations == json(R"({"text":"mine","elsewhere":2,"new":3})"));
    CHECK(made.fullName() == text("Usha Kumari"));
    Session unchanged = open(s);
    unchanged.restore(open(s).toDraft());
    CHECK(toJson(unchanged.record()) == toJson(*s.subject));
}

TEST_CASE("a damaged draft takes nothing from the record")
{
    const Start s = startOn(Action::EditVisit);
    for (const char *draft :
         {"{}", R"({"uuid":5,"fixed":[],"observations":"x","media":{"a":1}})", R"({"media":[1,null]})"}) {
        INFO(draft);
        Session session = open(s);
        session.restore(object(draft));
        CHECK(toJson(session.record()) == toJson(*s.encounter));
        CHECK(session.media().isEmpty());
    }
}
