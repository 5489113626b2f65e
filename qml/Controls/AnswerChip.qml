// SPDX-License-Identifier: AGPL-3.0-or-later
// One answer of a question, as big as a thumb.
import QtQuick
import Dhara.Controls

Pressable {
    id: control

    property bool isOneOfMany: false
    readonly property real iconRoom: checked ? Theme.signIcon + Theme.small : 0
    readonly property color ink: checked ? Theme.colors.primaryInk : Theme.colors.text

    implicitHeight: Math.max(Theme.tallTarget, line.implicitHeight + 2 * Theme.small)
    implicitWidth: Math.max(Theme.target, Math.min(natural.whole, Theme.readingWidth / 2) + iconRoom + leftPadding + rightPadding)
    width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
    leftPadding: Theme.large + 2
    rightPadding: Theme.large + 2
    Accessible.name: text
    Accessible.role: isOneOfMany ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: checked

    NaturalWidth {
        id: natural

        font: label.font
        text: control.text
    }

    contentItem: Item {
        Row {
            id: line

            anchors.centerIn: parent
            spacing: Theme.small

            Icon {
                visible: control.checked
                name: "check"
                size: Theme.signIcon
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            Words {
                id: label

                text: control.text
                isStrong: control.checked
                color: control.ink
                width: Math.min(natural.whole, control.availableWidth - control.iconRoom)
                wrapMode: natural.wrapAt(width)
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.checked ? Theme.colors.primary : control.down ? Theme.colors.surface2 : Theme.colors.surface
        border.width: Theme.fieldOutlineWidth
        border.color: control.checked ? Theme.colors.primary : Theme.colors.edge

        FocusRing {
            isShown: control.visualFocus
        }
    }
}
