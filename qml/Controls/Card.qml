// SPDX-License-Identifier: AGPL-3.0-or-later
// A raised area that holds what belongs together; children stand in a column.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

Rectangle {
    id: card

    default property alias content: column.data
    property bool isToFix: false
    property alias spacing: column.spacing
    property int padding: Theme.large

    implicitHeight: column.implicitHeight + 2 * padding
    implicitWidth: column.implicitWidth + 2 * padding
    radius: Theme.radius
    color: Theme.colors.surface
    border.width: Theme.outlineWidth
    border.color: isToFix ? Theme.colors.toFix : Theme.colors.outline

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: card.padding
        spacing: Theme.small
    }
}
