// SPDX-License-Identifier: AGPL-3.0-or-later
// A heading and its rows in one card; nothing where there are none. Rows with a subject lead to it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Controls.Basic
import Dhara.Sync
import Dhara.Controls

ColumnLayout {
    id: section

    required property string title
    /// [{ title, line, at, subject }], all but the title may be absent.
    required property var rows

    signal chosen(var row)

    visible: rows.length > 0
    spacing: Theme.small

    SectionHeader {
        Layout.fillWidth: true
        text: section.title
    }
    Card {
        Layout.fillWidth: true
        padding: 0

        Repeater {
            model: section.rows

            AbstractButton {
                id: row

                required property var modelData
                required property int index
                readonly property bool leads: (modelData.subject ?? "").length > 0

                Layout.fillWidth: true
                implicitHeight: Math.max(Theme.target, words.implicitHeight + 2 * Theme.small)
                enabled: leads
                Accessible.role: leads ? Accessible.Button : Accessible.StaticText
                Accessible.name: [modelData.at ?? "", modelData.title, modelData.line ?? ""].filter(t => t.length > 0).join(", ")
                onClicked: section.chosen(modelData)

                contentItem: Item {
                    RowLayout {
                        id: words

                        anchors.verticalCenter: parent.verticalCenter
                        x: Theme.large
                        width: parent.width - 2 * Theme.large
                        spacing: Theme.medium

                        Words {
                            Layout.preferredWidth: 96
                            Layout.alignment: Qt.AlignTop
                            visible: text.length > 0
                            text: row.modelData.at ?? ""
                            kind: Words.Secondary
                            Accessible.ignored: true
                        }
                        ColumnLayout {
                            Layout.fillWidth: true
                            spacing: 0

                            Words {
                                Layout.fillWidth: true
                                text: row.modelData.title
                                isStrong: true
                                elide: Text.ElideRight
                                maximumLineCount: 2
                                Accessible.ignored: true
                            }
                            Words {
                                Layout.fillWidth: true
                                visible: text.length > 0
                                text: row.modelData.line ?? ""
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
    }
}
