// SPDX-License-Identifier: AGPL-3.0-or-later
// The rows of an action sheet.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Controls

ListView {
    id: list

    /// [{ key, text }]
    property var actions: []
    readonly property var icons: ({
            "visit": "calendar",
            "enrol": "register",
            "schedule": "clock",
            "cancel": "close",
            "exit": "check",
            "call": "phone",
            "remove": "bin"
        })

    signal taken(int index)

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    activeFocusOnTab: true
    keyNavigationEnabled: true
    model: actions.length // a number, not the list: rows made anew are gone under the finger
    Accessible.role: Accessible.List
    Keys.onReturnPressed: list.taken(currentIndex)
    Keys.onEnterPressed: list.taken(currentIndex)
    Keys.onSpacePressed: list.taken(currentIndex)

    delegate: ListRow {
        id: row

        required property int index
        readonly property var modelData: list.actions[index] ?? ({})

        objectName: "action-" + modelData.text
        width: ListView.view.width
        title: modelData.text ?? ""
        iconName: list.icons[modelData.key] ?? ""
        lines: 2
        isDivided: index + 1 < list.actions.length
        focusPolicy: Qt.NoFocus
        onClicked: list.taken(index)

        Rectangle {
            anchors.fill: parent
            visible: row.ListView.isCurrentItem && list.activeFocus
            color: "transparent"
            border.width: Theme.focusWidth
            border.color: Theme.colors.text
        }
    }
}
