// SPDX-License-Identifier: AGPL-3.0-or-later
// Search as you type, by type of subject; what was last touched here while nothing is typed.
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
        search.forceActiveFocus()
    }

    color: Theme.colors.background

    FindModel {
        id: model

        backend: page.backend
        text: search.text
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SearchField {
            id: search

            objectName: "search"
            Layout.fillWidth: true
            Layout.margins: Theme.large
            Layout.bottomMargin: Theme.small
            name: qsTr("Search name, village, number")
            placeholderText: name
            Keys.onDownPressed: list.forceActiveFocus()
        }
        Flickable {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.target
            contentWidth: chips.width + 2 * Theme.large
            flickableDirection: Flickable.HorizontalFlick
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            Row {
                id: chips

                x: Theme.large
                spacing: Theme.small

                Repeater {
                    model: model.types

                    Chip {
                        required property var modelData

                        text: modelData.text
                        checked: model.subjectType === modelData.key
                        onClicked: model.subjectType = modelData.key
                    }
                }
            }
        }
        ListView {
            id: list

            objectName: "hits"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.small
            clip: true
            model: model.hits
            reuseItems: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("People and things found")
            Keys.onReturnPressed: if (currentItem) (currentItem as ListRow).clicked()

            delegate: ListRow {
                required property string uuid
                required property int index
                required subtitle
                required initials
                required sign

                width: ListView.view.width
                highlighted: uuid === page.current
                onClicked: {
                    ListView.view.currentIndex = index
                    page.chosen(uuid)
                }
            }

            EmptyState {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.large
                visible: model.isEmpty
                title: search.text.length > 0 ? qsTr("Nobody found for “%1”").arg(search.text) : qsTr("Nobody here yet")
                body: search.text.length > 0 ? qsTr("Try fewer letters, the village, or a number.") : qsTr("People appear here after a sync, or when you register them.")
            }
        }
    }
}
