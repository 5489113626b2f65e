// SPDX-License-Identifier: AGPL-3.0-or-later
// The definitions as a server serves them: for each of the 48 reference pulls its rows, written once at start.
#pragma once

#include "tests/server/base.h"
#include "tests/server/bundle.h"

#include <map>
#include <string>
#include <vector>

namespace standin {

/// Who decides `now` (reference/avni-wire.md §2.3).
enum class NowRule { clientOrServer, server, client };

struct ReferenceKind
{
    /// "concept", "v2/card": asked for at /<path>/search/lastModified.
    const char *path;
    /// Key below _embedded.
    const char *key;
    /// The name in syncDetails.
    const char *entity;
    /// Search pages have page links, URL-valued row links and an empty list for nothing; plain pages have neither.
    bool searched;
    NowRule now;
    bool showsId;
    /// URL links of a row: `rel` is the row itself, `rel/` a property of it, a final `?` marks a template.
    const char *links;
};

const std::vector<ReferenceKind> &referenceKinds();

struct ReferenceRow
{
    Ms modified = 0;
    std::int64_t id = 0;
    std::string served;
    /// Served only to users whose catchment holds all of these.
    std::vector<std::string> places;
    /// Served only to this user (uuid).
    std::string user;
    /// Served only to users of this catchment.
    std::string catchment;
};

struct ReferenceTable
{
    const ReferenceKind *kind = nullptr;
    std::vector<ReferenceRow> rows;
};

/// By path.
using Reference = std::map<std::string, ReferenceTable>;

struct ReferenceContext
{
    const Bundle &bundle;
    std::string suffix;
    std::string mediaPrefix;
    std::string adminUuid;
    std::string adminName;
    /// uuid of each member of the organisation.
    std::vector<std::string> userUuids;
    /// Modification time of the first row; each next one is a millisecond younger.
    Ms start = 0;
};

Reference makeReference(const ReferenceContext &context);

} // namespace standin
