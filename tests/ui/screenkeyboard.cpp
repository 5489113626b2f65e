// SPDX-License-Identifier: AGPL-3.0-or-later
// Qt's keyboard on the screen, the real one, in the smallest window: what is typed into stays above it. Qt takes the
// keyboard when a process begins, so these run in one of their own (CMakeLists.txt).
#include "tests/ui/items.h"
#include "tests/ui/people.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QTest>

using namespace dhara;
using namespace dhara::test;

namespace {

QInputMethod &keyboard()
{
    return *QGuiApplication::inputMethod();
}

QRectF inWindow(const QQuickItem &item)
{
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
}

/// Of the field that has the focus what has to be seen: all of it, of several lines that of the cursor.
QRectF typedLine(const QQuickItem &field)
{
    return field.inherits("QQuickTextArea") ? field.mapRectToScene(field.property("cursorRectangle").toRectF())
                                            : inWindow(field);
}

/// Where it stands; empty while there is none. QInputMethod tells its height, and a top that is none of this window.
QRectF keyboardPlace(User &user)
{
    const auto panels = user.all([](const QQuickItem &item) {
        return QLatin1String(item.metaObject()->className()).startsWith(s("InputPanel"));
    });
    return panels.isEmpty() || !keyboard().isVisible() ? QRectF() : inWindow(*panels.first());
}

void waitForKeyboard(User &user)
{
    user.waitUntil("the keyboard is there", [&user] {
        const QRectF place = keyboardPlace(user);
        return place.height() > 50 && !keyboard().isAnimating() && place.bottom() <= user.window().height() + 1;
    });
}

/// What is left of the window above the keyboard, and of that what the pages around the field show.
QRectF viewOf(User &user, const QQuickItem &field)
{
    QRectF view(0, 0, user.window().width(), keyboardPlace(user).top());
    for (const QQuickItem *around = field.parentItem(); around; around = around->parentItem()) {
        if (around->clip())
            view &= inWindow(*around);
    }
    return view;
}

void checkSeen(User &user)
{
    waitForKeyboard(user);
    const QPointer<QQuickItem> field = user.window().activeFocusItem();
    REQUIRE(field);
    QRectF line, view;
    const bool isSeen = QTest::qWaitFor(
        [&] {
            line = typedLine(*field);
            view = viewOf(user, *field);
            return view.adjusted(-1, -1, 1, 1).contains(line);
        },
        20'000);
    CAPTURE(field->objectName().toStdString(), line.top(), line.bottom(), view.top(), view.bottom());
    CHECK(isSeen);
}

/// The page is scrolled until the field stands at its lower edge, where the keyboard will come.
void standAtTheEdge(const QQuickItem &field)
{
    for (QQuickItem *around = field.parentItem(); around; around = around->parentItem()) {
        if (!around->inherits("QQuickFlickable"))
            continue;
        const qreal most = std::max(0.0, around->property("contentHeight").toReal() - around->height());
        const qreal below = field.mapRectToItem(around, QRectF(0, 0, field.width(), field.height())).bottom();
        around->setProperty("contentY",
                            std::clamp(around->property("contentY").toReal() + below - around->height(), 0.0, most));
        return;
    }
}

/// Taps it as a hand does that had no keyboard before.
void tap(User &user, QQuickItem *field)
{
    keyboard().hide();
    user.waitUntil("the keyboard is put away", [] { return !keyboard().isVisible() && !keyboard().isAnimating(); });
    user.settle();
    standAtTheEdge(*field);
    user.settle();
    user.press(field);
    user.waitUntil("it has the focus", [field] { return field->hasActiveFocus(); });
    keyboard().show();
}

void tapAll(User &user)
{
    user.settle();
    QList<QPointer<QQuickItem>> fields;
    for (QQuickItem *field : user.all([](const QQuickItem &item) { return item.isEnabled() && isTypedInto(item); }))
        fields.append(field);
    REQUIRE_FALSE(fields.isEmpty());
    for (const QPointer<QQuickItem> &field : fields) {
        REQUIRE(field);
        tap(user, field);
        checkSeen(user);
    }
}

/// Qt's keyboard tells of the words that it has no list of.
void checkQuietOfAllElse(User &user)
{
    CHECK(user.warnings().filter(QRegularExpression(s("^(?!Hunspell)"))).join(QLatin1Char('\n')).toStdString() == "");
}

/// The smallest window, or one as low and wider, in which the keyboard is higher; a finger, and the page of somebody.
struct SmallPlace : Place
{
    explicit SmallPlace(int width = 320) : Place(QSize(width, 480), Hand::Touch), person(newPerson(user))
    {
        put(user, {person});
        openSubject(user, person);
    }

    Subject person;
};

} // namespace

TEST_CASE("the keyboard on the screen does not cover the fields of the sign-in", "[.screenkeyboard]")
{
    const QTemporaryDir folder;
    User user(folder.path(), QSize(320, 480), Hand::Touch);
    user.see(s("signInPage"));
    tapAll(user);
    checkQuietOfAllElse(user);
}

TEST_CASE("the keyboard on the screen does not cover the questions of a form", "[.screenkeyboard]")
{
    const int width = GENERATE(320, 640, 800);
    CAPTURE(width);
    SmallPlace place(width);
    User &user = place.user;
    SECTION("those of a registration, tapped")
    {
        user.workplace()->setProperty(
            "purpose", QVariantMap{{s("action"), s("register")}, {s("subjectType"), place.person.subjectType}});
        user.question(s("firstName"));
        tapAll(user);
    }
    SECTION("those of a visit, reached by Tab")
    {
        beginVisit(user, place.person);
        turnTo(user, s("Temperature"));
        tap(user, user.see(s("input"), user.question(s("Temperature"))));
        int typed = 0;
        for (int i = 0; i < 12; ++i) {
            user.key(Qt::Key_Tab);
            const QQuickItem *focused = user.window().activeFocusItem();
            REQUIRE(focused);
            if (isTypedInto(*focused)) {
                ++typed;
                checkSeen(user);
            }
        }
        CHECK(typed > 0);
    }
    checkQuietOfAllElse(user);
}

TEST_CASE("the keyboard on the screen does not cover the fields of a sheet and the search", "[.screenkeyboard]")
{
    SmallPlace place;
    User &user = place.user;
    const auto tapEach = [&user](std::initializer_list<const char *> fields) {
        for (const char *field : fields) {
            tap(user, user.see(s(field)));
            checkSeen(user);
        }
    };
    SECTION("the days of a planned visit")
    {
        user.press(s("more"));
        user.press(s("action-Schedule a visit"));
        tapEach({"earliest", "latest"});
    }
    SECTION("the ages that are filtered by")
    {
        user.press(s("back"));
        tapEach({"search"});
        user.press(s("filters"));
        tapEach({"ageFrom", "ageTo"});
    }
    checkQuietOfAllElse(user);
}

TEST_CASE("the line that is typed in a long note stays in view above the keyboard on the screen", "[.screenkeyboard]")
{
    SmallPlace place;
    User &user = place.user;
    beginVisit(user, place.person);
    for (const auto &[question, answer] : {std::pair{"Reason for the visit", "Feels ill"}, {"Complaints", "Fever"}}) {
        turnTo(user, s(question));
        user.choose(s(question), s(answer));
    }
    turnTo(user, s("Notes of the visit"));
    tap(user, user.see(s("input"), user.question(s("Notes of the visit"))));
    for (int line = 0; line < 12; ++line) {
        QTest::sendKeyEvent(QTest::Click, &user.window(), Qt::Key_Return, s("\r"), Qt::NoModifier);
        user.settle();
    }
    checkSeen(user);
    checkQuietOfAllElse(user);
}
