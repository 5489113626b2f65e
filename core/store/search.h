// SPDX-License-Identifier: AGPL-3.0-or-later
// Finding subjects: as you type, any script.
#pragma once

#include "core/records/records.h"
#include "core/store/store.h"
#include "core/store/subjectset.h"

#include <QHash>
#include <QList>
#include <limits>

namespace dhara {

struct SubjectQuery : SubjectFilter
{
    static constexpr int noLimit = std::numeric_limits<int>::max();

    QString text; ///< words; each must begin a word of the name or of an indexed answer (numbers, phones, ids)
    QList<Uuid> addressesByText; ///< places whose title matches the text: their subjects are found too, place by place
    int limit = 50;
};

/// Names that match stand before other hits, and names that begin with the whole text, in their order, before all; a
/// word that matches a place comes last (addressesByText). With no text: the ones last changed or opened here, then by
/// name. Voided subjects are left out.
struct SubjectIds
{
    QList<qint64> ids;    ///< rows of this account's file, the same subject as long as the file lives
    qsizetype recent = 0; ///< so many of them at the start were changed or opened here
    bool isWhole = true;  ///< false: there are more than the limit
};

/// `within` is the set of the query's filter, which is not looked at here; null for an empty filter.
Result<SubjectIds> findSubjectIds(Connection &connection, const SubjectQuery &query, const SubjectSet *within);

struct SubjectHit
{
    qint64 id = 0;
    Uuid uuid;
    Uuid subjectType;
    QString name;
    std::optional<QDate> dateOfBirth;
    Uuid gender;
    Uuid address;
    QString profilePicture;
    QString sign; ///< "sent", "waiting" or "toFix": the subject's own state and that of what belongs to it
};

/// In the order of the ids; those that are gone are left out.
Result<QList<SubjectHit>> subjectHits(Connection &connection, const QList<qint64> &ids);

/// Both at once, for a filter that is used but once.
Result<QList<SubjectHit>> findSubjects(Connection &connection, const SubjectQuery &query);

/// Of each of these subjects and what belongs to it, as in SubjectHit::sign.
Result<QHash<Uuid, QString>> signsOf(Connection &connection, const QList<Uuid> &subjects);

/// A person opened this subject: it stands among the first when nothing is typed. Best written with
/// Priority::Background. Saving does this by itself.
Result<void> noteOpened(Connection &connection, const Uuid &subject, const QDateTime &now);

} // namespace dhara
