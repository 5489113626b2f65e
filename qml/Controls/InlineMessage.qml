// SPDX-License-Identifier: AGPL-3.0-or-later
// A problem where it happened: what happened, what is safe, what to do; with at most one action.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

Rectangle {
    id: message

    required property string title
    property string body
    property string actionText
    property bool isProblem: true

    signal acted

    visible: title.length > 0
    implicitHeight: row.implicitHeight + 2 * Theme.medium
    implicitWidth: row.implicitWidth + 2 * Theme.large
    radius: Theme.radius
    color: isProblem ? Theme.colors.toFixContainer : Theme.colors.surface2
    border.width: Theme.outlineWidth
    border.color: isProblem ? Theme.colors.toFix : Theme.colors.outline
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + " " + body

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.large
        anchors.rightMargin: Theme.large
        anchors.topMargin: Theme.medium
        anchors.bottomMargin: Theme.medium
        spacing: Theme.medium

        Icon {
            Layout.alignment: Qt.AlignTop
            name: message.isProblem ? "warning" : "check"
            color: titleWords.color
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.tiny

            Words {
                id: titleWords

                Layout.fillWidth: true
                text: message.title
                isStrong: true
                color: message.isProblem ? (Theme.mode === Theme.Dark ? Theme.colors.text : Theme.colors.toFix) : Theme.colors.text
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                visible: text.length > 0
                text: message.body
                color: Theme.colors.text
                Accessible.ignored: true
            }
            ActionButton {
                objectName: "act"
                Layout.topMargin: Theme.tiny
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth // as wide as its words, less where the room is less
                visible: text.length > 0
                kind: ActionButton.Outline
                isCompact: true
                text: message.actionText
                onClicked: message.acted()
            }
        }
    }
}
