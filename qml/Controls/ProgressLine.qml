// SPDX-License-Identifier: AGPL-3.0-or-later
// How far something is; without a known end it moves.
import QtQuick
import Dhara.Controls

Item {
    id: line

    /// 0 to 1; negative: no end is known.
    property real value: -1

    implicitHeight: Theme.small
    implicitWidth: Theme.photo
    Accessible.role: Accessible.ProgressBar
    Accessible.name: value < 0 ? qsTr("working") : qsTr("%L1 percent").arg(Math.round(value * 100))

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: Theme.colors.surface2
        border.width: Theme.mode === Theme.Outdoor ? Theme.outlineWidth : 0
        border.color: Theme.colors.outline
        clip: true
        rotation: line.LayoutMirroring.enabled ? 180 : 0 // from the reader's side, also where it moves by itself

        Rectangle {
            id: bar

            height: parent.height
            width: line.value < 0 ? parent.width / 4 : parent.width * Math.min(1, line.value)
            radius: height / 2
            color: Theme.colors.primary

            SequentialAnimation on x {
                running: line.visible && line.value < 0
                loops: Animation.Infinite

                NumberAnimation {
                    from: 0
                    to: line.width * 3 / 4
                    duration: Theme.swing
                    easing.type: Easing.InOutQuad
                }
                NumberAnimation {
                    to: 0
                    duration: Theme.swing
                    easing.type: Easing.InOutQuad
                }
            }
        }
    }
}
