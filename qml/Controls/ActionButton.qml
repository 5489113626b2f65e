// SPDX-License-Identifier: AGPL-3.0-or-later
// A button that says what it does; at most one Primary a page.
import QtQuick
import Dhara.Controls

Pressable {
    id: control

    enum Kind {
        Primary,
        Tonal,
        Outline,
        Danger,
        Plain
    }
    property int kind: ActionButton.Primary
    property string iconName
    property bool isCompact: false
    readonly property color kindInk: [Theme.colors.primaryInk, Theme.colors.primaryContainerInk, Theme.colors.primary, Theme.colors.toFix, Theme.colors.primary][kind]
    readonly property color ink: enabled ? kindInk : Theme.colors.muted
    readonly property color fill: !enabled ? Theme.colors.surface2 : [Theme.colors.primary, Theme.colors.primaryContainer, "transparent", "transparent", "transparent"][kind]
    readonly property real iconRoom: iconName.length > 0 ? Theme.icon + Theme.small : 0
    readonly property bool isOutlined: enabled && (kind === ActionButton.Outline || kind === ActionButton.Danger || (Theme.mode === Theme.Outdoor && kind === ActionButton.Tonal))

    implicitHeight: Math.max(isCompact ? Theme.target : Theme.tallTarget, contentItem.implicitHeight + Theme.small)
    leftPadding: kind === ActionButton.Plain ? Theme.medium : Theme.huge
    rightPadding: leftPadding
    topPadding: Theme.tiny
    bottomPadding: Theme.tiny
    Accessible.name: text

    NaturalWidth {
        id: natural

        font: label.font
        text: control.text
    }

    contentItem: Item {
        implicitWidth: natural.whole + control.iconRoom
        implicitHeight: label.implicitHeight

        Row {
            id: line

            anchors.centerIn: parent
            spacing: Theme.small

            Icon {
                visible: control.iconName.length > 0
                name: control.iconName
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            Words {
                id: label

                text: control.text
                visible: text.length > 0
                color: control.ink
                isStrong: true
                horizontalAlignment: Text.AlignHCenter
                wrapMode: natural.wrapAt(width)
                width: control.width > 0 ? Math.min(natural.whole, control.availableWidth - control.iconRoom) : natural.whole
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: control.down ? Qt.tint(control.fill, Qt.alpha(control.ink, 0.15)) : control.fill
        border.width: control.isOutlined ? Theme.fieldOutlineWidth : 0
        border.color: control.ink

        FocusRing {
            isShown: control.visualFocus
            around: parent.radius
        }
    }
}
