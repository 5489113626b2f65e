// SPDX-License-Identifier: AGPL-3.0-or-later
// What a field stands on: whether it has the keyboard, and whether what is in it is wrong.
import QtQuick
import Dhara.Controls

Rectangle {
    property bool isFocused: false
    property bool isWrong: false

    radius: Theme.radius
    color: Theme.colors.surface
    border.width: isFocused ? Theme.focusedOutlineWidth : isWrong ? Theme.wrongOutlineWidth : Theme.fieldOutlineWidth
    border.color: isWrong ? Theme.colors.toFix : isFocused ? Theme.colors.primary : Theme.colors.edge
}
