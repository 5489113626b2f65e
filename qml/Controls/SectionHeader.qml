// SPDX-License-Identifier: AGPL-3.0-or-later
// The heading above a group of rows or cards.
import QtQuick
import Dhara.Controls

Words {
    kind: Words.Name
    topPadding: Theme.small
    bottomPadding: Theme.tiny
    Accessible.role: Accessible.Heading
}
