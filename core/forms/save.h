// SPDX-License-Identifier: AGPL-3.0-or-later
// From the store to an open form and back: what a form is opened on, and the one transaction that saves it.
#pragma once

#include "core/forms/session.h"

namespace dhara::forms {

/// What a person wants to do, by uuid.
struct Purpose
{
    Action action = Action::Register;
    Uuid subjectType;   ///< Register
    Uuid subject;       ///< EditSubject, Enrol, Visit
    Uuid programme;     ///< Enrol
    Uuid enrolment;     ///< EditEnrolment, ExitEnrolment, Visit of a programme
    Uuid encounterType; ///< Visit
    Uuid encounter;     ///< EditVisit, CancelVisit, and a scheduled Visit
};

/// Reads what the form is opened on. UserMustFix "record.unknown" where something named is not here.
Result<Start> loadStart(Connection &connection, const Organisation &organisation, const Purpose &purpose,
                        const QDateTime &now, const QTimeZone &zone, const QString &language);

struct Saved
{
    RecordRef ref;
    qint64 version = 0;
};

/// Saves record, outbox row and media rows in the running transaction. UserMustFix "form.incomplete" (data: count)
/// where problems() is not empty; "record.unknown" where the parent has gone.
Result<Saved> save(Connection &connection, const Session &filled, const QDateTime &now);

} // namespace dhara::forms
