// SPDX-License-Identifier: AGPL-3.0-or-later
// Tasks, attendance, identifiers, telemetry, settings.
#include "tests/server/pushes.h"

#include <set>

namespace standin {

Reply pushTask(const Push &given)
{
    Json metadata, observations;
    if (auto refused = readObservations(given, "metadata", metadata))
        return *refused;
    if (auto refused = readObservations(given, "observations", observations))
        return *refused;
    const auto known = [&](const char *table, const std::string &uuid) {
        for (const ReferenceRow &row : given.world.reference.at(table).rows)
            if (row.served.find(quote(uuid)) != std::string::npos)
                return true;
        return false;
    };
    const std::string type = text(given.body, "taskTypeUUID");
    const std::string status = text(given.body, "taskStatusUUID");
    if (!known("taskStatus", status) || !known("taskType", type))
        return constraint("could not execute statement [ERROR: null value in column \"task_status_id\" of relation "
                          "\"task\" violates not-null constraint]");
    Record &record = given.world.store["task"].place(uuidOf(given));
    record.owner = &given.user;
    record.subject = subjectOf(given, "subjectUUID");
    record.nestedAs = "subject";
    record.voided = flag(given.body, "voided");
    saveRecord(given, "task", record, "",
               {{"name", at(given.body, "name")},
                {"scheduledOn", normalInstant(at(given.body, "scheduledOn"))},
                {"completedOn", normalInstant(at(given.body, "completedOn"))},
                {"metadata", metadata},
                {"observations", observations},
                {"legacyId", nullptr}},
               {{"taskTypeUUID", type},
                {"taskStatusUUID", status},
                {"subjectUUID", record.subject ? record.subject->uuid : std::string()}});
    return saved(record);
}

Reply pushSession(const Push &given)
{
    Record *group = subjectOf(given, "groupSubjectUUID");
    if (!group)
        return failure(400,
                       "org.avni.server.util.BadRequestError: Group subject not found: "
                           + text(given.body, "groupSubjectUUID") + "\n");
    bool known = false;
    for (const ReferenceRow &row : given.world.reference.at("attendanceType").rows)
        known |= row.served.find(quote(text(given.body, "attendanceTypeUUID"))) != std::string::npos;
    if (!known)
        return failure(400,
                       "org.avni.server.util.BadRequestError: AttendanceType not found: "
                           + text(given.body, "attendanceTypeUUID") + "\n");
    Record &record = given.world.store["session"].place(uuidOf(given));
    record.subject = group;
    record.voided = flag(given.body, "voided");
    saveRecord(given, "session", record, group->scope,
               {{"groupSubjectUUID", group->uuid},
                {"scheduledDate", at(given.body, "scheduledDate")},
                {"attendanceTypeUUID", at(given.body, "attendanceTypeUUID")},
                {"status", at(given.body, "status")},
                {"reasonConceptUUID", at(given.body, "reasonConceptUUID")},
                {"notes", at(given.body, "notes")},
                {"markedAt", formatInstant(given.world.clock.now())},
                {"markedByUserName", given.user.username}},
               Json::object());
    return okEmpty();
}

Reply pushAttendance(const Push &given)
{
    Record *session = given.world.store["session"].find(text(given.body, "sessionUUID"));
    if (!session)
        return failure(
            400, "org.avni.server.util.BadRequestError: Session not found: " + text(given.body, "sessionUUID") + "\n");
    Record &record = given.world.store["attendanceRecord"].place(uuidOf(given));
    record.subject = session->subject;
    record.parent = session;
    record.voided = flag(given.body, "voided");
    Json fields = Json::object();
    for (const char *key :
         {"sessionUUID", "subjectUUID", "status", "reasonConceptUUIDs", "otherReasonText", "needsFollowUp"})
        fields[key] = at(given.body, key);
    fields["followUpEncounterUuid"] = at(given.body, "followUpEncounterUUID");
    saveRecord(given, "attendanceRecord", record, session->scope, fields, Json::object());
    return okEmpty();
}

Reply pushIdentifier(const Push &given)
{
    Table &table = given.world.store["identifierAssignment"];
    Record *record = table.find(text(given.body, "uuid"));
    if (!record)
        return nullPointer(
            "\"org.avni.server.domain.IdentifierAssignment.setIndividual(org.avni.server.domain.Individual)\" "
            "because \"identifierAssignment\" is null");
    Json fields = record->body();
    fields["used"] = flag(given.body, "used");
    saveRecord(given, "identifierAssignment", *record, "", fields,
               {{"identifierSourceUUID", record->link("identifierSourceUUID")},
                {"individualUUID", text(given.body, "individualUUID")},
                {"programEnrolmentUUID", text(given.body, "programEnrolmentUUID")}});
    return okEmpty();
}

Reply pushVideoTelemetry(const Push &given)
{
    given.world.videoTelemetry.push_back(given.body);
    return okEmpty();
}

Reply pushSyncTelemetry(const Push &given)
{
    given.world.telemetry.push_back(given.body);
    return okEmpty();
}

Reply pushRuleFailure(const Push &given)
{
    static const std::set<std::string> sources = {"Decision",
                                                  "VisitSchedule",
                                                  "Validation",
                                                  "EnrolmentSummary",
                                                  "SubjectSummary",
                                                  "WorkListUpdation",
                                                  "ManualEnrolmentEligibilityCheckRule",
                                                  "EnrolmentEligibilityCheck",
                                                  "EncounterEligibilityCheck",
                                                  "Checklist",
                                                  "FormElement",
                                                  "FormElementGroup",
                                                  "OldRule",
                                                  "ReportCard",
                                                  "CustomCardConfig",
                                                  "EditForm",
                                                  "MemberAdditionEligibilityCheck",
                                                  "Share"};
    const std::string app = text(given.body, "appType");
    if ((app != "Android" && app != "Web") || sources.count(text(given.body, "sourceType")) == 0)
        return problem(400, "Failed to read request", given.path);
    given.world.ruleFailures.push_back(given.body);
    return okEmpty();
}

Reply pushSettings(const Push &given)
{
    Json settings = at(given.body, "settings");
    if (!settings.is_object())
        settings = Json::object();
    // Recorded: the server keeps its own flag beside whatever is sent.
    settings["disableAutoSync"] = flag(settings, "disableAutoSync", true);
    for (User &user : given.world.users)
        if (&user == &given.user) {
            user.settings = settings;
            user.modified = given.instant();
        }
    return okEmpty();
}

} // namespace standin
