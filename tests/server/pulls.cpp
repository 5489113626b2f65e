// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/pulls.h"

#include <algorithm>
#include <limits>

namespace standin {

const std::vector<RecordPull> &recordPulls()
{
    using S = ScopeKind;
    constexpr NowRule both = NowRule::clientOrServer;
    constexpr NowRule client = NowRule::client;
    static const std::vector<RecordPull> pulls = {
        {"individual", "individual", "subjectTypeUuid", S::subjectType, NoScope::nullPointer, both},
        {"programEnrolment", "programEnrolment", "programUuid", S::program, NoScope::nullPointer, both},
        {"programEncounter", "programEncounter", "programEncounterTypeUuid", S::encounterType, NoScope::nullPointer,
         both},
        {"encounter", "encounter", "encounterTypeUuid", S::encounterType, NoScope::nullPointer, both},
        {"txNewChecklistEntity", "txNewChecklistEntity", "checklistDetailUuid", S::checklistDetail,
         NoScope::nullPointer, both},
        {"txNewChecklistItemEntity", "txNewChecklistItemEntity", "checklistDetailUuid", S::checklistDetail,
         NoScope::nullPointer, both},
        {"individualRelationship", "individualRelationship", "subjectTypeUuid", S::subjectType, NoScope::nullPointer,
         both},
        {"groupSubject", "groupSubject", "subjectTypeUuid", S::subjectType, NoScope::guarded, both},
        {"comment", "comment", "subjectTypeUuid", S::subjectType, NoScope::badRequest, both},
        {"commentThread", "commentThread", "subjectTypeUuid", S::subjectType, NoScope::badRequest, both},
        {"entityApprovalStatus", "entityApprovalStatus", "entityTypeUuid", S::approval, NoScope::badRequest, both},
        {"subjectMigrations", "subjectMigrations", "subjectTypeUuid", S::subjectType, NoScope::nullPointer, client},
        {"subjectProgramEligibility", "subjectProgramEligibility", "subjectTypeUuid", S::subjectType,
         NoScope::nullPointer, client},
        {"session", "session", "subjectTypeUuid", S::subjectType, NoScope::guarded, client},
        {"attendanceRecord", "attendanceRecord", "subjectTypeUuid", S::subjectType, NoScope::guarded, client},
        {"userSubjectAssignment", "userSubjectAssignment", "", S::none, NoScope::unscoped, client},
        {"task", "task", "", S::none, NoScope::unscoped, client},
        {"taskUnAssignments", "taskUnAssignments", "", S::none, NoScope::unscoped, client},
        {"identifierAssignment", "identifierAssignment", "", S::none, NoScope::unscoped, client},
        {"resetSyncs", "resetSyncs", "", S::none, NoScope::unscoped, both},
        {"news", "news", "", S::none, NoScope::unscoped, both},
    };
    return pulls;
}

namespace {

struct Window
{
    Ms from = 0;
    Ms to = 0;
    std::size_t size = 20;
    std::size_t number = 0;
};

std::size_t countParameter(const Ask &ask, const char *name, std::size_t otherwise, std::size_t most)
{
    const auto value = ask.parameter(name);
    if (!value || value->empty() || value->find_first_not_of("0123456789") != std::string::npos)
        return otherwise;
    return std::min<std::size_t>(most, std::strtoull(value->c_str(), nullptr, 10));
}

/// The window asked for, or the answer to a request without a usable one.
std::optional<Reply> readWindow(const World &world, const Ask &ask, NowRule rule, bool strictDates, Window &window)
{
    window.size = std::max<std::size_t>(1, countParameter(ask, "size", 20, 1000));
    window.number = countParameter(ask, "page", 0, 1000000000);
    const auto since = ask.parameter("lastModifiedDateTime");
    if (!since)
        return problem(400, "Required parameter 'lastModifiedDateTime' is not present.", ask.path);
    const auto now = ask.parameter("now");
    if (rule == NowRule::client && !now)
        return problem(400, "Required parameter 'now' is not present.", ask.path);
    for (const auto &given : {since, now})
        if (given && given != "null" && !parseInstant(*given)) {
            if (strictDates)
                return failure(500,
                               "org.springframework.data.repository.support.QueryMethodParameterConversionException: "
                               "Failed to convert "
                                   + *given + " into java.util.Date\n");
            return failure(500, "java.lang.IllegalArgumentException: Invalid format: \"" + *given + "\"\n");
        }
    window.from = parseInstant(*since).value_or(0);
    const bool own = rule == NowRule::server || !now || *now == "null";
    window.to = own ? world.clock.now() : *parseInstant(*now);
    return {};
}

std::string pageObject(std::size_t size, std::size_t total, std::size_t number)
{
    return "\"page\":{\"size\":" + std::to_string(size) + ",\"totalElements\":" + std::to_string(total)
        + ",\"totalPages\":" + std::to_string((total + size - 1) / size) + ",\"number\":" + std::to_string(number)
        + "}";
}

std::string sliceObject(std::size_t size, std::size_t number, bool more)
{
    return "\"slice\":{\"size\":" + std::to_string(size) + ",\"number\":" + std::to_string(number)
        + ",\"hasNext\":" + (more ? "true" : "false") + "}";
}

/// What an unknown scope is answered.
Reply guarded()
{
    return okHal("{\"page\":{\"size\":0,\"totalElements\":0,\"totalPages\":1,\"number\":0}}");
}

std::string searchLinks(const Ask &ask, const Window &window, std::size_t total)
{
    const auto address = [&](std::size_t page) {
        std::string url = "https://localhost" + ask.path + '?';
        for (const char *name : {"lastModifiedDateTime", "now"})
            if (const auto value = ask.parameter(name))
                url += std::string(name) + '=' + percentEncoded(*value) + '&';
        return Json{{"href", url + "page=" + std::to_string(page) + "&size=" + std::to_string(window.size)}};
    };
    const std::size_t pages = (total + window.size - 1) / window.size;
    Json links = {{"self", address(window.number)}};
    if (pages > 1 || window.number > 0) {
        links["first"] = address(0);
        links["last"] = address(pages == 0 ? 0 : pages - 1);
        if (window.number > 0)
            links["prev"] = address(window.number - 1);
        if (window.number + 1 < pages)
            links["next"] = address(window.number + 1);
    }
    return "\"_links\":" + dump(links);
}

bool serves(const World &world, const User &user, const ReferenceRow &row)
{
    if (!row.user.empty() && row.user != user.uuid)
        return false;
    if (!row.catchment.empty() && row.catchment != user.catchment)
        return false;
    if (row.places.empty())
        return true;
    const Catchment *catchment = world.catchmentOf(user);
    return catchment && std::all_of(row.places.begin(), row.places.end(), [&](const std::string &place) {
               return catchment->locations.count(place) != 0;
           });
}

Reply referencePage(const World &world, const User &user, const Ask &ask, const ReferenceTable &table)
{
    const ReferenceKind &kind = *table.kind;
    Window window;
    if (auto refused = readWindow(world, ask, kind.now, kind.searched, window))
        return *refused;
    const std::string path = kind.path;
    if (path == "locationHierarchy" && table.rows.empty())
        return guarded();
    // Recorded in the contract: this list is strictly later than the watermark and knows no `now`.
    const bool strict = path == "operationalProgram";
    std::string rows;
    std::size_t total = 0;
    for (const ReferenceRow &row : table.rows) {
        const bool inside
            = strict ? row.modified > window.from : row.modified >= window.from && row.modified <= window.to;
        if (!inside || !serves(world, user, row))
            continue;
        if (total >= window.number * window.size && total < (window.number + 1) * window.size) {
            if (!rows.empty())
                rows += ',';
            rows += row.served;
        }
        ++total;
    }
    std::string body = "{";
    if (!rows.empty() || kind.searched)
        body += std::string("\"_embedded\":{\"") + kind.key + "\":[" + rows + "]},";
    if (kind.searched)
        body += searchLinks(ask, window, total) + ',';
    return okHal(body + pageObject(window.size, total, window.number) + '}');
}

bool knownScope(const World &world, ScopeKind kind, const std::string &scope)
{
    const Bundle &bundle = world.bundle;
    switch (kind) {
    case ScopeKind::none:
        return true;
    case ScopeKind::subjectType:
        return bundle.subjectTypes.count(scope) != 0;
    case ScopeKind::program:
        return bundle.programs.count(scope) != 0;
    case ScopeKind::encounterType:
        return bundle.encounterTypes.count(scope) != 0;
    case ScopeKind::checklistDetail:
        return bundle.checklistDetails.count(scope) != 0;
    case ScopeKind::approval:
        return bundle.subjectTypes.count(scope) || bundle.programs.count(scope) || bundle.encounterTypes.count(scope)
            || bundle.checklistDetails.count(scope);
    }
    return false;
}

/// When `record` was modified as `user` sees it: a directly assigned subject counts from its assignment.
Ms modifiedFor(const World &world, const User &user, const Record &record)
{
    if (world.assignments.empty())
        return record.modified;
    const Record *subject = record.subject ? record.subject : &record;
    const auto type = world.bundle.subjectTypes.find(subject->scope);
    if (type == world.bundle.subjectTypes.end() || !type->second.directlyAssigned)
        return record.modified;
    const auto assigned = world.assignments.find({subject->uuid, user.uuid});
    return assigned == world.assignments.end() ? record.modified : assigned->second;
}

std::string servedText(const World &world, const Record &record)
{
    if (!record.nestedAs || !record.subject)
        return record.served;
    std::string nested = world.store.table("individual").row(*record.subject, false, false);
    nested.insert(1, "\"hibernateLazyInitializer\":{},");
    return "{\"" + std::string(record.nestedAs) + "\":" + nested + ',' + record.served.substr(1);
}

/// Identifiers and assignments are narrowed by more than scope and place.
bool servedNow(const RecordPull &pull, const Ask &ask, const Record &record)
{
    const std::string path = pull.path;
    if (path == "identifierAssignment")
        return record.served.find("\"used\":false") != std::string::npos
            && record.served.find("\"deviceId\":" + quote(ask.parameter("deviceId").value_or(""))) != std::string::npos;
    if (path == "userSubjectAssignment")
        return record.voided;
    return true;
}

Reply recordPage(const World &world, const User &user, const Ask &ask, const RecordPull &pull, bool slices)
{
    Window window;
    std::string scope;
    if (*pull.scopeParameter) {
        const auto given = ask.parameter(pull.scopeParameter);
        if (!given && pull.noScope == NoScope::nullPointer) {
            const std::string name
                = std::string(pull.path) == "programEncounter" ? "encounterTypeUuid" : pull.scopeParameter;
            return nullPointer("\"String.isEmpty()\" because \"" + name + "\" is null");
        }
        if (!given && pull.noScope == NoScope::badRequest)
            return problem(400, std::string("Required parameter '") + pull.scopeParameter + "' is not present.",
                           ask.path);
        scope = given.value_or("");
        if (auto refused = readWindow(world, ask, pull.now, false, window))
            return *refused;
        if (!knownScope(world, pull.scope, scope))
            return guarded();
        if (pull.scope == ScopeKind::approval)
            scope = ask.parameter("entityType").value_or("") + ' ' + scope;
    } else if (auto refused = readWindow(world, ask, pull.now, false, window)) {
        return *refused;
    }
    const std::string path = pull.path;
    const bool everAgain = path == "resetSyncs";
    if (path == "identifierAssignment") {
        // Strictly later than the watermark, and without an end.
        ++window.from;
        window.to = std::numeric_limits<Ms>::max();
    }
    const std::vector<Record *> &all = world.store.table(pull.key).in(scope);
    // Rows are in order of their own time, so that the window is a range; assignments shift single rows out of it.
    const bool shifted = !world.assignments.empty() || everAgain;
    auto first = all.begin();
    if (!shifted)
        first
            = std::partition_point(all.begin(), all.end(), [&](const Record *r) { return r->modified < window.from; });
    std::vector<const Record *> matching;
    const std::size_t begin = window.number * window.size;
    std::size_t total = 0;
    for (auto it = first; it != all.end(); ++it) {
        const Record &record = **it;
        if (!everAgain) {
            const Ms modified = shifted ? modifiedFor(world, user, record) : record.modified;
            if (modified > window.to) {
                if (!shifted)
                    break;
                continue;
            }
            if (modified < window.from)
                continue;
        }
        if (!world.sees(user, record) || !servedNow(pull, ask, record))
            continue;
        if (total >= begin && total < begin + window.size)
            matching.push_back(&record);
        ++total;
    }
    std::string body;
    std::size_t bytes = 200;
    for (const Record *record : matching)
        bytes += record->served.size() + 1;
    body.reserve(bytes);
    body = "{";
    if (!matching.empty()) {
        body += "\"_embedded\":{\"" + std::string(pull.key) + "\":[";
        for (const Record *record : matching) {
            if (record != matching.front())
                body += ',';
            if (record->nestedAs)
                body += servedText(world, *record);
            else
                body += record->served;
        }
        body += "]},";
    }
    body += slices ? sliceObject(window.size, window.number, total > begin + window.size)
                   : pageObject(window.size, total, window.number);
    return okHal(body + '}');
}

} // namespace

bool hasNewer(const World &world, const User &user, const std::string &kind, const std::string &scope, Ms since)
{
    const auto &all = world.store.table(kind).in(scope);
    for (auto it = all.rbegin(); it != all.rend() && (*it)->modified > since; ++it)
        if (world.sees(user, **it))
            return true;
    return false;
}

bool hasNewerReference(const World &world, const User &user, const std::string &path, Ms since)
{
    const auto table = world.reference.find(path);
    if (table == world.reference.end())
        return false;
    return std::any_of(table->second.rows.begin(), table->second.rows.end(),
                       [&](const ReferenceRow &row) { return row.modified > since && serves(world, user, row); });
}

std::optional<Reply> pull(const World &world, const User &user, const Ask &ask)
{
    static const std::string search = "/search/lastModified";
    std::string path = ask.path.substr(1);
    if (path.size() > search.size() && path.compare(path.size() - search.size(), search.size(), search) == 0) {
        path.resize(path.size() - search.size());
        const auto table = world.reference.find(path);
        if (table != world.reference.end())
            return referencePage(world, user, ask, table->second);
    }
    bool slices = false;
    if (path.size() > 3 && path.compare(path.size() - 3, 3, "/v2") == 0) {
        path.resize(path.size() - 3);
        slices = true;
    }
    if (path == "extensions")
        return guarded();
    for (const RecordPull &known : recordPulls())
        if (path == known.path)
            return recordPage(world, user, ask, known, slices);
    return {};
}

} // namespace standin
