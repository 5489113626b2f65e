// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands where there is nothing yet: why, and what to do.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

ColumnLayout {
    id: state

    required property string title
    property string body
    property string iconName: "empty"
    property string actionText
    /// Little height: the words are what matters.
    property bool isShort: false

    signal acted

    spacing: Theme.small

    Icon {
        Layout.alignment: Qt.AlignHCenter
        visible: !state.isShort
        name: state.iconName
        size: Theme.giant
        color: Theme.colors.muted
    }
    Words {
        Layout.fillWidth: true
        text: state.title
        kind: Words.Name
        horizontalAlignment: Text.AlignHCenter
    }
    Words {
        Layout.fillWidth: true
        visible: text.length > 0
        text: state.body
        color: Theme.colors.muted
        horizontalAlignment: Text.AlignHCenter
    }
    ActionButton {
        objectName: "emptyAct"
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.small
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth // as wide as its words, less where the room is less
        visible: text.length > 0
        kind: ActionButton.Tonal
        isCompact: true
        text: state.actionText
        onClicked: state.acted()
    }
}
