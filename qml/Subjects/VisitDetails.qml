// SPDX-License-Identifier: AGPL-3.0-or-later
// All that was answered on one visit, with its photos.
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.App
import Dhara.Controls
import Dhara.Photos

ColumnLayout {
    id: block

    required property Backend backend
    /// { facts, photos }
    property var details: ({})
    property bool mayEdit: false

    signal edited
    signal photoWanted(var photos, int index)

    spacing: Theme.medium

    FactList {
        Layout.fillWidth: true
        facts: block.details.facts ?? []
    }
    PhotoStrip {
        Layout.fillWidth: true
        backend: block.backend
        photos: block.details.photos ?? []
        onOpened: index => block.photoWanted(photos, index)
    }
    Words {
        Layout.fillWidth: true
        visible: (block.details.facts ?? []).length === 0 && (block.details.photos ?? []).length === 0
        text: qsTr("Nothing was answered.")
        kind: Words.Secondary
    }
    ActionButton {
        objectName: "editVisit"
        visible: block.mayEdit
        kind: ActionButton.Outline
        isCompact: true
        text: qsTr("Edit this visit")
        onClicked: block.edited()
    }
}
