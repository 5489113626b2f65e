// SPDX-License-Identifier: AGPL-3.0-or-later
// How wide words are. A text that wraps tells so only while it is laid out: to ask it for its own width would go round in
// a circle. It also counts how far a vowel sign of Devanagari reaches back, so at just this width it would break: it wraps
// as wrapAt() says.
import QtQuick

TextMetrics {
    id: metrics

    readonly property real whole: Math.ceil(Math.max(advanceWidth, boundingRect.x + boundingRect.width)) + 2

    function wrapAt(width: real): int {
        return width < metrics.whole ? Text.Wrap : Text.NoWrap
    }
}
