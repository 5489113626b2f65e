// SPDX-License-Identifier: AGPL-3.0-or-later
// What is read: rows, cards, messages, states, signs.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dhara.Controls
import Dhara.Gallery

ColumnLayout {
    spacing: Theme.medium

    SectionHeader {
        text: qsTr("Signs")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small

        Repeater {
            model: ["sent", "waiting", "toFix", "safe"]

            SyncSign {
                required property string modelData

                sign_: modelData
            }
        }
    }
    SectionHeader {
        text: qsTr("Rows")
    }
    Repeater {
        model: ["sent", "waiting", "toFix"]

        ListRow {
            required property string modelData
            required property int index

            Layout.fillWidth: true
            title: [qsTr("Meena Pawar"), "सावित्री काळे", "نصرت مؤمن"][index]
            subtitle: qsTr("32 years · woman · Ambari")
            initials: ["MP", "सा", "نم"][index]
            sign: modelData
            highlighted: index === 1
        }
    }
    SectionHeader {
        text: qsTr("Cards and messages")
    }
    Card {
        Layout.fillWidth: true

        Words {
            text: qsTr("A card")
            kind: Words.Name
        }
        ProgressLine {
            Layout.fillWidth: true
            value: 0.4
        }
        ProgressLine {
            Layout.fillWidth: true
        }
    }
    InlineMessage {
        Layout.fillWidth: true
        title: qsTr("The village is missing")
        body: qsTr("The record is safe on this tablet. Open the record, correct it and save.")
        actionText: qsTr("Open")
    }
    InlineMessage {
        Layout.fillWidth: true
        title: qsTr("Saved")
        isProblem: false
    }
    EmptyState {
        Layout.fillWidth: true
        title: qsTr("Nobody here yet")
        body: qsTr("People appear here after a sync, or when you register them.")
        actionText: qsTr("Sync now")
    }
    UndoBar {
        Layout.fillWidth: true
        title: qsTr("Removed: Meena Pawar")
    }
    BottomActionBar {
        Layout.fillWidth: true

        ActionButton {
            Layout.fillWidth: true
            text: qsTr("Next")
        }
    }
}
