// SPDX-License-Identifier: AGPL-3.0-or-later
// A day: typed, or chosen from a calendar.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Dates
import Dhara.Controls

RowLayout {
    id: control

    required property string name
    /// As it is shown, and as an ISO day; what was typed and not understood is shown too, and is no day.
    required property string told
    required property string day
    required property string today
    property string example
    property string description
    property string inputName: "input"
    property bool isWrong: false
    property bool isLongAgo: false

    signal typed(string text)
    signal answered(string text)
    signal chosen(string day)

    function openCalendar(reason: int) {
        (calendar.get() as DateSheet).show(day, reason)
    }

    spacing: Theme.small

    TypedField {
        objectName: control.inputName
        Layout.fillWidth: true
        Layout.minimumWidth: Theme.leastDateWidth
        name: control.name
        told: control.told
        placeholderText: control.example
        isWrong: control.isWrong
        Accessible.description: control.description
        inputMethodHints: Qt.ImhDate | Qt.ImhPreferNumbers
        onTyped: text => control.typed(text)
        onAnswered: text => control.answered(text)
    }
    IconButton {
        objectName: control.inputName + "Calendar"
        name: qsTr("%1: choose in a calendar", "a question for a day").arg(control.name)
        iconName: "calendar"
        ink: Theme.colors.primary
        onClicked: control.openCalendar(visualFocus ? Qt.TabFocusReason : Qt.PopupFocusReason)
    }
    OnDemand {
        id: calendar

        DateSheet {
            title: control.name
            today: control.today
            isLongAgo: control.isLongAgo
            onChosen: day => control.chosen(day)
        }
    }
}
