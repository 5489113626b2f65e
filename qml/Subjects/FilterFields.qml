// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands above the places in the sheet of filters: gender, age, and the way down to the chosen place.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.Controls

ColumnLayout {
    id: fields

    required property FilterModel filters
    // Asked once a change; the chips are made by their number, so that a choice leaves the focus on its chip.
    readonly property var genders: filters.genders
    readonly property var crumbs: filters.crumbs

    spacing: Theme.small

    SectionHeader {
        visible: fields.filters.isForPeople
        text: qsTr("Gender")
    }
    Flow {
        Layout.fillWidth: true
        visible: fields.filters.isForPeople
        spacing: Theme.small

        Repeater {
            model: fields.genders.length

            Chip {
                required property int index
                readonly property var gender: fields.genders[index] ?? ({})

                objectName: "gender-" + (gender.text ?? "")
                text: gender.text ?? ""
                checked: fields.filters.gender === gender.key
                onClicked: fields.filters.gender = checked ? "" : gender.key
            }
        }
    }
    SectionHeader {
        visible: fields.filters.isForPeople
        text: qsTr("Age in years")
    }
    RowLayout {
        visible: fields.filters.isForPeople
        spacing: Theme.medium

        InputField {
            objectName: "ageFrom"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            name: qsTr("Age from, years")
            placeholderText: qsTr("from")
            isNumber: true
            inputMethodHints: Qt.ImhDigitsOnly
            maximumLength: 4
            isWrong: fields.filters.ageProblem.length > 0
            text: fields.filters.ageFrom
            onTextEdited: fields.filters.ageFrom = text
        }
        InputField {
            objectName: "ageTo"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            name: qsTr("Age up to, years")
            placeholderText: qsTr("up to")
            isNumber: true
            inputMethodHints: Qt.ImhDigitsOnly
            maximumLength: 4
            isWrong: fields.filters.ageProblem.length > 0
            text: fields.filters.ageTo
            onTextEdited: fields.filters.ageTo = text
        }
    }
    Words {
        objectName: "ageProblem"
        Layout.fillWidth: true
        visible: text.length > 0 && fields.filters.isForPeople
        text: fields.filters.ageProblem
        kind: Words.Secondary
        color: Theme.colors.toFix
        Accessible.role: Accessible.AlertMessage
    }
    SectionHeader {
        text: qsTr("Place")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small

        Repeater {
            id: way

            model: fields.crumbs.length

            Chip {
                required property int index
                readonly property var crumb: fields.crumbs[index] ?? ({})

                objectName: "crumb-" + (crumb.text ?? "")
                text: crumb.text ?? ""
                checked: index === way.count - 1
                onClicked: fields.filters.place = crumb.key
            }
        }
    }
    SearchField {
        objectName: "placeSearch"
        Layout.fillWidth: true
        visible: fields.filters.isTreeLarge
        name: qsTr("Search a place")
        text: fields.filters.placeText
        onTextChanged: fields.filters.placeText = text
    }
}
