// SPDX-License-Identifier: AGPL-3.0-or-later
// The places right below the chosen one, to go down to.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.Controls

ColumnLayout {
    id: places

    required property FilterModel filters

    spacing: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Places")

    Repeater {
        id: rows

        model: places.filters.places

        ListRow {
            id: row

            required property var modelData

            objectName: "place-" + modelData.text
            Layout.fillWidth: true
            leftPadding: 0
            rightPadding: 0
            title: modelData.text
            subtitle: modelData.line
            iconName: "place"
            Accessible.role: Accessible.ListItem
            Keys.onDownPressed: row.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
            Keys.onUpPressed: row.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onReturnPressed: clicked()
            onClicked: places.filters.place = modelData.key
        }
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.medium
        visible: places.filters.placesLeft > 0
        kind: Words.Secondary
        text: qsTr("%n more; type the name.", "", places.filters.placesLeft)
    }
    Words {
        Layout.fillWidth: true
        visible: rows.count === 0
        kind: Words.Secondary
        text: places.filters.placeText.length > 0 ? qsTr("No place of that name.") : qsTr("There is nothing smaller within this place.")
    }
}
