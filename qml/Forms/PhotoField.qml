// SPDX-License-Identifier: AGPL-3.0-or-later
// Photos of one question: those there are, and the places to add one from the camera or from a file.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Dhara.Controls
import Dhara.Photos

Flow {
    id: control

    required property var field
    readonly property var photos: field.photos.map((address, index) => ({
                address: address,
                name: field.photos.length > 1 ? qsTr("%1, photo %2").arg(field.label).arg(index + 1) : field.label,
                sign: address.startsWith("http") ? "sent" : "waiting"
            }))

    spacing: Theme.small

    Repeater {
        model: control.photos

        PhotoItem {
            required property var modelData
            required property int index

            backend: control.field.backend
            address: modelData.address
            name: modelData.name
            sign: modelData.sign
            onClicked: viewer.show(control.photos, index)
        }
    }
    PhotoTile {
        objectName: "takePhoto"
        name: qsTr("Take a photo")
        text: control.photos.length > 0 ? qsTr("Another") : qsTr("Camera")
        onClicked: camera.open()
    }
    PhotoTile {
        objectName: "addPhoto"
        name: qsTr("Choose a photo from a file")
        text: qsTr("From a file")
        iconName: "photo"
        onClicked: dialog.open()
    }
    FileDialog {
        id: dialog

        title: qsTr("Choose a photo")
        nameFilters: [qsTr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp)")]
        onAccepted: control.field.photoAdded(selectedFile)
    }
    CameraPage {
        id: camera

        onTaken: file => control.field.photoAdded(file)
        onFileWanted: dialog.open()
    }
    PhotoViewer {
        id: viewer

        backend: control.field.backend
        isChangeable: true
        onTurned: (address, file, quarterTurns) => turner.turn(file, quarterTurns, address)
        onRemoved: address => {
            control.field.photoRemoved(address)
            viewer.photos = viewer.photos.filter(photo => photo.address !== address)
        }
        onRetakeWanted: address => {
            control.field.photoRemoved(address)
            camera.open()
        }
    }
    PhotoTurner {
        id: turner

        // The turned copy is a photo of its own: what is being sent is never written over.
        onTurned: (file, address) => {
            control.field.photoRemoved(address)
            control.field.photoAdded(file)
        }
    }
}
