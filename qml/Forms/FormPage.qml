// SPDX-License-Identifier: AGPL-3.0-or-later
// A form, one page at a time: questions in a calm column, Back and Next at the thumb, what is open as a number.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Forms
import Dhara.App
import Dhara.Controls

Rectangle {
    id: page

    required property Backend backend
    required property var purpose
    property bool isWide: width >= Theme.wideFrom

    signal closed
    signal saved(string subject)

    color: Theme.colors.background
    Keys.onEscapePressed: page.closed()

    FormModel {
        id: model

        backend: page.backend
        purpose: page.purpose
        onSaved: subject => page.saved(subject)
    }
    Shortcut {
        sequence: StandardKey.Save
        onActivated: model.save()
    }
    Shortcut {
        sequence: "Alt+N"
        onActivated: model.next()
    }
    Shortcut {
        sequence: "Alt+B"
        onActivated: model.previous()
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        ListView {
            Layout.preferredWidth: Theme.formListWidth
            Layout.fillHeight: true
            visible: page.isWide && model.pageCount > 1
            model: model.sections

            delegate: ListRow {
                required property var modelData
                required property int index

                width: ListView.view.width
                title: modelData.title
                sign: modelData.isWrong ? "toFix" : ""
                highlighted: index === model.page
                onClicked: model.goTo(index)
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            PageHeader {
                Layout.fillWidth: true
                title: model.title
                subtitle: model.subtitle
                onBack: page.closed()

                Chip {
                    objectName: "left"
                    visible: model.left > 0
                    text: qsTr("%n left", "", model.left)
                    onClicked: model.save()
                }
            }
            Flickable {
                id: flick

                objectName: "formFlick"
                Layout.fillWidth: true
                Layout.fillHeight: true
                contentHeight: column.height + 2 * Theme.huge
                boundsBehavior: Flickable.StopAtBounds
                clip: true

                ColumnLayout {
                    id: column

                    x: Theme.large
                    width: Math.min(flick.width - 2 * Theme.large, Theme.readingWidth)
                    spacing: Theme.huge

                    InlineMessage {
                        objectName: "formProblem"
                        Layout.fillWidth: true
                        visible: title.length > 0
                        title: model.problem
                        body: model.advice
                    }
                    SectionHeader {
                        Layout.fillWidth: true
                        visible: text.length > 0
                        text: model.pageTitle
                    }
                    Repeater {
                        model: model.fields

                        FieldItem {
                            Layout.fillWidth: true
                            backend: page.backend
                            onAnswered: text => model.setAnswer(fieldId, text)
                            onAged: years => model.setAge(fieldId, years)
                            onToggled: option => model.toggle(fieldId, option)
                            onPhotoAdded: file => model.addPhoto(fieldId, file)
                            onPhotoRemoved: fileName => model.removePhoto(fieldId, fileName)
                        }
                    }
                }
            }
            BottomActionBar {
                Layout.fillWidth: true

                ActionButton {
                    objectName: "formBack"
                    visible: model.page > 0
                    kind: ActionButton.Outline
                    text: qsTr("Back")
                    onClicked: model.previous()
                }
                Words {
                    Layout.fillWidth: true
                    text: model.pageCount > 1 ? qsTr("Page %1 of %2").arg(model.page + 1).arg(model.pageCount) : ""
                    kind: Words.Secondary
                    horizontalAlignment: Text.AlignHCenter
                }
                ActionButton {
                    objectName: "formNext"
                    text: model.page + 1 < model.pageCount ? qsTr("Next") : qsTr("Save")
                    enabled: model.isOpen && !model.isSaving
                    onClicked: model.page + 1 < model.pageCount ? model.next() : model.save()
                }
            }
        }
    }
}
