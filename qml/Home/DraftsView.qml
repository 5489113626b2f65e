// SPDX-License-Identifier: AGPL-3.0-or-later
// All forms that were begun and not saved.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Home
import Dhara.App
import Dhara.Controls

ColumnLayout {
    id: view

    required property Backend backend

    signal back
    signal formWanted(var purpose)

    spacing: 0

    DraftsModel {
        id: model

        backend: view.backend
    }
    PageHeader {
        Layout.fillWidth: true
        title: qsTr("Drafts to finish")
        subtitle: qsTr("%n drafts on this tablet", "", model.drafts.length)
        onBack: view.back()
    }
    InlineMessage {
        Layout.fillWidth: true
        Layout.margins: Theme.large
        title: model.problem
        body: model.advice
        actionText: qsTr("Try again")
        onActed: model.ask()
    }
    InlineMessage {
        objectName: "discarded"
        Layout.fillWidth: true
        Layout.margins: Theme.large
        visible: model.discarded.length > 0
        isProblem: false
        title: qsTr("Draft discarded: %1").arg(model.discarded)
        actionText: qsTr("Take it back")
        onActed: model.takeBack()
    }
    ProgressLine {
        Layout.fillWidth: true
        Layout.margins: Theme.large
        visible: model.isLoading
    }
    ListView {
        id: rows

        objectName: "drafts"
        Layout.fillWidth: true
        Layout.fillHeight: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        clip: true
        model: model.drafts
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Drafts to finish")
        Keys.onReturnPressed: if (currentItem) (currentItem as DraftLine).opened()
        Keys.onEnterPressed: if (currentItem) (currentItem as DraftLine).opened()

        delegate: DraftLine {
            required property var modelData

            width: ListView.view.width
            title: modelData.title
            subtitle: modelData.subtitle
            initials: modelData.initials
            isLost: modelData.isLost
            onOpened: view.formWanted(modelData.purpose)
            onDiscarded: model.discard(modelData.key)
        }

        EmptyState {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.large
            visible: !model.isLoading && model.drafts.length === 0
            title: qsTr("No drafts")
            body: qsTr("A form that you leave before saving stays here until you finish it.")
            iconName: "edit"
        }
    }
}
