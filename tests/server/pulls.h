// SPDX-License-Identifier: AGPL-3.0-or-later
// The 74 pulls: one table of what is asked where, one way to make a page.
#pragma once

#include "tests/server/reply.h"
#include "tests/server/world.h"

namespace standin {

/// What a pull answers that lacks its scope parameter (recorded: wire/4-refusals).
enum class NoScope { unscoped, nullPointer, badRequest, guarded };

enum class ScopeKind { none, subjectType, program, encounterType, checklistDetail, approval };

struct RecordPull
{
    const char *path;
    /// Key below _embedded, and name of the table in the store.
    const char *key;
    const char *scopeParameter;
    ScopeKind scope;
    NoScope noScope;
    NowRule now;
};

const std::vector<RecordPull> &recordPulls();

/// Nothing where `ask.path` is no pull. Expects the world's lock to be held for reading.
std::optional<Reply> pull(const World &world, const User &user, const Ask &ask);
/// `me` and its forms.
Json userInfo(const World &world, const User &user);
/// GET /subject/{uuid}/allEntities
Reply allEntities(const World &world, const std::string &uuid);
/// Makes identifiers of each source for `deviceId` where it is short of them. Needs the lock for writing.
void topUpIdentifiers(World &world, const User &user, const std::string &deviceId);
/// True where a scoped or un-scoped table holds a row for `user` later than `since`.
bool hasNewer(const World &world, const User &user, const std::string &kind, const std::string &scope, Ms since);
/// The same for a reference pull by its path.
bool hasNewerReference(const World &world, const User &user, const std::string &path, Ms since);

} // namespace standin
