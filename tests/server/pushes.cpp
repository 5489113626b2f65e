// SPDX-License-Identifier: AGPL-3.0-or-later
// Subjects, enrolments and visits, with the outcomes recorded in wire/4-refusals.
#include "tests/server/pushes.h"

#include <algorithm>

namespace standin {

std::string uuidOf(const Push &given)
{
    const std::string uuid = text(given.body, "uuid");
    return uuid.empty() ? randomUuid() : uuid;
}

Record *subjectOf(const Push &given, const char *key)
{
    return given.world.store["individual"].find(text(given.body, key));
}

void saveRecord(const Push &given, const char *kind, Record &record, const std::string &scope, const Json &fields,
                const Json &links)
{
    record.fields = inner(fields);
    record.links = innerLinks(links);
    given.world.store[kind].save(record, scope, given.user, given.instant());
}

Reply saved(const Record &record)
{
    return okJson({{"id", record.id}, {"uuid", record.uuid}, {"success", true}, {"errorMessage", nullptr}});
}

std::optional<Reply> readObservations(const Push &given, const char *key, Json &map)
{
    const Json &list = at(given.body, key);
    map = Json::object();
    if (list.is_null())
        return nullPointer("\"java.util.List.stream()\" because \"observationRequests\" is null");
    const Bundle &bundle = given.world.bundle;
    for (const Json &observation : list) {
        std::string uuid = text(observation, "conceptUUID");
        if (uuid.empty()) {
            const auto named = bundle.conceptUuidByName.find(text(observation, "conceptName"));
            uuid = named == bundle.conceptUuidByName.end() ? "" : named->second;
        }
        if (bundle.concepts.count(uuid) == 0)
            return nullPointer("\"org.avni.server.domain.Concept.isQuestionGroup()\" because the return value of "
                               "\"org.avni.server.common.EnhancedValidationDTO.getConcept()\" is null");
        const Json &value = at(observation, "value");
        if (!value.is_null() && value != Json("null"))
            map[uuid] = value;
    }
    return {};
}

std::optional<Reply> foreign(const Push &given, const std::string &uuid, const char *type, const char *relation)
{
    if (given.world.foreignUuids.count(uuid) == 0)
        return {};
    return constraint("Entity=> ID: null, UUID: " + uuid + ", Type:org.avni.server.domain." + type
                      + ", User:" + given.user.username
                      + ", Msg: could not execute statement [ERROR: duplicate key value violates "
                        "unique constraint \""
                      + relation + "_uuid_key\"]");
}

std::optional<Reply> badDates(const Push &given, std::initializer_list<const char *> names, bool dateOnly)
{
    for (const char *name : names) {
        const Json &value = at(given.body, name);
        if (value.is_null())
            continue;
        const bool good = value.is_string()
            && (dateOnly ? isDate(value.get<std::string>()) : parseInstant(value.get<std::string>()).has_value());
        if (!good && !(value.is_number_integer() && !dateOnly))
            return problem(400, "Failed to read request", given.path);
    }
    return {};
}

namespace {

/// The pushed point, or what was stored: a point cannot be cleared by leaving it out.
Json keptPoint(const Push &given, const Json &before, const char *key)
{
    const Json &point = at(given.body, key);
    return point.is_null() ? at(before, key) : point;
}

/// The worker who left the catchment's scope behind gets a migration; the children get a new time.
void migrate(const Push &given, Record &subject, const std::string &from, const std::string &to)
{
    World &world = given.world;
    Table &migrations = world.store["subjectMigrations"];
    Record &migration = migrations.place(randomUuid());
    migration.subject = &subject;
    for (const std::string &place : {from, to})
        if (!place.empty())
            migration.places.push_back(place);
    migration.fields = inner({{"oldSyncConcept1Value", nullptr},
                              {"newSyncConcept1Value", nullptr},
                              {"oldSyncConcept2Value", nullptr},
                              {"newSyncConcept2Value", nullptr},
                              {"syncDisabled", false},
                              {"syncDisabledDateTime", nullptr}});
    migration.links = innerLinks({{"individualUUID", subject.uuid},
                                  {"subjectTypeUUID", subject.scope},
                                  {"oldAddressLevelUUID", from},
                                  {"newAddressLevelUUID", to}});
    migrations.save(migration, subject.scope, given.user, given.instant());
    for (const char *kind : {"programEnrolment", "programEncounter", "encounter", "txNewChecklistEntity",
                             "txNewChecklistItemEntity", "entityApprovalStatus", "groupSubject", "comment"}) {
        Table &table = world.store[kind];
        std::vector<Record *> children;
        for (const auto &[scope, records] : table.scopes())
            for (Record *record : records)
                if (record->subject == &subject)
                    children.push_back(record);
        for (Record *child : children)
            table.touch(*child, world.clock.commit());
    }
}

Json visitBody(const Push &given, const Json &before, const Json &observations, const Json &cancelObservations)
{
    const Json &body = given.body;
    const Json done = normalInstant(at(body, "encounterDateTime"));
    const Json cancelled = normalInstant(at(body, "cancelDateTime"));
    return {{"name", at(body, "name")},
            {"earliestVisitDateTime", normalInstant(at(body, "earliestVisitDateTime"))},
            {"maxVisitDateTime", normalInstant(at(body, "maxVisitDateTime"))},
            {"encounterDateTime", done},
            {"observations", observations},
            {"cancelDateTime", cancelled},
            {"cancelObservations", cancelObservations},
            {"encounterLocation", keptPoint(given, before, "encounterLocation")},
            {"cancelLocation", keptPoint(given, before, "cancelLocation")},
            {"legacyId", nullptr},
            {"syncDisabled", false},
            {"syncDisabledDateTime", nullptr},
            {"cancelled", !cancelled.is_null()},
            {"completed", !done.is_null()}};
}

/// Both kinds of visit: of `subject` itself, or within `enrolment`.
Reply saveVisit(const Push &given, const std::string &kind, Record &subject, Record *enrolment, const char *domain,
                const char *relation)
{
    World &world = given.world;
    const std::string uuid = uuidOf(given);
    if (auto refused = foreign(given, uuid, domain, relation))
        return *refused;
    Table &table = world.store[kind];
    Record *known = table.find(uuid);
    const Json before = known ? known->body() : Json::object();
    Json observations, cancelObservations;
    if (auto refused = readObservations(given, "observations", observations))
        return *refused;
    if (!at(given.body, "cancelObservations").is_null())
        if (auto refused = readObservations(given, "cancelObservations", cancelObservations))
            return *refused;
    if (cancelObservations.is_null())
        cancelObservations = Json::object();
    // A planned copy over a completed visit is answered 200 and dropped.
    if (known && flag(before, "completed") && at(given.body, "encounterDateTime").is_null())
        return okEmpty();
    if (enrolment && !at(given.body, "encounterDateTime").is_null() && !at(given.body, "cancelDateTime").is_null())
        return constraint("Entity=> ID: null, UUID: " + uuid + ", Type:org.avni.server.domain." + domain
                          + ", User:" + given.user.username
                          + ", Msg: could not execute statement [ERROR: new row for relation \"" + relation
                          + "\" violates check constraint \"" + relation + "_cannot_cancel_and_perform_check\"]");
    const Json fields = visitBody(given, before, observations, cancelObservations);
    const Json &done = at(fields, "encounterDateTime");
    Record &record = table.place(uuid);
    record.subject = &subject;
    record.parent = enrolment;
    // Recorded for programme visits: what a push says of voiding is not heard.
    record.voided = enrolment ? record.voided : flag(given.body, "voided");
    record.fields = inner(fields);
    Json links = {{"encounterTypeUUID", text(given.body, "encounterTypeUUID")}};
    links[enrolment ? "programEnrolmentUUID" : "individualUUID"] = enrolment ? enrolment->uuid : subject.uuid;
    // Who did the visit first stays.
    if (!done.is_null() && !record.filledBy)
        record.filledBy = &given.user;
    record.links = innerLinks(links);
    table.save(record, text(given.body, "encounterTypeUUID"), given.user, given.instant());
    return okEmpty();
}

} // namespace

Reply pushIndividual(const Push &given)
{
    World &world = given.world;
    const Json &body = given.body;
    if (auto refused = badDates(given, {"dateOfBirth", "registrationDate"}, true))
        return *refused;
    const std::string uuid = uuidOf(given);
    const std::string typeUuid = text(body, "subjectTypeUUID");
    const auto type = world.bundle.subjectTypes.find(typeUuid);
    Json observations;
    if (at(body, "observations").is_null())
        return *readObservations(given, "observations", observations);
    if (type == world.bundle.subjectTypes.end())
        return nullPointer(
            "\"org.avni.server.domain.SubjectType.isAllowProfilePicture()\" because \"subjectType\" is null");
    if (auto refused = readObservations(given, "observations", observations))
        return *refused;
    if (at(body, "registrationDate").is_null())
        return constraint("Entity=> ID: null, UUID: " + uuid
                          + ", Type:org.avni.server.domain.Individual, User:" + given.user.username
                          + ", Msg: could not execute statement [ERROR: null value in column "
                            "\"registration_date\" of relation \"individual\" violates not-null constraint]");
    if (auto refused = foreign(given, uuid, "Individual", "individual"))
        return *refused;
    Table &table = world.store["individual"];
    Record *known = table.find(uuid);
    const Json before = known ? known->body() : Json::object();
    if (observations.empty() && known)
        observations = at(before, "observations");
    const Location *place = world.bundle.location(text(body, "addressLevelUUID"));
    const std::string address = place ? place->uuid : std::string();
    std::string gender = text(body, "genderUUID");
    const auto &genders = world.reference.at("gender").rows;
    if (std::none_of(genders.begin(), genders.end(),
                     [&](const ReferenceRow &row) { return row.served.find(quote(gender)) != std::string::npos; }))
        gender.clear();
    Record &record = table.place(uuid);
    const std::string from = record.stored && !record.places.empty() ? record.places.front() : std::string();
    const bool moved = record.stored && !from.empty() && from != address;
    record.voided = flag(body, "voided");
    record.places.clear();
    if (!address.empty())
        record.places.push_back(address);
    const bool pictures = flag(type->second.definition, "allowProfilePicture");
    record.fields = inner({{"legacyId", nullptr},
                           {"firstName", at(body, "firstName")},
                           {"middleName", at(body, "middleName")},
                           {"lastName", at(body, "lastName")},
                           {"profilePicture", pictures ? at(body, "profilePicture") : Json()},
                           {"dateOfBirth", at(body, "dateOfBirth")},
                           {"dateOfBirthVerified", false},
                           {"registrationDate", at(body, "registrationDate")},
                           {"observations", observations},
                           {"registrationLocation", keptPoint(given, before, "registrationLocation")},
                           {"subjectLocation", keptPoint(given, before, "subjectLocation")},
                           {"syncDisabled", false}});
    record.links = innerLinks({{"addressUUID", address}, {"genderUUID", gender}, {"subjectTypeUUID", typeUuid}});
    table.save(record, typeUuid, given.user, given.instant());
    if (moved)
        migrate(given, record, from, address);
    return saved(record);
}

Reply pushEnrolment(const Push &given)
{
    World &world = given.world;
    const Json &body = given.body;
    if (auto refused = badDates(given, {"enrolmentDateTime", "programExitDateTime"}, false))
        return *refused;
    const std::string uuid = uuidOf(given);
    Record *subject = world.store["individual"].find(text(body, "individualUUID"));
    const std::string program = text(body, "programUUID");
    if (!subject)
        return nullPointer("\"org.avni.server.domain.Individual.getSubjectType()\" because \"individual\" is null");
    if (world.bundle.programs.count(program) == 0)
        return nullPointer("\"org.avni.server.domain.Program.equals(Object)\" because \"program\" is null");
    Json observations, exitObservations;
    if (auto refused = readObservations(given, "observations", observations))
        return *refused;
    if (auto refused = readObservations(given, "programExitObservations", exitObservations))
        return *refused;
    if (auto refused = foreign(given, uuid, "ProgramEnrolment", "program_enrolment"))
        return *refused;
    Table &table = world.store["programEnrolment"];
    Record *known = table.find(uuid);
    const Json before = known ? known->body() : Json::object();
    if (observations.empty() && known)
        observations = at(before, "observations");
    if (exitObservations.empty() && known)
        exitObservations = at(before, "programExitObservations");
    const Json exit = normalInstant(at(body, "programExitDateTime"));
    Record &record = table.place(uuid);
    record.subject = subject;
    record.fields = inner({{"enrolmentDateTime", normalInstant(at(body, "enrolmentDateTime"))},
                           {"observations", observations},
                           {"programExitDateTime", exit},
                           {"enrolmentLocation", keptPoint(given, before, "enrolmentLocation")},
                           {"exitLocation", keptPoint(given, before, "exitLocation")},
                           {"programExitObservations", exitObservations},
                           {"legacyId", nullptr},
                           {"syncDisabled", false},
                           {"syncDisabledDateTime", nullptr},
                           {"active", exit.is_null()},
                           {"exited", !exit.is_null()}});
    record.links = innerLinks({{"programUUID", program}, {"individualUUID", subject->uuid}});
    table.save(record, program, given.user, given.instant());
    return saved(record);
}

Reply pushEncounter(const Push &given)
{
    if (auto refused
        = badDates(given, {"encounterDateTime", "earliestVisitDateTime", "maxVisitDateTime", "cancelDateTime"}, false))
        return *refused;
    const std::string uuid = text(given.body, "individualUUID");
    Record *subject = given.world.store["individual"].find(uuid);
    if (!subject)
        return failure(500, "java.lang.IllegalArgumentException: Individual not found with UUID '" + uuid + "'\n");
    return saveVisit(given, "encounter", *subject, nullptr, "Encounter", "encounter");
}

Reply pushProgramEncounter(const Push &given)
{
    if (auto refused
        = badDates(given, {"encounterDateTime", "earliestVisitDateTime", "maxVisitDateTime", "cancelDateTime"}, false))
        return *refused;
    Record *enrolment = given.world.store["programEnrolment"].find(text(given.body, "programEnrolmentUUID"));
    if (!enrolment)
        return nullPointer(
            "\"org.avni.server.domain.ProgramEnrolment.getIndividual()\" because \"programEnrolment\" is null");
    return saveVisit(given, "programEncounter", *enrolment->subject, enrolment, "ProgramEncounter",
                     "program_encounter");
}

} // namespace standin
