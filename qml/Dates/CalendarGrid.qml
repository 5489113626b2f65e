// SPDX-License-Identifier: AGPL-3.0-or-later
// The calendar's cells: one stop for Tab, from where the arrow keys go by cell, PageUp and PageDown by page (with Shift by
// year), and Enter chooses.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Dates
import Dhara.Controls

FocusScope {
    id: grid

    required property CalendarModel calendar
    readonly property var cells: calendar.cells
    readonly property int rows: Math.ceil(cells.length / calendar.columns)
    readonly property real rowHeight: height / rows
    /// Where the row of the current cell begins.
    readonly property real currentTop: Math.floor(calendar.current / calendar.columns) * rowHeight
    readonly property int forward: LayoutMirroring.enabled ? -1 : 1

    function focusCurrent(reason: int) {
        const cell = repeater.itemAt(calendar.current)
        if (cell !== null)
            cell.forceActiveFocus(reason)
    }
    function go(columns: int, rows: int) {
        calendar.step(columns, rows)
        focusCurrent(Qt.TabFocusReason)
    }
    function turn(pages: int, isByYear: bool) {
        if (isByYear)
            calendar.turnYears(pages)
        else
            calendar.turn(pages)
        focusCurrent(Qt.TabFocusReason)
    }
    function pick(index: int, reason: int) {
        calendar.pick(index)
        focusCurrent(reason)
    }

    implicitHeight: 6 * Theme.target
    Keys.onLeftPressed: go(-forward, 0)
    Keys.onRightPressed: go(forward, 0)
    Keys.onUpPressed: go(0, -1)
    Keys.onDownPressed: go(0, 1)
    Keys.onReturnPressed: pick(calendar.current, Qt.TabFocusReason)
    Keys.onEnterPressed: pick(calendar.current, Qt.TabFocusReason)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown
        if (event.accepted)
            turn(event.key === Qt.Key_PageUp ? -1 : 1, (event.modifiers & Qt.ShiftModifier) !== 0)
    }

    Grid {
        anchors.fill: parent
        columns: grid.calendar.columns

        Repeater {
            id: repeater

            // A number, not the list: a cell made anew has lost the focus.
            model: grid.cells.length

            CalendarCell {
                required property int index
                readonly property var cell: grid.cells[index] ?? ({})

                objectName: "cell-" + name
                width: grid.width / grid.calendar.columns
                height: grid.rowHeight
                text: cell.text ?? ""
                name: cell.name ?? ""
                checked: cell.isChosen === true
                isToday: cell.isToday === true
                isOutside: cell.isOutside === true
                focusPolicy: index === grid.calendar.current || activeFocus ? Qt.StrongFocus : Qt.NoFocus
                onClicked: grid.pick(index, visualFocus ? Qt.TabFocusReason : Qt.MouseFocusReason)
            }
        }
    }
}
