// SPDX-License-Identifier: AGPL-3.0-or-later
// What workers push: one POST, one record, upserted by uuid.
#pragma once

#include "tests/server/reply.h"
#include "tests/server/world.h"

namespace standin {

struct Push
{
    World &world;
    const User &user;
    const Json &body;
    const std::string &path;
    /// Time of the change; a new commit's where 0 (seeded records bring their own).
    Ms at = 0;

    Ms instant() const { return at ? at : world.clock.commit(); }
};

/// Nothing where `ask.path` is no push. Needs the world's lock for writing.
std::optional<Reply> push(World &world, const User &user, const Ask &ask);
/// The same for a body that is read already; used for seeded records.
std::optional<Reply> pushBody(const Push &given);

Reply pushIndividual(const Push &given);
Reply pushEnrolment(const Push &given);
Reply pushEncounter(const Push &given);
Reply pushProgramEncounter(const Push &given);

Reply pushChecklist(const Push &given);
Reply pushChecklistItem(const Push &given);
Reply pushGroupSubject(const Push &given);
Reply pushRelationship(const Push &given);
Reply pushCommentThread(const Push &given);
Reply pushComment(const Push &given);
Reply pushApproval(const Push &given);
Reply pushEligibility(const Push &given);
Reply pushTask(const Push &given);
Reply pushSession(const Push &given);
Reply pushAttendance(const Push &given);
Reply pushIdentifier(const Push &given);
Reply pushVideoTelemetry(const Push &given);
Reply pushSyncTelemetry(const Push &given);
Reply pushRuleFailure(const Push &given);
Reply pushSettings(const Push &given);

// Shared by the pushes.

/// The observations of a pushed list as the map they are served as; a refusal for null and unknown concepts.
std::optional<Reply> readObservations(const Push &given, const char *key, Json &map);
/// The uuid of the body, or a fresh one (a real server gives one too).
std::string uuidOf(const Push &given);
std::optional<Reply> foreign(const Push &given, const std::string &uuid, const char *type, const char *relation);
/// The subject whose uuid stands under `key`; null for none.
Record *subjectOf(const Push &given, const char *key);
/// Files `record` with these members and links.
void saveRecord(const Push &given, const char *kind, Record &record, const std::string &scope, const Json &fields,
                const Json &links);
/// {"id","uuid","success","errorMessage"}
Reply saved(const Record &record);
/// 400 where one of the named members is no date-time (`isDate`: no date).
std::optional<Reply> badDates(const Push &given, std::initializer_list<const char *> names, bool dateOnly);

} // namespace standin
