// SPDX-License-Identifier: AGPL-3.0-or-later
// An answer of a kind that is shown and kept, not edited.
import QtQuick
import Dhara.Controls

Words {
    required property var field

    text: field.text.length > 0 ? field.text : qsTr("Not answered on this tablet")
    kind: Words.Secondary
}
