// SPDX-License-Identifier: AGPL-3.0-or-later
// What was just done, and the way to take it back.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

Rectangle {
    id: bar

    required property string title

    signal undone

    implicitHeight: row.implicitHeight + 2 * Theme.small
    radius: Theme.radius
    color: Theme.colors.text
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.large
        anchors.rightMargin: Theme.small
        spacing: Theme.medium

        Words {
            Layout.fillWidth: true
            text: bar.title
            color: Theme.colors.background
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        ActionButton {
            objectName: "undo"
            kind: ActionButton.Tonal
            isCompact: true
            text: qsTr("Undo")
            onClicked: bar.undone()
        }
    }
}
