// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/protocol/telemetrybody.h"

#include "core/base/clock.h"

#include <QJsonArray>

namespace dhara::protocol {
namespace {

QJsonArray counts(const QMap<QString, EntityCount> &entities)
{
    QJsonArray list;
    for (auto it = entities.begin(); it != entities.end(); ++it) {
        list.append(QJsonObject{{QStringLiteral("entity"), it.key()},
                                {QStringLiteral("todo"), it->todo},
                                {QStringLiteral("done"), it->done}});
    }
    return list;
}

} // namespace

QJsonObject telemetryBody(const RunSummary &run, const DeviceFacts &device)
{
    QJsonObject appInfo{{QStringLiteral("refused"), run.refused}, {QStringLiteral("conflicts"), run.conflicts}};
    if (!run.unknownEntities.isEmpty())
        appInfo.insert(QStringLiteral("unknownEntities"), QJsonArray::fromStringList(run.unknownEntities));
    if (run.skipped > 0)
        appInfo.insert(QStringLiteral("skippedRows"), run.skipped);
    if (run.error)
        appInfo.insert(QStringLiteral("error"), run.error->code);
    return {{QStringLiteral("uuid"), run.runUuid},
            {QStringLiteral("syncStatus"), run.isComplete ? QStringLiteral("complete") : QStringLiteral("incomplete")},
            {QStringLiteral("syncStartTime"), isoInstant(run.startedAt)},
            {QStringLiteral("syncEndTime"), isoInstant(run.endedAt)},
            {QStringLiteral("entityStatus"),
             QJsonObject{{QStringLiteral("push"), counts(run.pushed)}, {QStringLiteral("pull"), counts(run.pulled)}}},
            {QStringLiteral("appVersion"), device.appVersion},
            {QStringLiteral("androidVersion"), device.system},
            {QStringLiteral("deviceName"), device.deviceName},
            {QStringLiteral("deviceInfo"), QJsonObject()},
            {QStringLiteral("appInfo"), appInfo},
            {QStringLiteral("syncSource"),
             run.trigger == Trigger::Manual ? QStringLiteral("manual") : QStringLiteral("automatic")}};
}

} // namespace dhara::protocol
