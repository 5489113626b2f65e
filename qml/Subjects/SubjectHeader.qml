// SPDX-License-Identifier: AGPL-3.0-or-later
// Who it is: the way back, photo, name, a line, and how it stands with what was sent.
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.App
import Dhara.Controls

RowLayout {
    id: header

    required property Backend backend
    required property SubjectModel records
    property bool hasBack: true
    /// Little height: one line each, so that the list below keeps its place.
    property bool isShort: false
    readonly property bool isNarrow: width < Theme.narrowBelow

    signal back
    signal photoWanted

    spacing: Theme.medium

    IconButton {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.medium
        Layout.leftMargin: Theme.small
        Layout.rightMargin: Theme.small - header.spacing
        objectName: "back"
        visible: header.hasBack
        name: qsTr("Back")
        iconName: "back"
        isDirectional: true
        onClicked: header.back()
    }
    FaceButton {
        id: face

        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.medium
        Layout.bottomMargin: Theme.small
        Layout.leftMargin: header.hasBack ? 0 : Theme.large
        objectName: "face"
        visible: header.records.state === SubjectModel.Shown
        backend: header.backend
        address: header.records.photo
        initials: header.records.initials
        size: header.isShort ? Theme.target : header.isNarrow ? Theme.tallTarget : Theme.bigAvatar
        onClicked: header.photoWanted()
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: header.isShort ? Theme.tiny : Theme.medium
        Layout.bottomMargin: Theme.small
        Layout.leftMargin: header.hasBack || face.visible ? 0 : Theme.large
        Layout.rightMargin: header.isNarrow ? Theme.large : 0
        spacing: Theme.tiny

        Words {
            objectName: "subjectName"
            Layout.fillWidth: true
            text: header.records.name
            kind: header.isShort ? Words.Name : Words.Title
            Accessible.role: Accessible.Heading
            maximumLineCount: header.isShort ? 1 : 2
            elide: Text.ElideRight
        }
        Words {
            Layout.fillWidth: true
            visible: text.length > 0
            text: header.records.line
            kind: Words.Secondary
            maximumLineCount: header.isShort ? 1 : 2
            elide: Text.ElideRight
        }
        SyncSign {
            visible: header.isNarrow && !header.isShort && header.records.sign.length > 0
            sign_: header.records.sign
            text: header.records.signText
        }
    }
    SyncSign {
        objectName: "subjectSign"
        Layout.rightMargin: Theme.large
        visible: (!header.isNarrow || header.isShort) && header.records.sign.length > 0
        isWordless: header.isShort
        sign_: header.records.sign
        text: header.records.signText
    }
}
