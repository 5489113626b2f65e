// SPDX-License-Identifier: AGPL-3.0-or-later
// The records that workers push and pull. Each is kept as the text it is served as, ordered by modification within
// its scope, so that a page is a concatenation.
#pragma once

#include "tests/server/base.h"

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace standin {

struct User
{
    std::string uuid;
    std::string username;
    std::string name;
    /// Empty: none.
    std::string catchment;
    /// False for the server's own administrator, who belongs to no organisation.
    bool inOrganisation = true;
    Json settings = Json::object();
    Ms modified = 0;
};

struct Record
{
    std::int64_t id = 0;
    std::string uuid;
    Ms created = 0;
    Ms modified = 0;
    const User *createdBy = nullptr;
    const User *modifiedBy = nullptr;
    /// Who did a visit.
    const User *filledBy = nullptr;
    bool voided = false;
    /// The type uuid that a pull asks for.
    std::string scope;
    /// The subject whose place decides who may see this; null for subjects and for what has no place.
    Record *subject = nullptr;
    /// The record above, where it is not the subject.
    Record *parent = nullptr;
    /// Locations of a subject (one) or of a migration (old and new).
    std::vector<std::string> places;
    /// Only this user may see it.
    const User *owner = nullptr;
    /// Key under which the subject's whole row is nested when served; null for none.
    const char *nestedAs = nullptr;
    /// Members of the row and of its _links without the audit ones, as JSON text without braces.
    std::string fields;
    std::string links;
    /// The whole row as served.
    std::string served;
    bool stored = false;

    Json body() const { return fields.empty() ? Json::object() : Json::parse('{' + fields + '}'); }
    /// The uuid that link `rel` points to; empty for none.
    std::string link(const char *rel) const;
};

/// All records of one kind ("individual", "programEnrolment", …).
class Table
{
public:
    /// `showsId`: its rows carry the server's number.
    explicit Table(bool showsId = false, bool auditLinks = true) : m_showsId(showsId), m_auditLinks(auditLinks) { }
    Record *find(const std::string &uuid) const;
    /// The record of that uuid, made where it is new (and only kept after `save`).
    Record &place(const std::string &uuid);
    /// Files `record` under `scope` as modified at `instant` by `user` and writes the text it is served as.
    void save(Record &record, const std::string &scope, const User &user, Ms instant);
    /// Moves it to `instant`, unchanged otherwise.
    void touch(Record &record, Ms instant);
    /// In order of (modified, id).
    const std::vector<Record *> &in(const std::string &scope) const;
    const std::map<std::string, std::vector<Record *>> &scopes() const { return m_byScope; }
    /// The row with or without its _links (as nested rows are served).
    std::string row(const Record &record, bool withLinks, bool withAuditLinks) const;
    std::size_t size() const { return m_records.size(); }

private:
    void unfile(Record &record);
    void file(Record &record);

    bool m_showsId;
    bool m_auditLinks;
    std::int64_t m_lastId = 0;
    std::unordered_map<std::string, std::unique_ptr<Record>> m_records;
    std::map<std::string, std::vector<Record *>> m_byScope;
};

class Store
{
public:
    Store();
    Table &operator[](const std::string &kind) { return m_tables[kind]; }
    const Table &table(const std::string &kind) const;
    const std::map<std::string, Table> &tables() const { return m_tables; }

private:
    std::map<std::string, Table> m_tables;
};

/// The members of `object` as JSON text without braces.
std::string inner(const Json &object);
/// {"rel":"uuid"} as the members of _links; empty values are left out.
std::string innerLinks(const Json &uuids);
/// Organisation's number in every row.
inline constexpr int organisationId = 2;

} // namespace standin
