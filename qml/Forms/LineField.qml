// SPDX-License-Identifier: AGPL-3.0-or-later
// One line of typed answer: text, number, phone, date, time, duration; an age may stand in for a birth date.
import QtQuick
import QtQuick.Layouts
import Dhara.Forms
import Dhara.Controls

ColumnLayout {
    id: control

    required property var field
    readonly property bool isDate: field.kind === "date" || field.kind === "birthDate"
    readonly property var prompts: ({
            "date": qsTr("2026-11-24"),
            "birthDate": qsTr("1990-01-31"),
            "dateTime": qsTr("2026-11-24T14:05"),
            "time": qsTr("14:05"),
            "duration": qsTr("P2W for two weeks"),
            "phone": qsTr("10 digits")
        })

    spacing: Theme.small

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.small

        InputField {
            id: input

            objectName: "input"
            Layout.fillWidth: true
            Layout.maximumWidth: control.isDate || control.field.kind === "number" ? 260 : Theme.readingWidth
            name: control.field.label
            unit: control.field.unit
            placeholderText: control.prompts[control.field.kind] ?? ""
            isNumber: control.field.kind === "number"
            isWrong: control.field.error.length > 0
            Accessible.description: control.field.remark
            inputMethodHints: control.field.kind === "phone" ? Qt.ImhDialableCharactersOnly : control.isDate ? Qt.ImhDate : control.field.kind === "number" ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
            onEditingFinished: typing.finish()
            onTextEdited: typing.restart()

            TypingPause {
                id: typing

                field: control.field
                input: input
            }
        }
        ActionButton {
            visible: control.field.kind === "date"
            kind: ActionButton.Tonal
            text: qsTr("Today")
            onClicked: control.field.todayChosen()
        }
    }
    RowLayout {
        visible: control.field.kind === "birthDate"
        spacing: Theme.small

        Words {
            text: qsTr("or age in years")
            kind: Words.Secondary
        }
        InputField {
            objectName: "age"
            Layout.preferredWidth: 110
            name: qsTr("Age in years")
            isNumber: true
            validator: IntValidator {
                bottom: 0
                top: 120
            }
            onEditingFinished: if (text.length > 0 && acceptableInput) control.field.aged(Number(text))
        }
    }
}
