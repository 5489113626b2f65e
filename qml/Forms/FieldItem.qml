// SPDX-License-Identifier: AGPL-3.0-or-later
// One question: its words, the widget for its kind, what is wrong with the answer. Not Bound: Qt 6.4 refuses to
// make the bound components of a Loader that is itself a delegate.
import QtQuick
import QtQuick.Layouts
import Dhara.Forms
import Dhara.App
import Dhara.Controls

ColumnLayout {
    id: item

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
        visible: item.group.length > 0
        text: item.group
        kind: Words.Secondary
    }
    Words {
        Layout.fillWidth: true
        text: item.label + (item.isRequired ? " *" : "")
        kind: Words.Name
    }
    Loader {
        Layout.fillWidth: true
        sourceComponent: item.kind === "choice" ? choice : item.kind === "list" ? placeList : item.kind === "photo" ? photo : item.kind === "notes" ? notes : item.kind === "readOnly" ? kept : line
    }
    Words {
        Layout.fillWidth: true
        visible: item.hint.length > 0 && item.error.length === 0
        text: item.hint
        kind: Words.Secondary
    }
    RowLayout {
        Layout.fillWidth: true
        visible: item.error.length > 0
        spacing: Theme.tiny

        Icon {
            name: "warning"
            size: 18
            color: Theme.colors.toFix
        }
        Words {
            objectName: "error"
            Layout.fillWidth: true
            text: item.error
            isStrong: true
            kind: Words.Secondary
            color: Theme.colors.toFix
        }
    }

    Component {
        id: line

        LineField {
            field: item
        }
    }
    Component {
        id: notes

        NotesField {
            name: item.label
            text: item.text
            isWrong: item.error.length > 0
            onEditingFinished: item.answered(text)
        }
    }
    Component {
        id: choice

        Flow {
            spacing: Theme.small

            Repeater {
                model: item.options

                AnswerChip {
                    required property var modelData

                    objectName: "answer-" + modelData.text
                    text: modelData.text
                    checked: modelData.isChosen
                    isOneOfMany: modelData.isOneOfMany
                    onClicked: item.toggled(modelData.value)
                }
            }
        }
    }
    Component {
        id: placeList

        PlaceField {
            field: item
        }
    }
    Component {
        id: photo

        PhotoField {
            field: item
        }
    }
    Component {
        id: kept

        Words {
            text: item.text.length > 0 ? item.text : qsTr("Not answered on this device")
            kind: Words.Secondary
        }
    }
}
