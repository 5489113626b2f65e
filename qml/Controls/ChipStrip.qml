// SPDX-License-Identifier: AGPL-3.0-or-later
// Chips beside one another, of which one is chosen; those that do not fit are scrolled to.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Controls

Flickable {
    id: strip

    /// [{ key, text }]
    property var chips: []
    property string current
    /// The object names are "PREFIX-" and that member of the chip.
    property string prefix: "chip"
    property string namedBy: "key"
    readonly property bool isMirrored: strip.LayoutMirroring.enabled
    readonly property int currentIndex: chips.findIndex(chip => chip.key === current)

    signal chosen(string key)

    function show(chip: Item) {
        const left = chip !== null ? row.x + chip.x - Theme.large : isMirrored ? contentWidth : 0
        const right = chip !== null ? left + chip.width + 2 * Theme.large : left
        contentX = Math.max(0, Math.min(contentWidth - width, Math.max(right - width, Math.min(left, contentX))))
    }
    function showCurrent() {
        show(items.itemAt(currentIndex))
    }

    implicitHeight: Theme.target
    contentWidth: Math.max(row.width + 2 * Theme.large, width)
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.HorizontalFlick
    clip: true
    onCurrentIndexChanged: showCurrent()
    onContentWidthChanged: showCurrent()
    onWidthChanged: showCurrent()

    Row {
        id: row

        x: strip.isMirrored ? strip.contentWidth - width - Theme.large : Theme.large
        spacing: Theme.small

        Repeater {
            id: items

            model: strip.chips.length // the chips stay when their words change, and so does the focus

            Chip {
                required property int index
                readonly property var chip: strip.chips[index] ?? ({})

                objectName: strip.prefix + "-" + (chip[strip.namedBy] ?? "")
                text: chip.text ?? ""
                checkable: false
                checked: index === strip.currentIndex
                onClicked: strip.chosen(chip.key)
                onActiveFocusChanged: if (activeFocus) strip.show(this)
            }
        }
    }
}
