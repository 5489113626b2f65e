// SPDX-License-Identifier: AGPL-3.0-or-later
// An organisation's definitions as an Avni bundle folder holds them, with what every organisation needs added.
#pragma once

#include "tests/server/base.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace standin {

/// What decides who may pull the subjects of a type (reference/avni-wire.md §2.7).
struct SubjectType
{
    Json definition;
    bool syncedByLocation = true;
    bool directlyAssigned = false;
    bool syncedByConcept = false;
    bool voided = false;
};

struct Location
{
    std::string uuid;
    std::string title;
    std::string typeUuid;
    std::string parent;
    std::int64_t id = 0;
    /// The row of locations.json.
    Json definition;
};

struct Catchment
{
    std::string uuid;
    std::string name;
    /// All locations below those it names, these included.
    std::set<std::string> locations;
};

struct Bundle
{
    std::string folder;
    /// Content of each definition file by its name without ".json"; null where there is none.
    std::map<std::string, Json> files;
    std::vector<Json> forms;
    /// Translations by locale.
    std::map<std::string, Json> translations;

    std::map<std::string, SubjectType> subjectTypes;
    std::set<std::string> programs;
    std::set<std::string> encounterTypes;
    std::set<std::string> checklistDetails;
    std::map<std::string, Json> concepts;
    std::map<std::string, std::string> conceptUuidByName;
    std::vector<Location> locations;
    std::map<std::string, std::size_t> locationIndex;
    std::vector<Catchment> catchments;

    const Json &file(const std::string &name) const;
    const Location *location(const std::string &uuid) const;
};

/// Reads the folder `path`; places and a catchment are made where it has none, genders are not (they are rows of the
/// server). Throws std::runtime_error with a sentence where there is no bundle.
Bundle loadBundle(const std::string &path);

} // namespace standin
