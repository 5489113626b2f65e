// SPDX-License-Identifier: AGPL-3.0-or-later
// Chips beside one another, of which one is chosen; those that do not fit are scrolled to.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Controls

ScrollStrip {
    id: strip

    /// [{ key, text }]
    property var chips: []
    property string current
    /// The object names are "PREFIX-" and that member of the chip.
    property string prefix: "chip"
    property string namedBy: "key"
    readonly property int currentIndex: chips.findIndex(chip => chip.key === current)

    signal chosen(string key)

    margin: Theme.large
    spacing: Theme.small
    items: repeater
    onCurrentIndexChanged: shownIndex = currentIndex

    Repeater {
        id: repeater

        model: strip.chips.length // the chips stay when their words change, and so does the focus

        Chip {
            required property int index
            readonly property var chip: strip.chips[index] ?? ({})

            objectName: strip.prefix + "-" + (chip[strip.namedBy] ?? "")
            text: chip.text ?? ""
            checked: index === strip.currentIndex
            onClicked: strip.chosen(chip.key)
            onActiveFocusChanged: if (activeFocus) strip.shownIndex = index
        }
    }
}
