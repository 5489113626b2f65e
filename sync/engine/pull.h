// SPDX-License-Identifier: AGPL-3.0-or-later
// Asks the server what is new and fetches it: reset signals, the list of series, definitions, records.
#pragma once

#include "sync/engine/progress.h"
#include "sync/engine/series.h"

namespace dhara {

struct PullOutcome
{
    QMap<QString, EntityCount> counts; ///< rows served, by entity; todo = done where a series ended
    qint64 merged = 0;
    qint64 conflicts = 0;
    bool areDefinitionsChanged = false;
    QStringList unknownEntities; ///< named by syncDetails, not in our catalogue
    qint64 skipped = 0;          ///< rows of a shape that cannot be kept
    std::optional<Error> error;  ///< the first that kept a series from its end
};

/// Which part of the pull has begun, and how far it is.
struct PullReport
{
    RunPhase phase = RunPhase::AskingForChanges;
    int seriesDone = 0;
    int seriesTotal = 0;
    QMap<QString, qint64> rows; ///< by entity
};

/// What of the definitions is in force already.
enum class Definitions { None, InForce };

/// One pull. New definitions are staged page by page and come into force in one transaction, when all are here and
/// before the first record is asked for. A series that the server cannot serve keeps no other from its end: where that
/// is one of definitions, records are pulled under those in force; where there are none, no record is asked for.
/// Resets are stored, not acted on. `definitionsComplete` is called between the two where any definition changed.
PullOutcome pull(const Edges &edges, const Peer &peer, Definitions definitions,
                 const std::function<void(const PullReport &)> &report,
                 const std::function<void()> &definitionsComplete);

} // namespace dhara
