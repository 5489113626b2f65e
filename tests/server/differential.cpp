// SPDX-License-Identifier: AGPL-3.0-or-later
// The stand-in server against what a real one was recorded to answer. What may differ stands in differences.json.
#include "tests/server/replay.h"
#include "tests/support/shared.h"

#include <fstream>
#include <map>
#include <regex>

using namespace standin::test;
using Json = nlohmann::json;

namespace {

struct Allowed
{
    std::regex exchange;
    std::regex place;
    std::string recorded;
    std::string answered;
    bool used = false;
};

Json readDifferences()
{
    std::ifstream stream(DHARA_SOURCE_DIR "/tests/server/differences.json");
    return Json::parse(stream);
}

/// Plays `folders` in order, those in `before` without looking at the answers, and checks what is different.
void check(const std::string &bundle, const std::vector<std::string> &before, const std::vector<std::string> &folders,
           const std::vector<std::string> &extra = {})
{
    const std::string shared = dhara::test::sharedFolder().toStdString();
    std::vector<std::string> options = {"--suffix", "farming", "--now", "2026-11-24T01:51:41.000Z"};
    options.insert(options.end(), extra.begin(), extra.end());
    const Running server(shared + "/bundles/" + bundle, options);
    REQUIRE(server.isReady());
    server.tell("foreign", {{"uuid", "c776c6e0-375d-5504-bfe2-616fda5ed451"}});
    Replay replay(server, shared, bundle);
    for (const std::string &folder : before)
        replay.play(folder, true);
    for (const std::string &folder : folders)
        replay.play(folder);
    CHECK(replay.compared() > 5);

    std::vector<std::pair<Json, Allowed>> allowed;
    for (const Json &entry : readDifferences()) {
        REQUIRE(entry.value("reason", "").size() > 10);
        allowed.emplace_back(entry,
                             Allowed{std::regex(entry.value("exchange", ".*")), std::regex(entry.value("at", ".*")),
                                     entry.value("recorded", ""), entry.value("answered", ""), false});
    }
    int unexplained = 0;
    std::map<std::string, int> places;
    for (const Difference &difference : replay.differences()) {
        bool explained = false;
        for (auto &[entry, one] : allowed)
            if (std::regex_search(difference.exchange, one.exchange) && std::regex_search(difference.place, one.place)
                && (one.recorded.empty() || one.recorded == difference.recorded)
                && (one.answered.empty() || one.answered == difference.answered)) {
                explained = true;
                one.used = true;
            }
        if (explained)
            continue;
        ++unexplained;
        // Many rows may differ in the same way; a few tell enough.
        if (++places[difference.exchange + difference.place] <= 2)
            UNSCOPED_INFO(difference.exchange << " " << difference.place << "\n    recorded " << difference.recorded
                                              << "\n    answered " << difference.answered);
    }
    CHECK(unexplained == 0);
    for (const auto &[entry, one] : allowed) {
        const std::string folder = entry.value("folder", "");
        const bool here = std::find(folders.begin(), folders.end(), folder) != folders.end();
        if (here && !one.used)
            FAIL_CHECK("a difference that is none any more: " << entry.dump());
    }
}

} // namespace

TEST_CASE("sign-in is answered as recorded", "[differential]")
{
    NEEDS_SHARED();
    check("farming", {}, {"1-sign-in"});
}

TEST_CASE("all reference data of an organisation is served as recorded", "[differential]")
{
    NEEDS_SHARED();
    check("farming", {}, {"2-reference-farming"});
}

TEST_CASE("records of each kind are taken and served as recorded", "[differential]")
{
    NEEDS_SHARED();
    check("farming", {}, {"3-records-farming"});
}

TEST_CASE("what a server refuses, it refuses as recorded", "[differential]")
{
    NEEDS_SHARED();
    check("farming", {"3-records-farming"}, {"4-refusals"});
}

TEST_CASE("what a server without exception texts refuses, it refuses as recorded", "[differential]")
{
    NEEDS_SHARED();
    check("farming", {"3-records-farming"}, {"4b-refusals-terse"}, {"--terse"});
}

TEST_CASE("time and two devices go as recorded", "[differential]")
{
    NEEDS_SHARED();
    check("farming", {}, {"5-time-and-two-devices"});
}

TEST_CASE("media are handed out and stored as recorded", "[differential]")
{
    NEEDS_SHARED();
    check("farming", {}, {"6-media"});
}

TEST_CASE("households, tasks, identifiers and checklists go as recorded", "[differential]")
{
    NEEDS_SHARED();
    check("farming_extended", {"3-records-farming"}, {"7-more-kinds", "8-checklists"});
}
