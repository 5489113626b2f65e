// SPDX-License-Identifier: AGPL-3.0-or-later
// What a server would accept and then hide or undo, or refuse: found before anything is sent (wire/README.md, facts 1,
// 2, 11).
#pragma once

#include "core/records/records.h"

#include <QList>
#include <functional>

namespace dhara {
class Organisation;
}

namespace dhara::protocol {

/// What must be known of the organisation to judge a record.
struct SendContext
{
    struct SubjectTypeFacts
    {
        bool isPerson = false;
        bool mayLackLocation = false;
    };
    std::function<std::optional<SubjectTypeFacts>(const Uuid &)> subjectType;
    std::function<bool(const Uuid &)> knowsConcept;
    std::function<bool(const Uuid &)> knowsLocation;
    std::function<bool(const Uuid &)> knowsGender;
    std::function<bool(const Uuid &)> knowsProgramme;
    std::function<bool(const Uuid &)> knowsEncounterType;
    bool isParentKnown = true;
    bool hasAnswers = false;     ///< the server has confirmed answers of this record …
    bool hasExitAnswers = false; ///< … and, of an enrolment, of its exit
};

/// Looks things up in `organisation`, which must outlive the context.
SendContext sendContext(const Organisation &organisation);

/// Everything that keeps the record from being sent: UserMustFix errors "send.badUuid", "send.noName",
/// "send.noAddress", "send.unknownAddress", "send.unknownGender", "send.noRegistrationDate", "send.unknownType",
/// "send.unknownConcept", "send.noDate", "send.doneAndCancelled", "send.noParent", "send.emptied" (all answers
/// of a subject or enrolment taken away: a server says 200 and keeps them); data: field, value.
QList<Error> sendable(const Record &record, const SendContext &context);

} // namespace dhara::protocol
