// SPDX-License-Identifier: AGPL-3.0-or-later
// The programmes that somebody takes part in or has left, and those to join.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.App
import Dhara.Controls

TabColumn {
    id: tab

    required property Backend backend
    required property SubjectModel records
    readonly property var fresh: records.fresh

    signal formWanted(var purpose)

    Words {
        Layout.fillWidth: true
        visible: tab.records.enrolments.length === 0
        text: qsTr("In no programme yet")
        color: Theme.colors.muted
    }
    Repeater {
        model: tab.records.enrolments

        Card {
            id: card

            required property var modelData

            Layout.fillWidth: true

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.medium

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Words {
                        Layout.fillWidth: true
                        text: card.modelData.title
                        kind: Words.Name
                    }
                    Words {
                        Layout.fillWidth: true
                        text: card.modelData.line
                        kind: Words.Secondary
                    }
                }
                SyncSign {
                    Layout.alignment: Qt.AlignTop
                    sign_: card.modelData.sign
                    isWordless: sign_ === "sent"
                }
            }
            FactList {
                Layout.fillWidth: true
                facts: card.modelData.facts
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.small

                ActionButton {
                    objectName: "editEnrolment"
                    visible: card.modelData.mayEdit
                    kind: ActionButton.Outline
                    isCompact: true
                    text: qsTr("Edit enrolment")
                    Accessible.name: text + ", " + card.modelData.title
                    onClicked: tab.formWanted({ action: "editEnrolment", subject: tab.records.uuid, enrolment: card.modelData.uuid })
                }
                ActionButton {
                    objectName: "exitProgramme"
                    visible: card.modelData.mayExit
                    kind: ActionButton.Outline
                    isCompact: true
                    text: qsTr("Exit programme")
                    Accessible.name: text + ", " + card.modelData.title
                    onClicked: tab.formWanted({ action: "exit", subject: tab.records.uuid, enrolment: card.modelData.uuid })
                }
            }
        }
    }
    Repeater {
        model: tab.fresh.filter(action => action.key === "enrol")

        ActionButton {
            required property var modelData

            objectName: "enrol-" + modelData.text
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth // as wide as its words, less where the room is less
            kind: ActionButton.Tonal
            isCompact: true
            text: modelData.text
            iconName: "register"
            onClicked: tab.formWanted({ action: "enrol", subject: tab.records.uuid, programme: modelData.type })
        }
    }
}
