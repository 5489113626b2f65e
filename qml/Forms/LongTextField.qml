// SPDX-License-Identifier: AGPL-3.0-or-later
// Text of several lines.
import QtQuick
import Dhara.Controls

NotesField {
    id: control

    required property var field

    objectName: "input"
    name: field.label
    isWrong: field.error.length > 0
    Accessible.description: field.remark
    onEditingFinished: typing.finish()
    onTextChanged: if (text !== field.text) typing.restart()

    TypingPause {
        id: typing

        input: control
        told: control.field.text
        onTyped: text => control.field.typed(text)
        onAnswered: text => control.field.answered(text)
    }
}
