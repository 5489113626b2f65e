// SPDX-License-Identifier: AGPL-3.0-or-later
// Things beside one another, on the reader's side; what was come to last stays in view, also when widths change.
import QtQuick
import Dhara.Controls

Flickable {
    id: strip

    default property alias content: row.data
    property alias spacing: row.spacing
    /// Beside the first and the last.
    property real margin: 0
    /// What makes the things, and which of them is to be in view.
    property Repeater items: null
    property int shownIndex: -1
    readonly property bool isMirrored: strip.LayoutMirroring.enabled
    /// Beside the row and not in it, which would set its things anew whenever one of these comes.
    readonly property list<Item> fades: [
        EdgeFade {
            parent: strip
            isAtLeft: true
            visible: !strip.atXBeginning
        },
        EdgeFade {
            parent: strip
            isAtLeft: false
            visible: !strip.atXEnd
        }
    ]

    function show() {
        const item = items === null ? null : items.itemAt(shownIndex)
        const room = Math.max(margin, Theme.tallTarget) // clear of what fades, and the next can be touched
        const left = item !== null ? row.x + item.x - room : isMirrored ? contentWidth : 0
        const right = item !== null ? left + item.width + 2 * room : left
        contentX = Math.max(0, Math.min(contentWidth - width, Math.max(right - width, Math.min(left, contentX))))
    }

    implicitHeight: Math.max(Theme.target, row.height)
    contentWidth: Math.max(row.width + 2 * margin, width)
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.HorizontalFlick
    clip: true
    onShownIndexChanged: show()
    onContentWidthChanged: show()
    onWidthChanged: show()

    Row {
        id: row

        x: strip.isMirrored ? strip.contentWidth - width - strip.margin : strip.margin
        onPositioningComplete: strip.show() // widths are told before things have moved
    }
}
