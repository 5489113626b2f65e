// SPDX-License-Identifier: AGPL-3.0-or-later
// The calendar from which a day is chosen, for a moment.
import QtQuick
import QtQuick.Layouts
import Dhara.Dates
import Dhara.Controls

Sheet {
    id: sheet

    required property string today
    /// A birth date: it begins with the years.
    property bool isLongAgo: false
    property int reason: Qt.PopupFocusReason

    signal chosen(string day)

    function show(day: string, reason: int) {
        calendar.day = day
        calendar.begin(isLongAgo)
        sheet.reason = reason
        open()
    }

    objectName: "dateSheet"
    onOpened: grid.focusCurrent(reason)

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.small

        IconButton {
            objectName: "calendarBefore"
            name: calendar.beforeWords
            iconName: "previous"
            isDirectional: true
            onClicked: calendar.turn(-1)
        }
        ActionButton {
            objectName: "calendarTitle"
            Layout.fillWidth: true
            kind: ActionButton.Plain
            isCompact: true
            text: calendar.title
            iconName: calendar.view === CalendarModel.Years ? "" : "down"
            Accessible.description: calendar.view === CalendarModel.Years ? qsTr("Back to the days") : qsTr("Choose the year")
            onClicked: {
                calendar.widen()
                grid.focusCurrent(visualFocus ? Qt.TabFocusReason : Qt.MouseFocusReason)
            }
        }
        IconButton {
            objectName: "calendarAfter"
            name: calendar.afterWords
            iconName: "forward"
            isDirectional: true
            onClicked: calendar.turn(1)
        }
    }
    Flickable {
        id: flick

        readonly property real currentTop: grid.y + grid.currentTop

        function reveal() {
            const near = Math.max(Math.min(contentY, currentTop), currentTop + grid.rowHeight - height)
            contentY = Math.max(0, Math.min(near, contentHeight - height))
        }

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: body.implicitHeight
        Layout.topMargin: Theme.small
        Layout.leftMargin: sheet.isNarrow ? Theme.tiny : Theme.medium
        Layout.rightMargin: Layout.leftMargin
        contentHeight: body.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        onCurrentTopChanged: reveal()
        onHeightChanged: reveal()
        clip: true

        ColumnLayout {
            id: body

            width: flick.width
            spacing: 0

            CalendarWeek {
                Layout.fillWidth: true
                days: calendar.weekdays
            }
            CalendarGrid {
                id: grid

                objectName: "calendarGrid"
                Layout.fillWidth: true
                focus: true

                calendar: CalendarModel {
                    id: calendar

                    today: sheet.today
                    onPicked: day => {
                        sheet.close()
                        sheet.chosen(day)
                    }
                }
            }
        }
    }
    BottomActionBar {
        Layout.fillWidth: true
        radius: Theme.radius

        ActionButton {
            objectName: "calendarToday"
            Layout.fillWidth: true
            kind: ActionButton.Tonal
            text: qsTr("Today")
            onClicked: calendar.pickToday()
        }
    }
}
