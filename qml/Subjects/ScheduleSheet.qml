// SPDX-License-Identifier: AGPL-3.0-or-later
// Plans a visit: what kind, from which day, until which day.
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.App
import Dhara.Controls

Sheet {
    id: sheet

    required property Backend backend
    required property string uuid
    property var kinds: []

    title: qsTr("Schedule a visit")
    onAboutToShow: plan.begin()

    ScheduleFields {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: contentHeight
        kinds: sheet.kinds

        plan: ScheduleModel {
            id: plan

            backend: sheet.backend
            subject: sheet.uuid
            kinds: sheet.kinds
            onSaved: sheet.close()
        }
    }
    BottomActionBar {
        Layout.fillWidth: true
        radius: Theme.radius

        ActionButton {
            objectName: "scheduleSave"
            Layout.fillWidth: true
            text: qsTr("Schedule")
            enabled: !plan.isSaving
            onClicked: plan.save()
        }
    }
}
