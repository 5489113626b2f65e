// SPDX-License-Identifier: AGPL-3.0-or-later
// One line (or several, see NotesField) of typed text, with a unit behind it.
import QtQuick
import QtQuick.Controls.Basic
import Dhara.Controls

TextField {
    id: control

    required property string name
    property string unit
    property bool isWrong: false
    property bool isNumber: false
    readonly property bool isMirrored: LayoutMirroring.enabled // whose paddings and free text Qt does not turn round
    readonly property real unitRoom: unit.length > 0 ? unitWords.implicitWidth + Theme.small : 0

    implicitHeight: Theme.tallTarget
    topPadding: Theme.tiny
    bottomPadding: Theme.tiny
    leftPadding: Theme.large + (isMirrored ? unitRoom : 0)
    rightPadding: Theme.large + (isMirrored ? 0 : unitRoom)
    horizontalAlignment: isNumber || text.length === 0 ? TextInput.AlignLeft : undefined
    font.pixelSize: isNumber ? Theme.numberSize : Theme.bodySize
    color: Theme.colors.text
    placeholderTextColor: Theme.colors.muted
    selectionColor: Theme.colors.primary
    selectedTextColor: Theme.colors.primaryInk
    selectByMouse: true
    inputMethodHints: isNumber ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
    Accessible.name: name

    background: FieldFrame {
        isFocused: control.activeFocus
        isWrong: control.isWrong

        Words {
            id: unitWords

            anchors.right: parent.right
            anchors.rightMargin: Theme.large
            anchors.verticalCenter: parent.verticalCenter
            text: control.unit
            kind: Words.Secondary
            wrapMode: Text.NoWrap
        }
    }
}
