// SPDX-License-Identifier: AGPL-3.0-or-later
// What is asked to plan a visit.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.Controls
import Dhara.Dates

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
    DateField {
        Layout.fillWidth: true
        inputName: "earliest"
        name: qsTr("Due from")
        told: fields.plan.earliestShown
        day: fields.plan.earliest
        today: fields.plan.todayIso
        example: fields.plan.example
        onTyped: text => fields.plan.earliest = text
        onAnswered: text => fields.plan.earliest = text
        onChosen: day => fields.plan.earliest = day
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("Overdue after")
        isStrong: true
    }
    DateField {
        Layout.fillWidth: true
        inputName: "latest"
        name: qsTr("Overdue after")
        told: fields.plan.latestShown
        day: fields.plan.latest
        today: fields.plan.todayIso
        example: fields.plan.example
        onTyped: text => fields.plan.latest = text
        onAnswered: text => fields.plan.latest = text
        onChosen: day => fields.plan.latest = day
    }
    InlineMessage {
        objectName: "scheduleProblem"
        Layout.fillWidth: true
        title: fields.plan.problem
    }
}
