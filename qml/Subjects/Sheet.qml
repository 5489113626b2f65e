// SPDX-License-Identifier: AGPL-3.0-or-later
// What is asked for a moment, at the lower edge where the thumb is, in the middle where there is room; Esc or a tap
// beside it puts it away.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import QtQuick.Layouts
import Dhara.Controls

Popup {
    id: sheet

    required property string title
    default property alias content: column.data
    readonly property bool isNarrow: parent !== null && parent.width < Theme.narrowBelow

    parent: T.Overlay.overlay
    width: parent ? (isNarrow ? parent.width : Math.min(520, parent.width - 2 * Theme.huge)) : 0
    height: parent ? Math.min(implicitHeight, parent.height - Theme.giant) : implicitHeight
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? (isNarrow ? parent.height - height : (parent.height - height) / 2) : 0
    padding: 0
    modal: true
    focus: true

    T.Overlay.modal: Rectangle {
        color: Qt.alpha(Theme.dark.background, 0.5)
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.colors.surface
        border.width: Theme.outlineWidth
        border.color: Theme.colors.outline
    }
    contentItem: FocusScope {
        implicitHeight: column.implicitHeight
        implicitWidth: column.implicitWidth
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title
        Keys.onBackPressed: sheet.close()

        ColumnLayout {
            id: column

            anchors.fill: parent
            spacing: 0

            PageHeader {
                Layout.fillWidth: true
                title: sheet.title
                hasBack: false

                IconButton {
                    objectName: "closeSheet"
                    name: qsTr("Close")
                    iconName: "close"
                    onClicked: sheet.close()
                }
            }
        }
    }
}
