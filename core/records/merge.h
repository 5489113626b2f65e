// SPDX-License-Identifier: AGPL-3.0-or-later
// Three-way merge of one record: the base that the server last confirmed, ours, and theirs.
#pragma once

#include "core/records/records.h"

#include <QStringList>

namespace dhara {

struct Merge
{
    QJsonObject merged;
    QStringList fromTheirs;       ///< paths ("observations/<concept>", "firstName") that took their value
    QStringList conflicts;        ///< paths that both sides changed, differently; ours stands in `merged`
    bool isOursUnchanged = false; ///< merged equals theirs: nothing of ours is left to send
};

/// Merges per field, and per observation inside observations, exitObservations, cancelObservations and extra.
/// A null `base` (a record the server has not confirmed) counts as empty.
Merge merge(const QJsonObject &base, const QJsonObject &ours, const QJsonObject &theirs);

} // namespace dhara
