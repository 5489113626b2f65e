// SPDX-License-Identifier: AGPL-3.0-or-later
// One subject: header, what is due and was done, answers, photos; what can be done stands at the thumb.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.App
import Dhara.Controls

Rectangle {
    id: page

    required property Backend backend
    required property string uuid
    property bool hasBack: true

    signal back
    signal formWanted(var purpose)

    color: Theme.colors.background

    SubjectModel {
        id: model

        backend: page.backend
        uuid: page.uuid
    }
    PhotoSource {
        id: face

        backend: page.backend
        address: model.photo
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: model.name
            subtitle: model.line
            hasBack: page.hasBack
            onBack: page.back()

            SyncSign {
                sign_: model.sign
            }
            Avatar {
                initials: model.initials
                photo: face.file
            }
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
                spacing: Theme.medium

                InlineMessage {
                    Layout.fillWidth: true
                    visible: title.length > 0
                    title: model.problem
                }
                SectionHeader {
                    Layout.fillWidth: true
                    visible: model.visits.length > 0
                    text: qsTr("Visits")
                }
                Repeater {
                    model: model.visits

                    VisitRow {
                        required property var modelData

                        Layout.fillWidth: true
                        visit: modelData
                        onDone: page.formWanted({ action: "visit", subject: page.uuid, encounter: modelData.uuid, encounterType: modelData.encounterType, enrolment: modelData.enrolment })
                        onOpened: page.formWanted({ action: "editVisit", subject: page.uuid, encounter: modelData.uuid })
                    }
                }
                SectionHeader {
                    Layout.fillWidth: true
                    visible: model.enrolments.length > 0
                    text: qsTr("Programmes")
                }
                Repeater {
                    model: model.enrolments

                    ListRow {
                        required property var modelData

                        Layout.fillWidth: true
                        leftPadding: 0
                        title: modelData.title
                        subtitle: modelData.line
                        sign: modelData.sign
                        onClicked: page.formWanted({ action: "editEnrolment", subject: page.uuid, enrolment: modelData.uuid })
                    }
                }
                SectionHeader {
                    Layout.fillWidth: true
                    visible: model.photos.length > 0
                    text: qsTr("Photos")
                }
                Flow {
                    Layout.fillWidth: true
                    visible: model.photos.length > 0
                    spacing: Theme.small

                    Repeater {
                        model: model.photos

                        PhotoTile {
                            id: tile

                            required property var modelData

                            name: qsTr("Photo")
                            photo: source.file
                            sign: modelData.sign

                            PhotoSource {
                                id: source

                                backend: page.backend
                                address: tile.modelData.address
                            }
                        }
                    }
                }
                SectionHeader {
                    Layout.fillWidth: true
                    visible: model.observations.length > 0
                    text: qsTr("Registration")
                }
                Repeater {
                    model: model.observations

                    ColumnLayout {
                        id: line

                        required property var modelData

                        Layout.fillWidth: true
                        spacing: 0

                        Words {
                            Layout.fillWidth: true
                            text: line.modelData.question
                            kind: Words.Secondary
                        }
                        Words {
                            Layout.fillWidth: true
                            text: line.modelData.answer
                        }
                    }
                }
            }
        }
        BottomActionBar {
            Layout.fillWidth: true

            ActionButton {
                objectName: "newVisit"
                Layout.fillWidth: true
                visible: model.actions.length > 0
                text: qsTr("New visit")
                iconName: "register"
                onClicked: choices.visible = !choices.visible
            }
            ActionButton {
                objectName: "edit"
                kind: ActionButton.Outline
                text: qsTr("Edit")
                onClicked: page.formWanted({ action: "edit", subject: page.uuid })
            }
        }
        Rectangle {
            id: choices

            objectName: "choices"
            Layout.fillWidth: true
            implicitHeight: Math.min(list.contentHeight, page.height / 2)
            visible: false
            color: Theme.colors.surface

            ListView {
                id: list

                anchors.fill: parent
                clip: true
                model: choices.visible ? model.actions : []

                delegate: ListRow {
                    required property var modelData

                    objectName: "action-" + modelData.text
                    width: ListView.view.width
                    title: modelData.text
                    iconName: modelData.kind === "enrol" ? "register" : "calendar"
                    onClicked: {
                        choices.visible = false
                        page.formWanted(modelData.kind === "enrol" ? { action: "enrol", subject: page.uuid, programme: modelData.type } : { action: "visit", subject: page.uuid, encounterType: modelData.type, enrolment: modelData.enrolment })
                    }
                }
            }
        }
    }
}
