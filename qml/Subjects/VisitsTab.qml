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

    function act(visit: VisitRow) {
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
    Keys.onReturnPressed: if (currentItem) act(currentItem as VisitRow)
    Keys.onEnterPressed: if (currentItem) act(currentItem as VisitRow)
    Keys.onSpacePressed: if (currentItem) act(currentItem as VisitRow)

    Connections {
        target: list.records

        function onUuidChanged() {
            list.expanded = ""
        }
    }

    delegate: VisitRow {
        id: row

        required property int index
        required uuid
        required enrolment
        required encounterType
        required isOpen
        required isLate
        required mayDo
        required mayEdit
        required hasDetails

        width: ListView.view.width
        backend: list.backend
        records: list.records
        isExpanded: list.expanded === key
        isPressing: isLate && index === 0
        hasFocusRing: ListView.isCurrentItem && list.activeFocus
        onClicked: {
            list.currentIndex = index
            if (hasDetails)
                list.act(row)
        }
        onDone: list.act(row)
        onEdited: list.formWanted({ action: "editVisit", subject: list.records.uuid, encounter: uuid })
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
