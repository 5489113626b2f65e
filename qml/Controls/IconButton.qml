// SPDX-License-Identifier: AGPL-3.0-or-later
// A button with an icon only; its name is for those who listen.
import QtQuick
import Dhara.Controls

Pressable {
    id: control

    required property string name
    required property string iconName
    property color ink: Theme.colors.text
    property bool isDirectional: false

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    Accessible.name: name

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.iconName
            color: control.enabled ? control.ink : Theme.colors.muted
            opacity: control.enabled ? 1 : Theme.faded
            isMirrored: control.isDirectional && control.mirrored
        }
    }
    background: Rectangle {
        radius: height / 2
        color: control.down ? Theme.colors.surface2 : "transparent"
        border.width: control.visualFocus ? Theme.focusWidth : 0
        border.color: Theme.colors.text
    }
}
