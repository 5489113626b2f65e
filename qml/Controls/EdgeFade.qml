// SPDX-License-Identifier: AGPL-3.0-or-later
// That there is more beyond the edge of what can be scrolled sideways.
import QtQuick
import Dhara.Controls

Rectangle {
    id: fade

    /// Of the screen, whichever way the words run.
    required property bool isAtLeft
    readonly property color clear: Qt.alpha(Theme.colors.background, 0)

    x: isAtLeft ? 0 : (parent?.width ?? 0) - width
    width: Theme.giant
    height: (parent?.height ?? 0) - Theme.focusWidth // above the line that tabs stand on
    gradient: Gradient {
        orientation: Gradient.Horizontal

        GradientStop {
            position: 0
            color: fade.isAtLeft ? Theme.colors.background : fade.clear
        }
        GradientStop {
            position: 1
            color: fade.isAtLeft ? fade.clear : Theme.colors.background
        }
    }
}
