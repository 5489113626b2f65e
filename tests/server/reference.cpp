// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/referencewriter.h"

#include <sstream>

namespace standin {

const std::vector<ReferenceKind> &referenceKinds()
{
    constexpr NowRule server = NowRule::server;
    constexpr NowRule client = NowRule::client;
    static const char *audit = "self createdBy/ lastModifiedBy/";
    // clang-format off
    static const std::vector<ReferenceKind> kinds = {
        // path, key, entity, searched, now, id, links
        {"privilege", "privilege", "Privilege", true, server, true, "self privilege"},
        {"groups", "groups", "Groups", true, server, true, "self group createdBy/ groupPrivileges/ lastModifiedBy/"},
        {"groupPrivilege", "groupPrivilege", "GroupPrivileges", true, server, true,
         "self groupPrivilege createdBy/ group/ program/? programEncounterType/? lastModifiedBy/ checklistDetail/? "
         "privilege/ encounterType/? subjectType/?"},
        {"myGroups", "myGroups", "MyGroups", false, server, true, ""},
        {"concept", "concept", "Concept", true, server, true,
         "self concept lastModifiedBy/ conceptAnswers/? createdBy/"},
        {"conceptAnswer", "conceptAnswer", "ConceptAnswer", true, server, false,
         "self? answerConcept/ createdBy/ lastModifiedBy/ concept/"},
        {"operationalSubjectType", "operationalSubjectType", "SubjectType", true, server, false,
         "self subjectType/? createdBy/ lastModifiedBy/"},
        {"attendanceType", "attendanceType", "AttendanceType", true, client, false, audit},
        {"calendar", "calendar", "Calendar", true, client, false, audit},
        {"calendarDateMarker", "calendarDateMarker", "CalendarDateMarker", true, client, false, audit},
        {"groupRole", "groupRole", "GroupRole", true, server, true,
         "self groupRole? groupSubjectType/? createdBy/ lastModifiedBy/ memberSubjectType/?"},
        {"gender", "gender", "Gender", true, server, false, "self gender? lastModifiedBy/ concept/ createdBy/"},
        {"operationalProgram", "operationalProgram", "Program", true, server, false,
         "self operationalProgram program/? createdBy/ lastModifiedBy/"},
        {"operationalEncounterType", "operationalEncounterType", "EncounterType", true, server, false,
         "self operationalEncounterType lastModifiedBy/ createdBy/ encounterType/?"},
        {"taskType", "taskType", "TaskType", true, client, false, "self taskType createdBy/ lastModifiedBy/"},
        {"taskStatus", "taskStatus", "TaskStatus", true, client, false, "self lastModifiedBy/ taskType/ createdBy/"},
        {"locations", "locations", "AddressLevel", false, server, true, ""},
        {"locationMapping", "locationMapping", "LocationMapping", false, server, false, ""},
        {"translation", "translation", "Translation", true, server, false,
         "self translation lastModifiedBy/ createdBy/"},
        {"platformTranslation", "platformTranslation", "PlatformTranslation", false, server, false, ""},
        {"organisationConfig", "organisationConfig", "OrganisationConfig", true, server, true,
         "self organisationConfig lastModifiedBy/ createdBy/"},
        {"identifierSource", "identifierSource", "IdentifierSource", false, server, true, ""},
        {"documentations", "documentations", "Documentation", true, client, false,
         "self documentation documentationItems/ createdBy/ parent/ lastModifiedBy/"},
        {"documentationItems", "documentationItems", "DocumentationItem", true, client, false,
         "self lastModifiedBy/ createdBy/ documentation/"},
        {"form", "form", "Form", true, server, false, "self form formElementGroups/ createdBy/ lastModifiedBy/"},
        {"formElementGroup", "formElementGroup", "FormElementGroup", true, server, false,
         "self form/ createdBy/ formElements/ lastModifiedBy/"},
        {"formElement", "formElement", "FormElement", true, server, false,
         "self formElementGroup/ lastModifiedBy/ documentation/ concept/ group/ createdBy/"},
        {"formMapping", "formMapping", "FormMapping", true, server, false,
         "self? form/ program/? createdBy/ lastModifiedBy/ taskType/ subjectType/? encounterType/?"},
        {"individualRelation", "individualRelation", "IndividualRelation", true, server, false,
         "self individualRelation createdBy/ lastModifiedBy/ genderMappings/"},
        {"individualRelationGenderMapping", "individualRelationGenderMapping", "IndividualRelationGenderMapping", true,
         server, false, "self gender/? createdBy/ relation/ lastModifiedBy/"},
        {"individualRelationshipType", "individualRelationshipType", "IndividualRelationshipType", true, server, false,
         "self createdBy/ individualBIsToA/ lastModifiedBy/ individualAIsToB/"},
        {"ruleDependency", "ruleDependency", "RuleDependency", true, server, false,
         "self ruleDependency lastModifiedBy/ rules/ createdBy/"},
        {"rule", "rule", "Rule", true, server, false, audit},
        {"checklistDetail", "checklistDetail", "ChecklistDetail", true, server, false,
         "self checklistDetail? items/ createdBy/ lastModifiedBy/"},
        {"checklistItemDetail", "checklistItemDetail", "ChecklistItemDetail", true, server, false,
         "self leadChecklistItemDetail/ createdBy/ form/ concept/ lastModifiedBy/ checklistDetail/?"},
        {"video", "video", "Video", true, server, false, "self video createdBy/ lastModifiedBy/"},
        {"locationHierarchy", "locations", "LocationHierarchy", false, server, true, ""},
        {"menuItem", "menuItem", "MenuItem", true, client, false, "self menuItem createdBy/ lastModifiedBy/"},
        {"standardReportCardType", "standardReportCardType", "StandardReportCardType", true, server, false,
         "self standardReportCardType"},
        {"v2/customCardConfig", "customCardConfig", "CustomCardConfig", false, client, false, ""},
        {"v2/card", "card", "ReportCard", false, client, true, ""},
        {"v2/dashboard", "dashboard", "Dashboard", false, client, true, ""},
        {"v2/dashboardFilter", "dashboardFilter", "DashboardFilter", false, client, false, ""},
        {"v2/dashboardSection", "dashboardSection", "DashboardSection", false, client, false, ""},
        {"v2/dashboardSectionCardMapping", "dashboardSectionCardMapping", "DashboardSectionCardMapping", false, client,
         false, ""},
        {"approvalStatus", "approvalStatus", "ApprovalStatus", true, server, false, "self approvalStatus"},
        {"v2/groupDashboard", "groupDashboard", "GroupDashboard", false, client, false, ""},
    };
    // clang-format on
    return kinds;
}

Json pick(const Json &source, std::initializer_list<Pick> picks)
{
    Json result = Json::object();
    for (const Pick &one : picks) {
        const Json &value = at(source, one.from ? one.from : one.to);
        result[one.to] = value.is_null() ? one.otherwise : value;
    }
    return result;
}

Json ReferenceWriter::urlLinks(const ReferenceKind &kind, std::int64_t id) const
{
    Json links = Json::object();
    std::istringstream words(kind.links);
    for (std::string word; words >> word;) {
        const bool templated = word.back() == '?';
        if (templated)
            word.pop_back();
        const bool property = word.back() == '/';
        if (property)
            word.pop_back();
        std::string href = std::string("https://localhost/") + kind.path + '/' + std::to_string(id);
        if (property)
            href += '/' + word;
        if (templated)
            href += "{?projection}";
        Json link = {{"href", href}};
        if (templated)
            link["templated"] = true;
        links[word] = link;
    }
    return links;
}

ReferenceRow &ReferenceWriter::add(const std::string &path, const std::string &uuid, Json body, const Json &uuidLinks)
{
    ReferenceTable &table = tables.at(path);
    ReferenceRow row;
    row.id = number(path);
    row.modified = instant();
    const std::string time = formatInstant(row.modified);
    body["uuid"] = uuid;
    if (table.kind->showsId)
        body["id"] = row.id;
    body["createdDateTime"] = time;
    body["lastModifiedDateTime"] = time;
    body["version"] = 0;
    body["organisationId"] = 2;
    body["createdBy"] = "admin@" + context.suffix;
    body["lastModifiedBy"] = "admin@" + context.suffix;
    if (!body.contains("voided"))
        body["voided"] = false;
    Json links = urlLinks(*table.kind, row.id);
    if (uuidLinks.is_object())
        for (const auto &[rel, target] : uuidLinks.items())
            if (target.is_string() && !target.get<std::string>().empty())
                links[rel] = {{"href", target}};
    if (!links.empty())
        body["_links"] = links;
    row.served = dump(body);
    table.rows.push_back(std::move(row));
    return table.rows.back();
}

void ReferenceWriter::addSeed(const std::string &path, const std::string &uuid, Json body, std::int64_t id, bool voided)
{
    ReferenceTable &table = tables.at(path);
    ReferenceRow row;
    row.id = id;
    row.modified = instant();
    body["uuid"] = uuid;
    if (table.kind->showsId)
        body["id"] = id;
    body["createdDateTime"] = formatInstant(row.modified);
    body["lastModifiedDateTime"] = formatInstant(row.modified);
    body["voided"] = voided;
    body["_links"] = urlLinks(*table.kind, id);
    row.served = dump(body);
    table.rows.push_back(std::move(row));
}

Reference makeReference(const ReferenceContext &context)
{
    ReferenceWriter writer(context);
    writer.m_next = context.start;
    for (const ReferenceKind &kind : referenceKinds())
        writer.tables[kind.path].kind = &kind;
    writeAccess(writer);
    writePlaces(writer);
    writeTypes(writer);
    writeConcepts(writer);
    writeForms(writer);
    writeChecklistsAndRelations(writer);
    writeDashboards(writer);
    writeContent(writer);
    return std::move(writer.tables);
}

} // namespace standin
