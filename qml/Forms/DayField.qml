// SPDX-License-Identifier: AGPL-3.0-or-later
// A day, typed or from the calendar: a date, a birth date, for which an age may stand in, a date with its time.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls
import Dhara.Dates

ColumnLayout {
    id: control

    required property var field
    readonly property var time: partCalled("time")
    readonly property var age: partCalled("age")

    function partCalled(name: string): var {
        return field.parts.find(part => part.part === name) ?? ({ part: "", text: "", words: "", example: "" })
    }

    spacing: Theme.small

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.small

        DateField {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.dateWidth
            name: control.field.label
            told: control.field.text
            day: control.field.day
            today: control.field.today
            example: control.field.example
            description: control.field.remark
            isWrong: control.field.error.length > 0
            isLongAgo: control.field.kind === "birthDate"
            onTyped: text => control.field.typed(text)
            onAnswered: text => control.field.answered(text)
            onChosen: day => control.field.answered(day)
        }
        ActionButton {
            objectName: "today"
            visible: control.field.kind === "date"
            kind: ActionButton.Tonal
            text: qsTr("Today")
            onClicked: control.field.todayChosen()
        }
        TypedField {
            objectName: "time"
            visible: control.field.kind === "dateTime"
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.timeWidth
            name: qsTr("%1: %2", "a question, a part of its answer").arg(control.field.label).arg(control.time.words)
            told: control.time.text
            placeholderText: control.time.example
            isWrong: control.field.error.length > 0
            Accessible.description: control.field.remark
            inputMethodHints: Qt.ImhTime | Qt.ImhPreferNumbers
            onTyped: text => control.field.partTyped(control.time.part, text)
            onAnswered: text => control.field.partAnswered(control.time.part, text)
        }
    }
    RowLayout {
        visible: control.field.kind === "birthDate"
        spacing: Theme.small

        Words {
            text: qsTr("or age in years")
            kind: Words.Secondary
        }
        TypedField {
            objectName: "age"
            Layout.preferredWidth: Theme.ageWidth
            name: qsTr("Age in years")
            told: control.age.text
            isNumber: true
            inputMethodHints: Qt.ImhDigitsOnly
            // Digits of any script, whatever the language is.
            validator: RegularExpressionValidator {
                regularExpression: /\p{Nd}{0,3}/
            }
            onTyped: text => control.field.partTyped(control.age.part, text)
            onAnswered: text => control.field.partAnswered(control.age.part, text)
        }
    }
}
