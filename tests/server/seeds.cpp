// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/seeds.h"

namespace standin {

// clang-format off
const std::vector<SeedRow> &seededPrivileges()
{
    static const std::vector<SeedRow> rows = {
        {"67410e50-8b40-4735-bfb4-135b13580027", "View subject", "ViewSubject", "Subject", "View subject", 1, false},
        {"46c3aa38-1ef5-4639-a406-d0b4f9bcb420", "Register subject", "RegisterSubject", "Subject", "Register subject", 2, false},
        {"db791f27-0c04-4060-8938-6f18fb4069ee", "Edit subject", "EditSubject", "Subject", "Edit subject", 3, false},
        {"088a30ca-9ce2-4ab3-a517-e249cc43a4bf", "Void subject", "VoidSubject", "Subject", "Void subject", 4, false},
        {"020c5e18-01f0-469a-8a4a-e27cbc2a2292", "Enrol subject", "EnrolSubject", "Enrolment", "Enrol subject", 5, false},
        {"583188ff-cd10-4615-9e22-000ce0bc6d80", "View enrolment details", "ViewEnrolmentDetails", "Enrolment", "View enrolment details", 6, false},
        {"a1dcc42f-eed4-4baf-807a-4f6e238f1cba", "Edit enrolment details", "EditEnrolmentDetails", "Enrolment", "Edit enrolment details", 7, false},
        {"bd419d1e-cfc6-4607-8cad-38871721115d", "Exit enrolment", "ExitEnrolment", "Enrolment", "Exit enrolment", 8, false},
        {"9f2a3495-93b7-47c3-8560-d572b6a9fc61", "View visit", "ViewVisit", "Encounter", "View visit", 9, false},
        {"867d5de9-0bf3-434c-9cb1-bd09a05250af", "Schedule visit", "ScheduleVisit", "Encounter", "Schedule visit", 10, false},
        {"e3352a23-f478-4166-af11-e949cc69e1cc", "Perform visit", "PerformVisit", "Encounter", "Perform visit", 11, false},
        {"85ce5ed4-1490-4980-8c64-63fb423b5f14", "Edit visit", "EditVisit", "Encounter", "Edit visit", 12, false},
        {"51fa8342-3228-4945-88eb-4b41970fa425", "Cancel visit", "CancelVisit", "Encounter", "Cancel visit", 13, false},
        {"450a83ed-0e49-4b4c-8b8c-2dbfebcd7e5d", "View checklist", "ViewChecklist", "Checklist", "View checklist", 14, false},
        {"79bcebce-4177-471d-8f0d-5558fbd91b76", "Edit checklist", "EditChecklist", "Checklist", "Edit checklist", 15, false},
        {"0843ee63-721c-49c5-8374-818b512caf82", "Add member", "AddMember", "Subject", "Add member", 16, false},
        {"d9d7ae77-a67e-4644-8976-5b3551106a53", "Edit member", "EditMember", "Subject", "Edit member", 17, false},
        {"f2915fc4-d2cb-492a-b9bc-88a7bae11b75", "Remove member", "RemoveMember", "Subject", "Remove member", 18, false},
        {"37ae14f9-e6ac-4d24-951a-e457b0cdcf00", "Approve Subject", "ApproveSubject", "Subject", "Approve Subject", 19, false},
        {"8a2e92c2-8af2-4f1c-896e-317c0bb4095f", "Reject Subject", "RejectSubject", "Subject", "Reject Subject", 20, true},
        {"31449500-4b8d-43db-855a-c9099600ee32", "Approve Enrolment", "ApproveEnrolment", "Enrolment", "Approve Enrolment", 21, false},
        {"8b0089f6-8c52-471c-bb89-8d4c1800dbcd", "Reject Enrolment", "RejectEnrolment", "Enrolment", "Reject Enrolment", 22, true},
        {"7d725125-6b48-44d2-a53b-bf847ae8a3d0", "Approve Encounter", "ApproveEncounter", "Encounter", "Approve Encounter", 23, false},
        {"ca4428e7-dc4c-4dad-8190-451d8ccd7402", "Reject Encounter", "RejectEncounter", "Encounter", "Reject Encounter", 24, true},
        {"9635465c-f0bb-4b10-8cf9-eda181fe7a4f", "Approve ChecklistItem", "ApproveChecklistitem", "ChecklistItem", "Approve ChecklistItem", 25, false},
        {"54654e97-acb6-4a89-8754-82a56af93f37", "Reject ChecklistItem", "RejectChecklistitem", "ChecklistItem", "Reject ChecklistItem", 26, true},
        {"a76a091b-fc47-4888-a782-b638e44dee31", "Edit subject type", "EditSubjectType", "NonTransaction", "Edit subject type", 27, false},
        {"5cb50b67-5ba3-4719-ae23-7ada05937908", "Edit program", "EditProgram", "NonTransaction", "Edit program", 28, false},
        {"7eb9b829-3b7c-4bb8-8db3-2482d59b3498", "Edit encounter type", "EditEncounterType", "NonTransaction", "Edit encounter type", 29, false},
        {"12fe4d45-3a30-4c6d-8ae7-00a68afa4aa0", "Edit concept", "EditConcept", "NonTransaction", "Edit concept", 31, false},
        {"228cef25-5dc8-45fa-b290-01053844726d", "Edit organisation configuration", "EditOrganisationConfiguration", "NonTransaction", "Edit organisation configuration like filters, languages, userMessagingConfig, etc.,", 32, false},
        {"f2f875b0-d725-4916-880b-56ff48d01d10", "Delete organisation configuration", "DeleteOrganisationConfiguration", "NonTransaction", "Delete organisation configuration like filters, languages, etc.,", 33, false},
        {"2251baf9-4b2d-4990-a6e7-ffdd0b9c935d", "Upload metadata and data", "UploadMetadataAndData", "NonTransaction", "Upload metadata and data", 34, false},
        {"a714ee6c-1ef7-4f3a-b067-f8f1a9f80941", "Download bundle", "DownloadBundle", "NonTransaction", "Download bundle", 35, false},
        {"6cface80-69c6-4cc1-9478-a7d1e2268d6a", "Edit checklist configuration", "EditChecklistConfiguration", "NonTransaction", "Edit checklist configuration", 36, false},
        {"1e2a4833-a033-4838-8dda-6d00946cfea1", "Edit documentation", "EditDocumentation", "NonTransaction", "Edit documentation and video playlist", 38, false},
        {"be38dd16-2a19-43ad-9197-b949be3f8ee0", "Edit offline dashboard and report card", "EditOfflineDashboardAndReportCard", "NonTransaction", "Edit offline dashboard and report card", 39, false},
        {"2cd23e79-64ba-4427-af77-fde1637ab2f5", "Edit application menu", "EditApplicationMenu", "NonTransaction", "Edit application menu", 40, false},
        {"9ab8056c-902b-4135-ab3a-01301644be52", "Edit extension", "EditExtension", "NonTransaction", "Edit extension", 41, false},
        {"872d827f-a466-4d06-99bb-fe7f19f09b11", "Edit rule failure", "EditRuleFailure", "NonTransaction", "Edit rule failure", 42, false},
        {"26e29dbe-02d6-457a-a89a-9c39e4b2f9bf", "Edit location type", "EditLocationType", "NonTransaction", "Edit location type", 43, false},
        {"9de03c3a-0099-425c-95e6-3d85e3da94f1", "Edit location", "EditLocation", "NonTransaction", "Edit location", 44, false},
        {"465992db-e517-4ba7-bd5b-c06763487702", "Edit catchment", "EditCatchment", "NonTransaction", "Edit catchment", 45, false},
        {"0bed593b-900b-4cbe-a115-1eba274eb3c6", "Edit user configuration", "EditUserConfiguration", "NonTransaction", "Create and update users and their subject, task , group or identifier assignments", 46, false},
        {"ada22df0-8f70-41dd-8a1e-a06fd7fef79f", "Edit user group", "EditUserGroup", "NonTransaction", "Edit user group details", 47, false},
        {"74af87ac-4de2-4204-9f1e-7214cbe0d196", "Edit identifier source", "EditIdentifierSource", "NonTransaction", "Edit identifier source", 48, false},
        {"27824b38-7d7f-4717-829b-43e09bee2e42", "Edit identifier user assignment", "EditIdentifierUserAssignment", "NonTransaction", "Edit identifier user assignment", 49, false},
        {"a8f51038-6665-41a3-92c2-c12a6a8bce61", "Edit task", "EditTask", "Task", "Edit task", 50, false},
        {"55406f8c-2d87-47d9-b73f-62252468df8c", "Delete task", "DeleteTask", "Task", "Delete task", 51, false},
        {"979f01c5-708c-4546-819d-c3665d0f3657", "Void visit", "VoidVisit", "Encounter", "Void visit", 52, false},
        {"93828c4d-66a0-4506-ad2f-52d7bfe89695", "Phone verification", "PhoneVerification", "NonTransaction", "", 53, false},
        {"ceccf27b-dc6a-49f6-af14-6feca1832544", "Edit language", "EditLanguage", "NonTransaction", "", 54, false},
        {"f96ab110-e1be-40f3-bc0a-a07031535bcb", "Edit video", "EditVideo", "NonTransaction", "", 55, false},
        {"489c6d57-0a83-411f-8534-6e68818ffcc5", "Analytics", "Analytics", "BulkAccess", "Reports and Media", 56, false},
        {"a26656d2-7dd2-4f9f-a29f-86c5a6675316", "Edit News", "EditNews", "Messaging", "Edit and publish news broadcasts", 57, false},
        {"b8df5d80-7075-4c52-b5fb-b4ab88e19ad1", "Assign Subject", "AssignSubject", "Subject", "Assign Subject to User", 58, false},
        {"f9e2a013-749d-49ce-8724-403082708ac5", "Messaging", "Messaging", "Messaging", "Ability to send messages", 59, false},
        {"f7419c06-067c-401a-8897-6dbf0575bda3", "Edit Task Type", "EditTaskType", "NonTransaction", "Edit task type", 60, false},
        {"aa4c5d28-fbd8-40cf-b426-cec622e4078e", "View Or Edit Entities On DataEntry App", "ViewEditEntitiesOnDataEntryApp", "DataEntryApp", "Perform CRUD on Transactional data in DataEntry App", 61, false},
        {"f7b8f6b0-115d-4246-81ca-0ddbe97295aa", "Bulk transaction data update", "MultiTxEntityTypeUpdate", "BulkAccess", "Bulk transaction data update of different types", 62, false},
        {"3b036c51-aa29-47e0-baf2-da6eb822412a", "Share subject", "ShareSubject", "Subject", "Share filled registration form as PDF", 63, false},
        {"863dd14b-2086-494e-8dc1-cba97b78528f", "Share enrolment", "ShareEnrolment", "Enrolment", "Share filled enrolment or exit form as PDF", 64, false},
        {"0f7281c4-e3e0-4488-ada2-b27813b5291d", "Share encounter", "ShareEncounter", "Encounter", "Share filled visit or cancel-visit form as PDF", 65, false},
        {"12b820f5-792b-447f-b485-f6a1a07c8e16", "Manage Calendars", "ManageCalendars", "NonTransaction", "Ability to manage holiday calendars and date markers", 66, false},
    };
    return rows;
}

const std::vector<SeedRow> &seededCardTypes()
{
    static const std::vector<SeedRow> rows = {
        {"7726476c-fb91-4c28-8afc-9782714c1d8c", "Pending approval", "PendingApproval", "", "Pending approval", 1, false},
        {"84d6c349-9fbb-41d3-85fe-1d34521a0d45", "Approved", "Approved", "", "Approved", 2, false},
        {"9e584c8d-b31d-4e5a-9161-baf4f369d02d", "Rejected", "Rejected", "", "Rejected", 3, false},
        {"27020b32-c21b-43a4-81bd-7b88ad3a6ef0", "Scheduled visits", "ScheduledVisits", "", "Scheduled visits", 4, false},
        {"9f88bee5-2ab9-4ac4-ae19-d07e9715bdb5", "Overdue visits", "OverdueVisits", "", "Overdue visits", 5, false},
        {"88a7514c-48c0-4d5d-a421-d074e43bb36c", "Last 24 hours registrations", "RecentRegistrations", "", "Recent registrations", 6, false},
        {"a5efc04c-317a-4823-a203-e62603454a65", "Last 24 hours enrolments", "RecentEnrolments", "", "Recent enrolments", 7, false},
        {"77b5b3fa-de35-4f24-996b-2842492ea6e0", "Last 24 hours visits", "RecentVisits", "", "Recent visits", 8, false},
        {"1fbcadf3-bf1a-439e-9e13-24adddfbf6c0", "Total", "Total", "", "Total", 9, false},
        {"a65c064b-db32-408b-aceb-d15acfebca1e", "Comments", "Comments", "", "Comments", 10, false},
        {"6be95028-1e1f-4d29-93a7-d4e562e0615a", "Tasks", "Tasks", "", "Tasks", 11, true},
        {"3e287567-3b1d-450b-a877-d4f87a31ce83", "Call tasks", "CallTasks", "", "Call tasks", 12, false},
        {"26176da9-ea2b-4469-9bd5-ac7639a64d81", "Open subject tasks", "OpenSubjectTasks", "", "Open subject tasks", 13, false},
        {"a2d4bb21-18f6-47af-9145-5d5c24cc29ad", "Due checklist", "DueChecklist", "", "Due checklist", 14, false},
    };
    return rows;
}
// clang-format on

const std::vector<NamedSeed> &seededApprovalStatuses()
{
    static const std::vector<NamedSeed> rows = {
        {"e7e3cdc6-510c-43e3-81d7-85450ce66ba0", "Pending", false, false, false},
        {"db5ce7a3-0b21-4f5b-807c-814dd96ebc1d", "Approved", false, false, false},
        {"2c2cdf95-ed0d-4328-9431-14d65a6e82e6", "Rejected", false, false, false},
    };
    return rows;
}

const std::vector<NamedSeed> &seededGenders()
{
    static const std::vector<NamedSeed> rows = {
        {"3aa0c0e1-f36d-4281-bc94-6c6272f7f14e", "Male", false, false, false},
        {"a91fa5b5-97de-4364-aff8-1fe65b9343a5", "Female", false, false, false},
        {"af048134-06da-48e6-8068-5d5c63d850b9", "Other", false, false, false},
    };
    return rows;
}

const std::vector<NamedSeed> &seededGroups()
{
    static const std::vector<NamedSeed> rows = {
        {everyoneGroup, "Everyone", true, false, true},
        {"abeb0361-2815-4c3a-89f0-32d8274d89cb", "Administrators", true, true, false},
        {"e6e5e4e3-e2e1-4f00-8000-d0d1d2d3d4d5", "SQLite Migration", false, false, false},
    };
    return rows;
}

} // namespace standin
