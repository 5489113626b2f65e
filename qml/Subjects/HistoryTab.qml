// SPDX-License-Identifier: AGPL-3.0-or-later
// Who changed what, and when; latest first.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Subjects
import Dhara.App

ListView {
    id: list

    required property Backend backend
    required property SubjectModel records

    objectName: "history"
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    model: records.history
    currentIndex: 0
    highlightMoveDuration: 0
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("History")

    delegate: VisitRow {
        uuid: key
        width: ListView.view.width
        hasFocusRing: ListView.isCurrentItem && list.activeFocus
    }
}
