// SPDX-License-Identifier: AGPL-3.0-or-later
// A list of things that can be done, to choose one from. Without delegates of its own: Qt 6.4 refuses to make the bound
// components of a file whose root is a Popup.
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.Controls

Sheet {
    id: sheet

    /// [{ key, text }]
    property var actions: []

    signal chosen(var action)

    function take(index) {
        const action = actions[index]
        sheet.close()
        sheet.chosen(action)
    }

    onOpened: {
        list.currentIndex = 0
        list.forceActiveFocus()
    }

    ActionList {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: count * Theme.rowHeight
        Layout.bottomMargin: Theme.small
        actions: sheet.actions
        Accessible.name: sheet.title
        onTaken: index => sheet.take(index)
    }
}
