// SPDX-License-Identifier: AGPL-3.0-or-later
// Sections of the first page below each other; two such columns share a wide window.
import QtQuick
import QtQuick.Layouts
import Dhara.Controls

ColumnLayout {
    Layout.fillWidth: true
    Layout.preferredWidth: 1 // of equal width
    Layout.alignment: Qt.AlignTop
    spacing: Theme.medium
}
