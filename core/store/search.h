// SPDX-License-Identifier: AGPL-3.0-or-later
// Finding subjects: as you type, any script.
#pragma once

#include "core/records/records.h"
#include "core/store/store.h"

#include <QList>

namespace dhara {

struct SubjectQuery
{
    QString text;          ///< words; each must begin a word of the name or of an indexed answer (numbers, phones, ids)
    Uuid subjectType;      ///< empty: all
    QList<Uuid> addresses; ///< empty: everywhere
    QList<Uuid> addressesByText; ///< locations whose title matches the text: their subjects are found too
    int limit = 50;
    int offset = 0;
};

struct SubjectHit
{
    Uuid uuid;
    Uuid subjectType;
    QString name;
    std::optional<QDate> dateOfBirth;
    Uuid gender;
    Uuid address;
    QString profilePicture;
    QString sign; ///< "sent", "waiting" or "toFix": the subject's own state and that of what belongs to it
};

/// Names that match stand before other hits. With no text: the ones last changed or opened here, then by name.
/// Voided subjects are left out.
Result<QList<SubjectHit>> findSubjects(Connection &connection, const SubjectQuery &query);

} // namespace dhara
