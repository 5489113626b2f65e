// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/protocol/catalogue.h"

#include <QHash>

namespace dhara::protocol {
namespace {

struct Definition
{
    const char *entity, *pullPath, *key, *parent;
    int weight;
};

constexpr Definition definitionRows[] = {
    {"Extension", "extensions", "extensions", "", 0},
    {"Privilege", "privilege/search/lastModified", "privilege", "", 0},
    {"Groups", "groups/search/lastModified", "groups", "", 0},
    {"GroupPrivileges", "groupPrivilege/search/lastModified", "groupPrivilege", "", 0},
    {"MyGroups", "myGroups/search/lastModified", "myGroups", "", 0},
    {"Concept", "concept/search/lastModified", "concept", "", 4},
    {"ConceptAnswer", "conceptAnswer/search/lastModified", "conceptAnswer", "Concept", 2},
    {"SubjectType", "operationalSubjectType/search/lastModified", "operationalSubjectType", "", 1},
    {"AttendanceType", "attendanceType/search/lastModified", "attendanceType", "", 1},
    {"Calendar", "calendar/search/lastModified", "calendar", "", 1},
    {"CalendarDateMarker", "calendarDateMarker/search/lastModified", "calendarDateMarker", "", 1},
    {"GroupRole", "groupRole/search/lastModified", "groupRole", "", 0},
    {"Gender", "gender/search/lastModified", "gender", "", 1},
    {"Program", "operationalProgram/search/lastModified", "operationalProgram", "", 3},
    {"EncounterType", "operationalEncounterType/search/lastModified", "operationalEncounterType", "", 4},
    {"TaskType", "taskType/search/lastModified", "taskType", "", 0},
    {"TaskStatus", "taskStatus/search/lastModified", "taskStatus", "", 0},
    {"AddressLevel", "locations/search/lastModified", "locations", "", 4},
    {"LocationMapping", "locationMapping/search/lastModified", "locationMapping", "AddressLevel", 4},
    {"Translation", "translation/search/lastModified", "translation", "", 0},
    {"PlatformTranslation", "platformTranslation/search/lastModified", "platformTranslation", "", 0},
    {"OrganisationConfig", "organisationConfig/search/lastModified", "organisationConfig", "", 0},
    {"IdentifierSource", "identifierSource/search/lastModified", "identifierSource", "", 0},
    {"Documentation", "documentations/search/lastModified", "documentations", "", 0},
    {"DocumentationItem", "documentationItems/search/lastModified", "documentationItems", "Documentation", 0},
    {"Form", "form/search/lastModified", "form", "", 4},
    {"FormElementGroup", "formElementGroup/search/lastModified", "formElementGroup", "Form", 3},
    {"FormElement", "formElement/search/lastModified", "formElement", "FormElementGroup", 5},
    {"FormMapping", "formMapping/search/lastModified", "formMapping", "", 1},
    {"IndividualRelation", "individualRelation/search/lastModified", "individualRelation", "", 3},
    {"IndividualRelationGenderMapping", "individualRelationGenderMapping/search/lastModified",
     "individualRelationGenderMapping", "", 3},
    {"IndividualRelationshipType", "individualRelationshipType/search/lastModified", "individualRelationshipType", "",
     3},
    {"RuleDependency", "ruleDependency/search/lastModified", "ruleDependency", "", 3},
    {"Rule", "rule/search/lastModified", "rule", "", 3},
    {"ChecklistDetail", "checklistDetail/search/lastModified", "checklistDetail", "", 1},
    {"ChecklistItemDetail", "checklistItemDetail/search/lastModified", "checklistItemDetail", "ChecklistDetail", 3},
    {"Video", "video/search/lastModified", "video", "", 0},
    {"LocationHierarchy", "locationHierarchy/search/lastModified", "locations", "", 0},
    {"MenuItem", "menuItem/search/lastModified", "menuItem", "", 0},
    {"StandardReportCardType", "standardReportCardType/search/lastModified", "standardReportCardType", "", 0},
    {"CustomCardConfig", "v2/customCardConfig/search/lastModified", "customCardConfig", "", 0},
    {"ReportCard", "v2/card/search/lastModified", "card", "", 0},
    {"Dashboard", "v2/dashboard/search/lastModified", "dashboard", "", 0},
    {"DashboardFilter", "v2/dashboardFilter/search/lastModified", "dashboardFilter", "Dashboard", 0},
    {"DashboardSection", "v2/dashboardSection/search/lastModified", "dashboardSection", "", 0},
    {"DashboardSectionCardMapping", "v2/dashboardSectionCardMapping/search/lastModified", "dashboardSectionCardMapping",
     "", 0},
    {"ApprovalStatus", "approvalStatus/search/lastModified", "approvalStatus", "", 0},
    {"GroupDashboard", "v2/groupDashboard/search/lastModified", "groupDashboard", "", 0},
};

struct Transactional
{
    const char *entity, *pullPath, *key, *pushPath, *scopeParam, *entityType, *parent;
    int weight;
};

constexpr Transactional transactionalRows[] = {
    {"SyncTelemetry", "", "", "syncTelemetry", "", "", "", 1},
    {"RuleFailureTelemetry", "", "", "ruleFailureTelemetry", "", "", "", 0},
    {"UserInfo", "v2/me", "userInfo", "me", "", "", "", 1},
    {"Individual", "individual", "individual", "individuals", "subjectTypeUuid", "", "", 5},
    {"ProgramEnrolment", "programEnrolment", "programEnrolment", "programEnrolments", "programUuid", "", "Individual",
     5},
    {"ProgramEncounter", "programEncounter", "programEncounter", "programEncounters", "programEncounterTypeUuid", "",
     "ProgramEnrolment", 9},
    {"IdentifierAssignment", "identifierAssignment", "identifierAssignment", "identifierAssignments", "", "", "", 0},
    {"Encounter", "encounter", "encounter", "encounters", "encounterTypeUuid", "", "Individual", 7},
    {"Session", "session", "session", "session", "subjectTypeUuid", "", "", 7},
    {"AttendanceRecord", "attendanceRecord", "attendanceRecord", "attendanceRecord", "subjectTypeUuid", "", "", 8},
    {"Checklist", "txNewChecklistEntity", "txNewChecklistEntity", "txNewChecklistEntitys", "checklistDetailUuid", "",
     "ProgramEnrolment", 3},
    {"ChecklistItem", "txNewChecklistItemEntity", "txNewChecklistItemEntity", "txNewChecklistItemEntitys",
     "checklistDetailUuid", "", "Checklist", 3},
    {"IndividualRelationship", "individualRelationship", "individualRelationship", "individualRelationships",
     "subjectTypeUuid", "", "Individual", 2},
    {"ChecklistItemEntityApprovalStatus", "entityApprovalStatus", "entityApprovalStatus", "", "entityTypeUuid",
     "ChecklistItem", "ChecklistItem", 2},
    {"ProgramEnrolmentEntityApprovalStatus", "entityApprovalStatus", "entityApprovalStatus", "", "entityTypeUuid",
     "ProgramEnrolment", "ProgramEnrolment", 2},
    {"ProgramEncounterEntityApprovalStatus", "entityApprovalStatus", "entityApprovalStatus", "", "entityTypeUuid",
     "ProgramEncounter", "ProgramEncounter", 2},
    {"EncounterEntityApprovalStatus", "entityApprovalStatus", "entityApprovalStatus", "", "entityTypeUuid", "Encounter",
     "Encounter", 2},
    {"SubjectEntityApprovalStatus", "entityApprovalStatus", "entityApprovalStatus", "", "entityTypeUuid", "Subject",
     "Individual", 2},
    {"EntityApprovalStatus", "", "", "entityApprovalStatuses", "", "", "", 1},
    {"CommentThread", "commentThread", "commentThread", "commentThreads", "subjectTypeUuid", "", "", 1},
    {"Comment", "comment", "comment", "comments", "subjectTypeUuid", "", "Individual", 1},
    {"GroupSubject", "groupSubject", "groupSubject", "groupSubjects", "subjectTypeUuid", "", "Individual", 0},
    {"VideoTelemetric", "", "", "videotelemetrics", "", "", "Video", 0},
    {"News", "news", "news", "", "", "", "", 0},
    {"SubjectProgramEligibility", "subjectProgramEligibility", "subjectProgramEligibility", "subjectProgramEligibility",
     "subjectTypeUuid", "", "", 0},
    {"TaskUnAssignment", "taskUnAssignments", "taskUnAssignments", "", "", "", "", 0},
    {"Task", "task", "task", "tasks", "", "", "", 0},
    {"UserSubjectAssignment", "userSubjectAssignment", "userSubjectAssignment", "", "", "", "", 0},
    {"SubjectMigration", "subjectMigrations", "subjectMigrations", "", "subjectTypeUuid", "", "", 0},
    {"ResetSync", "resetSyncs", "resetSyncs", "", "", "", "", 0},
};

struct Typed
{
    const char *entity;
    Codec codec;
    RecordKind kind;
};

constexpr Typed typedRows[] = {
    {"SyncTelemetry", Codec::Other, RecordKind::Telemetry},
    {"Individual", Codec::Subject, RecordKind::Subject},
    {"ProgramEnrolment", Codec::Enrolment, RecordKind::Enrolment},
    {"ProgramEncounter", Codec::ProgramEncounter, RecordKind::ProgramEncounter},
    {"Encounter", Codec::Encounter, RecordKind::Encounter},
};

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

void adjust(CatalogueRow &row)
{
    for (const Typed &typed : typedRows) {
        if (row.entity == QLatin1String(typed.entity)) {
            row.codec = typed.codec;
            row.kind = typed.kind;
        }
    }
    if (row.entity == QLatin1String("Extension"))
        row.identity = QStringLiteral("url");
    if (row.entity == QLatin1String("AddressLevel"))
        row.isAskedByClient = true;
    if (row.entity == QLatin1String("IdentifierAssignment"))
        row.takesDeviceId = true;
    if (row.entity == QLatin1String("UserInfo"))
        row.identity = QStringLiteral("userUUID");
    if (row.entity == QLatin1String("UserInfo") || row.entity == QLatin1String("ResetSync") || !row.isPullable())
        row.phase = Phase::Separate;
}

QList<CatalogueRow> makeCatalogue()
{
    QList<CatalogueRow> rows;
    for (const Definition &definition : definitionRows) {
        CatalogueRow row;
        row.entity = text(definition.entity);
        row.pullPath = text(definition.pullPath);
        row.key = text(definition.key);
        row.parent = text(definition.parent);
        row.weight = definition.weight;
        adjust(row);
        rows.append(row);
    }
    for (const Transactional &transactional : transactionalRows) {
        CatalogueRow row;
        row.entity = text(transactional.entity);
        row.pullPath = text(transactional.pullPath);
        row.key = text(transactional.key);
        row.pushPath = text(transactional.pushPath);
        row.scopeParam = text(transactional.scopeParam);
        row.entityType = text(transactional.entityType);
        row.parent = text(transactional.parent);
        row.phase = Phase::Transactional;
        row.codec = Codec::Other;
        row.weight = transactional.weight;
        adjust(row);
        rows.append(row);
    }
    return rows;
}

} // namespace

const QList<CatalogueRow> &catalogue()
{
    static const QList<CatalogueRow> rows = makeCatalogue();
    return rows;
}

const CatalogueRow *findRow(const QString &entity)
{
    for (const CatalogueRow &row : catalogue()) {
        if (row.entity == entity)
            return &row;
    }
    return nullptr;
}

const CatalogueRow &catalogueRow(const QString &entity)
{
    const CatalogueRow *row = findRow(entity);
    Q_ASSERT(row);
    return *row;
}

const CatalogueRow &catalogueRow(RecordKind kind)
{
    for (const CatalogueRow &row : catalogue()) {
        if (row.kind == kind)
            return row;
    }
    Q_UNREACHABLE();
}

} // namespace dhara::protocol
