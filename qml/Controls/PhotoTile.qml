// SPDX-License-Identifier: AGPL-3.0-or-later
// A photo with its sign; empty it is the place where one is added. What cannot be shown is said in words.
import QtQuick
import Dhara.Controls

Pressable {
    id: control

    required property string name
    property url photo
    property string sign
    property string iconName: "camera"
    property bool isFetching: false
    property bool isMissing: false
    property bool isBroken: false
    readonly property bool isShown: picture.status === RoundImage.Ready
    readonly property bool isEmpty: picture.status === RoundImage.Empty && state_.length === 0
    readonly property string state_: isBroken || picture.status === RoundImage.Broken ? "broken" : isMissing ? "missing" : isFetching ? "fetching" : ""
    readonly property string trouble: ({
            "broken": qsTr("cannot be shown"),
            "missing": qsTr("not on this tablet"),
            "fetching": qsTr("being fetched")
        })[state_] ?? ""

    implicitWidth: isEmpty && text.length > 0 ? Math.max(Theme.photo, prompt.implicitWidth + 2 * Theme.large) : Theme.photo
    implicitHeight: Theme.photo
    Accessible.name: name + (trouble.length > 0 ? ", " + trouble : "") + (signItem.visible ? ", " + signItem.text : "")
    Accessible.onPressAction: control.clicked()

    contentItem: Item {
        Column {
            id: prompt

            visible: !control.isShown
            anchors.centerIn: parent
            spacing: Theme.tiny

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: control.state_ === "broken" ? "warning" : control.state_ === "missing" ? "cloud-off" : control.state_ === "fetching" ? "sync" : control.text.length > 0 ? control.iconName : "photo"
                size: Theme.icon + Theme.tiny
                color: Theme.colors.text
            }
            Words {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: text.length > 0
                width: control.isEmpty ? implicitWidth : Math.min(implicitWidth, Theme.photo - Theme.large)
                text: control.trouble.length > 0 ? control.trouble : control.text
                kind: control.trouble.length > 0 ? Words.Small : Words.Body
                wrapMode: control.isEmpty ? Text.NoWrap : Text.Wrap
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.colors.surface
        border.width: Theme.fieldOutlineWidth
        border.color: Theme.colors.edge

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
        id: signItem

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.small
        sign_: control.sign === "sent" && control.trouble.length > 0 ? "" : control.sign
        isWordless: sign_ === "sent" // which need not cover a face
        Accessible.ignored: true
    }
}
