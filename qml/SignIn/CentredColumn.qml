// SPDX-License-Identifier: AGPL-3.0-or-later
// A narrow column of one page, in the middle and a little above it; it scrolls where the window is smaller.
import QtQuick
import Dhara.Controls

PageFlick {
    x: ((parent?.width ?? 0) - width) / 2
    y: ((parent?.height ?? 0) - height) / 3
    width: Math.min(parent?.width ?? 0, widest + 2 * Theme.large)
    height: Math.min(parent?.height ?? 0, contentHeight)
    widest: 440
}
