// SPDX-License-Identifier: AGPL-3.0-or-later
// One question: its words, the widget for its kind, what is wrong with the answer. Not Bound: Qt 6.4 refuses to
// make the bound components of a Loader that is itself a delegate.
import QtQuick
import QtQuick.Layouts
import Dhara.Forms
import Dhara.App
import Dhara.Controls

ColumnLayout {
    id: question

    required property Backend backend
    required property string fieldId
    required property string label
    required property string group
    required property string kind
    required property string text
    required property string unit
    required property string hint
    required property string error
    required property bool isRequired
    required property var options
    required property var photos

    signal answered(string text)
    signal aged(int years)
    signal toggled(string option)
    signal photoAdded(url file)
    signal photoRemoved(string fileName)

    objectName: "field-" + fieldId
    spacing: Theme.small

    Words {
        Layout.fillWidth: true
        visible: question.group.length > 0
        text: question.group
        kind: Words.Secondary
    }
    Words {
        Layout.fillWidth: true
        text: question.label + (question.isRequired ? " *" : "")
        kind: Words.Name
    }
    Loader {
        Layout.fillWidth: true
        sourceComponent: question.kind === "choice" ? choice : question.kind === "list" ? placeList : question.kind === "photo" ? photo : question.kind === "notes" ? notes : question.kind === "readOnly" ? kept : line
    }
    Words {
        Layout.fillWidth: true
        visible: question.hint.length > 0 && question.error.length === 0
        text: question.hint
        kind: Words.Secondary
    }
    RowLayout {
        Layout.fillWidth: true
        visible: question.error.length > 0
        spacing: Theme.tiny

        Icon {
            name: "warning"
            size: 18
            color: Theme.colors.toFix
        }
        Words {
            objectName: "error"
            Layout.fillWidth: true
            text: question.error
            isStrong: true
            kind: Words.Secondary
            color: Theme.colors.toFix
        }
    }

    Component {
        id: line

        LineField {
            field: question
        }
    }
    Component {
        id: notes

        NotesField {
            name: question.label
            text: question.text
            isWrong: question.error.length > 0
            onEditingFinished: question.answered(text)
        }
    }
    Component {
        id: choice

        Flow {
            spacing: Theme.small

            Repeater {
                model: question.options

                AnswerChip {
                    required property var modelData

                    objectName: "answer-" + modelData.text
                    text: modelData.text
                    checked: modelData.isChosen
                    isOneOfMany: modelData.isOneOfMany
                    onClicked: question.toggled(modelData.value)
                }
            }
        }
    }
    Component {
        id: placeList

        PlaceField {
            field: question
        }
    }
    Component {
        id: photo

        PhotoField {
            field: question
        }
    }
    Component {
        id: kept

        Words {
            text: question.text.length > 0 ? question.text : qsTr("Not answered on this device")
            kind: Words.Secondary
        }
    }
}
