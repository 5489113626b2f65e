// SPDX-License-Identifier: AGPL-3.0-or-later
// The round field that finds as one types.
import QtQuick
import QtQuick.Controls.Basic
import Dhara.Controls

TextField {
    id: control

    required property string name
    readonly property bool isMirrored: LayoutMirroring.enabled // whose paddings Qt does not turn round
    readonly property real iconRoom: Theme.giant + Theme.small
    readonly property real clearRoom: clearButton.visible ? Theme.target : Theme.large

    implicitHeight: Theme.tallTarget
    topPadding: Theme.tiny
    bottomPadding: Theme.tiny
    leftPadding: isMirrored ? clearRoom : iconRoom
    rightPadding: isMirrored ? iconRoom : clearRoom
    placeholderText: name
    font.pixelSize: Theme.nameSize
    color: Theme.colors.text
    placeholderTextColor: Theme.colors.muted
    selectionColor: Theme.colors.primary
    selectedTextColor: Theme.colors.primaryInk
    selectByMouse: true
    inputMethodHints: Qt.ImhNoPredictiveText
    // Esc empties the field before it means the way back.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && text.length > 0
    Keys.onEscapePressed: event => {
        event.accepted = text.length > 0
        clear()
    }
    Accessible.name: name

    background: Rectangle {
        radius: height / 2
        color: Theme.colors.surface2
        border.width: control.activeFocus ? 2 : Theme.mode === Theme.Outdoor ? Theme.outlineWidth : 0
        border.color: control.activeFocus ? Theme.colors.primary : Theme.colors.outline

        Icon {
            anchors.left: parent.left
            anchors.leftMargin: Theme.large
            anchors.verticalCenter: parent.verticalCenter
            name: "find"
            color: Theme.colors.muted
        }
    }

    IconButton {
        id: clearButton

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: control.text.length > 0
        iconName: "close"
        name: qsTr("Clear the search")
        onClicked: control.clear()
    }
}
