// SPDX-License-Identifier: AGPL-3.0-or-later
// All that the device holds of one subject, read in one go.
#pragma once

#include "core/store/mediaqueue.h"
#include "core/store/outbox.h"
#include "core/store/relations.h"

#include <QHash>

namespace dhara {

struct RelatedSubject
{
    Relation relation;
    std::optional<Subject> subject; ///< nothing where it is not on the device
};

struct SubjectRecords
{
    Subject subject;
    QList<Enrolment> enrolments; ///< removed ones too
    QList<Encounter> visits;     ///< removed ones too
    QList<RelatedSubject> relatives;
    QHash<QString, OutboxRow> waiting; ///< see waitingRow()
    QHash<QString, MediaRow> media;    ///< files that were recorded here, by name

    /// Null where nothing of it waits.
    const OutboxRow *waitingRow(const RecordRef &ref) const;
    const Enrolment *enrolment(const Uuid &uuid) const;
    const Encounter *visit(const Uuid &uuid) const;
    Uuid programmeOf(const Encounter &visit) const;
    /// By itself or with its enrolment.
    bool isRemoved(const Encounter &visit) const;
    /// Its programme was left: what is open there is not to do any more.
    bool isOver(const Encounter &visit) const;
};

/// UserMustFix "record.unknown" where the subject is not on the device.
Result<SubjectRecords> readSubject(Connection &connection, const Uuid &uuid, const QDateTime &now);

/// "sent", "waiting" or "toFix".
QString signOf(const SubjectRecords &records, const RecordRef &ref);
/// Of a file: "sent" where `address` is one of the server, else by what became of it here.
QString signOfPhoto(const SubjectRecords &records, const QString &address);

} // namespace dhara
