// SPDX-License-Identifier: AGPL-3.0-or-later
// A form by keyboard in the real window: no key loses what was just typed, no answer throws the keyboard out.
#include "core/store/drafts.h"
#include "tests/ui/people.h"

#include <QJsonDocument>
#include <QQmlComponent>
#include <QTest>

#include <algorithm>

using namespace dhara;
using namespace dhara::test;

namespace {

/// The form of a new visit, open.
struct VisitForm
{
    VisitForm() :
        server(demoBundle()), user(std::make_unique<User>(folder.filePath(s("profile")), QSize(1280, 800), Hand::Mouse))
    {
        signInAndRest(*user, server);
        person = beginVisit(*user);
        user->waitUntil("the form's first page", [this] { return user->asks(s("Visit date")); });
    }

    void turnTo(const char *question) const { test::turnTo(*user, s(question)); }
    QQuickItem *input(const char *question) const { return user->see(s("input"), user->question(s(question))); }
    QString textOf(const char *question) const { return input(question)->property("text").toString(); }
    QQuickItem *chip(const char *question, const char *option) const
    {
        return user->see(QLatin1String("answer-") + s(option), user->question(s(question)));
    }
    Uuid idOf(const char *question) const { return questionId(*user, s(question)); }
    /// Of the only visit that is saved; nothing where there is none yet.
    QJsonObject saved() const
    {
        const auto visits = inStore(*user, [this](Connection &c) { return encountersOf(c, person.uuid); });
        return visits.isEmpty() ? QJsonObject() : visits.first().observations.object();
    }
    /// All that drafts hold of answers.
    QString drafted() const
    {
        QString text;
        for (const Draft &draft : inStore(*user, [](Connection &c) { return drafts(c, 10); }))
            text += QString::fromUtf8(QJsonDocument(draft.body).toJson());
        return text;
    }
    void answerAllThatIsRequired() const
    {
        turnTo("Complaints");
        user->choose(s("Reason for the visit"), s("Feels ill"));
        user->choose(s("Complaints"), s("Fever"));
        turnTo("Sent to the health centre");
        user->choose(s("Sent to the health centre"), s("No"));
    }
    void checkQuiet() const { test::checkQuiet(*user); }

    Standin server;
    QTemporaryDir folder;
    std::unique_ptr<User> user;
    Subject person;
};

} // namespace

TEST_CASE("a number that was just typed is saved by Ctrl+S")
{
    const VisitForm place;
    place.answerAllThatIsRequired();
    place.user->key(Qt::Key_B, Qt::AltModifier);
    place.user->waitUntil("the page before", [&] { return place.user->asks(s("Temperature")); });
    place.user->type(place.input("Temperature"), s("38.5"));
    place.user->key(Qt::Key_S, Qt::ControlModifier);
    place.user->waitUntil("the form closes", [&] { return !place.user->sees(s("formPage")); });
    CHECK(place.saved().value(place.idOf("Temperature")).toDouble() == Approx(38.5));
    place.checkQuiet();
}

TEST_CASE("turning the page by keys keeps what was just typed")
{
    const VisitForm place;
    place.answerAllThatIsRequired();
    place.user->type(place.input("Notes of the visit"), s("to be seen"));
    place.user->key(Qt::Key_B, Qt::AltModifier);
    place.user->type(place.input("Temperature"), s("39"));
    place.user->key(Qt::Key_N, Qt::AltModifier);
    CHECK(place.textOf("Notes of the visit").toStdString() == "to be seen");
    place.user->key(Qt::Key_B, Qt::AltModifier);
    CHECK(place.textOf("Temperature").toStdString() == "39");
    place.checkQuiet();
}

TEST_CASE("leaving a form by keys keeps what was just typed in its draft")
{
    const auto [key, modifiers] = GENERATE(
        table<Qt::Key, Qt::KeyboardModifier>({{Qt::Key_Escape, Qt::NoModifier}, {Qt::Key_Left, Qt::AltModifier}}));
    CAPTURE(key);
    const VisitForm place;
    place.turnTo("Temperature");
    place.user->choose(s("Reason for the visit"), s("Feels ill"));
    place.user->type(place.input("Temperature"), s("38.7"));
    place.user->key(key, modifiers);
    place.user->waitUntil("the form is left", [&] { return !place.user->sees(s("formPage")); });
    place.user->waitUntil("the draft holds it", [&] { return place.drafted().contains(s("38.7")); });
    place.checkQuiet();
}

TEST_CASE("what was typed before a kill is in the form again whatever it answers")
{
    const auto [question, text, shown] = GENERATE(
        table<const char *, const char *, const char *>({{"Temperature", "38.9", "38.9"},
                                                         {"Ill since", "2026-01-31", "31 Jan 2026"},
                                                         {"Notes of the visit", "sleeps badly", "sleeps badly"}}));
    CAPTURE(question);
    VisitForm place;
    place.answerAllThatIsRequired();
    if (!place.user->asks(s(question)))
        place.user->key(Qt::Key_B, Qt::AltModifier);
    place.user->type(place.input(question), s(text));
    place.user->waitUntil("the draft holds it", [&place, text = text] { return place.drafted().contains(s(text)); });
    CHECK(place.input(question)->hasActiveFocus());
    place.checkQuiet();
    place.user.reset();
    place.user = std::make_unique<User>(place.folder.filePath(s("profile")), QSize(1280, 800), Hand::Mouse);
    place.user->waitUntil("the form is back", [&place, question = question] { return place.user->asks(s(question)); });
    CHECK(place.textOf(question).toStdString() == shown);
    place.checkQuiet();
}

TEST_CASE("what is typed stays as it is typed until it is finished")
{
    const VisitForm place;
    place.turnTo("Temperature");
    place.user->type(place.input("Temperature"), s("38."));
    place.user->waitUntil("it is kept", [&] { return place.drafted().contains(s("38")); });
    CHECK(place.textOf("Temperature").toStdString() == "38.");
    CHECK(place.user->question(s("Temperature"))->property("error").toString().toStdString().empty());
    place.user->key(Qt::Key_Tab);
    place.user->waitUntil("it is tidied", [&] { return place.textOf("Temperature") == s("38"); });
    place.checkQuiet();
}

TEST_CASE("an answer that is chosen by key keeps the keyboard")
{
    const VisitForm place;
    place.turnTo("Complaints");
    for (const auto &[question, option] : {std::pair{"Reason for the visit", "Feels ill"}, {"Complaints", "Fever"}}) {
        CAPTURE(question);
        place.user->waitUntil(question, [&place, question = question, option = option] {
            if (!place.chip(question, option)->hasActiveFocus())
                place.user->key(Qt::Key_Tab);
            return place.chip(question, option)->hasActiveFocus();
        });
        place.user->key(Qt::Key_Space);
        CHECK(place.chip(question, option)->property("checked").toBool());
        CHECK(place.chip(question, option)->hasActiveFocus());
    }
    place.checkQuiet();
}

TEST_CASE("a photo that is to be taken again stays until there is another")
{
    const VisitForm place;
    User &user = *place.user;
    place.answerAllThatIsRequired();
    const QString question = s("Photo for the doctor");
    const auto photos = [&] { return user.question(question)->property("photos").toStringList(); };
    user.addPhoto(question, makePhoto(place.folder.filePath(s("card.png")), 900, 600));
    const QStringList before = photos();
    user.press(user.see(s("photo"), user.question(question)));
    user.press(s("retake"));
    user.see(s("cameraPage"));
    user.key(Qt::Key_Escape);
    user.waitUntil("the camera is closed", [&] { return !user.sees(s("cameraPage")); });
    CHECK(photos() == before);

    SECTION("another that cannot be read does not take its place")
    {
        QMetaObject::invokeMethod(user.question(question), "photoReplaced", Q_ARG(QString, before.first()),
                                  Q_ARG(QUrl, QUrl::fromLocalFile(place.folder.filePath(s("none.png")))));
        user.see(s("formProblem"));
        CHECK(photos() == before);
    }
    SECTION("another takes its place and the form is not saved without it")
    {
        QMetaObject::invokeMethod(
            user.question(question), "photoReplaced", Q_ARG(QString, before.first()),
            Q_ARG(QUrl, QUrl::fromLocalFile(makePhoto(place.folder.filePath(s("next.png")), 600, 900))));
        user.key(Qt::Key_S, Qt::ControlModifier);
        user.waitUntil("the form closes", [&] { return !user.sees(s("formPage")); });
        const QString kept = place.saved().value(place.idOf("Photo for the doctor")).toString();
        CHECK_FALSE(kept.isEmpty());
        CHECK(kept.toStdString() != before.first().toStdString());
    }
    place.checkQuiet();
}

TEST_CASE("Enter and the arrow keys do what a hand does and show where the keyboard is")
{
    const VisitForm place;
    User &user = *place.user;
    const auto tabTo = [&user](QQuickItem *item) {
        user.waitUntil(qPrintable(item->objectName()), [&user, item] {
            if (!item->hasActiveFocus())
                user.key(Qt::Key_Tab);
            return item->hasActiveFocus();
        });
    };
    place.turnTo("Complaints");
    tabTo(place.chip("Complaints", "Fever"));
    user.key(Qt::Key_Return);
    CHECK(place.chip("Complaints", "Fever")->property("checked").toBool());
    user.choose(s("Reason for the visit"), s("Feels ill"));
    tabTo(user.see(s("formNext")));
    user.key(Qt::Key_Enter);
    user.waitUntil("the next page", [&] { return user.asks(s("Sent to the health centre")); });

    QQuickItem *sections = user.see(s("sections"));
    tabTo(sections);
    user.key(Qt::Key_Up);
    QQuickItem *section = user.window().activeFocusItem();
    REQUIRE(section);
    CHECK(section->property("visualFocus").toBool());
    user.key(Qt::Key_Return);
    user.waitUntil("that section", [&] { return user.asks(s("Complaints")); });

    user.key(Qt::Key_Escape);
    user.press(s("nav-register"));
    tabTo(user.see(s("types")));
    user.key(Qt::Key_Down);
    QQuickItem *row = user.window().activeFocusItem();
    REQUIRE(row);
    CHECK(row->property("visualFocus").toBool());
    user.key(Qt::Key_Return);
    user.waitUntil("its form is open", [&] { return user.sees(s("formPage")); });
    place.checkQuiet();
}

TEST_CASE("an answer or a button of many words stays inside a narrow page")
{
    const auto length = GENERATE(120, 500);
    CAPTURE(length);
    prepareWindow();
    const QString words = s("many words ").repeated(length / 11).trimmed();
    QQmlEngine engine;
    engine.addImportPath(s(":/qt/qml"));
    QQmlComponent component(&engine);
    component.setData(
        "import QtQuick\nimport QtQuick.Layouts\nimport Dhara.Controls\n"
        "ColumnLayout {\n width: 288\n property string words\n"
        " Flow { Layout.fillWidth: true; AnswerChip { objectName: 'chip'; text: words; checked: true } }\n"
        " InlineMessage { Layout.fillWidth: true; title: 'T'; actionText: words }\n"
        " EmptyState { Layout.fillWidth: true; title: 'T'; actionText: words }\n}\n",
        {});
    const std::unique_ptr<QObject> object(component.createWithInitialProperties({{s("words"), words}}));
    INFO(component.errorString().toStdString());
    auto *page = qobject_cast<QQuickItem *>(object.get());
    REQUIRE(page);
    QQuickWindow window;
    page->setParentItem(window.contentItem());
    window.show();
    const auto wordiest = [&] {
        QList<QQuickItem *> found;
        QList<QQuickItem *> open = page->childItems();
        while (!open.isEmpty()) {
            QQuickItem *item = open.takeFirst();
            if (item->property("text").toString() == words)
                found.append(item);
            open.append(item->childItems());
        }
        return found;
    };
    CHECK(wordiest().size() >= 6); // each of the three, and its label
    const bool isInside = QTest::qWaitFor([&] {
        const auto items = wordiest();
        return std::all_of(items.begin(), items.end(), [&](QQuickItem *item) {
            const QRectF place = item->mapRectToItem(page, QRectF(0, 0, item->width(), item->height()));
            return place.left() >= 0 && place.right() <= page->width() && item->width() > 100
                && !item->property("truncated").toBool() && item->height() <= item->parentItem()->height();
        });
    });
    CHECK(isInside);
}
