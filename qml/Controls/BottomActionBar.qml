// SPDX-License-Identifier: AGPL-3.0-or-later
// What the thumb does: the actions of a page at its lower edge.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

Rectangle {
    default property alias actions: row.data

    implicitHeight: row.implicitHeight + 2 * Theme.medium
    implicitWidth: row.implicitWidth + 2 * Theme.large
    color: Theme.colors.surface

    Rectangle {
        width: parent.width
        height: Theme.outlineWidth
        color: Theme.colors.outline
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: Theme.large
        width: Math.min(parent.width - 2 * Theme.large, 2 * Theme.readingWidth)
        height: parent.height
        spacing: Theme.medium
    }
}
