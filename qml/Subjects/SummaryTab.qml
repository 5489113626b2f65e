// SPDX-License-Identifier: AGPL-3.0-or-later
// What was answered at registration.
import QtQuick.Layouts
import Dhara.Subjects
import Dhara.App
import Dhara.Controls

TabColumn {
    id: tab

    required property Backend backend
    required property SubjectModel records

    // A name that the header has no room for stands here whole.
    Words {
        Layout.fillWidth: true
        visible: text.length > 60
        text: tab.records.name
    }
    FactList {
        Layout.fillWidth: true
        facts: tab.records.facts
    }
}
