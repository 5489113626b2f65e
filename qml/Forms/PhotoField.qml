// SPDX-License-Identifier: AGPL-3.0-or-later
// Photos of one question: those there are, and the place to add one from a file.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Dhara.Forms
import Dhara.App
import Dhara.Controls

Flow {
    id: control

    required property var field

    spacing: Theme.small

    Repeater {
        model: control.field.photos

        PhotoTile {
            id: tile

            required property string modelData

            name: qsTr("Photo; remove")
            photo: source.file
            sign: modelData.startsWith("http") ? "sent" : "waiting"
            onClicked: control.field.photoRemoved(modelData)

            PhotoSource {
                id: source

                backend: control.field.backend
                address: tile.modelData
            }
            Icon {
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Theme.small
                name: "close"
                color: Theme.colors.text
            }
        }
    }
    PhotoTile {
        objectName: "addPhoto"
        name: qsTr("Add a photo")
        text: control.field.photos.length > 0 ? qsTr("Add another") : qsTr("Add a photo")
        onClicked: dialog.open()
    }
    FileDialog {
        id: dialog

        title: qsTr("Choose a photo")
        nameFilters: [qsTr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp)")]
        onAccepted: control.field.photoAdded(selectedFile)
    }
}
