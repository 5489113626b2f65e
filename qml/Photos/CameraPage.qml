// SPDX-License-Identifier: AGPL-3.0-or-later
// Takes a photo where there is a camera: live, then the picture as it will be kept. Where there is none it says so and
// offers a file instead. Not Bound: the camera's own component comes from a file that may not be loadable.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import QtQuick.Layouts
import Dhara.Photos
import Dhara.Controls

Popup {
    id: page

    /// What shows the camera; see CameraView.qml.
    required property url cameraFile
    property var camera: null
    property url shot
    property string problem
    readonly property var live: view.item
    readonly property bool hasCamera: live !== null && live.hasCamera === true
    readonly property string notTaken: qsTr("The camera did not take the photo")
    readonly property bool hasShot: String(shot).length > 0

    /// To be turned clockwise by so many quarters.
    signal taken(url file, int quarterTurns)
    signal fileWanted

    function use() {
        const turns = area.turns
        page.close()
        page.taken(page.shot, turns)
    }
    function leaveForFile() {
        page.close()
        page.fileWanted()
    }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    onAboutToShow: {
        shot = ""
        problem = ""
        folder.make()
        // A file that needs what is not installed gives a component with an error, which is no more than that.
        camera = Qt.createComponent(cameraFile)
    }
    onClosed: camera = null

    background: Rectangle {
        color: Theme.colors.background
    }

    ShotFolder {
        id: folder

        onFailed: page.problem = page.notTaken
    }
    Connections {
        target: page.live
        ignoreUnknownSignals: true

        function onCaptured(path) {
            page.shot = folder.urlOf(path)
        }
        function onFailed(problem) {
            page.problem = page.notTaken
        }
    }

    contentItem: FocusScope {
        objectName: "cameraPage"
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Take a photo")

        ColumnLayout {
            anchors.fill: parent
            spacing: 0

            PageHeader {
                Layout.fillWidth: true
                title: qsTr("Take a photo")
                onBack: page.close()
            }
            InlineMessage {
                Layout.fillWidth: true
                Layout.margins: Theme.small
                title: page.problem
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.margins: Theme.small

                Loader {
                    id: view

                    anchors.fill: parent
                    active: page.opened || page.visible
                    visible: page.hasCamera && !page.hasShot
                    sourceComponent: page.camera !== null && page.camera.status === Component.Ready ? page.camera : null
                }
                ZoomArea {
                    id: area

                    objectName: "shot"
                    anchors.fill: parent
                    visible: page.hasShot
                    source: page.shot
                }
                EmptyState {
                    objectName: "noCamera"
                    anchors.centerIn: parent
                    width: Math.min(Theme.messageWidth, parent.width - 2 * Theme.large)
                    visible: !page.hasCamera && !page.hasShot
                    title: qsTr("No camera was found")
                    body: qsTr("Choose a photo that is on this tablet already.")
                    iconName: "camera"
                }
            }
            BottomActionBar {
                Layout.fillWidth: true

                IconButton {
                    objectName: "turnShot"
                    visible: page.hasShot
                    name: qsTr("Turn by a quarter")
                    iconName: "rotate"
                    onClicked: area.turns += 1
                }
                ActionButton {
                    objectName: "again"
                    visible: page.hasShot
                    kind: ActionButton.Outline
                    text: qsTr("Again")
                    onClicked: page.shot = ""
                }
                ActionButton {
                    objectName: "chooseFile"
                    Layout.fillWidth: !page.hasCamera
                    visible: !page.hasShot
                    kind: page.hasCamera ? ActionButton.Outline : ActionButton.Primary
                    text: qsTr("Choose a file")
                    onClicked: page.leaveForFile()
                }
                ActionButton {
                    objectName: "takeShot"
                    Layout.fillWidth: true
                    visible: page.hasCamera && !page.hasShot
                    enabled: folder.isReady
                    text: qsTr("Take it")
                    iconName: "camera"
                    onClicked: page.live.capture(folder.newFile())
                }
                ActionButton {
                    objectName: "useShot"
                    Layout.fillWidth: true
                    visible: page.hasShot
                    text: qsTr("Use this photo")
                    onClicked: page.use()
                }
            }
        }
    }
}
