// SPDX-License-Identifier: AGPL-3.0-or-later
// Between a field that is typed into and what is kept of it: what was typed is handed over at each pause and at the end.
// What is told to stand there comes into the field only where somebody else changed it, never under the typing hand: "5."
// stays "5." until it is finished.
import QtQuick
import Dhara.Controls

Timer {
    id: pause

    required property var input
    required property string told
    property bool isHandingOver: false

    signal typed(string text)
    signal answered(string text)

    function handOver() {
        stop()
        isHandingOver = true
        typed(input.text)
        isHandingOver = false
    }
    function finish() {
        stop()
        answered(input.text)
        takeOver()
    }
    function takeOver() {
        stop()
        if (input.text !== told)
            input.text = told
    }

    interval: Theme.typingPause
    onToldChanged: if (!isHandingOver) takeOver()
    onTriggered: handOver()
    Component.onCompleted: takeOver()
}
