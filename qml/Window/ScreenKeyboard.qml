// SPDX-License-Identifier: AGPL-3.0-or-later
// Qt's keyboard on the screen; as high as it stands above the window's lower edge.
import QtQuick
import QtQuick.VirtualKeyboard

Item {
    height: panel.active ? panel.height : 0

    InputPanel {
        id: panel

        // Its height goes with its width: in a low window it leaves room for a field.
        width: Math.min(parent.width, 1.4 * Window.height)
        anchors.horizontalCenter: parent.horizontalCenter
        visible: active
    }
}
