// SPDX-License-Identifier: AGPL-3.0-or-later
// How a reference row is written; shared by the files that make the rows of the kinds.
#pragma once

#include "tests/server/reference.h"

#include <initializer_list>

namespace standin {

/// Member `to` of a row: member `from` (the same name where null) of the bundle's object, else `otherwise`.
struct Pick
{
    const char *to;
    const char *from = nullptr;
    Json otherwise = nullptr;
};

Json pick(const Json &source, std::initializer_list<Pick> picks);

class ReferenceWriter
{
public:
    explicit ReferenceWriter(const ReferenceContext &given) : context(given) { }

    /// A row of `path` with the usual audit members. `uuidLinks`: rel -> uuid, empty ones left out.
    ReferenceRow &add(const std::string &path, const std::string &uuid, Json body, const Json &uuidLinks = nullptr);
    /// A row without organisation (privileges, card types, approval statuses).
    void addSeed(const std::string &path, const std::string &uuid, Json body, std::int64_t id, bool voided);
    /// The next time a row gets.
    Ms instant() { return m_next++; }
    std::int64_t number(const std::string &path) { return ++m_numbers[path]; }

    const ReferenceContext &context;
    Reference tables;

private:
    Json urlLinks(const ReferenceKind &kind, std::int64_t id) const;

    Ms m_next = 0;
    std::map<std::string, std::int64_t> m_numbers;

    friend Reference makeReference(const ReferenceContext &context);
};

void writeConcepts(ReferenceWriter &writer);
void writeForms(ReferenceWriter &writer);
void writeTypes(ReferenceWriter &writer);
void writePlaces(ReferenceWriter &writer);
void writeAccess(ReferenceWriter &writer);
void writeDashboards(ReferenceWriter &writer);
void writeContent(ReferenceWriter &writer);
void writeChecklistsAndRelations(ReferenceWriter &writer);

} // namespace standin
