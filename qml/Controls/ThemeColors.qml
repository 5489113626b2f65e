// SPDX-License-Identifier: AGPL-3.0-or-later
// The colour roles that a theme fills.
import QtQuick

QtObject {
    required property color primary
    required property color primaryInk
    required property color primaryContainer
    required property color primaryContainerInk
    required property color accentContainer
    required property color accentContainerInk
    required property color background
    required property color surface
    required property color surface2
    required property color text
    required property color muted
    required property color outline
    /// Around what can be touched or typed into: 3:1, where a line between things needs less.
    required property color edge
    required property color toFix
    required property color toFixContainer
    required property color sent
    required property color sentContainer
    required property color waiting
    required property color waitingContainer
}
