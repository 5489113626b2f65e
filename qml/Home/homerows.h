// SPDX-License-Identifier: AGPL-3.0-or-later
// What Home and its lists say of a visit, a draft, a record to fix.
#pragma once

#include "core/query/visits.h"
#include "core/store/drafts.h"
#include "core/store/outbox.h"
#include "core/store/recordstore.h"
#include "qml/App/backend.h"
#include "qml/App/listmodel.h"
#include "qml/Subjects/telling.h"

#include <QVariantMap>

namespace dhara {

/// As it is now; the backend must have an organisation.
Telling tellingOf(const Backend &backend);

/// { uuid, subject, title, subtitle, initials, photo, purpose }
QVariantMap visitRow(const VisitLine &visit, VisitTime time, const Telling &telling);
std::vector<ListModel<QVariantMap>::Role> visitRoles();

/// A draft and what became of what it is about.
struct DraftState
{
    Draft draft;
    QString subjectName;          ///< of the record, or as typed so far
    std::optional<Error> problem; ///< why it cannot be opened any more
};
Result<QList<DraftState>> readDrafts(Connection &connection, const std::shared_ptr<const Organisation> &organisation,
                                     int limit);
/// { key, title, subtitle, initials, purpose, isLost }
QVariantMap draftRow(const DraftState &state, const Telling &telling);

/// A record that the server refused.
struct RefusedState
{
    OutboxRow row;
    QString subjectName;
    Uuid subject;
    std::optional<Record> record;
    std::optional<Error> problem; ///< why its form cannot be opened
};
/// The first one; nothing where there is none.
Result<std::optional<RefusedState>> readRefused(Connection &connection,
                                                const std::shared_ptr<const Organisation> &organisation);
/// The form in which a record was made as it is, to be corrected there; empty where there is none, or it cannot be
/// opened: a visit that is only planned, a record that was removed.
QVariantMap purposeToFix(const RefusedState &state);

} // namespace dhara
