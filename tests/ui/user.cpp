// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/user.h"

#include "app/window.h"

#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <catch2/catch.hpp>

namespace dhara::test {
namespace {

constexpr int patience = 20'000; // ms; a loaded machine syncs in two or three seconds
constexpr int farthest = 300;    ///< presses of a key; no screen has as many places to stop at

QQuickItem *listAround(const QQuickItem &item)
{
    QQuickItem *around = item.parentItem();
    while (around && !around->inherits("QQuickItemView"))
        around = around->parentItem();
    return around;
}

/// Scrolls each flickable around the item until its middle can be touched.
void bringIntoView(QQuickItem &item)
{
    for (QQuickItem *around = item.parentItem(); around; around = around->parentItem()) {
        if (!around->inherits("QQuickFlickable"))
            continue;
        const QPointF middle = item.mapToItem(around, QPointF(item.width() / 2, item.height() / 2));
        for (const auto &[property, place, extent] :
             {std::tuple{"contentY", middle.y(), around->height()}, {"contentX", middle.x(), around->width()}}) {
            if (place < 0 || place >= extent)
                around->setProperty(property, around->property(property).toReal() + place - extent / 2);
        }
    }
}

Surroundings withClock(const Surroundings &usual, const Clock *clock)
{
    return {clock ? *clock : usual.clock,
            usual.ids,
            usual.random,
            usual.makeHttpClient,
            usual.appVersion,
            usual.deviceName,
            usual.system};
}

} // namespace

void prepareWindow()
{
    // Once a process: Qt takes a style only before the first control is made.
    static const bool isDone = [] {
        prepareWindowStyle();
        prepareFonts();
        return true;
    }();
    Q_UNUSED(isDone)
}

User::User(const QString &folder, const QSize &size, Hand hand, const Clock *clock) :
    m_preferences(folder + QStringLiteral("/preferences.json")),
    m_backend(folder, withClock(m_parts.surroundings(), clock))
{
    prepareWindow();
    m_isByKeys = hand == Hand::Keys;
    if (hand == Hand::Touch)
        m_finger = QTest::createTouchDevice();
    m_window = loadWindow(m_engine, m_backend, m_preferences);
    REQUIRE(m_window);
    m_window->resize(size);
    m_backend.openLast();
    REQUIRE(QTest::qWaitForWindowExposed(m_window));
}

User::~User()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // as at the end of an application's loop
}

QQuickItem *User::find(QQuickItem *below, const std::function<bool(const QQuickItem &)> &isIt) const
{
    if (!below->isVisible())
        return nullptr;
    if (isIt(*below))
        return below;
    const auto children = below->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = find(child, isIt))
            return found;
    }
    return nullptr;
}

QList<QQuickItem *> User::all(const std::function<bool(const QQuickItem &)> &isIt) const
{
    QList<QQuickItem *> found;
    QList<QQuickItem *> open{m_window->contentItem()};
    while (!open.isEmpty()) {
        QQuickItem *item = open.takeFirst();
        if (!item->isVisible())
            continue;
        if (isIt(*item))
            found.append(item);
        open.append(item->childItems());
    }
    return found;
}

QQuickItem *User::wanted(const QString &what, const std::function<QQuickItem *()> &look)
{
    QQuickItem *item = nullptr;
    const bool isThere = QTest::qWaitFor([&] { return (item = look()) != nullptr; }, patience);
    INFO("not shown: " << what.toStdString());
    REQUIRE(isThere);
    return item;
}

bool User::sees(const QString &objectName, QQuickItem *within) const
{
    return find(within ? within : m_window->contentItem(),
                [&](const QQuickItem &item) { return item.objectName() == objectName; });
}

QQuickItem *User::see(const QString &objectName, QQuickItem *within)
{
    return wanted(objectName, [&] {
        return find(within ? within : m_window->contentItem(), [&](const QQuickItem &item) {
            return item.objectName() == objectName && item.isEnabled() && item.width() > 0;
        });
    });
}

bool User::asks(const QString &label) const
{
    return findQuestion(label) != nullptr;
}

QQuickItem *User::findQuestion(const QString &label) const
{
    return find(m_window->contentItem(), [&](const QQuickItem &item) {
        return item.objectName() == QLatin1String("field-") + label
            || (item.objectName().startsWith(QLatin1String("field-")) && item.property("label").toString() == label);
    });
}

QQuickItem *User::question(const QString &label)
{
    return wanted(QLatin1String("question ") + label, [&] { return findQuestion(label); });
}

QQuickItem *User::row(const QString &list, const QString &title)
{
    QQuickItem *rows = see(list);
    return wanted(QLatin1String("row ") + title, [&] {
        return find(rows, [&](const QQuickItem &item) {
            return item.inherits("QQuickItemDelegate") && item.property("title").toString() == title;
        });
    });
}

QPoint User::whereItRests(const QPointer<QQuickItem> &item)
{
    constexpr int enough = 3; // frames in which it has not moved
    QPointF before;
    int still = 0;
    const bool isAtRest = QTest::qWaitFor(
        [&] {
            REQUIRE(item);
            bringIntoView(*item);
            drawn();
            REQUIRE(item);
            const QPointF now = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
            still = now == before ? still + 1 : 0;
            before = now;
            return still == enough;
        },
        patience);
    INFO("does not come to rest: " << item->objectName().toStdString());
    REQUIRE(isAtRest);
    return before.toPoint();
}

void User::press(QQuickItem *item)
{
    if (m_isByKeys) {
        reach(item);
        key(Qt::Key_Return);
        return;
    }
    INFO("pressed: " << item->objectName().toStdString());
    pressAt(whereItRests(item));
}

void User::reach(const QPointer<QQuickItem> &item)
{
    const std::string name = item->objectName().toStdString();
    for (int steps = 0; steps < farthest && item; ++steps) {
        const QQuickItem *focused = m_window->activeFocusItem();
        if (focused == item)
            return;
        if (focused && focused->isAncestorOf(item) && focused->property("tabs").isValid()) {
            if (item->property("checked").toBool())
                return;
            key(Qt::Key_Right);
            continue;
        }
        const QQuickItem *list = listAround(*item);
        if (!focused || !list || (focused != list && !list->isAncestorOf(focused))) {
            key(Qt::Key_Tab);
            continue;
        }
        const auto *current = list->property("currentItem").value<QQuickItem *>();
        if (current == item)
            return;
        key(current && current->y() > item->y() ? Qt::Key_Up : Qt::Key_Down);
    }
    INFO("the keyboard does not come to " << name);
    REQUIRE(false);
}

void User::pressAt(const QPoint &place)
{
    INFO("at " << place.x() << ", " << place.y());
    REQUIRE(QRect(QPoint(0, 0), m_window->size()).contains(place));
    if (!m_finger) {
        QTest::mouseClick(m_window, Qt::LeftButton, {}, place);
        return;
    }
    QTest::touchEvent(m_window, m_finger).press(0, place, m_window).commit();
    QTest::touchEvent(m_window, m_finger).release(0, place, m_window).commit();
}

void User::type(QQuickItem *item, const QString &text)
{
    if (m_isByKeys)
        reach(item);
    else
        press(item);
    const bool isChosen = QTest::qWaitFor([item] { return item->hasActiveFocus(); }, patience);
    const QQuickItem *other = m_window->activeFocusItem();
    INFO("the focus is not in " << item->objectName().toStdString() << " but in "
                                << (other ? other->objectName().toStdString() : "nothing"));
    REQUIRE(isChosen);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, m_window, Qt::Key_unknown, QString(c), Qt::NoModifier);
    CHECK(item->property("text").toString() == text);
}

void User::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window, key, modifiers);
}

void User::answer(const QString &label, const QString &text)
{
    type(see(QStringLiteral("input"), question(label)), text);
    key(Qt::Key_Tab);
}

void User::choose(const QString &label, const QString &option)
{
    press(see(QLatin1String("answer-") + option, question(label)));
}

void User::putChooserAway(const QObject &owner)
{
    const auto children = owner.findChildren<QObject *>();
    const auto dialog = std::find_if(children.begin(), children.end(),
                                     [](const QObject *child) { return child->inherits("QQuickFileDialog"); });
    REQUIRE(dialog != children.end());
    waitUntil("the file chooser is open", [dialog] { return (*dialog)->property("visible").toBool(); });
    QMetaObject::invokeMethod(*dialog, "reject");
}

void User::addPhoto(const QString &label, const QString &file)
{
    QQuickItem *tile = see(QStringLiteral("addPhoto"), question(label));
    press(tile);
    putChooserAway(*tile->parentItem());
    QMetaObject::invokeMethod(question(label), "photoAdded", Q_ARG(QUrl, QUrl::fromLocalFile(file)));
    const bool isThere
        = QTest::qWaitFor([&] { return !question(label)->property("photos").toList().isEmpty(); }, patience);
    const QString problem = QStringLiteral("formProblem");
    INFO("said: " << (sees(problem) ? see(problem)->property("title").toString().toStdString() : "nothing"));
    REQUIRE(isThere);
}

void User::beginSignIn(const Standin &server, const QString &name)
{
    type(QStringLiteral("server"), server.url().toString());
    type(QStringLiteral("user"), server.user(name));
    press(QStringLiteral("signIn"));
    // Where there is no keychain the person is told so and chooses.
    waitUntil("signed in, or asked where the key may be kept", [&] {
        return m_backend.state() >= Backend::FirstSync
            || (sees(QStringLiteral("act")) && m_backend.state() == Backend::SignedOut);
    });
    if (m_backend.state() == Backend::SignedOut)
        press(QStringLiteral("act"));
}

void User::signIn(const Standin &server, const QString &name)
{
    beginSignIn(server, name);
    waitUntil("ready to work", [&] { return m_backend.state() == Backend::Ready; });
}

void User::settle()
{
    waitUntil("nothing is asked for any more",
              [this] { return m_backend.answersToCome() == 0 && QThreadPool::globalInstance()->waitForDone(0); });
    drawn();
}

void User::drawn()
{
    QSignalSpy frames(m_window, &QQuickWindow::frameSwapped);
    m_window->update();
    waitUntil("the window is drawn", [&frames] { return !frames.isEmpty(); });
}

void User::waitUntil(const char *what, const std::function<bool()> &isSo)
{
    INFO("never so: " << what);
    REQUIRE(QTest::qWaitFor(isSo, patience));
}

} // namespace dhara::test
