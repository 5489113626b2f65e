// SPDX-License-Identifier: AGPL-3.0-or-later
// The first thing a person sees: the accounts of this device, or the sign-in of a new one.
import QtQuick
import QtQuick.Layouts
import Dhara.SignIn
import Dhara.App
import Dhara.Controls

Rectangle {
    id: page

    required property Backend backend
    readonly property bool hasAccounts: backend.accounts.length > 0
    property bool isNewWanted: false

    color: Theme.colors.background
    onVisibleChanged: isNewWanted = false

    SignInModel {
        id: model

        backend: page.backend
    }
    CentredColumn {
        objectName: "signInFlick"

        Avatar {
            Layout.topMargin: Theme.large
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
            text: accounts.visible ? qsTr("Choose who is working. No network is needed.") : qsTr("Sign in once with a network. Then the forms, villages and people of your area come to this tablet, and you can work without one.")
            color: Theme.colors.muted
        }
        InlineMessage {
            objectName: "problem"
            Layout.fillWidth: true
            title: model.problem
            body: model.advice
            actionText: model.asksForKeyFile ? qsTr("Keep the key in a file") : ""
            onActed: model.useKeyFile()
        }
        AccountList {
            id: accounts

            Layout.fillWidth: true
            visible: page.hasAccounts && !page.isNewWanted
            accounts: page.backend.accounts
            onChosen: id => page.backend.openAccount(id)
        }
        SignInForm {
            Layout.fillWidth: true
            visible: !accounts.visible
            backend: page.backend
            isBusy: model.isBusy
            onSignInWanted: (server, user, password) => model.signIn(server, user, password)
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
        ActionButton {
            objectName: "otherAccount"
            Layout.alignment: Qt.AlignHCenter
            visible: page.hasAccounts && !model.isBusy
            kind: ActionButton.Plain
            text: accounts.visible ? qsTr("Another account") : qsTr("Accounts of this tablet")
            onClicked: page.isNewWanted = !page.isNewWanted
        }
    }
}
