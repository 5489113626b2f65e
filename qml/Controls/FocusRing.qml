// SPDX-License-Identifier: AGPL-3.0-or-later
// Where the keyboard is: a ring just outside its parent, whose `isShown` says when.
import QtQuick
import Dhara.Controls

Rectangle {
    property bool isShown: false
    property real around: Theme.radius

    anchors.fill: parent
    anchors.margins: -Theme.focusWidth - 1
    visible: isShown
    radius: around + Theme.focusWidth + 1
    color: "transparent"
    border.width: Theme.focusWidth
    border.color: Theme.colors.text
}
