// SPDX-License-Identifier: AGPL-3.0-or-later
// One section of a form in the list at its side: its name, and whether it is empty, begun, complete or wrong.
import QtQuick
import QtQuick.Layouts
import QtQuick.Controls.Basic
import Dhara.Controls

ItemDelegate {
    id: control

    required property string title
    /// "empty", "begun", "complete" or "wrong".
    property string state_: "empty"
    readonly property var words: ({
            "empty": qsTr("empty"),
            "begun": qsTr("begun"),
            "complete": qsTr("complete"),
            "wrong": qsTr("to correct")
        })
    readonly property color ink: state_ === "wrong" ? Theme.colors.toFix : state_ === "complete" ? Theme.colors.sent : state_ === "begun" || highlighted ? Theme.colors.primary : Theme.colors.edge

    implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + Theme.small)
    leftPadding: Theme.medium + 2
    rightPadding: Theme.medium
    topPadding: Theme.tiny
    bottomPadding: Theme.tiny
    // Reached by arrow keys a row has the keyboard, and Qt would not show it; what is pressed has its own reason.
    onActiveFocusChanged: if (activeFocus && focusReason === Qt.OtherFocusReason && ListView.view !== null) focusReason = Qt.TabFocusReason
    Accessible.name: qsTr("%1, %2", "section and its state").arg(title).arg(words[state_])
    Accessible.onPressAction: control.clicked()

    contentItem: RowLayout {
        spacing: Theme.medium

        Rectangle {
            implicitWidth: Theme.huge
            implicitHeight: Theme.huge
            radius: height / 2
            color: control.state_ === "wrong" ? Theme.colors.toFixContainer : control.state_ === "complete" ? Theme.colors.sentContainer : "transparent"
            border.width: 2
            border.color: control.ink

            Icon {
                anchors.centerIn: parent
                visible: name.length > 0
                name: control.state_ === "wrong" ? "fix" : control.state_ === "complete" ? "check" : control.state_ === "begun" ? "dots" : ""
                size: Theme.large
                color: control.ink
            }
        }
        Words {
            Layout.fillWidth: true
            text: control.title
            isStrong: control.highlighted
            color: control.highlighted ? Theme.colors.primaryContainerInk : Theme.colors.text
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.highlighted ? Theme.colors.primaryContainer : control.down ? Theme.colors.surface2 : "transparent"
        border.width: control.visualFocus || (control.highlighted && Theme.mode === Theme.Outdoor) ? Theme.focusWidth : 0
        border.color: Theme.colors.text
    }
}
