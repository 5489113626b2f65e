// SPDX-License-Identifier: AGPL-3.0-or-later
// A person or thing in a circle: the photo, or the first letters of the name.
import QtQuick
import Dhara.Controls

Rectangle {
    id: avatar

    required property string initials
    property url photo
    property string iconName
    property int size: Theme.avatar

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: Theme.colors.accentContainer
    border.width: Theme.mode === Theme.Outdoor ? Theme.outlineWidth : 0
    border.color: Theme.colors.outline
    Accessible.ignored: true

    Words {
        anchors.centerIn: parent
        visible: picture.status !== RoundImage.Ready && avatar.iconName.length === 0
        text: avatar.initials
        font.pixelSize: avatar.size * 0.37
        isStrong: true
        wrapMode: Text.NoWrap
        color: Theme.colors.accentContainerInk
        Accessible.ignored: true
    }
    Icon {
        anchors.centerIn: parent
        visible: avatar.iconName.length > 0 && picture.status !== RoundImage.Ready
        name: avatar.iconName
        size: avatar.size / 2
        color: Theme.colors.accentContainerInk
    }
    RoundImage {
        id: picture

        anchors.fill: parent
        source: avatar.photo
        radius: avatar.radius
    }
}
