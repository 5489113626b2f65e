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
    readonly property var shown: field.options.filter(o => o.isChosen || (filter.text.length > 0 && o.text.toLowerCase().startsWith(filter.text.toLowerCase()))).slice(0, 12)

    // The chip that is taken back may go: the keyboard is then where it began.
    function choose(value: var, isByKey: bool) {
        field.toggled(value)
        if (isByKey && shown.length === 0)
            filter.forceActiveFocus(Qt.TabFocusReason)
    }

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
        Accessible.role: Accessible.Grouping
        Accessible.name: control.field.label
        Accessible.description: control.field.remark

        Repeater {
            model: control.shown.length

            AnswerChip {
                required property int index
                readonly property var option: control.shown[index] ?? ({})

                objectName: "answer-" + option.text
                text: option.text ?? ""
                checked: option.isChosen === true
                onClicked: control.choose(option.value, activeFocus)
            }
        }
    }
}
