// SPDX-License-Identifier: AGPL-3.0-or-later
// Gender, age and place by which the list is narrowed; each choice is in force at once. Not Bound: Qt 6.4
// refuses to make the bound components of a file whose root is a Popup.
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

    ListView {
        id: list

        objectName: "places"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 560
        clip: true
        model: sheet.filters.places
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Places")
        Keys.onReturnPressed: if (currentItem) (currentItem as ListRow).clicked()
        onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0

        header: FilterFields {
            width: list.width
            filters: sheet.filters
        }
        delegate: ListRow {
            required property var modelData

            objectName: "place-" + modelData.text
            width: ListView.view.width
            title: modelData.text
            subtitle: modelData.line
            iconName: "place"
            onClicked: sheet.filters.place = modelData.key
        }
        footer: Words {
            width: list.width
            visible: list.count === 0
            height: visible ? implicitHeight : 0
            padding: Theme.large
            kind: Words.Secondary
            text: sheet.filters.placeText.length > 0 ? qsTr("No place of that name.") : qsTr("There is nothing smaller within this place.")
        }
    }
    BottomActionBar {
        Layout.fillWidth: true

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
