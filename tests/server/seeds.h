// SPDX-License-Identifier: AGPL-3.0-or-later
// The rows that every Avni server holds from its first start, with the uuids that are the same on all of them
// (recorded: wire/2-reference-farming).
#pragma once

#include <vector>

namespace standin {

struct SeedRow
{
    const char *uuid;
    const char *name;
    const char *type;
    const char *entityType;
    const char *description;
    int id;
    bool voided;
};

/// Genders and groups that an organisation gets when it is made.
struct NamedSeed
{
    const char *uuid;
    const char *name;
    bool allPrivileges;
    bool administrator;
    bool everyone;
};

const std::vector<SeedRow> &seededPrivileges();
const std::vector<SeedRow> &seededCardTypes();
const std::vector<NamedSeed> &seededApprovalStatuses();
const std::vector<NamedSeed> &seededGenders();
const std::vector<NamedSeed> &seededGroups();

/// The group every user belongs to.
inline constexpr const char *everyoneGroup = "62bd8916-b58b-4820-9f89-e7a636fa4f48";
/// The privilege that the server names in `me`.
inline constexpr const char *dataEntryPrivilege = "aa4c5d28-fbd8-40cf-b426-cec622e4078e";

} // namespace standin
