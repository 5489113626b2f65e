// SPDX-License-Identifier: AGPL-3.0-or-later
// The portrait, or the first letters of the name; a photo can be opened.
import QtQuick
import Dhara.App
import Dhara.Controls

Pressable {
    id: control

    required property Backend backend
    required property string initials
    property string address
    property int size: Theme.bigAvatar

    implicitWidth: size
    implicitHeight: size
    focusPolicy: address.length > 0 ? Qt.StrongFocus : Qt.NoFocus
    enabled: address.length > 0
    Accessible.name: qsTr("Portrait")
    Accessible.ignored: address.length === 0
    Accessible.onPressAction: control.clicked()

    PhotoSource {
        id: source

        backend: control.backend
        address: control.address
    }

    contentItem: Avatar {
        initials: control.initials
        photo: source.thumbnail
        size: control.size
    }
    background: Rectangle {
        radius: width / 2
        color: "transparent"

        FocusRing {
            isShown: control.visualFocus
            around: parent.radius
        }
    }
}
