// SPDX-License-Identifier: AGPL-3.0-or-later
// What is looked for: the search field, the types, and the filters that are in force.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.Controls

ColumnLayout {
    id: bar

    required property FindModel find
    readonly property alias searchField: search
    readonly property int filterCount: find.filters.chips.length

    signal filtersWanted
    signal downWanted

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.large
        Layout.rightMargin: Theme.small
        Layout.bottomMargin: Theme.small
        spacing: Theme.small

        SearchField {
            id: search

            objectName: "search"
            Layout.fillWidth: true
            name: qsTr("Name, village, number")
            Keys.onDownPressed: bar.downWanted()
            onAccepted: bar.downWanted()
        }
        IconButton {
            objectName: "filters"
            name: bar.filterCount > 0 ? qsTr("Filters, %n in force", "", bar.filterCount) : qsTr("Filters")
            iconName: "filter"
            ink: bar.filterCount > 0 ? Theme.colors.primary : Theme.colors.text
            onClicked: bar.filtersWanted()

            Rectangle {
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: 2
                visible: bar.filterCount > 0
                width: Math.max(height, number.implicitWidth + Theme.small)
                height: number.implicitHeight + 2
                radius: height / 2
                color: Theme.colors.primary

                Words {
                    id: number

                    anchors.centerIn: parent
                    text: bar.filterCount.toLocaleString(Qt.locale(), "f", 0)
                    kind: Words.Small
                    isStrong: true
                    color: Theme.colors.primaryInk
                    Accessible.ignored: true
                }
            }
        }
    }
    ChipStrip {
        objectName: "typeChips"
        Layout.fillWidth: true
        chips: bar.find.types
        current: bar.find.subjectType
        namedBy: "text"
        onChosen: key => bar.find.subjectType = key
    }
    Flow {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.large
        Layout.rightMargin: Theme.large
        Layout.topMargin: Theme.small
        visible: bar.filterCount > 0
        spacing: Theme.small

        Repeater {
            model: bar.find.filters.chips

            FilterChip {
                required property var modelData

                objectName: "filter-" + modelData.key
                width: Math.min(implicitWidth, bar.width - 2 * Theme.large)
                text: modelData.text
                onClicked: bar.find.filters.remove(modelData.key)
            }
        }
    }
}
