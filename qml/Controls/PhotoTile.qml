// SPDX-License-Identifier: AGPL-3.0-or-later
// A photo with its sign; empty it is the place where one is added.
import QtQuick
import QtQuick.Controls.Basic
import Dhara.Controls

AbstractButton {
    id: control

    required property string name
    property url photo
    property string sign
    property string iconName: "camera"
    readonly property bool isEmpty: picture.status === RoundImage.Empty

    implicitWidth: isEmpty ? Math.max(Theme.photo, prompt.implicitWidth + 2 * Theme.large) : Theme.photo
    implicitHeight: Theme.photo
    opacity: enabled ? 1 : 0.5
    Accessible.name: name

    contentItem: Item {
        Column {
            id: prompt

            visible: control.isEmpty || picture.status === RoundImage.Broken
            anchors.centerIn: parent
            spacing: Theme.tiny

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: picture.status === RoundImage.Broken ? "warning" : control.iconName
                size: 26
                color: Theme.colors.text
            }
            Words {
                anchors.horizontalCenter: parent.horizontalCenter
                text: picture.status === RoundImage.Broken ? qsTr("cannot be shown") : control.text
                kind: picture.status === RoundImage.Broken ? Words.Small : Words.Body
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.colors.surface
        border.width: Theme.fieldOutlineWidth
        border.color: Theme.colors.outline

        RoundImage {
            id: picture

            anchors.fill: parent
            source: control.photo
            radius: Theme.radius
        }
        FocusRing {
            isShown: control.visualFocus
        }
    }

    SyncSign {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.small
        sign_: control.sign
        Accessible.ignored: true
    }
}
