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

    Loader {
        anchors.fill: parent
        sourceComponent: window.backend.state === Backend.Ready ? workplace : window.backend.state === Backend.FirstSync ? firstSync : window.backend.state === Backend.Opening ? opening : signIn
    }
    Component {
        id: signIn

        SignInPage {
            objectName: "signInPage"
            backend: window.backend
        }
    }
    Component {
        id: firstSync

        FirstSyncPage {
            objectName: "firstSyncPage"
            backend: window.backend
        }
    }
    Component {
        id: opening

        Item {
            Words {
                anchors.centerIn: parent
                text: qsTr("Opening…")
            }
        }
    }
    Component {
        id: workplace

        Workplace {
            objectName: "workplace"
            backend: window.backend
        }
    }
}
