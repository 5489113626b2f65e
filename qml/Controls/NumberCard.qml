// SPDX-License-Identifier: AGPL-3.0-or-later
// A number with its words, large enough to be read in passing; opens what it counts.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

Pressable {
    id: control

    /// As it is to be read, in the language's digits.
    property string number
    required property string label
    /// Little height: both on one line.
    property bool isLow: false

    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    implicitWidth: Theme.photo + 2 * Theme.large
    padding: Theme.large
    topPadding: Theme.medium
    bottomPadding: Theme.medium
    Accessible.name: number + " " + label
    Accessible.onPressAction: control.clicked()

    contentItem: GridLayout {
        columns: control.isLow ? 2 : 1
        rowSpacing: 0
        columnSpacing: Theme.small

        Words {
            Layout.fillWidth: !control.isLow
            text: control.number
            font.pixelSize: control.isLow ? Theme.titleSize : Theme.titleSize * 1.5
            isStrong: true
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.bodySize
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        Words {
            Layout.fillWidth: true
            Layout.fillHeight: true
            verticalAlignment: control.isLow ? Text.AlignVCenter : Text.AlignTop
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
