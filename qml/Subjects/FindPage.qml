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
    FilterSheet {
        id: sheet

        filters: finder.filters
        countText: finder.countText
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        FindBar {
            id: bar

            Layout.fillWidth: true
            find: finder
            onFiltersWanted: sheet.open()
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

            EmptyState {
                objectName: "nobody"
                readonly property bool isTyped: bar.searchField.text.length > 0
                readonly property string typed: isTyped && bar.searchField.text.length > 40 ? bar.searchField.text.substring(0, 40) + "…" : bar.searchField.text

                anchors.centerIn: parent
                width: parent.width - 2 * Theme.large
                visible: finder.isEmpty || finder.problem.length > 0
                title: finder.problem.length > 0 ? finder.problem : isTyped ? qsTr("Nobody found for “%1”").arg(typed) : bar.filterCount > 0 ? qsTr("Nobody is like that") : finder.subjectType.length > 0 ? qsTr("Nothing of this kind here yet") : qsTr("Nobody here yet")
                body: finder.problem.length > 0 ? qsTr("Nothing is lost. Try again; if it stays so, save a diagnosis on the Sync page.") : bar.filterCount > 0 ? qsTr("The filters leave some out.") : isTyped ? qsTr("Try fewer letters, the village, or a number.") : qsTr("People appear here after a sync, or when you register them.")
                actionText: finder.problem.length > 0 ? qsTr("Try again") : bar.filterCount > 0 ? qsTr("Clear filters") : ""
                onActed: finder.problem.length > 0 ? finder.tryAgain() : finder.filters.clear()
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
