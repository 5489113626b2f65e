// SPDX-License-Identifier: AGPL-3.0-or-later
// Subject types, programmes, encounter types, places, groups and privileges.
#include "tests/server/referencewriter.h"
#include "tests/server/seeds.h"

namespace standin {

namespace {

/// Rows of `name`.json, below `name` itself or bare.
const Json &listed(const Bundle &bundle, const char *name)
{
    const Json &content = bundle.file(name);
    return content.is_object() && content.contains(name) ? content.at(name) : content;
}

std::map<std::string, Json> byUuid(const Json &list)
{
    std::map<std::string, Json> result;
    for (const Json &item : list)
        result[text(item, "uuid")] = item;
    return result;
}

void writeSubjectTypes(ReferenceWriter &writer)
{
    const auto types = byUuid(writer.context.bundle.file("subjectTypes"));
    for (const Json &row : listed(writer.context.bundle, "operationalSubjectTypes")) {
        const std::string uuid = text(at(row, "subjectType"), "uuid");
        const auto found = types.find(uuid);
        const Json type = found == types.end() ? Json::object() : found->second;
        Json body = pick(type,
                         {{"type", nullptr, "Person"},
                          {"active", nullptr, true},
                          {"allowMiddleName", nullptr, false},
                          {"group", nullptr, false},
                          {"household", nullptr, false},
                          {"settings", nullptr, Json::object()},
                          {"allowProfilePicture", nullptr, false},
                          {"attendanceEnabled", nullptr, false},
                          {"directlyAssignable", nullptr, false},
                          {"subjectSummaryRule"},
                          {"uniqueName", nullptr, false},
                          {"validFirstNameFormat"},
                          {"validMiddleNameFormat"},
                          {"validLastNameFormat"},
                          {"programEligibilityCheckRule"},
                          {"memberAdditionEligibilityCheckRule"},
                          {"lastNameOptional", nullptr, false},
                          {"iconFileS3Key"}});
        if (body["iconFileS3Key"].is_string())
            body["iconFileS3Key"] = writer.context.mediaPrefix + "icons/" + text(type, "iconFileS3Key");
        body["name"] = at(row, "name");
        body["voided"] = flag(row, "voided");
        body["subjectTypeUUID"] = uuid;
        body["subjectTypeName"] = at(type, "name");
        body["subjectTypeVoided"] = flag(type, "voided");
        writer.add("operationalSubjectType", text(row, "uuid"), body,
                   {{"syncRegistrationConcept1", text(type, "syncRegistrationConcept1")},
                    {"syncRegistrationConcept2", text(type, "syncRegistrationConcept2")},
                    {"nameHelpText", text(type, "nameHelpText")}});
    }
}

void writePrograms(ReferenceWriter &writer)
{
    const auto programs = byUuid(writer.context.bundle.file("programs"));
    for (const Json &row : listed(writer.context.bundle, "operationalPrograms")) {
        const std::string uuid = text(at(row, "program"), "uuid");
        const auto found = programs.find(uuid);
        const Json program = found == programs.end() ? Json::object() : found->second;
        Json body = pick(program,
                         {{"colour"},
                          {"active", nullptr, true},
                          {"allowMultipleEnrolments", nullptr, false},
                          {"enrolmentSummaryRule"},
                          {"enrolmentEligibilityCheckRule"},
                          {"enrolmentEligibilityCheckDeclarativeRule"},
                          {"manualEligibilityCheckRequired", nullptr, false},
                          {"showGrowthChart", nullptr, false},
                          {"manualEnrolmentEligibilityCheckRule"},
                          {"manualEnrolmentEligibilityCheckDeclarativeRule"}});
        body["name"] = at(row, "name");
        body["programSubjectLabel"] = at(row, "programSubjectLabel");
        body["programUUID"] = uuid;
        body["programName"] = at(program, "name");
        body["programVoided"] = flag(program, "voided");
        body["voided"] = flag(row, "voided");
        writer.add("operationalProgram", text(row, "uuid"), body);
    }
}

void writeEncounterTypes(ReferenceWriter &writer)
{
    const auto types = byUuid(writer.context.bundle.file("encounterTypes"));
    for (const Json &row : listed(writer.context.bundle, "operationalEncounterTypes")) {
        const std::string uuid = text(at(row, "encounterType"), "uuid");
        const auto found = types.find(uuid);
        const Json type = found == types.end() ? Json::object() : found->second;
        Json body = pick(type, {{"active", nullptr, true}, {"immutable", nullptr, false}});
        // The bundle calls it "entityEligibility…", the wire "encounterEligibility…".
        for (const char *name : {"EligibilityCheckRule", "EligibilityCheckDeclarativeRule"}) {
            const Json &rule = at(type, (std::string("entity") + name).c_str());
            body[std::string("encounter") + name]
                = rule.is_null() ? at(type, (std::string("encounter") + name).c_str()) : rule;
        }
        body["name"] = at(row, "name");
        body["encounterTypeName"] = at(type, "name");
        body["encounterTypeUUID"] = uuid;
        body["encounterTypeVoided"] = flag(type, "voided");
        body["voided"] = flag(row, "voided");
        writer.add("operationalEncounterType", text(row, "uuid"), body);
    }
}

} // namespace

void writeTypes(ReferenceWriter &writer)
{
    writeSubjectTypes(writer);
    writePrograms(writer);
    writeEncounterTypes(writer);
    for (const Json &role : writer.context.bundle.file("groupRole"))
        writer.add("groupRole", text(role, "uuid"),
                   pick(role,
                        {{"role"},
                         {"maximumNumberOfMembers"},
                         {"minimumNumberOfMembers"},
                         {"primary", nullptr, false},
                         {"groupSubjectTypeUUID"},
                         {"memberSubjectTypeUUID"},
                         {"voided", nullptr, false}}));
}

void writePlaces(ReferenceWriter &writer)
{
    const Bundle &bundle = writer.context.bundle;
    const auto types = byUuid(bundle.file("addressLevelTypes"));
    std::map<std::string, std::int64_t> typeNumbers;
    for (const Json &type : bundle.file("addressLevelTypes"))
        typeNumbers.emplace(text(type, "uuid"), static_cast<std::int64_t>(typeNumbers.size()) + 1);
    for (const Location &place : bundle.locations) {
        const auto type = types.find(place.typeUuid);
        Json ids = Json::array({place.id});
        std::string lineage = std::to_string(place.id);
        const Location *parent = bundle.location(place.parent);
        for (const Location *above = parent; above; above = bundle.location(above->parent)) {
            ids.insert(ids.begin(), above->id);
            lineage = std::to_string(above->id) + '.' + lineage;
        }
        const bool top = parent == nullptr;
        Json body = pick(place.definition,
                         {{"title", "name"},
                          {"locationProperties"},
                          {"gpsCoordinates"},
                          {"legacyId"},
                          {"level", nullptr, 1.0},
                          {"voided", nullptr, false}});
        if (!place.definition.contains("locationProperties"))
            body["locationProperties"] = Json::object();
        body["typeString"] = type == types.end() ? at(place.definition, "type") : at(type->second, "name");
        body["lineage"] = lineage;
        body["lineageAddressIds"] = ids;
        body["typeId"] = typeNumbers[place.typeUuid];
        body["typeUuid"] = place.typeUuid;
        body["parentId"] = top ? Json() : Json(parent->id);
        body["parentUuid"] = top ? Json() : Json(parent->uuid);
        body["parentTypeId"] = top ? Json() : Json(typeNumbers[parent->typeUuid]);
        body["topLevel"] = top;
        writer.add("locations", place.uuid, body).places = {place.uuid};
        if (!top)
            writer
                .add("locationMapping", nameUuid("mapping " + place.uuid), Json::object(),
                     {{"locationUUID", place.uuid}, {"parentLocationUUID", place.parent}})
                .places
                = {place.uuid, place.parent};
    }
}

void writeAccess(ReferenceWriter &writer)
{
    const Bundle &bundle = writer.context.bundle;
    for (const SeedRow &seed : seededPrivileges())
        writer.addSeed("privilege", seed.uuid,
                       {{"name", seed.name},
                        {"type", seed.type},
                        {"entityType", seed.entityType},
                        {"description", seed.description}},
                       seed.id, seed.voided);
    for (const SeedRow &seed : seededCardTypes())
        writer.addSeed("standardReportCardType", seed.uuid,
                       {{"name", seed.name}, {"type", seed.type}, {"description", seed.description}}, seed.id,
                       seed.voided);
    for (const NamedSeed &seed : seededApprovalStatuses())
        writer.addSeed("approvalStatus", seed.uuid, {{"status", seed.name}}, writer.number("approvalStatus"), false);
    if (bundle.file("genders").empty())
        for (const NamedSeed &seed : seededGenders())
            writer.add("gender", seed.uuid, {{"name", seed.name}});
    else
        for (const Json &gender : bundle.file("genders"))
            writer.add("gender", text(gender, "uuid"), {{"name", at(gender, "name")}});

    std::map<std::string, std::string> ownGroups;
    for (const NamedSeed &seed : seededGroups()) {
        ownGroups[seed.name] = seed.uuid;
        writer.add("groups", seed.uuid,
                   {{"name", seed.name},
                    {"hasAllPrivileges", seed.allPrivileges},
                    {"administrator", seed.administrator},
                    {"oneOfTheDefaultGroups", true},
                    {"everyone", seed.everyone}});
    }
    // Where the bundle names a group that each organisation has, its rows go to the organisation's own.
    std::map<std::string, std::string> groups;
    for (const Json &group : bundle.file("groups")) {
        const auto own = ownGroups.find(text(group, "name"));
        groups[text(group, "uuid")] = own == ownGroups.end() ? text(group, "uuid") : own->second;
        if (own != ownGroups.end())
            continue;
        Json body = pick(group, {{"name"}, {"hasAllPrivileges", nullptr, false}, {"voided", nullptr, false}});
        const std::string name = text(group, "name");
        body["voided"] = flag(group, "voided") || name.find("(voided~") != std::string::npos;
        body["administrator"] = false;
        body["oneOfTheDefaultGroups"] = false;
        body["everyone"] = false;
        writer.add("groups", text(group, "uuid"), body);
    }
    for (const Json &row : bundle.file("groupPrivilege")) {
        // Recorded: privileges of the data entry application are named in `me`, not here.
        if (text(row, "privilegeType") == "ViewEditEntitiesOnDataEntryApp")
            continue;
        Json body = pick(row,
                         {{"allow", nullptr, true},
                          {"subjectTypeUuid", "subjectTypeUUID"},
                          {"programUuid", "programUUID"},
                          {"encounterTypeUuid", "encounterTypeUUID"},
                          {"programEncounterTypeUuid", "programEncounterTypeUUID"},
                          {"checklistDetailUuid", "checklistDetailUUID"},
                          {"privilegeUuid", "privilegeUUID"},
                          {"voided", nullptr, false}});
        for (const SeedRow &seed : seededPrivileges())
            if (text(row, "privilegeType") == seed.type)
                body["privilegeUuid"] = seed.uuid;
        const auto group = groups.find(text(row, "groupUUID"));
        body["groupUuid"] = group == groups.end() ? text(row, "groupUUID") : group->second;
        const bool ofProgram = !body["programUuid"].is_null();
        const bool ofProgramVisit = !body["programEncounterTypeUuid"].is_null();
        const bool ofVisit = !body["encounterTypeUuid"].is_null();
        const bool ofChecklist = !body["checklistDetailUuid"].is_null();
        body["implVersion"] = 1;
        body["programEncounterPrivilege"] = ofProgramVisit;
        body["encounterPrivilege"] = ofVisit;
        body["checklistPrivilege"] = ofChecklist;
        body["programPrivilege"] = ofProgram && !ofProgramVisit && !ofChecklist;
        body["subjectPrivilege"] = !ofProgram && !ofProgramVisit && !ofVisit && !ofChecklist;
        body["typeUUID"] = ofProgramVisit ? body["programEncounterTypeUuid"]
            : ofVisit                     ? body["encounterTypeUuid"]
            : ofChecklist                 ? body["checklistDetailUuid"]
            : ofProgram                   ? body["programUuid"]
                                          : body["subjectTypeUuid"];
        writer.add("groupPrivilege", text(row, "uuid"), body);
    }
    for (const std::string &user : writer.context.userUuids)
        writer
            .add("myGroups", nameUuid("member " + user),
                 {{"groupId", 2}, {"groupName", "Everyone"}, {"groupUuid", everyoneGroup}})
            .user
            = user;
}

} // namespace standin
