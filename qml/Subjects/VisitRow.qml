// SPDX-License-Identifier: AGPL-3.0-or-later
// One row of the timeline: when, what, how it stands; an open visit has its button, a done one opens to its answers.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.App
import Dhara.Controls

AbstractButton {
    id: row

    required property string key
    required property string day
    required property string weekday
    required property string title
    required property string line
    required property string sign
    property string uuid
    property string enrolment
    property string encounterType
    property bool isOpen: false
    property bool isLate: false
    property bool mayDo: false
    property bool mayEdit: false
    property bool hasDetails: false
    property Backend backend
    property SubjectModel records
    property bool isExpanded: false
    property bool isPressing: false
    property bool hasFocusRing: false
    readonly property bool isNarrow: width < Theme.narrowBelow

    signal done
    signal edited
    signal photoWanted(var photos, int index)

    objectName: "visit-" + uuid
    implicitHeight: Math.max(Theme.rowHeight, contentItem.implicitHeight + 2 * Theme.medium)
    padding: Theme.medium
    leftPadding: Theme.large
    rightPadding: Theme.large
    focusPolicy: Qt.NoFocus
    Accessible.role: hasDetails ? Accessible.Button : Accessible.ListItem
    Accessible.name: (day.length > 0 ? day + ", " : "") + (weekday.length > 0 ? weekday + ", " : "") + title + (line.length > 0 ? ", " + line : "") + (isOpen || signItem.text.length === 0 ? "" : ", " + signItem.text)
    Accessible.onPressAction: row.clicked()

    contentItem: ColumnLayout {
        spacing: Theme.medium

        GridLayout {
            Layout.fillWidth: true
            columns: 3
            columnSpacing: Theme.medium
            rowSpacing: Theme.small

            ColumnLayout {
                Layout.preferredWidth: Theme.momentWidth
                Layout.maximumWidth: Theme.momentWidth
                Layout.fillWidth: false
                Layout.alignment: Qt.AlignTop
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    text: row.day
                    isStrong: true
                    Accessible.ignored: true
                }
                Words {
                    Layout.fillWidth: true
                    visible: text.length > 0
                    text: row.weekday
                    kind: Words.Secondary
                    Accessible.ignored: true
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    text: row.title
                    isStrong: true
                    Accessible.ignored: true
                }
                RowLayout {
                    Layout.fillWidth: true
                    visible: lineWords.text.length > 0
                    spacing: Theme.tiny

                    Icon {
                        visible: row.isLate
                        name: "warning"
                        size: Theme.large
                        color: Theme.colors.toFix
                    }
                    Words {
                        id: lineWords

                        Layout.fillWidth: true
                        text: row.line
                        kind: Words.Secondary
                        isStrong: row.isLate
                        color: row.isLate ? Theme.colors.toFix : Theme.colors.muted
                        maximumLineCount: row.isExpanded ? 100 : 3
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
            }
            SyncSign {
                id: signItem

                Layout.alignment: Qt.AlignTop
                visible: !row.isOpen && isKnown
                sign_: row.sign
                isWordless: sign_ === "sent"
                Accessible.ignored: true
            }
            Repeater {
                model: row.mayDo ? 1 : 0

                ActionButton {
                    objectName: "doVisit-" + row.uuid
                    Layout.row: row.isNarrow ? 1 : 0
                    Layout.column: row.isNarrow ? 1 : 2
                    kind: row.isPressing ? ActionButton.Primary : ActionButton.Tonal
                    isCompact: true
                    text: qsTr("Do visit")
                    Accessible.name: qsTr("Do visit: %1").arg(row.title)
                    onClicked: row.done()
                }
            }
        }
        Repeater {
            model: row.isExpanded && row.records !== null ? 1 : 0

            VisitDetails {
                Layout.fillWidth: true
                Layout.leftMargin: row.isNarrow ? 0 : Theme.momentWidth + Theme.medium
                backend: row.backend
                details: row.records.readings > 0 ? row.records.visitDetails(row.uuid) : {}
                mayEdit: row.mayEdit
                onEdited: row.edited()
                onPhotoWanted: (photos, index) => row.photoWanted(photos, index)
            }
        }
    }
    background: Rectangle {
        color: row.down && row.hasDetails ? Theme.colors.surface2 : "transparent"
        border.width: row.hasFocusRing ? Theme.focusWidth : 0
        border.color: Theme.colors.text

        Rectangle {
            visible: !row.hasFocusRing
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.outlineWidth
            color: Theme.colors.outline
        }
    }
}
