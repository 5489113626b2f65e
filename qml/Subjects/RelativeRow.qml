// SPDX-License-Identifier: AGPL-3.0-or-later
// One member or relative, under the heading of its kind where it is the first.
import QtQuick
import QtQuick.Controls.Basic
import Dhara.App
import Dhara.Controls

Control {
    id: control

    required property Backend backend
    required property string title
    property string subtitle
    property string initials
    property string iconName
    property string address
    property string heading
    property bool hasFocusRing: false
    property bool isHere: true

    signal clicked

    implicitHeight: column.implicitHeight
    Accessible.ignored: true

    PhotoSource {
        id: face

        backend: control.backend
        address: control.address
    }

    contentItem: Column {
        id: column

        SectionHeader {
            visible: text.length > 0
            width: parent.width
            leftPadding: Theme.large
            rightPadding: Theme.large
            text: control.heading
        }
        ListRow {
            width: parent.width
            title: control.title
            subtitle: control.subtitle
            initials: control.initials
            iconName: control.iconName
            photo: face.thumbnail
            enabled: control.isHere
            focusPolicy: Qt.NoFocus
            onClicked: control.clicked()

            Rectangle {
                anchors.fill: parent
                visible: control.hasFocusRing
                color: "transparent"
                border.width: Theme.focusWidth
                border.color: Theme.colors.text
            }
        }
    }
}
