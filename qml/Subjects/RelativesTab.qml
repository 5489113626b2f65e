// SPDX-License-Identifier: AGPL-3.0-or-later
// Members, groups and relatives; each opens.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Subjects
import Dhara.App
import Dhara.Controls

ListView {
    id: list

    required property Backend backend
    required property SubjectModel records
    readonly property var sectionNames: ({
            "members": qsTr("Members"),
            "groups": qsTr("Belongs to"),
            "relatives": qsTr("Relatives")
        })

    signal subjectWanted(string uuid)

    objectName: "relatives"
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: records.relatives
    currentIndex: 0
    highlightMoveDuration: 0
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Members and relatives")
    Keys.onReturnPressed: if (currentItem) (currentItem as RelativeRow).clicked()
    Keys.onEnterPressed: if (currentItem) (currentItem as RelativeRow).clicked()

    delegate: RelativeRow {
        required property var entry
        required property int index

        width: ListView.view.width
        title: entry.title
        subtitle: entry.line
        initials: entry.initials ?? ""
        iconName: entry.isHere ? "" : "cloud-off"
        backend: list.backend
        address: entry.photo ?? ""
        heading: list.sectionNames[entry.heading] ?? ""
        hasFocusRing: ListView.isCurrentItem && list.activeFocus
        isHere: entry.isHere
        onClicked: {
            list.currentIndex = index
            if (entry.isHere)
                list.subjectWanted(entry.uuid)
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(Theme.messageWidth, parent.width - 2 * Theme.large)
        visible: list.count === 0
        title: qsTr("Nobody belongs here yet")
        body: qsTr("Members and relatives stand here when they are known.")
        iconName: "person"
    }
}
