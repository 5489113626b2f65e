// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/bundle.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace standin {

namespace fs = std::filesystem;

namespace {

Json readJson(const fs::path &path)
{
    std::ifstream stream(path);
    if (!stream)
        return nullptr;
    Json content = Json::parse(stream, nullptr, false);
    if (content.is_discarded())
        throw std::runtime_error(path.string() + " is no JSON");
    return content;
}

/// Bundles write lists bare or below a key of their own.
const Json &listOf(const Json &content, const char *key)
{
    return content.is_object() && content.contains(key) ? content.at(key) : content;
}

void readTypes(Bundle &bundle)
{
    for (const Json &type : bundle.file("subjectTypes")) {
        SubjectType entry;
        entry.definition = type;
        entry.syncedByLocation = flag(type, "shouldSyncByLocation", true);
        entry.directlyAssigned = flag(type, "directlyAssignable");
        entry.syncedByConcept = !text(type, "syncRegistrationConcept1").empty();
        entry.voided = flag(type, "voided");
        bundle.subjectTypes[text(type, "uuid")] = entry;
    }
    for (const Json &program : bundle.file("programs"))
        bundle.programs.insert(text(program, "uuid"));
    for (const Json &type : bundle.file("encounterTypes"))
        bundle.encounterTypes.insert(text(type, "uuid"));
    for (const Json &detail : bundle.file("checklist"))
        bundle.checklistDetails.insert(text(detail, "uuid"));
}

/// Keeps what is known already: concepts.json holds whole definitions, a form or an answer list what it needs of them.
void readConcept(Bundle &bundle, const Json &definition)
{
    const std::string uuid = text(definition, "uuid");
    if (uuid.empty() || !bundle.concepts.emplace(uuid, definition).second)
        return;
    bundle.conceptUuidByName.emplace(text(definition, "name"), uuid);
}

void readConcepts(Bundle &bundle)
{
    for (const Json &definition : bundle.file("concepts"))
        readConcept(bundle, definition);
    for (const Json &definition : bundle.file("concepts"))
        for (const Json &answer : at(definition, "answers"))
            readConcept(bundle, answer);
    for (const Json &form : bundle.forms)
        for (const Json &group : at(form, "formElementGroups"))
            for (const Json &element : at(group, "formElements")) {
                const Json &definition = at(element, "concept");
                readConcept(bundle, definition);
                for (const Json &answer : at(definition, "answers"))
                    readConcept(bundle, answer);
            }
}

/// Children of `parent` among the location types, highest level first.
std::vector<Json> typesFromTop(const Bundle &bundle)
{
    std::vector<Json> types;
    for (const Json &type : bundle.file("addressLevelTypes"))
        if (!flag(type, "voided"))
            types.push_back(type);
    std::stable_sort(types.begin(), types.end(),
                     [](const Json &a, const Json &b) { return a.value("level", 0.0) > b.value("level", 0.0); });
    return types;
}

/// One location of each higher type, three of the lowest.
void makePlaces(Bundle &bundle)
{
    std::vector<Json> types = typesFromTop(bundle);
    if (types.empty()) {
        Json made = Json::array();
        std::string parent;
        double level = 4;
        for (const char *name : {"State", "District", "Block", "Village"}) {
            Json type = {{"uuid", nameUuid(std::string("type ") + name)}, {"name", name}, {"level", level--}};
            if (!parent.empty())
                type["parent"] = {{"uuid", parent}};
            parent = text(type, "uuid");
            made.push_back(type);
        }
        bundle.files["addressLevelTypes"] = made;
        types = typesFromTop(bundle);
    }
    Json places = Json::array();
    std::string parent;
    for (std::size_t i = 0; i < types.size(); ++i) {
        const bool lowest = i + 1 == types.size();
        const std::string type = text(types[i], "name");
        std::string first;
        for (int count = 0; count < (lowest ? 3 : 1); ++count) {
            const std::string name = (lowest ? std::string(count == 0       ? "First "
                                                               : count == 1 ? "Second "
                                                                            : "Third ")
                                             : std::string("North "))
                + type;
            Json place = {{"uuid", nameUuid("place " + text(types[i], "uuid") + name)},
                          {"name", name},
                          {"level", types[i].value("level", 1.0)},
                          {"type", type},
                          {"addressLevelTypeUUID", text(types[i], "uuid")}};
            if (!parent.empty())
                place["parent"] = {{"uuid", parent}};
            if (count == 0)
                first = text(place, "uuid");
            places.push_back(place);
        }
        parent = first;
    }
    bundle.files["locations"] = places;
}

void readPlaces(Bundle &bundle)
{
    if (bundle.file("locations").empty())
        makePlaces(bundle);
    for (const Json &definition : bundle.file("locations")) {
        Location place;
        place.uuid = text(definition, "uuid");
        place.title = text(definition, "name");
        place.typeUuid = text(definition, "addressLevelTypeUUID");
        place.parent = text(at(definition, "parent"), "uuid");
        if (place.parent.empty() && at(definition, "parents").is_array() && !at(definition, "parents").empty())
            place.parent = text(at(definition, "parents").front(), "uuid");
        place.definition = definition;
        place.id = static_cast<std::int64_t>(bundle.locations.size()) + 1;
        bundle.locationIndex[place.uuid] = bundle.locations.size();
        bundle.locations.push_back(place);
    }
    Json catchments = listOf(bundle.file("catchments"), "catchments");
    if (catchments.empty()) {
        Json roots = Json::array();
        for (const Location &place : bundle.locations)
            if (place.parent.empty())
                roots.push_back({{"uuid", place.uuid}});
        catchments = Json::array(
            {{{"name", "Whole Area"}, {"uuid", nameUuid("catchment " + bundle.folder)}, {"locations", roots}}});
    }
    for (const Json &definition : catchments) {
        if (flag(definition, "voided"))
            continue;
        Catchment catchment;
        catchment.uuid = text(definition, "uuid");
        catchment.name = text(definition, "name");
        for (const Json &place : at(definition, "locations"))
            catchment.locations.insert(text(place, "uuid"));
        for (bool grown = true; grown;) {
            grown = false;
            for (const Location &place : bundle.locations)
                if (catchment.locations.count(place.parent) != 0)
                    grown |= catchment.locations.insert(place.uuid).second;
        }
        bundle.catchments.push_back(catchment);
    }
    // The workers' catchment comes first: the one with most places.
    std::stable_sort(bundle.catchments.begin(), bundle.catchments.end(),
                     [](const Catchment &a, const Catchment &b) { return a.locations.size() > b.locations.size(); });
}

} // namespace

const Json &Bundle::file(const std::string &name) const
{
    static const Json nothing = Json::array();
    const auto found = files.find(name);
    return found == files.end() || found->second.is_null() ? nothing : found->second;
}

const Location *Bundle::location(const std::string &uuid) const
{
    const auto found = locationIndex.find(uuid);
    return found == locationIndex.end() ? nullptr : &locations[found->second];
}

Bundle loadBundle(const std::string &path)
{
    Bundle bundle;
    bundle.folder = path;
    std::error_code failure;
    for (const auto &entry : fs::directory_iterator(path, failure))
        if (entry.path().extension() == ".json")
            bundle.files[entry.path().stem().string()] = readJson(entry.path());
    if (bundle.files.count("subjectTypes") == 0 || bundle.files.count("concepts") == 0)
        throw std::runtime_error(path + " holds no bundle (no subjectTypes.json or concepts.json)");
    std::vector<fs::path> paths;
    for (const auto &entry : fs::directory_iterator(fs::path(path) / "forms", failure))
        if (entry.path().extension() == ".json")
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const fs::path &form : paths)
        bundle.forms.push_back(readJson(form));
    paths.clear();
    for (const auto &entry : fs::directory_iterator(fs::path(path) / "translations", failure))
        if (entry.path().extension() == ".json")
            bundle.translations[entry.path().stem().string()] = readJson(entry.path());
    readTypes(bundle);
    readConcepts(bundle);
    readPlaces(bundle);
    return bundle;
}

} // namespace standin
