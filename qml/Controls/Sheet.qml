// SPDX-License-Identifier: AGPL-3.0-or-later
// What is asked for a moment, at the lower edge where the thumb is, in the middle where there is room; Esc or a tap
// beside it puts it away. It fills the window and hears that tap itself: Qt 6.4 takes some touches inside a popup for
// touches outside and closes it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import QtQuick.Layouts
import Dhara.Controls

Popup {
    id: sheet

    required property string title
    default property alias content: column.data
    readonly property bool isNarrow: width < Theme.narrowBelow
    readonly property var inputMethod: Qt.inputMethod // whose type qmllint does not know
    readonly property real keyboardHeight: inputMethod.visible ? inputMethod.keyboardRectangle.height : 0

    parent: T.Overlay.overlay
    width: parent?.width ?? 0
    height: Math.max(0, (parent?.height ?? 0) - keyboardHeight)
    padding: 0
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    background: null

    T.Overlay.modal: Rectangle {
        color: Qt.alpha(Theme.dark.background, 0.5)
    }
    contentItem: FocusScope {
        focus: true
        Keys.onBackPressed: sheet.close()

        MouseArea {
            objectName: "besideSheet"
            anchors.fill: parent
            onClicked: sheet.close()
        }
        Rectangle {
            width: sheet.isNarrow ? parent.width : Math.min(Theme.sheetWidth, parent.width - 2 * Theme.huge)
            height: Math.min(column.implicitHeight, parent.height - Theme.giant)
            x: (parent.width - width) / 2
            y: sheet.isNarrow ? parent.height - height : (parent.height - height) / 2
            radius: Theme.radius
            color: Theme.colors.surface
            Accessible.role: Accessible.Dialog
            Accessible.name: sheet.title

            MouseArea {
                anchors.fill: parent // a tap between the fields is not one beside the sheet
            }
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
            Rectangle {
                anchors.fill: parent // over what fills the sheet to its edges
                radius: parent.radius
                color: "transparent"
                border.width: Theme.outlineWidth
                border.color: Theme.colors.outline
            }
        }
    }
}
