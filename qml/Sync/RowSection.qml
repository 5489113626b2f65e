// SPDX-License-Identifier: AGPL-3.0-or-later
// A heading and its rows in one card; nothing where there are none. Rows with a subject lead to it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Sync
import Dhara.Controls

ColumnLayout {
    id: section

    required property string title
    /// Roles title, line, at, subject; all but the title may be empty.
    property alias rows: repeater.model
    /// So many more there are, besides the rows.
    property int rest: 0

    signal chosen(string subject)

    visible: repeater.count > 0
    spacing: Theme.small

    SectionHeader {
        Layout.fillWidth: true
        text: section.title
    }
    Card {
        Layout.fillWidth: true
        padding: 0
        spacing: 0

        Repeater {
            id: repeater

            Pressable {
                id: row

                required property string title
                required property string line
                required property string at
                required property string subject
                required property int index
                readonly property bool leads: subject.length > 0

                objectName: "row"
                Layout.fillWidth: true
                implicitHeight: Math.max(Theme.target, words.implicitHeight + 2 * Theme.small)
                enabled: leads
                Accessible.role: leads ? Accessible.Button : Accessible.StaticText
                Accessible.name: (at.length > 0 ? at + ", " : "") + title + (line.length > 0 ? ", " + line : "")
                onClicked: section.chosen(subject)

                contentItem: Item {
                    RowLayout {
                        id: words

                        anchors.verticalCenter: parent.verticalCenter
                        x: Theme.large
                        width: parent.width - 2 * Theme.large
                        spacing: Theme.medium

                        Words {
                            Layout.preferredWidth: Theme.runTimeWidth
                            Layout.alignment: Qt.AlignTop
                            visible: text.length > 0
                            text: row.at
                            kind: Words.Secondary
                            Accessible.ignored: true
                        }
                        ColumnLayout {
                            Layout.fillWidth: true
                            spacing: 0

                            Words {
                                Layout.fillWidth: true
                                text: row.title
                                isStrong: true
                                elide: Text.ElideRight
                                maximumLineCount: 2
                                Accessible.ignored: true
                            }
                            Words {
                                Layout.fillWidth: true
                                visible: text.length > 0
                                text: row.line
                                kind: Words.Secondary
                                Accessible.ignored: true
                            }
                        }
                    }
                }
                background: Rectangle {
                    color: row.down ? Theme.colors.surface2 : "transparent"
                    radius: Theme.radius
                    border.width: row.visualFocus ? Theme.focusWidth : 0
                    border.color: Theme.colors.text

                    Rectangle {
                        anchors.top: parent.top
                        visible: row.index > 0
                        x: Theme.large
                        width: parent.width - 2 * Theme.large
                        height: Theme.outlineWidth
                        color: Theme.colors.outline
                    }
                }
            }
        }
        Words {
            Layout.fillWidth: true
            Layout.margins: Theme.large
            Layout.topMargin: Theme.small
            visible: section.rest > 0
            text: qsTr("and %n more", "rows", section.rest)
            kind: Words.Secondary
        }
    }
}
