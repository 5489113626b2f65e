// SPDX-License-Identifier: AGPL-3.0-or-later
// Checklists, memberships, relationships, comments, approvals, eligibility, and the table of all pushes.
#include "tests/server/pushes.h"

#include <set>

namespace standin {

namespace {

Reply noSubject()
{
    return nullPointer("\"org.avni.server.domain.Individual.getSubjectType()\" because \"subject\" is null");
}

/// Members of what is pulled and nearly never set.
Json withSync(Json fields)
{
    fields["syncDisabled"] = false;
    fields["syncDisabledDateTime"] = nullptr;
    return fields;
}

} // namespace

Reply pushChecklist(const Push &given)
{
    World &world = given.world;
    const std::string uuid = uuidOf(given);
    Record *enrolment = world.store["programEnrolment"].find(text(given.body, "programEnrolmentUUID"));
    if (!enrolment)
        return nullPointer(
            "\"org.avni.server.domain.ProgramEnrolment.getIndividual()\" because \"programEnrolment\" is null");
    const std::string detail = text(given.body, "checklistDetailUUID");
    Table &table = world.store["txNewChecklistEntity"];
    // What an unknown detail hangs on is null, and null is never equal to null.
    if (world.bundle.checklistDetails.count(detail) != 0)
        for (const Record *other : table.in(detail))
            if (other->parent == enrolment && other->uuid != uuid)
                return constraint("could not execute statement [ERROR: duplicate key value violates unique constraint "
                                  "\"checklist_checklist_detail_id_program_enrolment_id_unique\"]");
    Record &record = table.place(uuid);
    record.subject = enrolment->subject;
    record.parent = enrolment;
    saveRecord(given, "txNewChecklistEntity", record, detail,
               withSync({{"baseDate", normalInstant(at(given.body, "baseDate"))}}),
               {{"programEnrolmentUUID", enrolment->uuid}, {"checklistDetailUUID", detail}});
    return okEmpty();
}

Reply pushChecklistItem(const Push &given)
{
    World &world = given.world;
    Json observations;
    if (auto refused = readObservations(given, "observations", observations))
        return *refused;
    Record *checklist = world.store["txNewChecklistEntity"].find(text(given.body, "checklistUUID"));
    if (!checklist)
        return nullPointer("\"org.avni.server.domain.Checklist.getProgramEnrolment()\" because \"checklist\" is null");
    Record &record = world.store["txNewChecklistItemEntity"].place(uuidOf(given));
    record.subject = checklist->subject;
    record.parent = checklist;
    saveRecord(
        given, "txNewChecklistItemEntity", record, checklist->scope,
        withSync({{"completionDate", normalInstant(at(given.body, "completionDate"))}, {"observations", observations}}),
        {{"checklistUUID", checklist->uuid}, {"checklistItemDetailUUID", text(given.body, "checklistItemDetailUUID")}});
    return okEmpty();
}

Reply pushGroupSubject(const Push &given)
{
    World &world = given.world;
    Record *group = subjectOf(given, "groupSubjectUUID");
    Record *member = subjectOf(given, "memberSubjectUUID");
    if (!group || !member)
        return noSubject();
    Record &record = world.store["groupSubject"].place(uuidOf(given));
    const Json before = record.stored ? record.body() : Json::object();
    const auto kept = [&](const char *key) {
        const Json &value = at(given.body, key);
        return value.is_null() ? at(before, key) : value;
    };
    Json start = normalInstant(kept("membershipStartDate"));
    if (start.is_null())
        start = formatInstant(world.clock.now());
    record.subject = group;
    record.voided = flag(given.body, "voided");
    const std::string role = text(given.body, "groupRoleUUID");
    saveRecord(given, "groupSubject", record, group->scope,
               withSync({{"membershipStartDate", start},
                         {"membershipEndDate", normalInstant(kept("membershipEndDate"))},
                         {"removalReasonConceptUUID", kept("removalReasonConceptUUID")},
                         {"groupSubjectUUID", group->uuid},
                         {"memberSubjectUUID", member->uuid},
                         {"groupRoleUUID", role}}),
               {{"groupSubjectUUID", group->uuid}, {"memberSubjectUUID", member->uuid}, {"groupRoleUUID", role}});
    return okEmpty();
}

Reply pushRelationship(const Push &given)
{
    Record *first = subjectOf(given, "individualAUUID");
    Record *second = subjectOf(given, "individualBUUID");
    if (!first || !second)
        return noSubject();
    Record &record = given.world.store["individualRelationship"].place(uuidOf(given));
    record.subject = first;
    record.voided = flag(given.body, "voided");
    saveRecord(given, "individualRelationship", record, first->scope,
               withSync({{"enterDateTime", normalInstant(at(given.body, "enterDateTime"))},
                         {"exitDateTime", normalInstant(at(given.body, "exitDateTime"))},
                         {"exitObservations", nullptr}}),
               {{"relationshipTypeUUID", text(given.body, "relationshipTypeUUID")},
                {"individualAUUID", first->uuid},
                {"individualBUUID", second->uuid}});
    return okEmpty();
}

Reply pushCommentThread(const Push &given)
{
    const std::string status = text(given.body, "status");
    if (status != "Open" && status != "Resolved")
        return failure(500,
                       "java.lang.IllegalArgumentException: No enum constant org.avni.server.domain.CommentThread."
                       "CommentThreadStatus."
                           + status + "\n");
    Record &record = given.world.store["commentThread"].place(uuidOf(given));
    record.voided = flag(given.body, "voided");
    // Its first comment brings the subject; without one it belongs to no subject type and is not served.
    saveRecord(given, "commentThread", record, record.subject ? record.subject->scope : "none",
               withSync({{"status", status},
                         {"openDateTime", normalInstant(at(given.body, "openDateTime"))},
                         {"resolvedDateTime", normalInstant(at(given.body, "resolvedDateTime"))}}),
               Json::object());
    return okEmpty();
}

Reply pushComment(const Push &given)
{
    Table &threads = given.world.store["commentThread"];
    Record *subject = subjectOf(given, "subjectUUID");
    Record *thread = threads.find(text(given.body, "commentThreadUUID"));
    if (!subject)
        return nullPointer("\"org.avni.server.domain.Individual.isSyncDisabled()\" because \"individual\" is null");
    if (!thread)
        return constraint("could not execute statement [ERROR: null value in column \"comment_thread_id\" of relation "
                          "\"comment\" violates not-null constraint]");
    if (!thread->subject) {
        thread->subject = subject;
        threads.save(*thread, subject->scope, *thread->modifiedBy, thread->modified);
    }
    Record &record = given.world.store["comment"].place(uuidOf(given));
    record.subject = subject;
    record.voided = flag(given.body, "voided");
    const User &author = record.stored ? *record.createdBy : given.user;
    saveRecord(given, "comment", record, subject->scope,
               withSync({{"text", at(given.body, "text")},
                         {"subjectUUID", subject->uuid},
                         {"commentThreadUUID", thread->uuid},
                         {"displayUsername", author.name}}),
               {{"individualUUID", subject->uuid}, {"commentThreadUUID", thread->uuid}});
    return okEmpty();
}

Reply pushApproval(const Push &given)
{
    static const std::map<std::string, const char *> tables = {{"Subject", "individual"},
                                                               {"ProgramEnrolment", "programEnrolment"},
                                                               {"ProgramEncounter", "programEncounter"},
                                                               {"Encounter", "encounter"},
                                                               {"ChecklistItem", "txNewChecklistItemEntity"}};
    const std::string type = text(given.body, "entityType");
    const std::string entity = text(given.body, "entityUuid");
    const auto table = tables.find(type);
    if (table == tables.end())
        return failure(500,
                       "java.lang.IllegalArgumentException: No enum constant "
                       "org.avni.server.domain.EntityApprovalStatus.EntityType."
                           + type + "\n");
    Record *approved = given.world.store[table->second].find(entity);
    if (!approved)
        return failure(500,
                       "java.lang.IllegalArgumentException: Incorrect entityUUID '" + entity
                           + "' found in database while fetching EntityApprovalStatus\n");
    Record &record = given.world.store["entityApprovalStatus"].place(uuidOf(given));
    record.subject = approved->subject ? approved->subject : approved;
    record.nestedAs = "individual";
    record.voided = flag(given.body, "voided");
    const Location *place
        = record.subject->places.empty() ? nullptr : given.world.bundle.location(record.subject->places.front());
    saveRecord(given, "entityApprovalStatus", record, type + ' ' + text(given.body, "entityTypeUuid"),
               withSync({{"entityId", approved->id},
                         {"entityType", type},
                         {"entityTypeUuid", at(given.body, "entityTypeUuid")},
                         {"approvalStatusComment", at(given.body, "approvalStatusComment")},
                         {"autoApproved", flag(given.body, "autoApproved")},
                         {"statusDateTime", normalInstant(at(given.body, "statusDateTime"))},
                         {"addressId", place ? Json(place->id) : Json()}}),
               {{"entityUUID", entity}, {"approvalStatusUUID", text(given.body, "approvalStatusUuid")}});
    return okEmpty();
}

Reply pushEligibility(const Push &given)
{
    Record *subject = subjectOf(given, "subjectUUID");
    if (!subject)
        return noSubject();
    Record &record = given.world.store["subjectProgramEligibility"].place(uuidOf(given));
    record.subject = subject;
    record.nestedAs = "subject";
    Json observations;
    if (!at(given.body, "observations").is_null())
        if (auto refused = readObservations(given, "observations", observations))
            return *refused;
    saveRecord(given, "subjectProgramEligibility", record, subject->scope,
               withSync({{"checkDate", normalInstant(at(given.body, "checkDate"))},
                         {"eligible", flag(given.body, "eligible")},
                         {"observations", observations.is_null() ? Json::object() : observations}}),
               {{"subjectUUID", subject->uuid}, {"programUUID", text(given.body, "programUUID")}});
    return saved(record);
}

std::optional<Reply> pushBody(const Push &given)
{
    using Handler = Reply (*)(const Push &);
    static const std::map<std::string, Handler> handlers = {
        {"/individuals", pushIndividual},
        {"/programEnrolments", pushEnrolment},
        {"/encounters", pushEncounter},
        {"/programEncounters", pushProgramEncounter},
        {"/txNewChecklistEntitys", pushChecklist},
        {"/txNewChecklistItemEntitys", pushChecklistItem},
        {"/groupSubjects", pushGroupSubject},
        {"/individualRelationships", pushRelationship},
        {"/commentThreads", pushCommentThread},
        {"/comments", pushComment},
        {"/entityApprovalStatuses", pushApproval},
        {"/subjectProgramEligibility", pushEligibility},
        {"/tasks", pushTask},
        {"/session", pushSession},
        {"/attendanceRecord", pushAttendance},
        {"/identifierAssignments", pushIdentifier},
        {"/videotelemetrics", pushVideoTelemetry},
        {"/syncTelemetry", pushSyncTelemetry},
        {"/ruleFailureTelemetry", pushRuleFailure},
        {"/me", pushSettings},
    };
    const auto handler = handlers.find(given.path);
    if (handler == handlers.end())
        return {};
    if (!given.body.is_object())
        return problem(400, "Failed to read request", given.path);
    if (!given.user.inOrganisation)
        return failure(500, "org.springframework.security.access.AccessDeniedException: Access is denied\n");
    return handler->second(given);
}

std::optional<Reply> push(World &world, const User &user, const Ask &ask)
{
    const Json body = Json::parse(ask.body, nullptr, false);
    const bool isJson = ask.contentType.compare(0, 16, "application/json") == 0;
    if (!isJson) {
        // Only a known push is refused for its type.
        const Json none = Json::array();
        if (!pushBody({world, user, none, ask.path}))
            return {};
        const std::string given = ask.contentType.find("charset") == std::string::npos
            ? ask.contentType + ";charset=UTF-8"
            : ask.contentType;
        return problem(415, "Content-Type '" + given + "' is not supported.", ask.path);
    }
    return pushBody({world, user, body, ask.path});
}

} // namespace standin
