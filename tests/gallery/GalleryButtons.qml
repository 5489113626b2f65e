// SPDX-License-Identifier: AGPL-3.0-or-later
// What is pressed and typed into.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Controls
import Dhara.Gallery

ColumnLayout {
    spacing: Theme.medium

    SectionHeader {
        text: qsTr("Buttons")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small

        Repeater {
            model: [qsTr("Primary"), qsTr("Tonal"), qsTr("Outline"), qsTr("Danger"), qsTr("Plain")]

            ActionButton {
                required property string modelData
                required property int index

                text: modelData
                kind: index
                iconName: index === 0 ? "register" : ""
            }
        }
        ActionButton {
            text: qsTr("Cannot be pressed")
            enabled: false
        }
        IconButton {
            name: qsTr("Back")
            iconName: "back"
        }
    }
    SectionHeader {
        text: qsTr("Answers and chips")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small

        AnswerChip {
            text: qsTr("Chosen")
            checked: true
        }
        AnswerChip {
            text: qsTr("Not chosen")
        }
        Chip {
            text: qsTr("People")
            checked: true
        }
        Chip {
            text: qsTr("Households")
        }
    }
    SectionHeader {
        text: qsTr("Fields")
    }
    SearchField {
        Layout.fillWidth: true
        name: qsTr("Name, village, number")
    }
    InputField {
        Layout.fillWidth: true
        name: qsTr("Weight")
        text: "54.2"
        unit: qsTr("kg")
        isNumber: true
    }
    InputField {
        Layout.fillWidth: true
        name: qsTr("Phone")
        text: "12"
        isWrong: true
    }
    TypedField {
        Layout.fillWidth: true
        name: qsTr("Date")
        told: ""
        placeholderText: qsTr("day/month/year")
    }
    NotesField {
        Layout.fillWidth: true
        name: qsTr("Notes")
        text: qsTr("A few lines of text.")
    }
}
