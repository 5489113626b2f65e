// SPDX-License-Identifier: AGPL-3.0-or-later
// The current user in its forms, one subject with all that is his, identifiers for a device.
#include "tests/server/pulls.h"
#include "tests/server/seeds.h"

namespace standin {

Json userInfo(const World &world, const User &user)
{
    const bool member = user.inOrganisation;
    const Catchment *catchment = world.catchmentOf(user);
    Json info = {{"userUUID", user.uuid},
                 {"username", user.username},
                 {"name", user.name},
                 {"organisationName", member ? Json(world.options.suffix) : Json()},
                 {"organisationId", member ? Json(organisationId) : Json()},
                 {"usernameSuffix", member ? Json(world.options.suffix) : Json()},
                 {"settings", user.settings},
                 {"lastModifiedDateTime", formatInstant(world.clock.now())},
                 {"catchmentName", catchment ? Json(catchment->name) : Json()},
                 {"syncSettings", member ? Json({{"subjectTypeSyncSettings", Json::array()}}) : Json::object()},
                 {"lastSessionTime", 0},
                 {"privileges", Json::array()},
                 {"myUserGroups", Json::array()}};
    info["myUserGroups"].push_back({{"uuid", nameUuid("member " + user.uuid)},
                                    {"groupUuid", everyoneGroup},
                                    {"groupName", "Everyone"},
                                    {"voided", false}});
    if (!member)
        return info;
    Json privilege = {{"groupPrivilegeId", 319},
                      {"groupId", 2},
                      {"privilegeId", 61},
                      {"privilegeEntityType", "DataEntryApp"},
                      {"privilegeTypeName", "ViewEditEntitiesOnDataEntryApp"},
                      {"privilegeName", "View Or Edit Entities On DataEntry App"},
                      {"privilegeDescription", "Perform CRUD on Transactional data in DataEntry App"},
                      {"allow", true},
                      {"uuid", nameUuid(std::string("granted ") + dataEntryPrivilege)},
                      {"memberSubjectIds", Json::array()}};
    for (const char *type : {"subjectType", "program", "programEncounterType", "encounterType", "checklistDetail"}) {
        privilege[std::string(type) + "Id"] = nullptr;
        privilege[std::string(type) + "Name"] = nullptr;
    }
    info["privileges"].push_back(privilege);
    return info;
}

namespace {

/// Rows of `kind` that belong to `subject`, without audit links.
std::string rowsOf(const World &world, const std::string &kind, const Record &subject)
{
    const Table &table = world.store.table(kind);
    std::string rows = "[";
    for (const auto &[scope, records] : table.scopes())
        for (const Record *record : records)
            if (record->subject == &subject) {
                if (rows.size() > 1)
                    rows += ',';
                rows += table.row(*record, true, false);
            }
    return rows + ']';
}

} // namespace

Reply allEntities(const World &world, const std::string &uuid)
{
    const Table &individuals = world.store.table("individual");
    const Record *subject = individuals.find(uuid);
    if (!subject)
        return nullPointer("\"org.avni.server.domain.Individual.getSubjectType()\" because \"individual\" is null");
    std::string body = "{\"individual\":" + individuals.row(*subject, true, false);
    const std::pair<const char *, const char *> parts[] = {
        {"programEnrolments", "programEnrolment"},
        {"programEncounters", "programEncounter"},
        {"encounters", "encounter"},
        {"checklists", "txNewChecklistEntity"},
        {"checklistItems", "txNewChecklistItemEntity"},
        {"groupSubjects", "groupSubject"},
        {"individualRelationships", "individualRelationship"},
    };
    for (const auto &part : parts)
        body += ",\"" + std::string(part.first) + "\":" + rowsOf(world, part.second, *subject);
    return okHal(body + '}');
}

void topUpIdentifiers(World &world, const User &user, const std::string &deviceId)
{
    Table &table = world.store["identifierAssignment"];
    for (const Json &source : world.bundle.file("identifierSource")) {
        if (flag(source, "voided"))
            continue;
        const std::string uuid = text(source, "uuid");
        int spare = 0;
        int last = 0;
        for (const Record *record : table.in("")) {
            if (record->link("identifierSourceUUID") != uuid || record->owner != &user)
                continue;
            const Json body = record->body();
            last = std::max(last, body.value("assignmentOrder", 0));
            if (text(body, "deviceId") == deviceId && !flag(body, "used"))
                ++spare;
        }
        if (spare >= source.value("minimumBalance", 0))
            continue;
        for (int i = 0; i < source.value("batchGenerationSize", 10); ++i) {
            const int order = ++last;
            const std::string number = (order < 10 ? "0" : "") + std::to_string(order);
            Record &record = table.place(randomUuid());
            record.owner = &user;
            record.fields = inner({{"identifier", text(at(source, "options"), "prefix") + number},
                                   {"assignmentOrder", order},
                                   {"used", false},
                                   {"deviceId", deviceId}});
            record.links = innerLinks({{"identifierSourceUUID", uuid}});
            table.save(record, "", user, world.clock.commit());
        }
    }
}

} // namespace standin
