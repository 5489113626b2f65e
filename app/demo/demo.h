// SPDX-License-Identifier: AGPL-3.0-or-later
// `dhara demo`: the main job without hands, a written report of it, and screenshots of the real window.
#pragma once

#include "app/account.h"

namespace dhara::demo {

/// Options: --server URL --user NAME --second NAME --out DIR. Writes DIR/report.txt, DIR/report.json and DIR/*.png;
/// prints the report. The exit code is 0 where every step went well.
int runDemo(int argc, char **argv, const Surroundings &surroundings);
bool isDemo(const QStringList &arguments);

} // namespace dhara::demo
