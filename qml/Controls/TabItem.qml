// SPDX-License-Identifier: AGPL-3.0-or-later
// One tab of a strip; the line below says which is chosen.
import QtQuick
import QtQuick.Controls.Basic
import Dhara.Controls

AbstractButton {
    id: control

    property bool hasFocusRing: false

    implicitWidth: Math.max(Theme.target, Math.ceil(label.implicitWidth) + 2 * Theme.medium)
    implicitHeight: Math.max(Theme.target, label.implicitHeight + 2 * Theme.medium)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.checked: checked
    Accessible.onPressAction: control.clicked()

    contentItem: Item {
        Words {
            id: label

            anchors.centerIn: parent
            text: control.text
            isStrong: control.checked
            wrapMode: Text.NoWrap
            color: control.checked ? Theme.colors.primary : Theme.colors.muted
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: control.down ? Theme.colors.surface2 : "transparent"
        border.width: control.hasFocusRing ? Theme.focusWidth : 0
        border.color: Theme.colors.text
        radius: Theme.signRadius

        Rectangle {
            visible: control.checked
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.focusWidth
            color: Theme.colors.primary
        }
    }
}
