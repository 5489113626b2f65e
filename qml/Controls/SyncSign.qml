// SPDX-License-Identifier: AGPL-3.0-or-later
// One of the signs on a record: shape, word and colour.
import QtQuick
import Dhara.Controls

Rectangle {
    id: sign

    /// "sent", "waiting", "toFix" or "safe"; nothing is shown for other texts.
    required property string sign_
    /// Words instead of the usual ones, such as "sent 09:12".
    property string text: sign_ === "sent" ? qsTr("sent") : sign_ === "waiting" ? qsTr("waiting") : sign_ === "toFix" ? qsTr("to fix") : sign_ === "safe" ? qsTr("draft") : ""
    property bool isWordless: false
    readonly property string icon: sign_ === "sent" || sign_ === "waiting" ? sign_ : sign_ === "toFix" ? "fix" : sign_ === "safe" ? "check" : ""
    readonly property bool isKnown: icon.length > 0

    readonly property color ink: sign_ === "toFix" ? Theme.colors.toFix : sign_ === "waiting" ? Theme.colors.waiting : sign_ === "sent" ? Theme.colors.sent : Theme.colors.muted

    visible: isKnown
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
            name: sign.icon
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
