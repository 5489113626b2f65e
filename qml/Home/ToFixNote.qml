// SPDX-License-Identifier: AGPL-3.0-or-later
// That the server refused something, why, and the way to mend it.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

Card {
    id: card

    required property string title
    property string body

    signal opened

    isToFix: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + ". " + body

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.tiny

        Icon {
            name: "fix"
            size: Theme.large
            color: Theme.colors.toFix
        }
        Words {
            Layout.fillWidth: true
            text: card.title
            kind: Words.Secondary
            isStrong: true
            color: Theme.colors.toFix
            Accessible.ignored: true
        }
    }
    Words {
        Layout.fillWidth: true
        text: card.body
        Accessible.ignored: true
    }
    ActionButton {
        objectName: "openToFix"
        kind: ActionButton.Outline
        isCompact: true
        text: qsTr("Open")
        onClicked: card.opened()
    }
}
