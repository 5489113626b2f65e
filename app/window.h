// SPDX-License-Identifier: AGPL-3.0-or-later
// The window of the application on an engine.
#pragma once

#include "app/windowbackend.h"

class QQmlApplicationEngine;
class QQuickWindow;

namespace dhara {

/// What must be set before the application object is made: style, and fonts after it.
void prepareWindowStyle();
void prepareFonts();

/// Loads Main.qml over a backend; nullptr where it cannot be loaded (the engine says why).
QQuickWindow *loadWindow(QQmlApplicationEngine &engine, Backend &backend);

/// Opens the window and runs until it is closed; the exit code.
int runWindow(int argc, char **argv, const Surroundings &surroundings);

} // namespace dhara
