// SPDX-License-Identifier: AGPL-3.0-or-later
// All visits that are late, due or planned; a chip changes the list.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Home
import Dhara.App
import Dhara.Controls

ColumnLayout {
    id: view

    required property Backend backend
    property string list: "overdue"

    signal back
    signal subjectWanted(string uuid)
    signal formWanted(var purpose)
    signal listWanted(string list)

    spacing: 0

    VisitsModel {
        id: model

        backend: view.backend
        list: view.list
    }
    PageHeader {
        Layout.fillWidth: true
        title: qsTr("Visits")
        onBack: view.back()
    }
    ChipStrip {
        objectName: "visitLists"
        Layout.fillWidth: true
        chips: model.lists
        current: view.list
        prefix: "list"
        onChosen: key => view.listWanted(key)
    }
    InlineMessage {
        Layout.fillWidth: true
        Layout.margins: Theme.large
        title: model.problem
        body: model.advice
        actionText: qsTr("Try again")
        onActed: model.ask()
    }
    ProgressLine {
        Layout.fillWidth: true
        Layout.margins: Theme.large
        visible: model.isLoading
    }
    ListView {
        id: rows

        objectName: "visits"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.topMargin: Theme.small
        activeFocusOnTab: true
        keyNavigationEnabled: true
        clip: true
        reuseItems: true
        model: model.visits
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Visits")
        Keys.onReturnPressed: if (currentItem) (currentItem as VisitLine).done()
        Keys.onEnterPressed: if (currentItem) (currentItem as VisitLine).done()
        onAtYEndChanged: if (atYEnd) model.more()

        delegate: VisitLine {
            required property string subject
            required property var purpose
            required subtitle
            required initials
            required photo

            width: ListView.view.width
            backend: view.backend
            keyTaker: rows
            isCurrent: ListView.isCurrentItem && ListView.view.activeFocus
            onOpened: view.subjectWanted(subject)
            onDone: view.formWanted(purpose)
        }

        EmptyState {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.large
            visible: model.isEmpty
            title: qsTr("No visits here")
            body: qsTr("Visits are planned by the forms that you fill, and come with a sync.")
            iconName: "calendar"
        }
    }
}
