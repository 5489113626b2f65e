// SPDX-License-Identifier: AGPL-3.0-or-later
// Text in one of the type scale's sizes.
import QtQuick
import Dhara.Controls

Text {
    enum Kind {
        Title,
        Name,
        Body,
        Secondary,
        Small
    }
    property int kind: Words.Body
    property bool isStrong: kind === Words.Title || kind === Words.Name

    font.pixelSize: kind === Words.Body ? Theme.bodySize : kind === Words.Secondary ? Theme.secondarySize : kind === Words.Name ? Theme.nameSize : kind === Words.Title ? Theme.titleSize : Theme.smallSize
    font.weight: isStrong ? Font.DemiBold : Font.Normal
    color: kind === Words.Secondary || kind === Words.Small ? Theme.colors.muted : Theme.colors.text
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft // the layout's side, whatever script the text is in
    Accessible.role: kind === Words.Title ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
}
