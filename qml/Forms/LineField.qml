// SPDX-License-Identifier: AGPL-3.0-or-later
// One line of typed answer: text, number, phone, time.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

RowLayout {
    id: control

    required property var field
    readonly property var hints: ({
            "number": Qt.ImhFormattedNumbersOnly,
            "phone": Qt.ImhDialableCharactersOnly,
            "time": Qt.ImhTime | Qt.ImhPreferNumbers
        })
    readonly property var widths: ({
            "number": 260,
            "time": Theme.timeWidth
        })

    TypedField {
        objectName: "input"
        Layout.fillWidth: true
        Layout.maximumWidth: control.widths[control.field.kind] ?? Theme.readingWidth
        name: control.field.label
        unit: control.field.unit
        told: control.field.text
        placeholderText: control.field.example
        isNumber: control.field.kind === "number"
        isWrong: control.field.error.length > 0
        Accessible.description: control.field.remark
        inputMethodHints: control.hints[control.field.kind] ?? Qt.ImhNone
        onTyped: text => control.field.typed(text)
        onAnswered: text => control.field.answered(text)
    }
}
