// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands above the recent ones, and above all others.
import QtQuick
import Dhara.Controls

SectionHeader {
    required property string section

    width: ListView.view.width
    leftPadding: Theme.large
    rightPadding: Theme.large
    text: section === "recent" ? qsTr("Recent") : qsTr("All, by name")
}
