// SPDX-License-Identifier: AGPL-3.0-or-later
// What waits, what is to fix and why, how the last runs went, what it takes on the device.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Dhara.Sync
import Dhara.App
import Dhara.Controls

Rectangle {
    id: page

    required property Backend backend

    signal subjectWanted(string uuid)

    color: Theme.colors.background
    onVisibleChanged: if (visible) list.measure()

    SyncModel {
        id: model

        backend: page.backend
    }
    SyncPageModel {
        id: list

        backend: page.backend
        isShown: page.visible
    }
    FileDialog {
        id: dialog

        title: qsTr("Save diagnosis")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        onAccepted: list.saveDiagnosis(selectedFile)
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Sync")
            subtitle: model.lastSent
            hasBack: false
        }
        PageFlick {
            objectName: "syncFlick"
            Layout.fillWidth: true
            Layout.fillHeight: true

            InlineMessage {
                Layout.fillWidth: true
                visible: title.length > 0 && !model.isRunning
                title: model.problem
                body: model.advice
            }
            InlineMessage {
                objectName: "listProblem"
                Layout.fillWidth: true
                title: list.problem
                body: list.advice
                actionText: qsTr("Try again")
                onActed: {
                    list.ask()
                    model.ask()
                }
            }
            Card {
                Layout.fillWidth: true

                Words {
                    objectName: "headline"
                    Layout.fillWidth: true
                    text: model.headline
                    kind: Words.Name
                }
                Words {
                    Layout.fillWidth: true
                    visible: list.problem.length === 0
                    text: list.summary
                    color: Theme.colors.muted
                }
                ProgressLine {
                    Layout.fillWidth: true
                    visible: model.isRunning
                }
                Words {
                    Layout.fillWidth: true
                    visible: model.isRunning
                    text: model.step
                    kind: Words.Secondary
                }
                Words {
                    objectName: "numbers"
                    Layout.fillWidth: true
                    visible: text.length > 0
                    text: model.numbers
                    kind: Words.Secondary
                }
            }
            Repeater {
                model: list.toFix

                ToFixCard {
                    required property string uuid
                    required property string kind

                    objectName: "toFix-" + uuid
                    Layout.fillWidth: true
                    onOpened: page.subjectWanted(subject)
                    onResent: list.sendAgain(kind, uuid)
                }
            }
            RowSection {
                objectName: "lostFilesSection"
                Layout.fillWidth: true
                title: qsTr("Photos to fix")
                rows: list.lostFiles
                rest: list.lostFilesLeft
                onChosen: subject => page.subjectWanted(subject)
            }
            RowSection {
                objectName: "waitingSection"
                Layout.fillWidth: true
                title: qsTr("Waiting to send")
                rows: list.waiting
                rest: list.waitingLeft
                onChosen: subject => page.subjectWanted(subject)
            }
            RowSection {
                Layout.fillWidth: true
                title: qsTr("Photos to send")
                rows: list.files
                rest: list.filesLeft
                onChosen: subject => page.subjectWanted(subject)
            }
            RowSection {
                objectName: "runsSection"
                Layout.fillWidth: true
                title: qsTr("Last runs")
                rows: list.runs
            }
            RowSection {
                objectName: "spaceSection"
                Layout.fillWidth: true
                title: qsTr("Space on this tablet")
                rows: list.storage
            }
            InlineMessage {
                objectName: "diagnosisSaved"
                Layout.fillWidth: true
                title: list.saved
                isProblem: list.isSaveLost
            }
            ActionButton {
                objectName: "saveDiagnosis"
                kind: ActionButton.Plain
                isCompact: true
                text: qsTr("Save a diagnosis to a file")
                onClicked: dialog.open()
            }
        }
        BottomActionBar {
            Layout.fillWidth: true

            ActionButton {
                objectName: "syncNow"
                Layout.fillWidth: true
                text: model.isRunning ? qsTr("Stop") : qsTr("Sync now")
                kind: model.isRunning ? ActionButton.Outline : ActionButton.Primary
                onClicked: model.isRunning ? page.backend.cancelSync() : page.backend.syncNow()
            }
        }
    }
}
