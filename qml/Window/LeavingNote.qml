// SPDX-License-Identifier: AGPL-3.0-or-later
// Who leaves has given a photo that is not kept yet: what is waited for, and the way out.
import QtQuick
import QtQuick.Layouts
import Dhara.Window
import Dhara.Controls

Card {
    id: note

    /// The window is to be closed; else the account is to be left.
    required property bool isClosing

    z: 1
    implicitWidth: Theme.noteWidth
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text + " " + body.text

    Words {
        id: title

        Layout.fillWidth: true
        text: qsTr("Keeping the photo…")
        isStrong: true
        Accessible.ignored: true
    }
    ProgressLine {
        Layout.fillWidth: true
    }
    Words {
        id: body

        objectName: "leavingWords"
        Layout.fillWidth: true
        text: note.isClosing ? qsTr("All else is safe on this tablet. The window closes by itself as soon as the photo is safe too. Close it again to leave without the photo.") : qsTr("All else is safe on this tablet. You are signed out as soon as the photo is safe too. Sign out again to leave without the photo.")
        Accessible.ignored: true
    }
}
