// SPDX-License-Identifier: AGPL-3.0-or-later
// The real window on an account that is there, opened over the list, each measure in a process of its own, which ends
// with it.
#pragma once

#include <QString>

namespace dhara::bench {

constexpr int many = 200'000; ///< subjects in the account whose list is scrolled

/// Milliseconds since `started`, of the monotonic clock.
double sinceStart(double started);
/// Prints the memory of an empty window of Qt Quick Controls.
int emptyWindow(int argc, char **argv);
/// Until the list is on the screen. `argv[3]`: when the process was started, as sinceStart(0) gives it.
int firstFrame(int argc, char **argv, const QString &folder);
/// Letters into the search field, one after the other, each drawn before the next.
int typeLetters(int argc, char **argv, const QString &folder);
int scrollAll(int argc, char **argv, const QString &folder);

} // namespace dhara::bench
