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
    required property string day
    required property string today
    required property string example
    required property var parts
    required property string unit
    required property string hint
    required property string error
    required property bool isRequired
    required property var options
    required property var photos

    /// What is to be known of the answer beside the question.
    readonly property string remark: error.length > 0 ? error : hint
    readonly property var widgets: ({
            "choice": choice,
            "list": placeList,
            "date": dayField,
            "birthDate": dayField,
            "dateTime": dayField,
            "duration": durationField,
            "photo": photo,
            "notes": notes,
            "readOnly": kept
        })

    signal answered(string text)
    signal typed(string text)
    signal partAnswered(string part, string text)
    signal partTyped(string part, string text)
    signal todayChosen
    signal aged(int years)
    signal toggled(string option)
    signal photoAdded(url file)
    signal photoReplaced(string fileName, url file)
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
        sourceComponent: question.widgets[question.kind] ?? line
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
        id: dayField

        DayField {
            field: question
        }
    }
    Component {
        id: durationField

        DurationField {
            field: question
        }
    }
    Component {
        id: notes

        NotesField {
            id: note

            objectName: "input"
            name: question.label
            isWrong: question.error.length > 0
            Accessible.description: question.remark
            onEditingFinished: typing.finish()
            onTextChanged: if (text !== question.text) typing.restart()

            TypingPause {
                id: typing

                input: note
                told: question.text
                onTyped: text => question.typed(text)
                onAnswered: text => question.answered(text)
            }
        }
    }
    Component {
        id: choice

        Flow {
            spacing: Theme.small
            Accessible.role: Accessible.Grouping
            Accessible.name: question.label
            Accessible.description: question.remark

            Repeater {
                // A number, not the list: each answer makes another list, and a chip made anew has lost the focus.
                model: question.options.length

                AnswerChip {
                    required property int index
                    readonly property var option: question.options[index] ?? ({})

                    objectName: "answer-" + option.text
                    text: option.text ?? ""
                    checked: option.isChosen === true
                    isOneOfMany: option.isOneOfMany === true
                    onClicked: question.toggled(option.value)
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
