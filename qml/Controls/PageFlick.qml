// SPDX-License-Identifier: AGPL-3.0-or-later
// A page's column that scrolls, of reading width; what has the focus is brought into view, also when a keyboard on the
// screen takes a part of it.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

Flickable {
    id: flick

    default property alias content: column.data
    property alias spacing: column.spacing
    property int widest: Theme.readingWidth
    readonly property Item focused: Window.activeFocusItem
    /// Where the cursor is in what is typed in several lines.
    readonly property var cursorPlace: (focused as TextEdit)?.cursorRectangle

    function isInside(item: Item): bool {
        return item !== null && item !== undefined && (item.parent === column || isInside(item.parent))
    }
    function reveal() {
        if (!visible || !isInside(focused))
            return
        const isHigh = cursorPlace !== undefined && focused.height + 2 * Theme.huge > height
        const top = focused.mapToItem(column, 0, isHigh ? cursorPlace.y : 0).y + column.y
        const bottom = top + (isHigh ? cursorPlace.height : focused.height)
        const margin = Math.max(0, Math.min(Theme.huge, (height - (bottom - top)) / 2))
        if (top - margin < contentY)
            contentY = Math.max(0, top - margin)
        else if (bottom + margin > contentY + height)
            contentY = Math.min(top, bottom + margin - height)
    }

    contentHeight: column.height + 2 * Theme.large
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    onFocusedChanged: reveal()
    onHeightChanged: reveal()
    onCursorPlaceChanged: reveal()

    ColumnLayout {
        id: column

        x: flick.LayoutMirroring.enabled ? flick.width - width - Theme.large : Theme.large
        width: Math.min(flick.width - 2 * Theme.large, flick.widest)
        spacing: Theme.medium
    }
}
