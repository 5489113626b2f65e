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
    /// Asked once a change: it looks through the whole tree.
    readonly property var choices: filters.places

    /// Goes down, and takes the keyboard along to what stands there.
    function choose(key: string, reason: int) {
        filters.place = key
        const next = rows.itemAt(0) ?? places.nextItemInFocusChain(false)
        if (next !== null)
            next.forceActiveFocus(reason)
    }

    spacing: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Places")

    Repeater {
        id: rows

        model: places.choices.length

        ListRow {
            id: row

            required property int index
            readonly property var choice: places.choices[index] ?? ({})

            objectName: "place-" + title
            Layout.fillWidth: true
            leftPadding: 0
            rightPadding: 0
            title: choice.text ?? ""
            subtitle: choice.line ?? ""
            iconName: "place"
            Accessible.role: Accessible.ListItem
            Keys.onDownPressed: row.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
            Keys.onUpPressed: row.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onClicked: places.choose(choice.key, visualFocus ? Qt.TabFocusReason : Qt.OtherFocusReason)
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
