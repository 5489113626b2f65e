// SPDX-License-Identifier: AGPL-3.0-or-later
// A duration: a number for each unit.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Controls

Flow {
    id: control

    required property var field

    spacing: Theme.small
    Accessible.role: Accessible.Grouping
    Accessible.name: field.label
    Accessible.description: field.remark

    Repeater {
        // A number, not the list: a field made anew has lost the focus.
        model: control.field.parts.length

        TypedField {
            required property int index
            readonly property var part: control.field.parts[index] ?? ({ part: "", text: "", words: "" })

            objectName: index === 0 ? "input" : part.part
            width: Math.min(Theme.partWidth, control.width)
            name: qsTr("%1: %2", "a question, a part of its answer").arg(control.field.label).arg(part.words)
            unit: part.words
            told: part.text
            isNumber: true
            isWrong: control.field.error.length > 0
            Accessible.description: control.field.remark
            inputMethodHints: Qt.ImhDigitsOnly
            onTyped: text => control.field.partTyped(part.part, text)
            onAnswered: text => control.field.partAnswered(part.part, text)
        }
    }
}
