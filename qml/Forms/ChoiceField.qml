// SPDX-License-Identifier: AGPL-3.0-or-later
// One or some of a few answers.
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
        // A number, not the list: each answer makes another list, and a chip made anew has lost the focus.
        model: control.field.options.length

        AnswerChip {
            required property int index
            readonly property var option: control.field.options[index] ?? ({})

            objectName: "answer-" + option.text
            text: option.text ?? ""
            checked: option.isChosen === true
            isOneOfMany: option.isOneOfMany === true
            onClicked: control.field.toggled(option.value)
        }
    }
}
