// SPDX-License-Identifier: AGPL-3.0-or-later
// Photos among the answers.
#include "tests/core/formsworld.h"

using namespace dhara;
using namespace dhara::test;
using namespace dhara::forms;

namespace {

QByteArray compact(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
}

} // namespace

TEST_CASE("photos come, are replaced and go, and only those that an answer names are sent")
{
    Session session = open(start(Action::Register));
    const auto file = [](const char *name) { return NewMedia{text(name), text("image/jpeg"), text("wrong"), 10}; };
    session.addPhoto(text("profilePicture"), file("a.jpg"));
    session.addPhoto(text("profilePicture"), file("b.jpg"));
    CHECK(std::get<Subject>(session.record()).profilePicture == text("b.jpg"));
    REQUIRE(session.media().size() == 1);
    CHECK(session.media().first().fileName == text("b.jpg"));
    CHECK(session.media().first().conceptUuid.isEmpty());
    session.removePhoto(text("profilePicture"), text("b.jpg"));
    CHECK(session.media().isEmpty());

    Start s = startOn(Action::EditVisit);
    s.encounter->observations = json(R"({"photo":"https://x/old.jpg","photos":["https://x/1.jpg"]})");
    Session visit = open(s);
    visit.addPhoto(text("photo"), file("c.jpg"));
    visit.addPhoto(text("photos"), file("d.jpg"));
    visit.addPhoto(text("photos"), file("e.jpg"));
    visit.removePhoto(text("photos"), text("d.jpg"));
    CHECK(compact(visit.answer(text("photos"))) == QByteArray(R"(["https://x/1.jpg","e.jpg"])"));
    REQUIRE(visit.media().size() == 2);
    CHECK(visit.media().at(1).conceptUuid == text("photos"));
    CHECK(told(visit).isEmpty());
    visit.setAnswer(text("photo"), {}); // taken back by another way than removePhoto
    CHECK(visit.media().size() == 1);
    visit.removePhoto(text("photos"), text("e.jpg"));
    visit.removePhoto(text("photos"), text("https://x/1.jpg"));
    CHECK(visit.answer(text("photos")).isUndefined());
    visit.setAnswer(text("photo"), text("from-nowhere.jpg"));
    CHECK(codeOf(visit, text("photo")) == text("form.noSuchPhoto"));
    visit.setAnswer(text("photo"), text("https://x/old.jpg"));
    CHECK(told(visit).isEmpty());
}

TEST_CASE("a question for one photo that holds several, as another client may leave it, loses none")
{
    const auto file = [](const char *name) { return NewMedia{text(name), text("image/jpeg"), text("photo"), 10}; };
    Start s = startOn(Action::EditVisit);
    s.encounter->observations = json(R"({"photo":["https://x/1.jpg","https://x/2.jpg"]})");
    Session visit = open(s);
    visit.addPhoto(text("photo"), file("c.jpg"));
    CHECK(compact(visit.answer(text("photo"))) == QByteArray(R"(["https://x/1.jpg","https://x/2.jpg","c.jpg"])"));
    CHECK(visit.replacePhoto(text("photo"), text("https://x/1.jpg"), file("d.jpg")));
    CHECK(compact(visit.answer(text("photo"))) == QByteArray(R"(["d.jpg","https://x/2.jpg","c.jpg"])"));
    CHECK(visit.media().size() == 2);
    CHECK(told(visit).isEmpty());
    visit.removePhoto(text("photo"), text("https://x/2.jpg"));
    CHECK(compact(visit.answer(text("photo"))) == QByteArray(R"(["d.jpg","c.jpg"])"));
}
