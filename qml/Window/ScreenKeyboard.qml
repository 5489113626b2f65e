// SPDX-License-Identifier: AGPL-3.0-or-later
// Qt's keyboard on the screen; as high as it stands above the window's lower edge.
import QtQuick
import QtQuick.VirtualKeyboard

Item {
    height: panel.active ? panel.height : 0

    InputPanel {
        id: panel

        width: parent.width
        visible: active
    }
}
