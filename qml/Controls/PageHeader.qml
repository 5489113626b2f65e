// SPDX-License-Identifier: AGPL-3.0-or-later
// The top of a page: the way back, what it is, a line about it; what else stands there comes as children.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

RowLayout {
    id: header

    required property string title
    property string subtitle
    property bool hasBack: true
    default property alias extras: extraRow.data

    signal back

    spacing: Theme.tiny

    IconButton {
        Layout.margins: Theme.small
        Layout.rightMargin: 0
        visible: header.hasBack
        objectName: "back"
        name: qsTr("Back")
        iconName: "back"
        isDirectional: true
        onClicked: header.back()
    }
    // A layout would keep the height of the lines that an eliding text had at another width.
    Item {
        Layout.fillWidth: true
        Layout.leftMargin: header.hasBack ? 0 : Theme.large
        Layout.topMargin: Theme.medium
        Layout.bottomMargin: Theme.medium
        implicitHeight: titleWords.implicitHeight + (lineWords.visible ? lineWords.implicitHeight : 0)

        Words {
            id: titleWords

            width: parent.width
            text: header.title
            kind: Words.Title
            elide: Text.ElideRight
            maximumLineCount: 2
        }
        Words {
            id: lineWords

            y: titleWords.implicitHeight
            width: parent.width
            visible: text.length > 0
            text: header.subtitle
            kind: Words.Secondary
            elide: Text.ElideRight
            maximumLineCount: 2
        }
    }
    RowLayout {
        id: extraRow

        Layout.fillWidth: false
        Layout.topMargin: Theme.small
        Layout.bottomMargin: Theme.small
        Layout.rightMargin: Theme.large
        spacing: Theme.small
    }
}
