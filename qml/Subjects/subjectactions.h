// SPDX-License-Identifier: AGPL-3.0-or-later
// What this person may do with a subject: nothing is offered that is not allowed or has no form.
#pragma once

#include "qml/Subjects/subjectrecords.h"
#include "qml/Subjects/telling.h"

#include <QVariantList>

namespace dhara {

struct SubjectActions
{
    bool maySee = false;
    bool mayEdit = false;
    bool mayRemove = false; ///< and put back
    /// Visits to do now and programmes to join: [{ key: "visit" | "enrol", text, type, enrolment }].
    QVariantList fresh;
    /// Visits to plan: [{ key: "schedule", text, type, enrolment }].
    QVariantList plannable;
    /// The rest: [{ key: "schedule" | "cancel" | "exit" | "call" | "remove", text, uuid }], each an act of its own.
    QVariantList more;
};

SubjectActions subjectActions(const SubjectRecords &records, const Telling &telling);

/// The visits of a programme or of the subject itself that may be newly made and for which that is granted.
QList<const EncounterType *> grantedVisits(const SubjectRecords &records, const Telling &telling, Privilege privilege,
                                           const Uuid &programme);

/// Whether the subject, of that type, may be taken out of the programme.
bool mayExit(const Enrolment &enrolment, const Uuid &subjectType, const Organisation &organisation);

} // namespace dhara
