// SPDX-License-Identifier: AGPL-3.0-or-later
// A form that was begun: goes on where it stopped, or is discarded.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

FocusScope {
    id: line

    required property string title
    property string subtitle
    property string initials
    /// It cannot be opened any more; the subtitle says why.
    property bool isLost: false
    property bool canDiscard: true
    property bool isDivided: true

    signal opened
    signal discarded

    implicitHeight: grid.implicitHeight
    implicitWidth: grid.implicitWidth
    objectName: "draft-" + title

    RowLayout {
        id: grid

        width: parent.width
        spacing: Theme.small

        ListRow {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            focus: true
            title: line.title
            subtitle: line.subtitle
            initials: line.initials
            iconName: line.isLost ? "warning" : line.initials.length > 0 ? "" : "edit"
            isDivided: false
            onClicked: line.opened()
        }
        IconButton {
            objectName: "discard"
            Layout.rightMargin: Theme.small
            visible: line.canDiscard || line.isLost
            name: qsTr("Discard the draft: %1").arg(line.title)
            iconName: "bin"
            onClicked: line.discarded()
        }
    }
    Rectangle {
        visible: line.isDivided
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.outlineWidth
        color: Theme.colors.outline
    }
}
