// SPDX-License-Identifier: AGPL-3.0-or-later
// Search as you type, by type of subject and filters; what was last touched here while nothing is typed.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.App
import Dhara.Controls

Rectangle {
    id: page

    required property Backend backend
    /// Shown as chosen where the subject stands beside the list.
    property string current

    signal chosen(string uuid)
    signal registerWanted

    function focusSearch() {
        bar.searchField.forceActiveFocus()
        bar.searchField.selectAll()
    }
    function toList() {
        if (list.count === 0)
            return
        list.isByKey = true
        if (list.currentIndex < 0)
            list.currentIndex = 0
        list.forceActiveFocus(Qt.TabFocusReason)
    }

    color: Theme.colors.background
    onVisibleChanged: if (visible && list.currentIndex >= 0) list.forceActiveFocus()

    FindModel {
        id: finder

        backend: page.backend
        text: bar.searchField.text
        onRenewed: {
            list.currentIndex = list.activeFocus && list.count > 0 ? 0 : -1
            list.positionViewAtBeginning()
        }
    }
    Connections {
        function onStateChanged() {
            if (page.backend.state !== Backend.Ready)
                bar.searchField.clear()
        }

        target: page.backend
    }
    OnDemand {
        id: sheet

        FilterSheet {
            filters: finder.filters
            countText: finder.countText
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        FindBar {
            id: bar

            Layout.fillWidth: true
            find: finder
            onFiltersWanted: (sheet.get() as FilterSheet).open()
            onDownWanted: page.toList()
        }
        Words {
            objectName: "count"
            Layout.fillWidth: true
            Layout.leftMargin: Theme.large
            Layout.rightMargin: Theme.large
            Layout.topMargin: Theme.tiny
            visible: text.length > 0 && (bar.searchField.text.length > 0 || bar.filterCount > 0)
            text: finder.countText
            kind: Words.Small
            Accessible.role: Accessible.StatusBar
        }
        HitView {
            id: list

            objectName: "hits"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.small
            backend: page.backend
            find: finder
            chosenUuid: page.current
            onChosen: uuid => page.chosen(uuid)
            onUpWanted: bar.searchField.forceActiveFocus()

            FoundNothing {
                objectName: "nobody"
                anchors.centerIn: parent
                width: Math.min(Theme.sheetWidth, parent.width - 2 * Theme.large)
                isShort: parent.height < Theme.shortBelow
                find: finder
                onTriedAgain: finder.tryAgain()
                onCleared: finder.filters.clear()
                onRegisterWanted: page.registerWanted()
            }
            Words {
                anchors.centerIn: parent
                visible: !finder.isAsked && finder.problem.length === 0
                text: qsTr("Looking…")
                kind: Words.Secondary
            }
        }
    }
}
