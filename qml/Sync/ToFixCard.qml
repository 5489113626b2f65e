// SPDX-License-Identifier: AGPL-3.0-or-later
// One record that the server did not take: which, why, and the two things that can be done.
import QtQuick
import QtQuick.Layouts
import Dhara.Sync
import Dhara.Controls

Card {
    id: card

    required property string subject
    required property string title
    required property string why
    required property string advice

    signal opened
    signal resent

    isToFix: true

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.small

        Icon {
            name: "fix"
            color: Theme.colors.toFix
        }
        Words {
            Layout.fillWidth: true
            text: card.title
            isStrong: true
            color: Theme.colors.toFix
        }
    }
    Words {
        objectName: "reason"
        Layout.fillWidth: true
        text: card.why
        isStrong: true
    }
    Words {
        Layout.fillWidth: true
        text: card.advice
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small

        ActionButton {
            objectName: "openToFix"
            visible: card.subject.length > 0
            kind: ActionButton.Tonal
            isCompact: true
            text: qsTr("Open and fix")
            onClicked: card.opened()
        }
        ActionButton {
            objectName: "sendAgain"
            kind: ActionButton.Outline
            isCompact: true
            text: qsTr("Send again")
            onClicked: card.resent()
        }
    }
}
