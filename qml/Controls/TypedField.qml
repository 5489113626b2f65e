// SPDX-License-Identifier: AGPL-3.0-or-later
// An input field that hands over what is typed at each pause and at the end, and shows what was made of it then.
import QtQuick
import Dhara.Controls

InputField {
    id: control

    property string told

    signal typed(string text)
    signal answered(string text)

    onEditingFinished: pause.finish()
    onTextEdited: pause.restart()

    TypingPause {
        id: pause

        input: control
        told: control.told
        onTyped: text => control.typed(text)
        onAnswered: text => control.answered(text)
    }
}
