// SPDX-License-Identifier: AGPL-3.0-or-later
// The first thing a person sees: server, user, password, and what will be downloaded.
import QtQuick
import QtQuick.Layouts
import Dhara.SignIn
import Dhara.App
import Dhara.Controls

Rectangle {
    id: page

    required property Backend backend

    color: Theme.colors.background

    SignInModel {
        id: model

        backend: page.backend
    }
    Flickable {
        anchors.fill: parent
        contentHeight: column.height + 2 * Theme.huge
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column

            x: (parent.width - width) / 2
            y: Math.max(Theme.huge, (page.height - height) / 3)
            width: Math.min(page.width - 2 * Theme.large, 440)
            spacing: Theme.medium

            Avatar {
                initials: ""
                iconName: "drop"
                size: Theme.bigAvatar
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("Welcome to Dhara")
                kind: Words.Title
            }
            Words {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.small
                text: qsTr("Sign in once with a network. Then the forms, villages and people of your area come to this device, and you can work without one.")
                color: Theme.colors.muted
            }
            Words {
                text: qsTr("Server address")
                isStrong: true
            }
            InputField {
                id: server

                objectName: "server"
                Layout.fillWidth: true
                name: qsTr("Server address")
                text: page.backend.lastServer
                placeholderText: "https://"
                inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
                enabled: !model.isBusy
                onAccepted: user.forceActiveFocus()
            }
            Words {
                text: qsTr("User name")
                isStrong: true
            }
            InputField {
                id: user

                objectName: "user"
                Layout.fillWidth: true
                name: qsTr("User name")
                text: page.backend.lastUser
                inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                enabled: !model.isBusy
                onAccepted: password.forceActiveFocus()
            }
            Words {
                text: qsTr("Password")
                isStrong: true
            }
            InputField {
                id: password

                objectName: "password"
                Layout.fillWidth: true
                name: qsTr("Password")
                echoMode: TextInput.Password
                enabled: !model.isBusy
                onAccepted: signIn.clicked()
            }
            InlineMessage {
                objectName: "problem"
                Layout.fillWidth: true
                title: model.problem
                body: model.advice
                actionText: model.asksForKeyFile ? qsTr("Keep the key in a file") : ""
                onActed: model.useKeyFile()
            }
            ActionButton {
                id: signIn

                objectName: "signIn"
                Layout.fillWidth: true
                Layout.topMargin: Theme.small
                text: model.isBusy ? qsTr("Signing in…") : qsTr("Sign in")
                enabled: !model.isBusy
                onClicked: model.signIn(server.text, user.text, password.text)
            }
            ProgressLine {
                Layout.fillWidth: true
                visible: model.isBusy
            }
            ActionButton {
                objectName: "cancelSignIn"
                Layout.alignment: Qt.AlignHCenter
                visible: model.isBusy
                kind: ActionButton.Plain
                text: qsTr("Stop")
                onClicked: page.backend.signOut()
            }
        }
    }
}
