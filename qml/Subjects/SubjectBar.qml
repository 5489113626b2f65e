// SPDX-License-Identifier: AGPL-3.0-or-later
// What can be done with the subject, at the thumb.
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.Controls

BottomActionBar {
    id: bar

    required property SubjectModel records
    readonly property bool isNarrow: width < 420

    signal newWanted
    signal editWanted
    signal moreWanted

    visible: records.fresh.length > 0 || records.mayEdit || records.more.length > 0

    ActionButton {
        objectName: "newVisit"
        Layout.fillWidth: true
        visible: bar.records.fresh.length > 0
        // One filled button a page: where a visit is overdue, that is the one.
        kind: bar.records.hasLateVisit && bar.records.fresh.length > 0 ? ActionButton.Tonal : ActionButton.Primary
        text: qsTr("New visit")
        iconName: bar.isNarrow ? "" : "register"
        onClicked: bar.newWanted()
    }
    ActionButton {
        objectName: "edit"
        Layout.fillWidth: bar.records.fresh.length === 0
        visible: bar.records.mayEdit
        kind: ActionButton.Outline
        leftPadding: bar.isNarrow ? Theme.large : Theme.huge
        text: qsTr("Edit")
        onClicked: bar.editWanted()
    }
    ActionButton {
        objectName: "more"
        visible: bar.records.more.length > 0
        kind: ActionButton.Outline
        leftPadding: Theme.large
        iconName: "dots"
        Accessible.name: qsTr("More actions")
        onClicked: bar.moreWanted()
    }
}
