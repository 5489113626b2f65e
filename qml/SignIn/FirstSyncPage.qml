// SPDX-License-Identifier: AGPL-3.0-or-later
// The account is being filled: what has come, by kind; it gives way as soon as the first people are there.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.SignIn
import Dhara.App
import Dhara.Controls

Rectangle {
    id: page

    required property Backend backend

    color: Theme.colors.background

    FirstSyncModel {
        id: model

        backend: page.backend
    }
    CentredColumn {
        objectName: "firstSyncFlick"

        Words {
            Layout.fillWidth: true
            Layout.topMargin: Theme.large
            text: qsTr("Getting your area ready")
            kind: Words.Title
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("You can start as soon as the first people are here. If the network goes, it continues where it stopped.")
            color: Theme.colors.muted
        }
        Card {
            Layout.fillWidth: true

            Words {
                Layout.fillWidth: true
                text: model.step
                isStrong: true
            }
            ProgressLine {
                Layout.fillWidth: true
                visible: model.isRunning
            }
            Repeater {
                model: model.kinds

                RowLayout {
                    id: row

                    required property string name
                    required property string count

                    objectName: "kind"
                    Layout.fillWidth: true
                    Layout.minimumHeight: Theme.giant - Theme.small

                    Words {
                        Layout.fillWidth: true
                        text: row.name
                    }
                    Words {
                        text: row.count.length > 0 ? row.count : "–"
                        isStrong: row.count.length > 0
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
        InlineMessage {
            objectName: "problem"
            Layout.fillWidth: true
            title: model.problem
            body: model.advice
            actionText: model.isRunning ? "" : qsTr("Try again")
            onActed: page.backend.syncNow()
        }
        ActionButton {
            objectName: "leaveFirstSync"
            Layout.alignment: Qt.AlignHCenter
            kind: ActionButton.Plain
            text: qsTr("Use another account")
            onClicked: page.backend.signOut()
        }
    }
}
