// SPDX-License-Identifier: AGPL-3.0-or-later
// The window: the page that the account's state asks for, above the keyboard on the screen where there is one.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Dhara.App
import Dhara.Controls
import Dhara.Window

ApplicationWindow {
    id: window

    readonly property Backend backend: AppContext.backend
    property bool isClosing: false

    width: 1280
    height: 800
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    title: "Dhara"
    color: Theme.colors.background
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    // Not before what was given is kept; who asks again does not wait.
    onClosing: close => {
        close.accepted = isClosing || !backend.isKeeping
        isClosing = true
    }

    Connections {
        target: window.backend
        function onKept() {
            if (window.isClosing && !window.backend.isKeeping)
                window.close()
        }
    }
    Binding {
        target: Theme
        property: "mode"
        value: AppContext.preferences.theme
    }
    Binding {
        target: Theme
        property: "textScale"
        value: AppContext.preferences.textScale
    }
    Item {
        width: parent.width
        height: parent.height - keyboard.height

        Later {
            anchors.fill: parent
            isInFront: window.backend.state === Backend.SignedOut || window.backend.state === Backend.SigningIn
            file: "qrc:/qt/qml/Dhara/SignIn/SignInPage.qml"
            given: ({ objectName: "signInPage", backend: window.backend })
        }
        Later {
            anchors.fill: parent
            isInFront: window.backend.state === Backend.FirstSync
            file: "qrc:/qt/qml/Dhara/SignIn/FirstSyncPage.qml"
            given: ({ objectName: "firstSyncPage", backend: window.backend })
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
        LeavingNote {
            objectName: "leavingNote"
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.large
            width: Math.min(parent.width - 2 * Theme.large, implicitWidth)
            visible: window.backend.isKeeping && (window.isClosing || window.backend.isLeaving)
            isClosing: window.isClosing
        }
    }
    // Only where the system was told to use it: elsewhere the platform brings its own.
    Loader {
        id: keyboard

        z: 1000001 // above the layer of sheets, which stands at 1000000
        anchors.bottom: parent.bottom
        width: parent.width
        height: item ? (item as Item).height : 0
        active: AppContext.hasScreenKeyboard
        source: "ScreenKeyboard.qml"
    }
}
