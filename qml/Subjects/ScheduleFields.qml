// SPDX-License-Identifier: AGPL-3.0-or-later
// What is asked to plan a visit.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.Controls

PageFlick {
    id: fields

    required property ScheduleModel plan
    property var kinds: []
    readonly property var proposals: [{ text: qsTr("Tomorrow"), days: 1 }, { text: qsTr("In a week"), days: 7 }, { text: qsTr("In two weeks"), days: 14 }, { text: qsTr("In four weeks"), days: 28 }]

    Flow {
        Layout.fillWidth: true
        spacing: Theme.small
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Kind of visit")

        Repeater {
            model: fields.kinds

            AnswerChip {
                required property var modelData
                required property int index

                objectName: "kind-" + modelData.text
                text: modelData.text
                checked: fields.plan.kind === index
                onClicked: fields.plan.kind = index
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small

        Repeater {
            model: fields.proposals

            Chip {
                required property var modelData

                objectName: "in-" + modelData.days
                text: modelData.text
                Accessible.role: Accessible.Button
                onClicked: fields.plan.propose(modelData.days)
            }
        }
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("Due from")
        isStrong: true
    }
    InputField {
        objectName: "earliest"
        Layout.fillWidth: true
        name: qsTr("Due from, a date like 2026-11-24")
        text: fields.plan.earliest
        inputMethodHints: Qt.ImhDate
        onTextEdited: fields.plan.earliest = text
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("Overdue after")
        isStrong: true
    }
    InputField {
        objectName: "latest"
        Layout.fillWidth: true
        name: qsTr("Overdue after, a date like 2026-11-24")
        text: fields.plan.latest
        inputMethodHints: Qt.ImhDate
        onTextEdited: fields.plan.latest = text
    }
    InlineMessage {
        objectName: "scheduleProblem"
        Layout.fillWidth: true
        title: fields.plan.problem
    }
}
