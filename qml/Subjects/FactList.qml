// SPDX-License-Identifier: AGPL-3.0-or-later
// Questions with their answers; what is out of the ordinary is marked by sign, word and weight.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

ColumnLayout {
    id: list

    /// [{ question, answer, isAbnormal }]
    property var facts: []

    spacing: Theme.medium

    Repeater {
        model: list.facts

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
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.tiny

                Icon {
                    visible: line.modelData.isAbnormal
                    name: "warning"
                    size: Theme.icon
                    color: Theme.colors.toFix
                }
                Words {
                    Layout.fillWidth: true
                    text: line.modelData.answer
                    isStrong: line.modelData.isAbnormal
                    Accessible.name: line.modelData.isAbnormal ? qsTr("%1, out of the ordinary").arg(text) : text
                }
            }
        }
    }
}
