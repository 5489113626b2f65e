// SPDX-License-Identifier: AGPL-3.0-or-later
// The timeline: what is to be done first, then what was done.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Subjects
import Dhara.App
import Dhara.Controls

ListView {
    id: list

    required property Backend backend
    required property SubjectModel records
    property string expanded

    signal formWanted(var purpose)
    signal photoWanted(var photos, int index)

    function act(visit) {
        if (visit.mayDo)
            list.formWanted({ action: "visit", subject: records.uuid, encounter: visit.uuid, encounterType: visit.encounterType, enrolment: visit.enrolment })
        else if (visit.hasDetails)
            expanded = expanded === visit.key ? "" : visit.key
    }

    objectName: "timeline"
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    model: records.timeline
    currentIndex: 0
    highlightMoveDuration: 0
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Visits")
    Keys.onReturnPressed: if (currentItem) act((currentItem as VisitRow).visit)
    Keys.onEnterPressed: if (currentItem) act((currentItem as VisitRow).visit)
    Keys.onSpacePressed: if (currentItem) act((currentItem as VisitRow).visit)

    delegate: VisitRow {
        required property var entry
        required property int index

        width: ListView.view.width
        visit: entry
        backend: list.backend
        records: list.records
        isExpanded: list.expanded === entry.key
        isPressing: entry.isLate && index === 0
        hasFocusRing: ListView.isCurrentItem && list.activeFocus
        onClicked: {
            list.currentIndex = index
            if (canOpen)
                list.act(entry)
        }
        onDone: list.act(entry)
        onEdited: list.formWanted({ action: "editVisit", subject: list.records.uuid, encounter: entry.uuid })
        onPhotoWanted: (photos, photoIndex) => list.photoWanted(photos, photoIndex)
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(Theme.messageWidth, parent.width - 2 * Theme.large)
        visible: list.count === 0
        title: qsTr("No visits yet")
        body: qsTr("Visits stand here when they are planned or done.")
        iconName: "calendar"
    }
}
