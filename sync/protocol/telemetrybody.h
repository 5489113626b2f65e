// SPDX-License-Identifier: AGPL-3.0-or-later
// A run's report as the server keeps it (wire/3-records-farming/35; reference/avni-client.md §1.15).
#pragma once

#include "sync/engine/progress.h"

#include <QJsonObject>

namespace dhara::protocol {

struct DeviceFacts
{
    QString appVersion;
    QString deviceName;
    QString system; ///< "Debian GNU/Linux 12"; the wire calls it androidVersion
};

/// syncStatus "complete" or "incomplete", entityStatus with push and pull lists of {entity, todo, done}, syncSource
/// "manual" or "automatic".
QJsonObject telemetryBody(const RunSummary &run, const DeviceFacts &device);

} // namespace dhara::protocol
