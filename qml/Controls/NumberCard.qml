// SPDX-License-Identifier: AGPL-3.0-or-later
// A number with its words, large enough to be read in passing; opens what it counts.
import QtQuick
import Dhara.Controls

Pressable {
    id: control

    /// As it is to be read, in the language's digits.
    property string number
    required property string label

    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    implicitWidth: Theme.photo + 2 * Theme.large
    padding: Theme.large
    topPadding: Theme.medium
    bottomPadding: Theme.medium
    Accessible.name: number + " " + label
    Accessible.onPressAction: control.clicked()

    contentItem: Column {
        Words {
            width: parent.width
            text: control.number
            font.pixelSize: Theme.titleSize * 1.5
            isStrong: true
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.bodySize
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        Words {
            width: parent.width
            text: control.label
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.colors.surface2 : Theme.colors.surface
        border.width: Theme.outlineWidth
        border.color: Theme.colors.outline

        FocusRing {
            isShown: control.visualFocus
        }
    }
}
