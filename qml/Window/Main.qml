// SPDX-License-Identifier: AGPL-3.0-or-later
// The window: strip, places, and the page in front; list and detail side by side where there is room.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Dhara.App
import Dhara.Controls
import Dhara.SignIn

ApplicationWindow {
    id: window

    readonly property Backend backend: AppContext.backend

    width: 1280
    height: 800
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    title: "Dhara"
    color: Theme.colors.background
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    SignInPage {
        objectName: "signInPage"
        anchors.fill: parent
        visible: window.backend.state === Backend.SignedOut || window.backend.state === Backend.SigningIn
        backend: window.backend
    }
    FirstSyncPage {
        objectName: "firstSyncPage"
        anchors.fill: parent
        visible: window.backend.state === Backend.FirstSync
        backend: window.backend
    }
    Words {
        anchors.centerIn: parent
        visible: window.backend.state === Backend.Opening
        text: qsTr("Opening…")
    }
    Workplace {
        objectName: "workplace"
        anchors.fill: parent
        visible: window.backend.state === Backend.Ready
        backend: window.backend
    }
}
