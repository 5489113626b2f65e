// SPDX-License-Identifier: AGPL-3.0-or-later
// One of many places: typed letters narrow the list.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Forms
import Dhara.Controls

ColumnLayout {
    id: control

    required property var field

    spacing: Theme.small

    InputField {
        id: filter

        objectName: "filter"
        Layout.fillWidth: true
        name: control.field.label
        placeholderText: control.field.text.length > 0 ? control.field.text : qsTr("Type the first letters")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small

        Repeater {
            model: control.field.options.filter(o => o.isChosen || (filter.text.length > 0 && o.text.toLowerCase().startsWith(filter.text.toLowerCase()))).slice(0, 12)

            AnswerChip {
                required property var modelData

                objectName: "answer-" + modelData.text
                text: modelData.text
                checked: modelData.isChosen
                onClicked: control.field.toggled(modelData.value)
            }
        }
    }
}
