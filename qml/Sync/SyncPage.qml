// SPDX-License-Identifier: AGPL-3.0-or-later
// What waits, what is to fix and why, how the last runs went.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Sync
import Dhara.App
import Dhara.Controls

Rectangle {
    id: page

    required property Backend backend

    signal subjectWanted(string uuid)

    color: Theme.colors.background

    SyncModel {
        id: model

        backend: page.backend
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
        ProgressLine {
            Layout.fillWidth: true
            visible: model.isRunning
        }
        Flickable {
            id: flick

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.height + 2 * Theme.large
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            ColumnLayout {
                id: column

                x: Theme.large
                width: Math.min(flick.width - 2 * Theme.large, Theme.readingWidth)
                spacing: Theme.small

                InlineMessage {
                    Layout.fillWidth: true
                    visible: title.length > 0 && !model.isRunning
                    title: model.problem
                    body: model.advice
                }
                Card {
                    Layout.fillWidth: true

                    Words {
                        objectName: "headline"
                        Layout.fillWidth: true
                        text: model.headline
                        isStrong: true
                    }
                    Words {
                        Layout.fillWidth: true
                        text: qsTr("What you save is safe on this tablet at once, and goes to the server when there is a network.")
                        kind: Words.Secondary
                    }
                }
                SectionHeader {
                    Layout.fillWidth: true
                    visible: model.waiting.length > 0
                    text: qsTr("Waiting and to fix")
                }
                Repeater {
                    model: model.waiting

                    RowLayout {
                        id: row

                        required property var modelData

                        Layout.fillWidth: true
                        spacing: Theme.small

                        ListRow {
                            Layout.fillWidth: true
                            leftPadding: 0
                            title: row.modelData.title
                            subtitle: row.modelData.line
                            sign: row.modelData.isToFix ? "toFix" : "waiting"
                            onClicked: if (row.modelData.subject.length > 0) page.subjectWanted(row.modelData.subject)
                        }
                        ActionButton {
                            visible: row.modelData.isToFix
                            kind: ActionButton.Tonal
                            isCompact: true
                            text: qsTr("Send again")
                            onClicked: model.sendAgain(row.modelData.kind, row.modelData.uuid)
                        }
                    }
                }
                SectionHeader {
                    Layout.fillWidth: true
                    visible: model.runs.length > 0
                    text: qsTr("Last runs")
                }
                Repeater {
                    model: model.runs

                    ListRow {
                        required property var modelData

                        Layout.fillWidth: true
                        leftPadding: 0
                        title: modelData.title
                        subtitle: modelData.line
                        sign: modelData.isComplete ? "sent" : "waiting"
                    }
                }
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
            ActionButton {
                objectName: "signOut"
                kind: ActionButton.Outline
                text: qsTr("Sign out")
                onClicked: page.backend.signOut()
            }
        }
    }
}
