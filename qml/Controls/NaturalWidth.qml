// SPDX-License-Identifier: AGPL-3.0-or-later
// How wide words would like to be. A text that wraps tells so only while it is laid out: to ask it for its own width would
// go round in a circle.
import QtQuick

TextMetrics {
    readonly property real whole: Math.ceil(Math.max(advanceWidth, boundingRect.x + boundingRect.width)) + 2
}
