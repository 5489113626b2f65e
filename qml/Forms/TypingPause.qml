// SPDX-License-Identifier: AGPL-3.0-or-later
// Between a field that is typed into and its question: what was typed is handed over at each pause and at the end. The
// question's own text comes into the field only where somebody else changed it, never under the typing hand: "5." stays
// "5." until it is finished.
import QtQuick
import Dhara.Controls

Timer {
    id: pause

    required property var field
    required property var input
    readonly property string told: field.text
    property bool isHandingOver: false

    function handOver() {
        stop()
        isHandingOver = true
        field.typed(input.text)
        isHandingOver = false
    }
    function finish() {
        stop()
        field.answered(input.text)
        takeOver()
    }
    function takeOver() {
        stop()
        if (input.text !== field.text)
            input.text = field.text
    }

    interval: Theme.typingPause
    onToldChanged: if (!isHandingOver) takeOver()
    onTriggered: handOver()
    Component.onCompleted: takeOver()
}
