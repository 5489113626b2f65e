// SPDX-License-Identifier: AGPL-3.0-or-later
// One visit of the timeline: when, what, how it stands; a due one has its button.
import QtQuick
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.Controls

Item {
    id: row

    required property var visit

    signal done
    signal opened

    implicitHeight: Math.max(Theme.rowHeight, line.implicitHeight + Theme.medium)

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.medium

        Words {
            Layout.preferredWidth: 64
            Layout.alignment: Qt.AlignTop
            text: row.visit.date
            isStrong: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: row.visit.title
                isStrong: true
            }
            Words {
                Layout.fillWidth: true
                visible: text.length > 0
                text: row.visit.line
                kind: Words.Secondary
                isStrong: row.visit.isLate
                color: row.visit.isLate ? Theme.colors.toFix : Theme.colors.muted
            }
        }
        SyncSign {
            visible: !row.visit.isOpen
            sign_: row.visit.sign
            isWordless: true
        }
        ActionButton {
            objectName: "doVisit-" + row.visit.uuid
            kind: row.visit.isOpen ? (row.visit.isLate ? ActionButton.Primary : ActionButton.Tonal) : ActionButton.Plain
            isCompact: true
            text: row.visit.isOpen ? qsTr("Do visit") : qsTr("Open")
            onClicked: row.visit.isOpen ? row.done() : row.opened()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.outlineWidth
        color: Theme.colors.outline
    }
}
