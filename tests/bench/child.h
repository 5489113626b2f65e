// SPDX-License-Identifier: AGPL-3.0-or-later
// The program under measure as a process of its own, with what the system says of it at its end (Linux).
#pragma once

#include <QByteArray>
#include <QStringList>

namespace dhara::bench {

struct ChildReport
{
    int exitCode = -1;
    double seconds = 0;    ///< from start to end
    double cpuSeconds = 0; ///< of all its threads, user and system
    double peakMb = 0;     ///< largest resident set
    QByteArray output;     ///< standard output
};

/// Runs a program to its end; its standard error goes to ours.
ChildReport runChild(const QString &program, const QStringList &arguments);

} // namespace dhara::bench
