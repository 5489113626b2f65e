// SPDX-License-Identifier: AGPL-3.0-or-later
// A form of 300 questions, on one page and on thirty: it opens, leads to its end, and goes on where it was left.
#include "core/store/drafts.h"
#include "tests/ui/oddbundle.h"
#include "tests/ui/people.h"

#include <QJsonDocument>
#include <QTest>

using namespace dhara;
using namespace dhara::test;

namespace {

constexpr int questions = 300;

/// The long form of a new visit, open at its first question.
struct LongForm
{
    /// The bundle may go: a server that is ready has read it.
    explicit LongForm(int onAPage) : server(OddBundle().askingMuch(questions, onAPage).path())
    {
        start();
        signInAndRest(*user, server);
        person = beginVisit(*user);
        user->waitUntil("its first page comes", [this] { return user->asks(s("Question 1")); });
    }

    void start()
    {
        user.reset();
        user = std::make_unique<User>(folder.filePath(s("profile")), QSize(1280, 800), Hand::Mouse);
    }
    QQuickItem *input(const char *question) const { return user->see(s("input"), user->question(s(question))); }
    Uuid idOf(const char *question) const { return questionId(*user, s(question)); }
    void waitForFocus(const char *question) const
    {
        user->waitUntil(question, [&] { return user->asks(s(question)) && input(question)->hasActiveFocus(); });
    }

    Standin server;
    QTemporaryDir folder;
    std::unique_ptr<User> user;
    Subject person;
};

} // namespace

TEST_CASE("a form of 300 questions leads to the one that is still open at its end, and is saved")
{
    const int onAPage = GENERATE(values({questions, 10}));
    CAPTURE(onAPage);
    const LongForm form(onAPage);
    User &user = *form.user;
    user.answer(s("Question 1"), s("7"));
    user.choose(s("Question 2"), s("Hardly ever"));
    user.press(s("left"));
    form.waitForFocus("Question 300");
    user.waitUntil("it is seen, not only there", [&] {
        const QQuickItem *input = form.input("Question 300");
        const QRectF shown = input->mapRectToScene(input->boundingRect());
        return QRectF(QPointF(0, 0), QSizeF(user.window().size())).contains(shown);
    });
    CHECK_FALSE(user.question(s("Question 300"))->property("error").toString().isEmpty());
    CHECK(user.asks(s("Question 1")) == (onAPage == questions));
    user.answer(s("Question 300"), s("the end"));
    user.waitUntil("nothing is open", [&] { return !user.sees(s("left")); });
    user.press(s("formNext"));
    user.waitUntil("the form closes", [&] { return !user.sees(s("formPage")); });
    const auto visits = inStore(user, [&](Connection &c) { return encountersOf(c, form.person.uuid); });
    REQUIRE(visits.size() == 1);
    const QJsonObject saved = visits.first().observations.object();
    CHECK(saved.value(form.idOf("Question 1")).toInt() == 7);
    CHECK(saved.value(form.idOf("Question 2")).toString() == form.idOf("Hardly ever"));
    CHECK(saved.value(form.idOf("Question 300")).toString() == s("the end"));
    checkQuiet(user);
}

TEST_CASE("a form of 300 questions that was killed opens again at the question near its end")
{
    const int onAPage = GENERATE(values({questions, 10}));
    CAPTURE(onAPage);
    LongForm form(onAPage);
    form.user->press(s("left"));
    form.waitForFocus("Question 300");
    form.user->answer(s("Question 295"), s("49"));
    form.user->waitUntil("the draft holds it", [&] {
        const auto kept = inStore(*form.user, [](Connection &c) { return drafts(c, 10); });
        return kept.size() == 1 && QJsonDocument(kept.first().body).toJson().contains("49");
    });
    checkQuiet(*form.user);
    form.start();
    form.waitForFocus("Question 295");
    CHECK(form.input("Question 295")->property("text").toString() == s("49"));
    checkQuiet(*form.user);
}

TEST_CASE("what is typed while the rest of a long page comes stays in its question")
{
    const LongForm form(questions);
    User &user = *form.user;
    form.waitForFocus("Visit date"); // the page has arrived at its first question, and nothing else is to be reached
    REQUIRE(user.asks(s("Question 6")));
    REQUIRE_FALSE(user.asks(s("Question 300")));
    const QPointer<QQuickItem> input = form.input("Question 6");
    input->forceActiveFocus(Qt::TabFocusReason);
    const QString answer = s("all well");
    for (const QChar c : answer)
        QTest::sendKeyEvent(QTest::Click, &user.window(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    user.waitUntil("all are there", [&] { return user.asks(s("Question 300")); });
    user.settle();
    REQUIRE(input);
    CHECK(input->hasActiveFocus());
    CHECK(input->property("text").toString() == answer);
    checkQuiet(user);
}
