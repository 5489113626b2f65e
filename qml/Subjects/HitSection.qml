// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands above the recent ones, and above all others. A file of its own without bound components, of which Qt 6.4
// cannot make sections.
import QtQuick
import Dhara.Controls

QtObject {
    readonly property Component heading: SectionHeader {
        required property string section

        width: ListView.view.width
        leftPadding: Theme.large
        rightPadding: Theme.large
        text: section === "recent" ? qsTr("Recent") : qsTr("All, by name")
    }
}
