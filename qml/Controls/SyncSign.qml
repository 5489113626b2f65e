// SPDX-License-Identifier: AGPL-3.0-or-later
// One of the signs on a record: shape, word and colour.
import QtQuick
import Dhara.Controls

Rectangle {
    id: sign

    /// "sent", "waiting", "toFix" or "safe"; nothing is shown for other texts.
    required property string sign_
    /// Words instead of the usual ones, such as "sent 09:12".
    property string text: words[sign_] ?? ""
    property bool isWordless: false

    readonly property var words: ({
            "sent": qsTr("sent"),
            "waiting": qsTr("waiting"),
            "toFix": qsTr("to fix"),
            "safe": qsTr("draft")
        })
    readonly property var icons: ({
            "sent": "sent",
            "waiting": "waiting",
            "toFix": "fix",
            "safe": "check"
        })
    readonly property color ink: sign_ === "toFix" ? Theme.colors.toFix : sign_ === "waiting" ? Theme.colors.waiting : sign_ === "sent" ? Theme.colors.sent : Theme.colors.muted

    visible: sign_ in words
    implicitWidth: line.implicitWidth + 2 * Theme.small
    implicitHeight: line.implicitHeight + 2 * 3
    radius: Theme.signRadius
    color: sign_ === "toFix" ? Theme.colors.toFixContainer : sign_ === "waiting" ? Theme.colors.waitingContainer : sign_ === "sent" ? Theme.colors.sentContainer : Theme.colors.surface2
    border.width: Theme.mode === Theme.Outdoor ? Theme.outlineWidth : 0
    border.color: ink
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: line

        anchors.centerIn: parent
        spacing: Theme.tiny

        Icon {
            name: sign.icons[sign.sign_] ?? ""
            size: Theme.large
            color: sign.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            visible: !sign.isWordless
            text: sign.text
            kind: Words.Small
            isStrong: true
            color: sign.ink
            wrapMode: Text.NoWrap
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
    }
}
