// SPDX-License-Identifier: AGPL-3.0-or-later
// The places of the application, at the lower edge of a narrow window or as a rail at its side.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Controls

Rectangle {
    id: bar

    /// [{ "key", "text", "icon" }]
    required property var places
    required property string current
    property bool isRail: false

    signal chosen(string key)

    implicitHeight: isRail ? 0 : Math.max(Theme.rowHeight, items.implicitHeight + Theme.tiny)
    implicitWidth: isRail ? Theme.railWidth : 0
    color: Theme.colors.surface2

    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        width: bar.isRail ? Theme.outlineWidth : parent.width
        height: bar.isRail ? parent.height : Theme.outlineWidth
        color: Theme.colors.outline
    }
    Grid {
        id: items

        anchors.fill: parent
        anchors.topMargin: bar.isRail ? Theme.medium : Theme.tiny
        columns: bar.isRail ? 1 : bar.places.length
        rowSpacing: Theme.small

        Repeater {
            model: bar.places

            NavItem {
                required property var modelData

                objectName: "nav-" + modelData.key
                width: bar.isRail ? bar.width : bar.width / bar.places.length
                text: modelData.text
                iconName: modelData.icon
                checked: modelData.key === bar.current
                onClicked: bar.chosen(modelData.key)
            }
        }
    }
}
