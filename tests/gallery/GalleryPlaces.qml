// SPDX-License-Identifier: AGPL-3.0-or-later
// What leads from one thing to another: headers, tabs, strips of chips, numbers that open what they count, a sheet.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Controls
import Dhara.Gallery

ColumnLayout {
    id: places

    property string tab: "summary"
    property string chip: "people"

    spacing: Theme.medium

    SectionHeader {
        text: qsTr("Headers, tabs and strips")
    }
    PageHeader {
        Layout.fillWidth: true
        title: qsTr("Meena Pawar")
        subtitle: qsTr("32 years · woman · Ambari")

        SyncSign {
            sign_: "waiting"
        }
    }
    TabStrip {
        Layout.fillWidth: true
        tabs: [
            { key: "summary", text: qsTr("Summary") },
            { key: "visits", text: qsTr("Visits") },
            { key: "history", text: qsTr("History") }
        ]
        current: places.tab
        onChosen: key => places.tab = key
    }
    ChipStrip {
        Layout.fillWidth: true
        chips: [
            { key: "people", text: qsTr("People") },
            { key: "households", text: qsTr("Households") }
        ]
        current: places.chip
        onChosen: key => places.chip = key
    }
    SectionHeader {
        text: qsTr("Numbers and sheets")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small

        NumberCard {
            number: (3).toLocaleString(Qt.locale(), "f", 0)
            label: qsTr("overdue")
        }
        NumberCard {
            number: (12).toLocaleString(Qt.locale(), "f", 0)
            label: qsTr("due today")
        }
        ActionButton {
            kind: ActionButton.Tonal
            text: qsTr("Open a sheet")
            onClicked: sheet.open()
        }
    }
    Sheet {
        id: sheet

        title: qsTr("A sheet")

        Words {
            Layout.fillWidth: true
            Layout.margins: Theme.large
            text: qsTr("What is asked for a moment.")
        }
    }
}
