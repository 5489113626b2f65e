// SPDX-License-Identifier: AGPL-3.0-or-later
// The accounts of this device: one tap opens one, no network needed.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.SignIn
import Dhara.Controls

ColumnLayout {
    id: list

    /// [{ id, user, server, organisation }]
    required property var accounts

    signal chosen(string id)

    spacing: Theme.small

    Repeater {
        model: list.accounts

        Card {
            id: card

            required property var modelData

            Layout.fillWidth: true
            padding: 0

            ListRow {
                Layout.fillWidth: true
                objectName: "account-" + card.modelData.user
                title: card.modelData.user
                subtitle: card.modelData.server
                iconName: "person"
                isDivided: false
                onClicked: list.chosen(card.modelData.id)
            }
        }
    }
}
