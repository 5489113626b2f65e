// SPDX-License-Identifier: AGPL-3.0-or-later
// Several lines of typed text; grows with them.
import QtQuick
import QtQuick.Controls.Basic
import Dhara.Controls

TextArea {
    id: control

    required property string name
    property bool isWrong: false

    implicitHeight: Math.max(2 * Theme.target, contentHeight + topPadding + bottomPadding)
    padding: Theme.large
    font.pixelSize: Theme.bodySize
    color: Theme.colors.text
    placeholderTextColor: Theme.colors.muted
    selectionColor: Theme.colors.primary
    selectedTextColor: Theme.colors.primaryInk
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    // Tab goes on; it is no part of a note.
    Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Accessible.name: name

    background: FieldFrame {
        isFocused: control.activeFocus
        isWrong: control.isWrong
    }
}
