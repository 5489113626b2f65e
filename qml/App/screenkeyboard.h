// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether Qt's own keyboard comes to the screen: where the system brings none and there is a screen to touch.
#pragma once

#include <QString>

namespace dhara {

/// As Preferences::screenKeyboard() counts.
enum class KeyboardWish { AsTheTablet, Always, Never };

/// What the program finds before it has a window.
struct InputSurroundings
{
    QByteArray module;      ///< QT_IM_MODULE: what the system types with
    QString platform;       ///< Qt's name for what it draws on: "xcb", "wayland", "eglfs" …
    bool isTouched = false; ///< there is a screen that feels fingers
};
InputSurroundings inputSurroundings();

/// What QT_IM_MODULE is to be. A system that types with something else, such as ibus, is left as it is unless the
/// person wishes otherwise; Wayland, Windows and Android bring a keyboard of their own.
QByteArray inputModule(KeyboardWish wish, const InputSurroundings &found);

/// `devices`: what Linux tells in /proc/bus/input/devices.
bool hasTouchScreen(const QString &devices);

} // namespace dhara
