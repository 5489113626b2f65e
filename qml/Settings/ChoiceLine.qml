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
            model: line.choices

            AnswerChip {
                required property var modelData

                objectName: "choice-" + modelData.key
                text: modelData.text
                checked: modelData.key === line.current
                onClicked: line.chosen(modelData.key)
            }
        }
    }
}
