// SPDX-License-Identifier: AGPL-3.0-or-later
// The names of the days of the week, above the calendar's columns.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Controls

Row {
    id: week

    /// [{ text, name }]
    required property var days

    Repeater {
        model: week.days

        Words {
            required property var modelData

            width: week.width / week.days.length
            text: modelData.text
            kind: Words.Small
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.leastSize
            horizontalAlignment: Text.AlignHCenter
            Accessible.name: modelData.name
        }
    }
}
