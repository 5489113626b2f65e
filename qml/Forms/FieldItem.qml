// SPDX-License-Identifier: AGPL-3.0-or-later
// One question: its words, the widget for its kind, what is wrong with the answer.
pragma ComponentBehavior: Bound
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
            "choice": "ChoiceField.qml",
            "list": "PlaceField.qml",
            "date": "DayField.qml",
            "birthDate": "DayField.qml",
            "dateTime": "DayField.qml",
            "duration": "DurationField.qml",
            "photo": "PhotoField.qml",
            "notes": "LongTextField.qml",
            "readOnly": "KeptAnswer.qml"
        })
    /// The file of the widget, which takes this question as its "field".
    readonly property string widget: widgets[kind] ?? "LineField.qml"

    signal answered(string text)
    signal typed(string text)
    signal partAnswered(string part, string text)
    signal partTyped(string part, string text)
    signal todayChosen
    signal toggled(string option)
    signal photoAdded(url file)
    signal photoReplaced(string fileName, url file)
    /// As photoReplaced, or as photoAdded without a name, of one that is to be turned first.
    signal photoTurned(string fileName, url file, int quarterTurns)
    signal photoRemoved(string fileName)

    objectName: "field-" + fieldId
    spacing: Theme.small
    onWidgetChanged: input.setSource(widget, { field: question })

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
        id: input

        Layout.fillWidth: true
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
            size: Theme.signIcon
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
}
