// SPDX-License-Identifier: AGPL-3.0-or-later
// Finding subjects: as you type, any script.
#pragma once

#include "core/records/records.h"
#include "core/store/store.h"

#include <QHash>
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

/// Names that match stand before other hits, and names that begin with the whole text, in their order, before all; a
/// word that matches a place comes last (addressesByText). With no text: the ones last changed or opened here, then by
/// name. Voided subjects are left out.
Result<QList<SubjectHit>> findSubjects(Connection &connection, const SubjectQuery &query);

/// Of each of these subjects and what belongs to it, as in SubjectHit::sign.
Result<QHash<Uuid, QString>> signsOf(Connection &connection, const QList<Uuid> &subjects);

/// A person opened this subject: it stands among the first when nothing is typed. Best written with
/// Priority::Background. Saving does this by itself.
Result<void> noteOpened(Connection &connection, const Uuid &subject, const QDateTime &now);

} // namespace dhara
