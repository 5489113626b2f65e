// SPDX-License-Identifier: AGPL-3.0-or-later
// One place of the navigation bar or rail.
import QtQuick
import Dhara.Controls

Pressable {
    id: control

    required property string iconName

    implicitHeight: Math.max(Theme.target + Theme.medium, contentItem.implicitHeight + Theme.tiny)
    implicitWidth: Theme.target + Theme.large
    Accessible.name: text
    Accessible.role: Accessible.PageTab
    Accessible.selectable: true
    Accessible.selected: checked

    contentItem: Column {
        spacing: 2
        topPadding: Theme.tiny

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.tallTarget
            height: Theme.pillHeight
            radius: height / 2
            color: control.checked ? Theme.colors.primaryContainer : "transparent"
            border.width: control.checked && Theme.mode === Theme.Outdoor ? Theme.outlineWidth : 0
            border.color: Theme.colors.outline

            Icon {
                anchors.centerIn: parent
                name: control.iconName
                color: control.checked ? Theme.colors.primaryContainerInk : Theme.colors.muted
            }
            FocusRing {
                isShown: control.visualFocus
                around: parent.radius
            }
        }
        Words {
            width: parent.width
            text: control.text
            kind: Words.Small
            isStrong: control.checked
            color: control.checked ? Theme.colors.text : Theme.colors.muted
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.leastSize
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
