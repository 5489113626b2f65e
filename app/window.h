// SPDX-License-Identifier: AGPL-3.0-or-later
// The window of the application on an engine.
#pragma once

#include "app/windowbackend.h"
#include "qml/App/preferences.h"

class QQmlApplicationEngine;
class QQuickWindow;

namespace dhara {

/// Before the application object is made.
void prepareWindowStyle();
/// The fonts that come with the program, once a process; for who shows anything before loadWindow(), which does it.
void prepareFonts();

/// Loads Main.qml over a backend, in the preferred language; nullptr where it cannot be loaded (the engine says why).
/// Backend and preferences outlive the engine.
QQuickWindow *loadWindow(QQmlApplicationEngine &engine, Backend &backend, Preferences &preferences);

/// Opens the window and runs until it is closed; the exit code.
int runWindow(int argc, char **argv, const Surroundings &surroundings);

} // namespace dhara
