// SPDX-License-Identifier: AGPL-3.0-or-later
// A visit that waits to be done: whose, which, how late; the button that does it stands below where there is no room.
import QtQuick
import QtQuick.Layouts
import Dhara.App
import Dhara.Controls

FocusScope {
    id: line

    required property Backend backend
    required property string title
    property string subtitle
    property string initials
    property string photo
    property bool isCurrent: false
    property bool isDivided: true
    /// Where the line stands in a list that has its own answer to Enter, that list.
    property Item keyTaker: null

    signal opened
    signal done

    implicitHeight: grid.implicitHeight
    implicitWidth: grid.implicitWidth
    objectName: "visit-" + title

    PhotoSource {
        id: face

        backend: line.backend
        address: line.photo
    }
    GridLayout {
        id: grid

        width: parent.width
        columns: line.width < Theme.narrowBelow * 0.75 ? 1 : 2
        columnSpacing: Theme.small
        rowSpacing: Theme.small

        ListRow {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            focus: true
            Keys.forwardTo: line.keyTaker !== null ? [line.keyTaker] : []
            title: line.title
            subtitle: line.subtitle
            initials: line.initials
            photo: face.thumbnail
            highlighted: line.isCurrent
            isDivided: false
            lines: 2
            onClicked: line.opened()
        }
        ActionButton {
            objectName: "doVisit"
            Layout.leftMargin: grid.columns === 1 ? Theme.large : 0
            Layout.rightMargin: Theme.large
            Layout.bottomMargin: grid.columns === 1 ? Theme.medium : 0
            kind: ActionButton.Tonal
            isCompact: true
            text: qsTr("Do visit")
            Accessible.name: qsTr("Do visit: %1").arg(line.title)
            onClicked: line.done()
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
