// SPDX-License-Identifier: AGPL-3.0-or-later
// Tab on every screen: it comes by all that can be pressed or typed into, in the order in which one reads.
#include "tests/ui/items.h"
#include "tests/ui/tour.h"

#include <QGuiApplication>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace dhara;
using namespace dhara::test;

namespace {

/// On a sheet, which keeps the keyboard to itself.
bool isInOverlay(const QQuickItem &item)
{
    for (const QQuickItem *around = &item; around; around = around->parentItem()) {
        if (around->inherits("QQuickOverlay"))
            return true;
    }
    return false;
}

/// Everything that Tab comes by until it is where it began, in that order.
QList<QPointer<QQuickItem>> walked(User &user)
{
    QList<QPointer<QQuickItem>> seen;
    for (int i = 0; i < 300; ++i) {
        user.key(Qt::Key_Tab);
        QQuickItem *item = user.window().activeFocusItem();
        if (!item || seen.contains(item))
            break;
        seen.append(item);
    }
    return seen;
}

/// What can be pressed or typed into, and Tab does not come by. Rows of a list are walked with the arrows.
QStringList missedByTab(User &user, const QList<QPointer<QQuickItem>> &stops)
{
    const bool isSheet = user.sees(QStringLiteral("closeSheet")) || user.sees(QStringLiteral("photoViewer"))
        || user.sees(QStringLiteral("cameraPage"));
    const auto items = user.all([isSheet](const QQuickItem &item) {
        return (isPressed(item) || isTypedInto(item)) && item.isEnabled() && (!isSheet || isInOverlay(item))
            && item.property("focusPolicy").toInt() != Qt::NoFocus;
    });
    QStringList missed;
    for (QQuickItem *item : items) {
        bool isInList = false;
        for (QQuickItem *around = item->parentItem(); around; around = around->parentItem())
            isInList = isInList || around->inherits("QQuickListView");
        if (!isInList && !stops.contains(item))
            missed.append(described(*item));
    }
    return missed;
}

/// A part of the window that holds places where Tab stops: where it stands, when Tab comes and when it leaves.
struct Part
{
    QRectF place; ///< in the window, mirrored where one reads from the right
    qsizetype first = 0;
    qsizetype last = 0;
    QString name;
};

/// Whether one reads `a` before `b`: above it, or beside it at the side where lines begin.
bool isReadFirst(const QRectF &a, const QRectF &b)
{
    const qreal shared = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    if (shared > std::min(a.height(), b.height()) / 2)
        return a.center().x() <= b.center().x();
    return a.center().y() <= b.center().y();
}

/// Compares the order of Tab with that of reading, part by part: those of a row or a column of the window with each
/// other, then what each holds.
class Reading
{
public:
    Reading(User &user, QList<QPointer<QQuickItem>> stops) :
        m_stops(std::move(stops)),
        m_width(user.window().width()),
        m_isMirrored(QGuiApplication::layoutDirection() == Qt::RightToLeft)
    {
        m_whole = partOf(*user.window().contentItem());
    }

    /// "this, before that" for each two that are read the other way round.
    QStringList faults() const { return m_faults; }

private:
    std::optional<Part> partOf(const QQuickItem &item);
    QRectF placeOf(const QQuickItem &item) const;
    void compare(QList<Part> parts);

    const QList<QPointer<QQuickItem>> m_stops;
    const qreal m_width;
    const bool m_isMirrored;
    QStringList m_faults;
    std::optional<Part> m_whole;
};

QRectF Reading::placeOf(const QQuickItem &item) const
{
    QRectF place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
    if (m_isMirrored)
        place.moveLeft(m_width - place.right());
    return place;
}

std::optional<Part> Reading::partOf(const QQuickItem &item)
{
    if (!item.isVisible())
        return {};
    if (const auto at = m_stops.indexOf(const_cast<QQuickItem *>(&item)); at >= 0)
        return Part{placeOf(item), at, at, described(item)};
    QList<Part> parts;
    const auto children = item.childItems();
    for (const QQuickItem *child : children) {
        if (const auto part = partOf(*child))
            parts.append(*part);
    }
    if (parts.isEmpty())
        return {};
    compare(parts);
    Part whole = parts.first();
    for (const Part &part : parts) {
        whole.place |= part.place;
        whole.first = std::min(whole.first, part.first);
        whole.last = std::max(whole.last, part.last);
    }
    // What is scrolled away is beyond the edge of its page, not below what stands under the page.
    if (item.inherits("QQuickFlickable"))
        whole.place = placeOf(item);
    whole.name = parts.size() == 1 ? parts.first().name : parts.first().name + QLatin1String(" and what follows");
    return whole;
}

void Reading::compare(QList<Part> parts)
{
    std::sort(parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.first < b.first; });
    for (auto a = parts.begin(); a != parts.end(); ++a) {
        for (auto b = a + 1; b != parts.end(); ++b) {
            if (a->last > b->first)
                m_faults.append(QStringLiteral("%1, mixed with %2").arg(a->name, b->name));
            else if (!isReadFirst(a->place, b->place))
                m_faults.append(QStringLiteral("%1, before %2").arg(a->name, b->name));
        }
    }
}

/// Tab goes round: of the places where it may begin, the one that is most like reading.
QStringList misread(User &user, QList<QPointer<QQuickItem>> stops)
{
    QStringList fewest;
    for (qsizetype begin = 0; begin < stops.size(); ++begin) {
        const QStringList faults = Reading(user, stops).faults();
        if (begin == 0 || faults.size() < fewest.size())
            fewest = faults;
        if (fewest.isEmpty())
            break;
        std::rotate(stops.begin(), stops.begin() + 1, stops.end());
    }
    return fewest;
}

} // namespace

TEST_CASE("Tab comes by everything that can be pressed or typed into, in the order in which one reads")
{
    Tour tour;
    for (const auto &[language, size] : {std::pair{QStringLiteral("en"), QSize(1280, 800)},
                                         {QStringLiteral("ar"), QSize(1280, 800)},
                                         {QStringLiteral("en"), QSize(360, 640)}}) {
        CAPTURE(language, size.width());
        const auto stages = tour.stages();
        for (const Stage &stage : stages) {
            StageUser user(stage, size, language);
            for (const Screen &screen : stage.screens) {
                CAPTURE(screen.name);
                screen.open(user);
                user.settle();
                QStringList faults;
                // Rows that come late are laid out a few frames after the page.
                const bool isSound = QTest::qWaitFor(
                    [&] {
                        const auto stops = walked(user);
                        faults = missedByTab(user, stops) + misread(user, stops);
                        return faults.isEmpty();
                    },
                    5000);
                INFO(faults.join(QLatin1Char('\n')).toStdString());
                CHECK(isSound);
            }
        }
    }
}
