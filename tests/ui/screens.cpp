// SPDX-License-Identifier: AGPL-3.0-or-later
// What must hold on every screen: big enough to touch, named for those who listen, inside the window.
#include "tests/ui/items.h"
#include "tests/ui/tour.h"

#include <QAccessible>
#include <QHash>
#include <QImage>
#include <QQmlComponent>
#include <QTest>
#include <catch2/catch.hpp>
#include <cmath>

using namespace dhara;
using namespace dhara::test;

namespace {

constexpr qreal target = 48; // dp, ux.md
constexpr qreal between = 8; // targets
constexpr qreal rounding = 0.5;

QString accessibleName(QQuickItem &item)
{
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(&item);
    return seen ? seen->text(QAccessible::Name) : QString();
}

/// Whether a flickable around the item moves sideways: then it may begin or end outside the window.
bool isInRow(const QQuickItem &item)
{
    for (const QQuickItem *around = item.parentItem(); around; around = around->parentItem()) {
        if (around->inherits("QQuickFlickable") && around->property("contentWidth").toReal() > around->width() + 1)
            return true;
    }
    return false;
}

/// The seven days of a week stand side by side in a window of any width.
qreal leastWidth(const QQuickItem &item, qreal window)
{
    constexpr qreal edges = 8;
    return item.objectName().startsWith(QLatin1String("cell-")) ? std::min(target, (window - edges) / 7) : target;
}

const QQuickItem *around(const QQuickItem &item, const char *kind)
{
    const QQuickItem *found = item.parentItem();
    while (found && !found->inherits(kind))
        found = found->parentItem();
    return found;
}

/// The part of it that is seen: no flickable around hides it.
QRectF seen(User &user, const QQuickItem &item)
{
    QRectF place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        & QRectF(QPointF(0, 0), QSizeF(user.window().size()));
    for (const QQuickItem *flick = around(item, "QQuickFlickable"); flick; flick = around(*flick, "QQuickFlickable"))
        place &= flick->mapRectToScene(QRectF(0, 0, flick->width(), flick->height()));
    return place;
}

/// What fills its strip of the window from edge to edge: rows below one another, days of a calendar, tabs, the places
/// of the bar, the sync strip. They touch, and each is as high as a finger.
bool isSurface(const QQuickItem &item)
{
    static const QStringList strips{QStringLiteral("cell"),  QStringLiteral("tab"),   QStringLiteral("nav"),
                                    QStringLiteral("strip"), QStringLiteral("visit"), QStringLiteral("row")};
    return item.inherits("QQuickItemDelegate") || strips.contains(item.objectName().section(QLatin1Char('-'), 0, 0));
}

bool mayTouch(const QQuickItem &a, const QQuickItem &b)
{
    return a.isAncestorOf(&b) || b.isAncestorOf(&a) || (isSurface(a) && isSurface(b));
}

/// How far they are from each other, where they stand beside or above one another.
std::optional<qreal> gap(const QRectF &a, const QRectF &b)
{
    const qreal across = std::max(a.left(), b.left()) - std::min(a.right(), b.right());
    const qreal down = std::max(a.top(), b.top()) - std::min(a.bottom(), b.bottom());
    if (across < -rounding && down > -rounding)
        return down;
    if (down < -rounding && across > -rounding)
        return across;
    return std::nullopt;
}

/// A flickable hides a part of it: there it comes close to what stands around, and is moved out of its way.
bool isCut(User &user, const QQuickItem &item)
{
    return seen(user, item) != item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
}

/// Neighbours that a wet finger may take for one another.
QStringList crowded(User &user, const QList<QQuickItem *> &items)
{
    QStringList faults;
    for (qsizetype i = 0; i < items.size(); ++i) {
        for (qsizetype j = i + 1; j < items.size(); ++j) {
            const QQuickItem &a = *items.at(i), &b = *items.at(j);
            const QRectF first = seen(user, a), second = seen(user, b);
            const bool isAtEdge
                = (isCut(user, a) || isCut(user, b)) && around(a, "QQuickFlickable") != around(b, "QQuickFlickable");
            if (first.isEmpty() || second.isEmpty() || isAtEdge || mayTouch(a, b)
                || around(a, "QQuickPopupItem") != around(b, "QQuickPopupItem"))
                continue;
            if (const auto distance = gap(first, second); distance && *distance < between - rounding)
                faults.append(QStringLiteral("%1 is %2 from %3").arg(described(a)).arg(*distance).arg(described(b)));
        }
    }
    return faults;
}

/// What those who listen come to by Tab.
QStringList unspoken(User &user)
{
    QStringList faults;
    const auto stops = user.all([](const QQuickItem &item) { return item.isEnabled() && item.activeFocusOnTab(); });
    for (QQuickItem *item : stops) {
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(item);
        const QAccessible::Role role = heard ? heard->role() : QAccessible::NoRole;
        if (role == QAccessible::NoRole || role == QAccessible::Client)
            faults.append(described(*item) + QStringLiteral(" has no role"));
        if (accessibleName(*item).isEmpty())
            faults.append(described(*item) + QStringLiteral(" has no name"));
    }
    return faults;
}

QStringList faultsOf(User &user)
{
    QStringList faults = unspoken(user);
    const qreal width = user.window().width();
    const auto items = user.all([](const QQuickItem &item) { return isPressed(item) || isTypedInto(item); });
    for (QQuickItem *item : items) {
        const QString what = described(*item);
        if (item->isEnabled() && isPressed(*item)
            && (item->width() < leastWidth(*item, width) - 0.5 || item->height() < target - 0.5))
            faults.append(QStringLiteral("%1 is %2 x %3").arg(what).arg(item->width()).arg(item->height()));
        const qreal left = item->mapToScene(QPointF(0, 0)).x();
        if (!isInRow(*item) && (left < -0.5 || left + item->width() > width + 0.5))
            faults.append(QStringLiteral("%1 stands from %2 to %3 of %4")
                              .arg(what)
                              .arg(left)
                              .arg(left + item->width())
                              .arg(width));
    }
    return faults + crowded(user, items);
}

/// Relative luminance and contrast as WCAG 2 defines them.
qreal luminance(const QColor &color)
{
    const auto linear = [](qreal c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor blended(const QColor &ink, const QColor &ground, qreal opacity)
{
    const auto mixed = [opacity](float over, float under) { return float(opacity * over + (1 - opacity) * under); };
    return QColor::fromRgbF(mixed(ink.redF(), ground.redF()), mixed(ink.greenF(), ground.greenF()),
                            mixed(ink.blueF(), ground.blueF()));
}

/// The color of most of that part of the picture.
QColor groundOf(const QImage &picture, const QRect &part)
{
    QHash<QRgb, int> counts;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return most == counts.end() ? QColor() : QColor(most.key());
}

/// Words that stand on something on which they cannot be read, as they are drawn.
QStringList paleWords(User &user, qreal least)
{
    QStringList pale;
    const QImage picture = user.window().grabWindow();
    const auto texts = user.all([](const QQuickItem &item) {
        return (item.inherits("QQuickText") || isTypedInto(item)) && !item.property("text").toString().isEmpty();
    });
    const bool isCovered = std::any_of(texts.begin(), texts.end(),
                                       [](const QQuickItem *item) { return around(*item, "QQuickPopupItem"); });
    for (const QQuickItem *text : texts) {
        const QRect place = seen(user, *text).toRect() & picture.rect();
        if (place.isEmpty() || (isCovered && !around(*text, "QQuickPopupItem")))
            continue;
        qreal opacity = 1;
        for (const QQuickItem *item = text; item; item = item->parentItem())
            opacity *= item->opacity();
        const QColor ground = groundOf(picture, place);
        const auto ink = text->property("color").value<QColor>();
        const qreal found = contrast(blended(ink, ground, opacity * ink.alphaF()), ground);
        if (found < least)
            pale.append(
                QStringLiteral("%1 in %2 on %3 is %4:1").arg(described(*text), ink.name(), ground.name()).arg(found));
    }
    return pale;
}

} // namespace

TEST_CASE("on every screen all can be touched, is named, and stands inside the window")
{
    Tour tour;
    for (const QSize &size : {QSize(320, 480), QSize(360, 640), QSize(800, 1280), QSize(1280, 800)}) {
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("ar")}) {
            CAPTURE(language, size.width());
            const auto stages = tour.stages();
            for (const Stage &stage : stages) {
                StageUser user(stage, size, language);
                for (const Screen &screen : stage.screens) {
                    CAPTURE(screen.name);
                    screen.open(user);
                    user.settle();
                    // Rows that come late are laid out a few frames after the page.
                    const bool isSound = QTest::qWaitFor([&] { return faultsOf(user).isEmpty(); }, 2000);
                    INFO((isSound ? std::string() : faultsOf(user).join(QLatin1Char('\n')).toStdString()));
                    CHECK(isSound);
                }
                CHECK(user.warnings().join(QLatin1Char('\n')).toStdString() == "");
            }
        }
    }
}

TEST_CASE("every text of every screen can be read on what it stands on, in each theme")
{
    Tour tour;
    for (const auto &[theme, least] : {std::pair{0, 4.5}, {1, 4.5}, {2, 7.0}}) {
        CAPTURE(theme);
        const auto stages = tour.stages();
        for (const Stage &stage : stages) {
            StageUser user(stage, QSize(1280, 800), QStringLiteral("en"));
            user.preferences().setTheme(theme);
            for (const Screen &screen : stage.screens) {
                CAPTURE(screen.name);
                screen.open(user);
                user.settle();
                const bool isSound
                    = QTest::qWaitFor([&, least = least] { return paleWords(user, least).isEmpty(); }, 2000);
                INFO((isSound ? std::string() : paleWords(user, least).join(QLatin1Char('\n')).toStdString()));
                CHECK(isSound);
            }
            user.preferences().setTheme(0);
        }
    }
}

TEST_CASE("every text can be read on what it stands on, in each theme")
{
    prepareWindow();
    QQmlEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlComponent component(&engine);
    component.setData("import QtQml; import Dhara.Controls; QtObject { property QtObject tokens: Theme }", {});
    const std::unique_ptr<QObject> holder(component.create());
    REQUIRE(holder);
    auto *tokens = holder->property("tokens").value<QObject *>();
    REQUIRE(tokens);
    static const std::pair<const char *, const char *> pairs[] = {
        {"primaryInk", "primary"},
        {"primaryContainerInk", "primaryContainer"},
        {"accentContainerInk", "accentContainer"},
        {"text", "background"},
        {"text", "surface"},
        {"text", "surface2"},
        {"muted", "background"},
        {"muted", "surface"},
        {"muted", "surface2"},
        {"primary", "background"},
        {"primary", "surface"},
        {"primary", "surface2"},
        {"primary", "toFixContainer"},
        {"toFix", "background"},
        {"toFix", "surface"},
        {"toFix", "surface2"},
        {"toFix", "toFixContainer"},
        {"text", "toFixContainer"},
        {"sent", "sentContainer"},
        {"waiting", "waitingContainer"},
    };
    for (const auto &[theme, least] : {std::pair{"light", 4.5}, {"dark", 4.5}, {"outdoor", 7.0}}) {
        auto *colors = tokens->property(theme).value<QObject *>();
        REQUIRE(colors);
        for (const auto &[ink, ground] : pairs) {
            CAPTURE(theme, ink, ground);
            CHECK(contrast(colors->property(ink).value<QColor>(), colors->property(ground).value<QColor>()) >= least);
        }
        for (const char *ground : {"background", "surface"}) {
            CAPTURE(theme, ground);
            CHECK(contrast(colors->property("edge").value<QColor>(), colors->property(ground).value<QColor>()) >= 3);
        }
    }
}
