// SPDX-License-Identifier: AGPL-3.0-or-later
// Today: what is late, due and planned, what was begun, what is to fix; and the lists behind the numbers. Not Bound:
// Qt 6.4 refuses to make the bound components of these Loaders.
import QtQuick
import Dhara.Home
import Dhara.App
import Dhara.Controls

Rectangle {
    id: page

    required property Backend backend
    /// The list in front: "overdue", "due", "week", "later" or "drafts"; empty for the day at a glance.
    property string list

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
    Loader {
        anchors.fill: parent
        active: page.visible && page.list.length > 0 && page.list !== "drafts"

        sourceComponent: VisitsView {
            objectName: "visitsView"
            backend: page.backend
            list: page.list
            onBack: page.back()
            onSubjectWanted: uuid => page.subjectWanted(uuid)
            onFormWanted: purpose => page.formWanted(purpose)
            onListWanted: list => page.listWanted(list)
        }
    }
    Loader {
        anchors.fill: parent
        active: page.visible && page.list === "drafts"

        sourceComponent: DraftsView {
            objectName: "draftsView"
            backend: page.backend
            onBack: page.back()
            onFormWanted: purpose => page.formWanted(purpose)
        }
    }
}
