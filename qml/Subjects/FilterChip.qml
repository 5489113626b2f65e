// SPDX-License-Identifier: AGPL-3.0-or-later
// A condition that is in force; a tap takes it away.
import QtQuick
import Dhara.Controls

Pressable {
    id: chip

    implicitHeight: Theme.target
    implicitWidth: Math.ceil(label.implicitWidth) + Theme.icon + Theme.small + 2 * Theme.medium
    Accessible.name: qsTr("Remove filter: %1").arg(text)
    Keys.onDeletePressed: clicked()

    contentItem: Item {
        Words {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            x: chip.mirrored ? chip.width - width - Theme.medium : Theme.medium
            width: chip.width - Theme.icon - Theme.small - 2 * Theme.medium
            text: chip.text
            kind: Words.Secondary
            isStrong: true
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            color: Theme.colors.primaryContainerInk
            Accessible.ignored: true
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            x: chip.mirrored ? Theme.medium : chip.width - width - Theme.medium
            name: "close"
            size: Theme.icon
            color: Theme.colors.primaryContainerInk
        }
    }
    background: Item {
        Rectangle {
            id: pill

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: Theme.chipHeight
            radius: height / 2
            color: Theme.colors.primaryContainer
            border.width: Theme.mode === Theme.Outdoor ? Theme.outlineWidth : 0
            border.color: Theme.colors.outline

            FocusRing {
                isShown: chip.visualFocus
                around: pill.radius
            }
        }
    }
}
