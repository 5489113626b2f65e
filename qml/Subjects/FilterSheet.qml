// SPDX-License-Identifier: AGPL-3.0-or-later
// Gender, age and place by which the list is narrowed; each choice is in force at once.
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.Controls

Sheet {
    id: sheet

    required property FilterModel filters
    required property string countText

    objectName: "filterSheet"
    title: qsTr("Filters")
    onClosed: filters.placeText = ""

    PageFlick {
        objectName: "filterFields"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: Theme.sheetHeight

        FilterFields {
            Layout.fillWidth: true
            filters: sheet.filters
        }
        FilterPlaces {
            Layout.fillWidth: true
            filters: sheet.filters
        }
    }
    BottomActionBar {
        Layout.fillWidth: true
        radius: Theme.radius

        ActionButton {
            objectName: "clearFilters"
            visible: sheet.filters.chips.length > 0
            kind: ActionButton.Outline
            text: qsTr("Clear filters")
            onClicked: sheet.filters.clear()
        }
        ActionButton {
            objectName: "showFiltered"
            Layout.fillWidth: true
            text: sheet.countText.length > 0 ? qsTr("Show: %1").arg(sheet.countText) : qsTr("Nobody found")
            onClicked: sheet.close()
        }
    }
}
