// SPDX-License-Identifier: AGPL-3.0-or-later
// The lower edge of a form: Back and Next at the thumb, above them what was just taken out and may come back.
import QtQuick
import QtQuick.Layouts
import Dhara.Forms
import Dhara.Controls

ColumnLayout {
    id: bar

    required property FormModel form

    spacing: 0

    UndoBar {
        objectName: "undoPhoto"
        Layout.fillWidth: true
        Layout.margins: Theme.small
        visible: bar.form.removedPhoto.length > 0
        title: qsTr("Photo removed: %1").arg(bar.form.removedPhoto)
        onUndone: bar.form.putPhotoBack()
    }
    BottomActionBar {
        Layout.fillWidth: true

        ActionButton {
            objectName: "formBack"
            visible: bar.form.page > 0
            kind: ActionButton.Outline
            text: qsTr("Back")
            onClicked: bar.form.previous()
        }
        Words {
            Layout.fillWidth: true
            text: bar.form.pageCount > 1 ? qsTr("Page %L1 of %L2").arg(bar.form.page + 1).arg(bar.form.pageCount) : ""
            kind: Words.Secondary
            horizontalAlignment: Text.AlignHCenter
        }
        ActionButton {
            objectName: "formNext"
            Layout.preferredWidth: Math.max(implicitWidth, bar.width < Theme.narrowBelow ? 0 : Theme.actionWidth)
            text: bar.form.page + 1 < bar.form.pageCount ? qsTr("Next") : qsTr("Save")
            enabled: bar.form.isOpen && !bar.form.isSaving
            onClicked: bar.form.page + 1 < bar.form.pageCount ? bar.form.next() : bar.form.save()
        }
    }
}
