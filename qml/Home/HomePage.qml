// SPDX-License-Identifier: AGPL-3.0-or-later
// Today: what is late, due and planned, what was begun, what is to fix; and the lists behind the numbers.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Home
import Dhara.App
import Dhara.Controls

Rectangle {
    id: page

    required property Backend backend
    /// The list in front: "overdue", "due", "week", "later" or "drafts"; empty for the day at a glance.
    property string list
    readonly property bool hasVisits: visible && list.length > 0 && list !== "drafts"

    signal subjectWanted(string uuid)
    signal formWanted(var purpose)
    signal placeWanted(string place)
    signal listWanted(string list)
    signal back

    color: Theme.colors.background

    TodayView {
        objectName: "today"
        anchors.fill: parent
        visible: page.visible && page.list.length === 0
        focus: visible
        backend: page.backend
        onSubjectWanted: uuid => page.subjectWanted(uuid)
        onFormWanted: purpose => page.formWanted(purpose)
        onPlaceWanted: place => page.placeWanted(place)
        onListWanted: list => page.listWanted(list)
    }
    VisitsView {
        objectName: "visitsView"
        anchors.fill: parent
        visible: page.hasVisits
        backend: page.backend
        list: page.hasVisits ? page.list : ""
        onBack: page.back()
        onSubjectWanted: uuid => page.subjectWanted(uuid)
        onFormWanted: purpose => page.formWanted(purpose)
        onListWanted: list => page.listWanted(list)
    }
    DraftsView {
        objectName: "draftsView"
        anchors.fill: parent
        visible: page.list === "drafts"
        backend: visible ? page.backend : null
        onBack: page.back()
        onFormWanted: purpose => page.formWanted(purpose)
    }
}
