// SPDX-License-Identifier: AGPL-3.0-or-later
// A heading with a card of rows below it, and the way to all of them; nothing where there are none.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

ColumnLayout {
    id: section

    required property string title
    property alias rows: repeater.model
    property alias delegate: repeater.delegate
    readonly property int count: repeater.count

    signal allWanted

    Layout.fillWidth: true
    visible: count > 0
    spacing: Theme.small

    RowLayout {
        Layout.fillWidth: true

        SectionHeader {
            Layout.fillWidth: true
            text: section.title
            horizontalAlignment: Text.AlignLeft
        }
        ActionButton {
            objectName: "all"
            kind: ActionButton.Plain
            isCompact: true
            text: qsTr("Show all")
            Accessible.name: qsTr("Show all: %1").arg(section.title)
            onClicked: section.allWanted()
        }
    }
    Card {
        Layout.fillWidth: true
        padding: Theme.outlineWidth

        Column {
            Layout.fillWidth: true

            Repeater {
                id: repeater
            }
        }
    }
}
