// SPDX-License-Identifier: AGPL-3.0-or-later
// The list of the Find page, of any length: rows are made and read only near the screen.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Dhara.Subjects
import Dhara.App
import Dhara.Controls

ListView {
    id: list

    required property Backend backend
    required property FindModel find
    required property string chosenUuid
    /// The keyboard moves the current row, which then shows it.
    property bool isByKey: false
    property bool isAtTop: true
    /// The first rows were drawn: time for those beside the screen.
    property bool isSeen: false
    /// Rows go by faster than one can read.
    readonly property bool isPassing: Math.abs(verticalVelocity) > 2500

    signal chosen(string uuid)
    signal upWanted

    function turnPage(pages: int) {
        const rows = Math.max(1, Math.floor(height / Theme.rowHeight) - 1)
        currentIndex = Math.max(0, Math.min(count - 1, currentIndex + pages * rows))
    }

    clip: true
    model: find.hits
    reuseItems: true
    cacheBuffer: isSeen ? Theme.rowHeight * 4 : 0
    currentIndex: -1
    highlightMoveDuration: 0
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("People and things found")
    Keys.onPressed: event => {
        isByKey = true
        event.accepted = true
        if (event.key === Qt.Key_PageDown)
            turnPage(1)
        else if (event.key === Qt.Key_PageUp)
            turnPage(-1)
        else if (event.key === Qt.Key_Home)
            currentIndex = 0
        else if (event.key === Qt.Key_End)
            currentIndex = count - 1
        else if (event.key === Qt.Key_Up && currentIndex <= 0)
            upWanted()
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && currentItem)
            (currentItem as HitRow).clicked()
        else
            event.accepted = false
    }
    onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
    onContentYChanged: find.middle = indexAt(width / 2, contentY + height / 2)

    HitSection {
        id: sections
    }
    Connections {
        function onFrameSwapped() {
            list.isSeen = true
        }

        target: list.Window.window
        enabled: list.count > 0 && !list.isSeen
    }
    // Whoever looks at the top of the list sees who comes in there; further down the place stays.
    Connections {
        function onChanging() {
            list.isAtTop = list.atYBeginning
        }
        function onShown() {
            if (list.isAtTop)
                list.positionViewAtBeginning()
        }

        target: list.find
    }
    ScrollBar.vertical: ScrollBar {
        policy: list.contentHeight > list.height ? ScrollBar.AsNeeded : ScrollBar.AlwaysOff
        minimumSize: 0.06
    }
    section.property: "section"
    section.delegate: sections.heading
    delegate: HitRow {
        required subtitle
        required initials
        required sign

        backend: list.backend
        width: ListView.view.width
        isPassing: list.isPassing
        isByKey: list.isByKey
        ListView.onPooled: visible = false // for those who listen
        ListView.onReused: visible = true
        highlighted: uuid.length > 0 && uuid === list.chosenUuid
        onClicked: {
            list.isByKey = false
            list.currentIndex = index
            if (uuid.length > 0)
                list.chosen(uuid)
        }
    }
}
