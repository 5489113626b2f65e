// SPDX-License-Identifier: AGPL-3.0-or-later
// A small choice above a list; the target is taller than what is drawn.
import QtQuick
import Dhara.Controls

Pressable {
    id: control

    implicitHeight: Theme.target
    implicitWidth: Math.max(Theme.target, natural.whole + 2 * (Theme.medium + 2))
    font.pixelSize: Theme.secondarySize
    Accessible.name: text
    Accessible.role: Accessible.RadioButton
    Accessible.checked: checked

    NaturalWidth {
        id: natural

        font: label.font
        text: control.text
    }

    contentItem: Item {
        Words {
            id: label

            anchors.centerIn: parent
            width: natural.whole
            text: control.text
            kind: Words.Secondary
            isStrong: control.checked
            wrapMode: Text.NoWrap
            color: control.checked ? Theme.colors.primaryContainerInk : Theme.colors.text
        }
    }
    background: Item {
        Rectangle {
            id: pill

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: Theme.chipHeight
            radius: height / 2
            color: control.checked ? Theme.colors.primaryContainer : Theme.colors.surface
            border.width: control.checked && Theme.mode === Theme.Outdoor ? 4 : Theme.outlineWidth
            border.color: control.checked && Theme.mode !== Theme.Outdoor ? Theme.colors.primaryContainer : Theme.colors.edge

            FocusRing {
                isShown: control.visualFocus
                around: pill.radius
            }
        }
    }
}
