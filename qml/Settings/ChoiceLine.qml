// SPDX-License-Identifier: AGPL-3.0-or-later
// One setting: its name and the choices there are, one of them in force.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Settings
import Dhara.Controls

ColumnLayout {
    id: line

    required property string name
    /// [{ key, text }]
    required property var choices
    required property var current

    signal chosen(var key)

    spacing: Theme.small

    SectionHeader {
        Layout.fillWidth: true
        text: line.name
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small

        Repeater {
            // Their number, so that the chosen one keeps the focus when it is said in another language.
            model: line.choices.length

            AnswerChip {
                required property int index
                readonly property var choice: line.choices[index]

                objectName: "choice-" + choice.key
                text: choice.text
                checked: choice.key === line.current
                onClicked: line.chosen(choice.key)
            }
        }
    }
}
