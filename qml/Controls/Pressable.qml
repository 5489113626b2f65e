// SPDX-License-Identifier: AGPL-3.0-or-later
// What is pressed: by a finger, and by Enter as by Space.
import QtQuick
import QtQuick.Controls.Basic

AbstractButton {
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
}
