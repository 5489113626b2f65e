// SPDX-License-Identifier: AGPL-3.0-or-later
// Server, user, password: what a first sign-in asks for.
import QtQuick
import QtQuick.Layouts
import Dhara.SignIn
import Dhara.App
import Dhara.Controls

ColumnLayout {
    id: form

    required property Backend backend
    required property bool isBusy

    signal signInWanted(string server, string user, string password)

    spacing: Theme.medium

    Words {
        text: qsTr("Server address")
        isStrong: true
    }
    InputField {
        id: server

        objectName: "server"
        Layout.fillWidth: true
        name: qsTr("Server address")
        text: form.backend.lastServer
        placeholderText: "https://"
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
        enabled: !form.isBusy
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
        text: form.backend.lastUser
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        enabled: !form.isBusy
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
        enabled: !form.isBusy
        onAccepted: form.signInWanted(server.text, user.text, password.text)
    }
    ActionButton {
        objectName: "signIn"
        Layout.fillWidth: true
        Layout.topMargin: Theme.small
        text: form.isBusy ? qsTr("Signing in…") : qsTr("Sign in")
        enabled: !form.isBusy
        onClicked: form.signInWanted(server.text, user.text, password.text)
    }
}
