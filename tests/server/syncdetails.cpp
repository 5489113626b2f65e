// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/syncdetails.h"

#include "tests/server/pulls.h"

#include <algorithm>
#include <set>

namespace standin {

namespace {

constexpr const char *neverLoaded = "1900-01-01T00:00:00.000Z";

/// (entity name, type uuid)
using Item = std::pair<std::string, std::string>;

/// Where the records of a name are: table of the store, and what stands before the type uuid in their scope.
struct Source
{
    const char *table;
    const char *scopePrefix;
    /// Named at every request, changed or not.
    bool always;
};

const std::map<std::string, Source> &recordSources()
{
    static const std::map<std::string, Source> sources = {
        {"Individual", {"individual", "", false}},
        {"ProgramEnrolment", {"programEnrolment", "", true}},
        {"Encounter", {"encounter", "", true}},
        {"ProgramEncounter", {"programEncounter", "", true}},
        {"Checklist", {"txNewChecklistEntity", "", false}},
        {"ChecklistItem", {"txNewChecklistItemEntity", "", false}},
        {"IndividualRelationship", {"individualRelationship", "", false}},
        {"GroupSubject", {"groupSubject", "", false}},
        {"Comment", {"comment", "", false}},
        {"CommentThread", {"commentThread", "", false}},
        {"SubjectMigration", {"subjectMigrations", "", false}},
        {"SubjectProgramEligibility", {"subjectProgramEligibility", "", false}},
        {"Session", {"session", "", false}},
        {"AttendanceRecord", {"attendanceRecord", "", false}},
        {"SubjectEntityApprovalStatus", {"entityApprovalStatus", "Subject ", true}},
        {"EncounterEntityApprovalStatus", {"entityApprovalStatus", "Encounter ", true}},
        {"ProgramEncounterEntityApprovalStatus", {"entityApprovalStatus", "ProgramEncounter ", true}},
        {"ProgramEnrolmentEntityApprovalStatus", {"entityApprovalStatus", "ProgramEnrolment ", true}},
        {"ChecklistItemEntityApprovalStatus", {"entityApprovalStatus", "ChecklistItem ", true}},
        {"Task", {"task", "", false}},
        {"TaskUnAssignment", {"taskUnAssignments", "", false}},
        {"UserSubjectAssignment", {"userSubjectAssignment", "", false}},
        {"IdentifierAssignment", {"identifierAssignment", "", false}},
        {"News", {"news", "", false}},
    };
    return sources;
}

/// Names that the server takes out of the answer where it does not hold them syncable itself.
bool isRemovable(const std::string &name)
{
    const auto source = recordSources().find(name);
    return source != recordSources().end() && source->second.always;
}

void addTypes(const World &world, std::set<Item> &items)
{
    const bool comments = flag(at(world.bundle.file("organisationConfig"), "settings"), "enableComments");
    for (const auto &[uuid, type] : world.bundle.subjectTypes) {
        if (type.voided)
            continue;
        const Json &definition = type.definition;
        for (const char *name : {"Individual", "SubjectMigration", "SubjectProgramEligibility"})
            items.insert({name, uuid});
        if (text(definition, "type") == "Person")
            items.insert({"IndividualRelationship", uuid});
        if (flag(definition, "group") || flag(definition, "household"))
            items.insert({"GroupSubject", uuid});
        if (flag(definition, "attendanceEnabled"))
            for (const char *name : {"Session", "AttendanceRecord"})
                items.insert({name, uuid});
        if (comments)
            for (const char *name : {"Comment", "CommentThread"})
                items.insert({name, uuid});
    }
}

void addMappings(const World &world, std::set<Item> &items)
{
    for (const Json &mapping : world.bundle.file("formMappings")) {
        if (flag(mapping, "voided"))
            continue;
        const std::string program = text(mapping, "programUUID");
        const std::string encounter = text(mapping, "encounterTypeUUID");
        const std::string subject = text(mapping, "subjectTypeUUID");
        const std::string form = text(mapping, "formType");
        std::string name, uuid;
        if (!encounter.empty()) {
            name = program.empty() ? "Encounter" : "ProgramEncounter";
            uuid = encounter;
        } else if (!program.empty()) {
            name = "ProgramEnrolment";
            uuid = program;
        } else if (form == "IndividualProfile") {
            name = "Subject";
            uuid = subject;
        } else {
            continue;
        }
        if (name != "Subject")
            items.insert({name, uuid});
        const bool cancellation = form.find("Cancellation") != std::string::npos || form == "ProgramExit";
        if (flag(mapping, "enableApproval") && !cancellation)
            items.insert({name + "EntityApprovalStatus", uuid});
    }
}

std::set<Item> syncableItems(const World &world)
{
    std::set<Item> items;
    addTypes(world, items);
    addMappings(world, items);
    for (const std::string &detail : world.bundle.checklistDetails)
        for (const char *name : {"Checklist", "ChecklistItem"})
            items.insert({name, detail});
    for (const ReferenceKind &kind : referenceKinds())
        if (std::string(kind.entity) != "AddressLevel")
            items.insert({kind.entity, ""});
    for (const char *name :
         {"IdentifierAssignment", "News", "UserInfo", "Task", "TaskUnAssignment", "UserSubjectAssignment"})
        items.insert({name, ""});
    return items;
}

bool hasChanged(const World &world, const User &user, const Item &item, Ms since)
{
    if (item.first == "UserInfo")
        return user.modified > since;
    const auto source = recordSources().find(item.first);
    if (source != recordSources().end())
        return source->second.always
            || hasNewer(world, user, source->second.table, source->second.scopePrefix + item.second, since);
    for (const ReferenceKind &kind : referenceKinds())
        if (item.first == kind.entity)
            return hasNewerReference(world, user, kind.path, since);
    return false;
}

Json itemObject(const std::string &uuid, const Item &item, const std::string &since)
{
    static const std::set<std::string> visits = {"Encounter", "ProgramEncounter", "ProgramEnrolment"};
    return {{"uuid", uuid},
            {"entityName", item.first},
            {"loadedSince", since},
            {"entityTypeUuid", item.second},
            {"approvalStatusType", item.first.find("EntityApprovalStatus") != std::string::npos},
            {"encounterOrEnrolmentType", visits.count(item.first) != 0}};
}

} // namespace

Reply syncDetails(World &world, const User &user, const Ask &ask)
{
    if (!user.inOrganisation)
        return failure(500, "org.springframework.security.access.AccessDeniedException: Access is denied\n");
    const Json asked = Json::parse(ask.body, nullptr, false);
    if (!asked.is_array())
        return problem(400, "Failed to read request", ask.path);
    if (!world.catchmentOf(user))
        return failure(500, "NoCatchmentFound");
    // Recorded: the answer's `now` is read before identifiers are made, so they come with this very sync's next pull.
    if (const auto device = ask.parameter("deviceId"); device && !device->empty())
        topUpIdentifiers(world, user, *device);
    const std::string now = formatInstant(world.clock.now());
    const std::set<Item> syncable = syncableItems(world);
    std::set<Item> listed;
    Json details = Json::array();
    for (const Json &given : asked) {
        const Item item{text(given, "entityName"), text(given, "entityTypeUuid")};
        // Null or absent is not "": the server then adds an item of its own.
        if (!at(given, "entityTypeUuid").is_null())
            listed.insert(item);
        if (isRemovable(item.first) && syncable.count(item) == 0)
            continue;
        // Recorded: nothing is later than null, so such an item is left out.
        const auto since = parseInstant(text(given, "loadedSince"));
        if (since && hasChanged(world, user, item, *since))
            details.push_back(itemObject(text(given, "uuid"), item, formatInstant(*since)));
    }
    for (const Item &item : syncable)
        if (listed.count(item) == 0 && hasChanged(world, user, item, *parseInstant(neverLoaded)))
            details.push_back(itemObject(randomUuid(), item, neverLoaded));
    return okJson({{"syncDetails", details}, {"now", now}, {"nowMinus10Seconds", now}});
}

} // namespace standin
