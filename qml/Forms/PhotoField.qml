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
                name: field.photos.length > 1 ? qsTr("%1, photo %L2").arg(field.label).arg(index + 1) : field.label,
                sign: address.startsWith("http") ? "sent" : "waiting"
            }))
    /// The photo whose place the next one takes; empty where it is one more.
    property string replaced
    /// What shows the camera; see CameraView.qml.
    property url cameraFile: "qrc:/camera/CameraView.qml"

    function take(file: url, quarterTurns: int) {
        if (quarterTurns % 4 !== 0)
            field.photoTurned(replaced, file, quarterTurns)
        else if (replaced.length > 0)
            field.photoReplaced(replaced, file)
        else
            field.photoAdded(file)
    }
    function useCamera(instead: string) {
        replaced = instead
        const page = camera.get() as CameraPage
        page.open()
    }
    function chooseFile() {
        const chooser = dialog.get() as FileDialog
        chooser.open()
    }

    spacing: Theme.small
    onPhotosChanged: {
        const page = viewer.made as PhotoViewer
        if (page !== null && page.opened)
            page.photos = photos
    }

    Repeater {
        model: control.photos.length

        PhotoItem {
            required property int index
            readonly property var photo_: control.photos[index] ?? ({})

            backend: control.field.backend
            address: photo_.address ?? ""
            name: photo_.name ?? ""
            sign: isLost ? "toFix" : photo_.sign ?? ""
            onClicked: (viewer.get() as PhotoViewer).show(control.photos, index)
        }
    }
    PhotoTile {
        objectName: "takePhoto"
        name: qsTr("Take a photo")
        text: control.photos.length > 0 ? qsTr("Another") : qsTr("Camera")
        onClicked: control.useCamera("")
    }
    PhotoTile {
        objectName: "addPhoto"
        name: qsTr("Choose a photo from a file")
        text: qsTr("From a file")
        iconName: "photo"
        onClicked: {
            control.replaced = ""
            control.chooseFile()
        }
    }
    OnDemand {
        id: dialog

        FileDialog {
            title: qsTr("Choose a photo")
            nameFilters: [qsTr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp)")]
            onAccepted: control.take(selectedFile, 0)
        }
    }
    OnDemand {
        id: camera

        CameraPage {
            cameraFile: control.cameraFile
            onTaken: (file, quarterTurns) => control.take(file, quarterTurns)
            onFileWanted: control.chooseFile()
        }
    }
    OnDemand {
        id: viewer

        PhotoViewer {
            backend: control.field.backend
            isChangeable: true
            // The turned copy is a photo of its own: what is being sent is never written over.
            onTurned: (address, file, quarterTurns) => control.field.photoTurned(address, file, quarterTurns)
            onRemoved: address => control.field.photoRemoved(address)
            onRetakeWanted: address => control.useCamera(address)
        }
    }
}
