// SPDX-License-Identifier: AGPL-3.0-or-later
// Windows of every size and scale: nothing cut, nothing lost or left when the size changes, no line too long to follow.
#include "tests/ui/items.h"
#include "tests/ui/people.h"
#include "tests/ui/tour.h"

#include <QAbstractItemModel>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QJSValue>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <memory>

using namespace dhara;
using namespace dhara::test;

namespace {

constexpr qreal readable = 2 * 760; // dp: two columns of reading width
constexpr qreal rounding = 1;

qreal real(const QQuickItem &item, const char *property)
{
    return item.property(property).toReal();
}

/// Of the widest line. What a vowel sign of Devanagari reaches back is counted as content, though nothing stands there.
qreal inkWidth(const QQuickItem &text)
{
    const qreal told = real(text, "contentWidth");
    if (text.property("lineCount").toInt() != 1)
        return told;
    const QFontMetricsF metrics(text.property("font").value<QFont>());
    return std::min(told, std::ceil(metrics.horizontalAdvance(text.property("text").toString())));
}

const QQuickItem *around(const QQuickItem &item, const char *kind)
{
    const QQuickItem *found = item.parentItem();
    while (found && !found->inherits(kind))
        found = found->parentItem();
    return found;
}

/// Where a flickable around it moves sideways it may begin or end outside the window.
bool isInRow(const QQuickItem &item)
{
    for (const QQuickItem *flick = around(item, "QQuickFlickable"); flick; flick = around(*flick, "QQuickFlickable")) {
        if (real(*flick, "contentWidth") > flick->width() + rounding)
            return true;
    }
    return false;
}

/// The place of the words themselves in `of`.
QRectF inkIn(const QQuickItem &text, const QQuickItem *of)
{
    const QRectF whole(0, 0, std::min(text.width(), real(text, "contentWidth")), real(text, "contentHeight"));
    return of ? text.mapRectToItem(of, whole) : text.mapRectToScene(whole);
}

/// Words that are wider or higher than their place, stand out of their button or out of the window.
QStringList cutWords(User &user)
{
    QStringList cut;
    const auto texts = user.all([](const QQuickItem &item) {
        return item.inherits("QQuickText") && !item.property("text").toString().isEmpty();
    });
    for (const QQuickItem *text : texts) {
        const bool isElided = text->property("truncated").toBool() && text->property("elide").toInt() != Qt::ElideNone;
        if (!isElided && text->property("truncated").toBool())
            cut.append(described(*text) + s(" ends early"));
        if (const qreal wide = inkWidth(*text); !isElided && wide > text->width() + rounding)
            cut.append(described(*text) + s(" is %1 wide in %2").arg(wide).arg(text->width()));
        if (real(*text, "contentHeight") > text->height() + rounding)
            cut.append(described(*text) + s(" is %1 high in %2").arg(real(*text, "contentHeight")).arg(text->height()));
        if (const QQuickItem *button = around(*text, "QQuickAbstractButton")) {
            const QRectF ink = inkIn(*text, button);
            if (ink.top() < -rounding || ink.bottom() > button->height() + rounding)
                cut.append(described(*text) + s(" stands out of ") + described(*button));
        }
        const QRectF ink = inkIn(*text, nullptr);
        if (!isInRow(*text) && (ink.left() < -rounding || ink.right() > user.window().width() + rounding))
            cut.append(described(*text) + s(" stands from %1 to %2").arg(ink.left()).arg(ink.right()));
    }
    return cut;
}

/// What is read, typed into or pressed in one go and is wider than the eye follows; lists that end before their page.
QStringList unwieldy(User &user)
{
    QStringList found;
    const auto items = user.all([](const QQuickItem &item) { return isPressed(item) || isTypedInto(item); });
    for (const QQuickItem *item : items) {
        if (item->width() > readable + rounding && item->objectName() != s("strip"))
            found.append(described(*item) + s(" is %1 wide").arg(item->width()));
    }
    const auto texts = user.all([](const QQuickItem &item) { return item.inherits("QQuickText"); });
    for (const QQuickItem *text : texts) {
        if (real(*text, "contentWidth") > readable)
            found.append(described(*text) + s(" runs over %1").arg(real(*text, "contentWidth")));
    }
    const auto lists = user.all([](const QQuickItem &item) { return item.inherits("QQuickListView"); });
    for (QQuickItem *list : lists) {
        if (real(*list, "contentHeight") < list->height() || list->property("orientation").toInt() == Qt::Horizontal)
            continue;
        QQuickItem *last = nullptr;
        QMetaObject::invokeMethod(list, "itemAt", Q_RETURN_ARG(QQuickItem *, last),
                                  Q_ARG(qreal, real(*list, "contentX") + 40),
                                  Q_ARG(qreal, real(*list, "contentY") + list->height() - 1));
        if (!last)
            found.append(described(*list) + s(" is empty at its end"));
    }
    return found;
}

/// Letters smaller than anybody is to read.
QStringList tinyWords(User &user)
{
    QStringList found;
    const auto texts = user.all([](const QQuickItem &item) {
        return (item.inherits("QQuickText") && !item.property("text").toString().isEmpty()) || isTypedInto(item);
    });
    for (const QQuickItem *text : texts) {
        const QVariant drawn = text->property("fontInfo"); // where the words were fitted to their place
        const qreal size = drawn.canConvert<QJSValue>() ? drawn.value<QJSValue>().property(s("pixelSize")).toNumber()
                                                        : QFontInfo(text->property("font").value<QFont>()).pixelSize();
        if (!(size >= 12.5))
            found.append(described(*text) + s(" is drawn at %1").arg(size));
    }
    return found;
}

QStringList cutOrTinyWords(User &user)
{
    return cutWords(user) + tinyWords(user);
}

using Faults = QStringList (*)(User &);

/// Every screen of the stage; what is laid out late may be so for a moment.
void checkStage(const Stage &stage, const QSize &size, const QString &language, Faults faultsOf, qreal textScale = 1)
{
    StageUser user(stage, size, language);
    if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        REQUIRE(user.window().effectiveDevicePixelRatio() == Approx(qgetenv("QT_SCALE_FACTOR").toDouble()));
    user.preferences().setTextScale(textScale);
    for (const Screen &screen : stage.screens) {
        CAPTURE(screen.name, language);
        screen.open(user);
        user.settle();
        const bool isSound = QTest::qWaitFor([&] { return faultsOf(user).isEmpty(); }, 2000);
        INFO((isSound ? std::string() : faultsOf(user).join(QLatin1Char('\n')).toStdString()));
        CHECK(isSound);
    }
    checkQuiet(user);
    user.preferences().setTextScale(1);
}

void checkScreens(Tour &tour, const QSize &size, const QString &language, Faults faultsOf)
{
    checkStage({tour.profile(), Backend::Ready, tour.screens()}, size, language, faultsOf);
}

void resize(User &user, const QSize &size)
{
    user.window().resize(size);
    user.waitUntil("the window has its new size",
                   [&] { return user.workplace()->size().toSize() == size && user.window().size() == size; });
    user.settle();
}

/// Whether all of it is in the window, and no flickable around hides it.
bool isInView(User &user, const QQuickItem *item)
{
    const QRectF place = item->mapRectToScene(item->boundingRect());
    QRectF view(QPointF(0, 0), QSizeF(user.window().size()));
    for (const QQuickItem *flick = around(*item, "QQuickFlickable"); flick; flick = around(*flick, "QQuickFlickable"))
        view &= flick->mapRectToScene(flick->boundingRect());
    return view.adjusted(-rounding, -rounding, rounding, rounding).contains(place);
}

const QList<QSize> &widthsThere()
{
    static const QList<QSize> sizes{{800, 1280}, {360, 640}, {320, 480}, {360, 640}, {1280, 800}};
    return sizes;
}

} // namespace

// Run once more for each fractional scale, in a process of its own (CMakeLists.txt).
TEST_CASE("no word is cut in the window of a phone")
{
    Tour tour;
    for (const QString &language : {s("en"), s("hi"), s("ar")})
        checkScreens(tour, QSize(360, 640), language, cutWords);
}

TEST_CASE("no word is cut or tiny in the smallest window, also where there is nothing yet")
{
    Tour tour;
    for (const QString &language : {s("en"), s("hi"), s("ar")}) {
        const auto stages = tour.stages();
        for (const Stage &stage : stages)
            checkStage(stage, QSize(320, 480), language, cutOrTinyWords);
    }
}

TEST_CASE("no word is cut in the largest letters, and none is tiny in the smallest")
{
    Tour tour;
    for (const auto &[language, size, textScale] : {std::tuple{s("hi"), QSize(360, 640), 1.4},
                                                    {s("ar"), QSize(360, 640), 1.4},
                                                    {s("en"), QSize(320, 480), 0.9},
                                                    {s("en"), QSize(800, 1280), 1.4}}) {
        CAPTURE(size.width(), textScale);
        const auto stages = tour.stages();
        for (const Stage &stage : stages)
            checkStage(stage, size, language, cutOrTinyWords, textScale);
    }
}

TEST_CASE("on a screen of 3840 x 2160 lists fill it, and nothing that is read is too wide to follow")
{
    Tour tour;
    checkScreens(tour, QSize(3840, 2160), s("en"), unwieldy);
    checkScreens(tour, QSize(3840, 2160), s("ar"), cutWords);
}

TEST_CASE("a form that is half filled keeps its answers and its place while the window changes its size")
{
    Place place;
    User &user = place.user;
    user.press(s("nav-register"));
    user.press(s("type-Person"));
    user.answer(s("First name"), s("Fulki"));
    user.answer(s("Last name"), s("Example"));
    user.answer(s("Date of birth"), s("1990-01-31"));
    user.choose(s("Gender"), s("Female"));
    const QPointer<QQuickItem> typing = user.see(s("input"), user.question(s("Last name")));
    user.type(typing, s("Exam")); // not finished: no key has left the field
    for (const QSize &size : widthsThere()) {
        CAPTURE(size.width(), size.height());
        resize(user, size);
        REQUIRE(typing);
        CHECK(typing->hasActiveFocus());
        CHECK(typing->property("text").toString() == s("Exam"));
        user.waitUntil("what is typed is in view", [&] { return isInView(user, typing); });
        CHECK(user.see(s("input"), user.question(s("First name")))->property("text").toString() == s("Fulki"));
        CHECK(user.see(s("answer-Female"), user.question(s("Gender")))->property("checked").toBool());
        CHECK(user.sees(s("formPage")));
    }
    user.key(Qt::Key_Tab);
    CHECK(user.see(s("input"), user.question(s("Last name")))->property("text").toString() == s("Exam"));
    checkQuiet(user);
}

TEST_CASE("list, subject and tab stay in front while the window changes its size")
{
    Place place;
    User &user = place.user;
    user.press(s("nav-find"));
    user.waitUntil("people are there", [&] { return real(*user.see(s("hits")), "count") >= 200; });
    QQuickItem *hits = user.see(s("hits"));
    QMetaObject::invokeMethod(hits, "positionViewAtIndex", Q_ARG(int, 150), Q_ARG(int, 1)); // in the middle
    user.settle();
    const auto shown = [&](int row) {
        const QQuickItem *item = madeRow(hits, row);
        return item && isInView(user, item);
    };
    const auto isTop = [&](int row) { return hits->property("contentY").toReal() <= row * 72.0 + 72 && shown(row); };
    int top = 0;
    while (top < 200 && !isTop(top))
        ++top;
    REQUIRE(top > 100);
    for (const QSize &size : widthsThere()) {
        CAPTURE(size.width(), size.height());
        resize(user, size);
        user.waitUntil("the same people are in view", [&] { return shown(top); });
    }
    const Subject person = newPerson(user);
    put(user, {person, plannedVisit(user, person, -3)});
    openSubject(user, person);
    user.press(s("tab-history"));
    user.see(s("history"));
    for (const QSize &size : widthsThere()) {
        CAPTURE(size.width(), size.height());
        resize(user, size);
        CHECK(user.see(s("subjectName"))->property("text").toString() == person.fullName());
        CHECK(user.sees(s("history")));
        CHECK(user.sees(s("hits")) == (size.width() >= 840));
    }
    checkQuiet(user);
}

TEST_CASE("words in Devanagari, whose signs reach back over their letters, stand on one line")
{
    const auto *kind = GENERATE("AnswerChip {}", "AnswerChip { checked: true }", "ActionButton {}", "Chip {}");
    CAPTURE(kind);
    prepareWindow();
    QQmlEngine engine;
    engine.addImportPath(s("qrc:/qt/qml"));
    QQmlComponent component(&engine);
    component.setData(QByteArray("import Dhara.Controls\n") + kind, {});
    const std::unique_ptr<QObject> made(component.createWithInitialProperties({{s("text"), s("बच्चे की वृद्धि")}}));
    REQUIRE(made);
    const auto items = made->findChildren<QQuickItem *>();
    const auto words = std::find_if(items.begin(), items.end(),
                                    [](const QQuickItem *item) { return item->property("lineCount").isValid(); });
    REQUIRE(words != items.end());
    CHECK((*words)->property("lineCount").toInt() == 1);
    CHECK((*words)->width() < (*words)->implicitWidth()); // else there is nothing to see here
}
