// SPDX-License-Identifier: AGPL-3.0-or-later
// What must hold on every screen: big enough to touch, named for those who listen, inside the window.
#include "tests/ui/items.h"
#include "tests/ui/tour.h"

#include <QAccessible>
#include <QQmlComponent>
#include <QTest>
#include <catch2/catch.hpp>
#include <cmath>

using namespace dhara;
using namespace dhara::test;

namespace {

constexpr qreal target = 48; // dp, ux.md

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

QStringList faultsOf(User &user)
{
    QStringList faults;
    const qreal width = user.window().width();
    const auto items = user.all([](const QQuickItem &item) { return isPressed(item) || isTypedInto(item); });
    for (QQuickItem *item : items) {
        const QString what = described(*item);
        if (item->isEnabled() && isPressed(*item)
            && (item->width() < leastWidth(*item, width) - 0.5 || item->height() < target - 0.5))
            faults.append(QStringLiteral("%1 is %2 x %3").arg(what).arg(item->width()).arg(item->height()));
        if (accessibleName(*item).isEmpty())
            faults.append(what + QStringLiteral(" has no name"));
        const qreal left = item->mapToScene(QPointF(0, 0)).x();
        if (!isInRow(*item) && (left < -0.5 || left + item->width() > width + 0.5))
            faults.append(QStringLiteral("%1 stands from %2 to %3 of %4")
                              .arg(what)
                              .arg(left)
                              .arg(left + item->width())
                              .arg(width));
    }
    return faults;
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
        {"toFix", "background"},
        {"toFix", "surface"},
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
