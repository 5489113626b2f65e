// SPDX-License-Identifier: AGPL-3.0-or-later
// What can be registered: one row a type.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Forms
import Dhara.App
import Dhara.Controls

Rectangle {
    id: page

    required property Backend backend

    signal chosen(string subjectType)

    color: Theme.colors.background

    RegisterModel {
        id: model

        backend: page.backend
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Register")
            hasBack: false
        }
        ListView {
            id: list

            objectName: "types"
            Layout.fillWidth: true
            Layout.fillHeight: true
            activeFocusOnTab: true
            model: model.types
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What can be registered")

            delegate: ListRow {
                required property var modelData

                objectName: "type-" + modelData.text
                width: ListView.view.width
                title: modelData.text
                iconName: modelData.icon
                onClicked: page.chosen(modelData.key)
            }

            EmptyState {
                anchors.centerIn: parent
                width: Math.min(Theme.sheetWidth, parent.width - 2 * Theme.large)
                visible: list.count === 0
                title: qsTr("Nothing to register")
                body: qsTr("Your organisation offers you no kind of people or things. Those who look after it set them up; they come with a sync.")
                actionText: qsTr("Sync now")
                onActed: page.backend.syncNow()
            }
        }
    }
}
