// SPDX-License-Identifier: AGPL-3.0-or-later
// A day, a month or a year of the calendar. Today has a frame, the chosen one is filled.
import QtQuick
import QtQuick.Controls.Basic
import Dhara.Controls

AbstractButton {
    id: control

    required property string name
    property bool isToday: false
    property bool isOutside: false
    readonly property color ink: checked ? Theme.colors.primaryInk : isToday ? Theme.colors.primary : isOutside ? Theme.colors.muted : Theme.colors.text

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    Accessible.name: name
    Accessible.selectable: true
    Accessible.selected: checked

    contentItem: Words {
        text: control.text
        isStrong: control.checked || control.isToday
        kind: control.isOutside ? Words.Secondary : Words.Body
        color: control.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Item {
        Rectangle {
            id: tile

            anchors.fill: parent
            anchors.margins: Theme.tiny
            radius: Theme.radius
            color: control.checked ? Theme.colors.primary : control.down ? Theme.colors.surface2 : "transparent"
            border.width: control.isToday && !control.checked && !control.visualFocus ? Theme.fieldOutlineWidth : 0
            border.color: Theme.colors.primary

            FocusRing {
                isShown: control.visualFocus
                anchors.margins: -Theme.focusWidth
                around: tile.radius
            }
        }
    }
}
