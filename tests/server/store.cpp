// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/store.h"

#include <algorithm>

namespace standin {

namespace {

bool earlier(const Record *a, const Record *b)
{
    return a->modified != b->modified ? a->modified < b->modified : a->id < b->id;
}

} // namespace

std::string Record::link(const char *rel) const
{
    const std::string start = quote(rel) + ":{\"href\":\"";
    const auto found = links.find(start);
    if (found == std::string::npos)
        return {};
    const auto begin = found + start.size();
    return links.substr(begin, links.find('"', begin) - begin);
}

Record *Table::find(const std::string &uuid) const
{
    const auto found = m_records.find(uuid);
    return found == m_records.end() || !found->second->stored ? nullptr : found->second.get();
}

Record &Table::place(const std::string &uuid)
{
    auto &entry = m_records[uuid];
    if (!entry) {
        entry = std::make_unique<Record>();
        entry->uuid = uuid;
    }
    return *entry;
}

void Table::unfile(Record &record)
{
    auto &list = m_byScope[record.scope];
    auto found = std::lower_bound(list.begin(), list.end(), &record, earlier);
    if (found != list.end() && *found == &record)
        list.erase(found);
}

void Table::file(Record &record)
{
    auto &list = m_byScope[record.scope];
    if (list.empty() || earlier(list.back(), &record))
        list.push_back(&record);
    else
        list.insert(std::lower_bound(list.begin(), list.end(), &record, earlier), &record);
}

void Table::save(Record &record, const std::string &scope, const User &user, Ms instant)
{
    if (record.stored) {
        unfile(record);
    } else {
        record.stored = true;
        record.id = ++m_lastId;
        record.created = instant;
        record.createdBy = &user;
    }
    record.scope = scope;
    record.modifiedBy = &user;
    record.modified = instant;
    record.served = row(record, true, m_auditLinks);
    file(record);
}

void Table::touch(Record &record, Ms instant)
{
    unfile(record);
    record.modified = instant;
    record.served = row(record, true, m_auditLinks);
    file(record);
}

const std::vector<Record *> &Table::in(const std::string &scope) const
{
    static const std::vector<Record *> none;
    const auto found = m_byScope.find(scope);
    return found == m_byScope.end() ? none : found->second;
}

std::string Table::row(const Record &record, bool withLinks, bool withAuditLinks) const
{
    std::string row = "{";
    row.reserve(record.fields.size() + record.links.size() + 900);
    if (m_showsId)
        row += "\"id\":" + std::to_string(record.id) + ',';
    row += "\"uuid\":" + quote(record.uuid) + ",\"createdDateTime\":\"" + formatInstant(record.created)
        + "\",\"lastModifiedDateTime\":\"" + formatInstant(record.modified)
        + "\",\"version\":0,\"organisationId\":" + std::to_string(organisationId) + ',';
    row += record.fields;
    if (!record.fields.empty())
        row += ',';
    row += record.voided ? "\"voided\":true" : "\"voided\":false";
    row += ",\"createdBy\":" + quote(record.createdBy->username)
        + ",\"lastModifiedBy\":" + quote(record.modifiedBy->username);
    if (withLinks && (withAuditLinks || !record.links.empty())) {
        row += ",\"_links\":{" + record.links;
        if (withAuditLinks) {
            if (!record.links.empty())
                row += ',';
            const auto person = [&](const std::string &rel, const User &user) {
                row += quote(rel + "UUID") + ":{\"href\":" + quote(user.uuid) + "}," + quote(rel)
                    + ":{\"href\":" + quote(user.name) + '}';
            };
            person("createdBy", *record.createdBy);
            row += ',';
            person("lastModifiedBy", *record.modifiedBy);
            if (record.filledBy) {
                row += ',';
                person("filledBy", *record.filledBy);
            }
        }
        row += '}';
    }
    return row + '}';
}

Store::Store()
{
    for (const char *kind : {"individual", "comment"})
        m_tables.emplace(kind, Table(true));
    // Recorded: these rows carry no audit links.
    m_tables.emplace("commentThread", Table(true, false));
    m_tables.emplace("news", Table(true, false));
    m_tables.emplace("entityApprovalStatus", Table(false, false));
    m_tables.emplace("resetSyncs", Table(false, false));
}

const Table &Store::table(const std::string &kind) const
{
    static const Table none;
    const auto found = m_tables.find(kind);
    return found == m_tables.end() ? none : found->second;
}

std::string inner(const Json &object)
{
    const std::string whole = dump(object);
    return whole.substr(1, whole.size() - 2);
}

std::string innerLinks(const Json &uuids)
{
    std::string links;
    for (const auto &[rel, uuid] : uuids.items()) {
        if (!uuid.is_string() || uuid.get<std::string>().empty())
            continue;
        if (!links.empty())
            links += ',';
        links += quote(rel) + ":{\"href\":" + dump(uuid) + "}";
    }
    return links;
}

} // namespace standin
