// SPDX-License-Identifier: AGPL-3.0-or-later
// Dashboards and cards, checklists, relations, and the other content of an organisation.
#include "tests/server/referencewriter.h"
#include "tests/server/seeds.h"

namespace standin {

namespace {

/// The organisation's own group where the bundle's Everyone or Administrators is meant.
std::string groupUuid(const Json &row)
{
    for (const NamedSeed &seed : seededGroups())
        if (text(row, "groupName") == seed.name)
            return seed.uuid;
    return text(row, "groupUUID");
}

void writeSections(ReferenceWriter &writer, const Json &dashboard)
{
    const std::string uuid = text(dashboard, "uuid");
    for (const Json &section : at(dashboard, "sections")) {
        Json body
            = pick(section, {{"name"}, {"description"}, {"viewType"}, {"displayOrder"}, {"voided", nullptr, false}});
        body["dashboardUUID"] = uuid;
        writer.add("v2/dashboardSection", text(section, "uuid"), body,
                   {{"dashboardUUID", uuid},
                    {"createdByUUID", writer.context.adminUuid},
                    {"createdBy", writer.context.adminName},
                    {"lastModifiedByUUID", writer.context.adminUuid},
                    {"lastModifiedBy", writer.context.adminName}});
        for (const Json &mapping : at(section, "dashboardSectionCardMappings"))
            writer.add(
                "v2/dashboardSectionCardMapping", text(mapping, "uuid"),
                pick(mapping, {{"displayOrder"}, {"voided", nullptr, false}}),
                {{"cardUUID", text(mapping, "reportCardUUID")}, {"dashboardSectionUUID", text(section, "uuid")}});
    }
}

} // namespace

void writeDashboards(ReferenceWriter &writer)
{
    const Bundle &bundle = writer.context.bundle;
    for (const Json &card : bundle.file("reportCard")) {
        Json body = pick(card,
                         {{"name"},
                          {"query"},
                          {"description"},
                          {"colour", "color"},
                          {"nested", nullptr, false},
                          {"countOfCards", "count", 1},
                          {"iconFileS3Key"},
                          {"action"},
                          {"actionDetail"},
                          {"onActionCompletion"},
                          {"standardReportCardInputSubjectTypes", nullptr, Json::array()},
                          {"standardReportCardInputPrograms", nullptr, Json::array()},
                          {"standardReportCardInputEncounterTypes", nullptr, Json::array()},
                          {"standardReportCardInputRecentDuration"},
                          {"actionDetailSubjectTypeUUID"},
                          {"actionDetailProgramUUID"},
                          {"actionDetailEncounterTypeUUID"},
                          {"actionDetailVisitType"},
                          {"actionDetailAttendanceTypeUUID"},
                          {"voided", nullptr, false}});
        writer.add("v2/card", text(card, "uuid"), body,
                   {{"standardReportCardUUID", text(card, "standardReportCardType")}});
    }
    for (const Json &dashboard : bundle.file("reportDashboard")) {
        writer.add("v2/dashboard", text(dashboard, "uuid"),
                   pick(dashboard, {{"name"}, {"description"}, {"voided", nullptr, false}}));
        writeSections(writer, dashboard);
        for (const Json &filter : at(dashboard, "filters")) {
            Json body = pick(filter, {{"name"}, {"filterConfig", nullptr, Json::object()}, {"voided", nullptr, false}});
            for (const char *key : {"groupSubjectTypeFilter", "observationBasedFilter"})
                if (at(body["filterConfig"], key).is_null())
                    body["filterConfig"].erase(key);
            writer.add("v2/dashboardFilter", text(filter, "uuid"), body, {{"dashboardUUID", text(dashboard, "uuid")}});
        }
    }
    for (const Json &row : bundle.file("groupDashboards"))
        writer.add("v2/groupDashboard", text(row, "uuid"),
                   pick(row,
                        {{"primaryDashboard", nullptr, false},
                         {"secondaryDashboard", nullptr, false},
                         {"voided", nullptr, false}}),
                   {{"groupUUID", groupUuid(row)}, {"dashboardUUID", text(row, "dashboardUUID")}});
    for (const Json &card : bundle.file("customCardConfig"))
        writer.add(
            "v2/customCardConfig", text(card, "uuid"),
            pick(card, {{"name"}, {"htmlFileS3Key"}, {"dataRule"}, {"translations"}, {"voided", nullptr, false}}));
}

void writeChecklistsAndRelations(ReferenceWriter &writer)
{
    const Bundle &bundle = writer.context.bundle;
    for (const Json &detail : bundle.file("checklist")) {
        writer.add("checklistDetail", text(detail, "uuid"), pick(detail, {{"name"}, {"voided", nullptr, false}}));
        for (const Json &item : at(detail, "items")) {
            Json body = pick(item,
                             {{"checklistItemStatus", "status", Json::array()},
                              {"scheduleOnExpiryOfDependency", nullptr, false},
                              {"minDaysFromStartDate"},
                              {"minDaysFromDependent"},
                              {"expiresAfter"},
                              {"voided", nullptr, false}});
            writer.add("checklistItemDetail", text(item, "uuid"), body,
                       {{"checklistDetailUUID", text(detail, "uuid")},
                        {"conceptUUID", text(at(item, "concept"), "uuid")},
                        {"formUUID", text(item, "formUUID")},
                        {"leadDetailUUID", text(item, "dependentOn")}});
        }
    }
    for (const Json &relation : bundle.file("individualRelation")) {
        const std::string uuid = text(relation, "uuid");
        writer.add("individualRelation", uuid, pick(relation, {{"name"}, {"voided", nullptr, false}}));
        for (const Json &gender : at(relation, "genders"))
            writer.add("individualRelationGenderMapping", nameUuid("relation " + uuid + text(gender, "uuid")),
                       pick(gender, {{"voided", nullptr, false}}),
                       {{"relationUUID", uuid}, {"genderUUID", text(gender, "uuid")}});
    }
    for (const Json &type : bundle.file("relationshipType")) {
        const Json &first = at(type, "individualAIsToBRelation");
        const Json &second = at(type, "individualBIsToARelation");
        Json body = pick(type, {{"voided", nullptr, false}});
        const std::string name = text(type, "name");
        body["name"] = name.empty() ? text(first, "name") + '-' + text(second, "name") : name;
        // Misspelt on the wire: it is B to A.
        writer.add("individualRelationshipType", text(type, "uuid"), body,
                   {{"individualAIsToBRelationUUID", text(first, "uuid")},
                    {"individualBIsToBRelationUUID", text(second, "uuid")}});
    }
}

void writeContent(ReferenceWriter &writer)
{
    const Bundle &bundle = writer.context.bundle;
    const Json &config = bundle.file("organisationConfig");
    Json settings = at(config, "settings");
    if (!settings.is_object())
        settings = {{"languages", {"en"}}};
    std::string configUuid = text(config, "uuid");
    if (configUuid.empty())
        configUuid = nameUuid("config " + writer.context.suffix);
    writer.add("organisationConfig", configUuid,
               {{"settings", settings},
                {"worklistUpdationRule", at(config, "worklistUpdationRule")},
                {"metabaseSetupEnabled", false},
                {"metabaseSyncStatus", nullptr}});
    for (const auto &[locale, texts] : bundle.translations)
        writer.add("translation", nameUuid("translation " + locale),
                   {{"language", locale}, {"translationJson", texts}});
    for (const Json &source : bundle.file("identifierSource")) {
        Json body = pick(source,
                         {{"name"},
                          {"type"},
                          {"minimumBalance"},
                          {"batchGenerationSize"},
                          {"options", nullptr, Json::object()},
                          {"minLength"},
                          {"maxLength"},
                          {"voided", nullptr, false}});
        body["prefix"] = at(body["options"], "prefix");
        writer.add("identifierSource", text(source, "uuid"), body).catchment = text(source, "catchmentUUID");
    }
    for (const Json &documentation : bundle.file("documentations"))
        writer.add("documentations", text(documentation, "uuid"),
                   pick(documentation, {{"name"}, {"voided", nullptr, false}}));
    for (const Json &documentation : bundle.file("documentations"))
        for (const Json &item : at(documentation, "documentationItems"))
            writer.add("documentationItems", text(item, "uuid"),
                       pick(item, {{"content"}, {"contentHtml"}, {"language"}, {"voided", nullptr, false}}),
                       {{"documentationUUID", text(documentation, "uuid")}});
    const Json &dependency = bundle.file("ruleDependency");
    if (dependency.is_object() && !text(dependency, "code").empty())
        writer.add("ruleDependency", nameUuid("rules " + writer.context.suffix),
                   {{"checksum", at(dependency, "hash")}, {"code", at(dependency, "code")}});
    for (const Json &video : bundle.file("video"))
        writer.add(
            "video", text(video, "uuid"),
            pick(video,
                 {{"title"}, {"filePath", "fileName"}, {"description"}, {"duration"}, {"voided", nullptr, false}}));
    for (const Json &item : bundle.file("menuItem"))
        writer.add(
            "menuItem", text(item, "uuid"),
            pick(item, {{"displayKey"}, {"type"}, {"icon"}, {"group"}, {"linkFunction"}, {"voided", nullptr, false}}));
    for (const Json &type : bundle.file("taskType"))
        writer.add("taskType", text(type, "uuid"),
                   pick(type,
                        {{"name"},
                         {"type", "taskTypeName"},
                         {"metadataSearchFields", nullptr, Json::array()},
                         {"voided", nullptr, false}}));
    for (const Json &status : bundle.file("taskStatus"))
        writer.add("taskStatus", text(status, "uuid"),
                   pick(status, {{"name"}, {"terminal", nullptr, false}, {"voided", nullptr, false}}),
                   {{"taskTypeUUID", text(status, "taskTypeUUID")}});
    for (const Json &calendar : bundle.file("calendars"))
        writer.add("calendar", text(calendar, "uuid"),
                   pick(calendar,
                        {{"name"},
                         {"workingPattern"},
                         {"addressLevelUUID"},
                         {"isDefault", nullptr, false},
                         {"voided", nullptr, false}}));
    for (const Json &marker : bundle.file("calendarDateMarkers"))
        writer.add("calendarDateMarker", text(marker, "uuid"),
                   pick(marker,
                        {{"calendarUUID"},
                         {"markerDate"},
                         {"name"},
                         {"isWorking", nullptr, false},
                         {"voided", nullptr, false}}));
    for (const Json &type : bundle.file("attendanceTypes"))
        writer.add("attendanceType", text(type, "uuid"),
                   pick(type, {{"subjectTypeUUID"}, {"name"}, {"sortOrder"}, {"config"}, {"voided", nullptr, false}}));
}

} // namespace standin
