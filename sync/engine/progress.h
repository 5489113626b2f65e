// SPDX-License-Identifier: AGPL-3.0-or-later
// What a run tells while it goes and when it is over: plain values.
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <optional>

namespace dhara {

enum class RunPhase { Pushing, AskingForChanges, PullingDefinitions, PullingRecords, Reporting };

/// Where a run is. Counts are of rows, by the catalogue's entity name.
struct Progress
{
    RunPhase phase = RunPhase::Pushing;
    qint64 pushed = 0;
    qint64 toPush = 0;
    int seriesDone = 0;
    int seriesTotal = 0;
    QMap<QString, qint64> pulled;
    bool isFirstSync = false;

    bool operator==(const Progress &) const = default;
};

/// Why a run was started; the word stands in its telemetry as `syncSource`.
enum class Trigger { Manual, LocalSave, Timer, NetworkReturned, SignIn, MediaUploaded };

struct EntityCount
{
    qint64 todo = 0;
    qint64 done = 0;
    bool operator==(const EntityCount &) const = default;
};

struct RunSummary
{
    QString runUuid;
    Trigger trigger = Trigger::Manual;
    QDateTime startedAt;
    QDateTime endedAt;
    bool isComplete = false;
    std::optional<Error> error; ///< what ended the run early or kept a part of it from being done
    QMap<QString, EntityCount> pushed;
    QMap<QString, EntityCount> pulled;
    qint64 refused = 0;   ///< records set aside in this run
    qint64 merged = 0;    ///< rows of the server merged with unsent edits, pulled or looked at before a push
    qint64 conflicts = 0; ///< of these, with both sides on one observation; ours kept
    bool areDefinitionsChanged = false;
    QStringList unknownEntities; ///< kinds of row that the server has and this version does not know
    qint64 skipped = 0;          ///< rows of a shape that cannot be kept
};

} // namespace dhara

Q_DECLARE_METATYPE(dhara::Progress)
Q_DECLARE_METATYPE(dhara::RunSummary)
Q_DECLARE_METATYPE(dhara::Trigger)
