// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands in a tab that is read from top to bottom; arrows scroll it.
import QtQuick
import Dhara.Controls

PageFlick {
    id: flick

    topMargin: Theme.large
    activeFocusOnTab: contentHeight > height
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Part of this page")
    Keys.onUpPressed: contentY = Math.max(-topMargin, contentY - Theme.rowHeight)
    Keys.onDownPressed: contentY = Math.max(-topMargin, Math.min(contentHeight - height, contentY + Theme.rowHeight))

    Rectangle {
        parent: flick
        anchors.fill: parent
        visible: flick.activeFocus
        color: "transparent"
        border.width: Theme.focusWidth
        border.color: Theme.colors.text
    }
}
