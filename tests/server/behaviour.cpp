// SPDX-License-Identifier: AGPL-3.0-or-later
// What the stand-in server promises to tests beyond the recordings.
#include "tests/server/runner.h"
#include "tests/support/shared.h"

#include <QTemporaryDir>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

using namespace standin::test;
using Json = nlohmann::json;

namespace {

constexpr const char *farmer = "28b51317-86e9-4b33-b70d-437c8d667f95";
constexpr const char *village = "88739c2f-732e-5269-b9c6-471015c72c2e";
constexpr const char *always = "1900-01-01T00:00:00.000Z";

std::string bundle(const std::string &name = "farming")
{
    return dhara::test::sharedFolder().toStdString() + "/bundles/" + name;
}

Json person(const std::string &uuid)
{
    return {{"uuid", uuid},
            {"voided", false},
            {"subjectTypeUUID", farmer},
            {"firstName", "First"},
            {"lastName", "Last"},
            {"dateOfBirth", "1994-03-12"},
            {"registrationDate", "2026-11-20"},
            {"addressLevelUUID", village},
            {"observations", Json::array()}};
}

std::string subjects(int size, int page, const std::string &since = always)
{
    return std::string("/individual?subjectTypeUuid=") + farmer + "&lastModifiedDateTime=" + since
        + "&now=2099-01-01T00:00:00.000Z&size=" + std::to_string(size) + "&page=" + std::to_string(page);
}

/// The path and query of a URL of the server.
std::string target(const Running &server, const std::string &url)
{
    return url.substr(server.url().size());
}

} // namespace

TEST_CASE("pages hold every seeded subject exactly once", "[standin]")
{
    NEEDS_SHARED();
    const Running server(bundle(), {"--subjects", "2345", "--visits", "10"});
    REQUIRE(server.isReady());
    std::set<std::string> seen;
    int pages = 1;
    for (int page = 0; page < pages; ++page) {
        // More than a thousand is a thousand.
        const Json answer = server.get(subjects(5000, page)).json();
        pages = answer["page"]["totalPages"];
        CHECK(answer["page"]["size"] == 1000);
        CHECK(answer["page"]["totalElements"] == 2345);
        for (const Json &row : answer["_embedded"]["individual"])
            CHECK(seen.insert(row["uuid"].get<std::string>()).second);
    }
    CHECK(pages == 3);
    CHECK(seen.size() == 2345);
    CHECK_FALSE(server.get(subjects(1000, 3)).json().contains("_embedded"));
}

TEST_CASE("the same seed makes the same people, another seed others", "[standin]")
{
    NEEDS_SHARED();
    const auto people = [](const char *seed) {
        const Running server(bundle(),
                             {"--subjects", "300", "--visits", "400", "--seed", seed, "--now", "2026-11-24T06:00:00Z"});
        Json state = server.ask("state");
        for (auto &rows : state.items())
            for (Json &row : rows.value())
                for (const char *time : {"createdDateTime", "lastModifiedDateTime"})
                    row.erase(time);
        return state;
    };
    const Json first = people("7");
    CHECK(first["individual"].size() == 300);
    CHECK(first["encounter"].size() + first["programEncounter"].size() == 400);
    // Compared apart from the check: nobody wants to read both in a failure's message.
    const bool same = first == people("7");
    CHECK(same);
    const bool other = first == people("8");
    CHECK_FALSE(other);
}

TEST_CASE("twenty thousand subjects are seeded and served whole", "[standin]")
{
    NEEDS_SHARED();
    const Running server(bundle(), {"--subjects", "20000", "--visits", "30000"});
    REQUIRE(server.isReady());
    std::size_t rows = 0;
    for (int page = 0; page < 20; ++page) {
        const Answer answer = server.get(subjects(1000, page));
        REQUIRE(answer.status == 200);
        for (auto at = answer.body.find("\"firstName\""); at != std::string::npos;
             at = answer.body.find("\"firstName\"", at + 1))
            ++rows;
    }
    CHECK(rows == 20000); // how fast: tests/bench
}

TEST_CASE("a scripted fault happens to the request it is meant for, and only then", "[standin]")
{
    NEEDS_SHARED();
    const Running server(bundle());
    REQUIRE(server.isReady());
    const std::string uuid = "00000001-0000-4000-8000-000000000001";

    SECTION("an answer of the test's own, at the second request")
    {
        server.tell("faults",
                    {{"match", {{"method", "GET"}, {"path", "/ping"}}},
                     {"nth", 2},
                     {"action", {{"status", 503}, {"body", "later"}}}});
        CHECK(server.get("/ping").status == 200);
        CHECK(server.get("/ping").body == "later");
        CHECK(server.get("/ping").status == 200);
    }
    SECTION("a reply lost after the commit")
    {
        server.tell("faults",
                    {{"match", {{"path", "/individuals"}}}, {"nth", 1}, {"action", {{"dropAfterCommit", true}}}});
        CHECK(server.post("/individuals", person(uuid)).status == 0);
        CHECK(server.ask("state")["individual"].size() == 1);
        CHECK(server.post("/individuals", person(uuid)).status == 200);
        CHECK(server.ask("state")["individual"].size() == 1);
    }
    SECTION("a connection closed before anything happened")
    {
        server.tell("faults", {{"match", {{"path", "/individuals"}}}, {"nth", 1}, {"action", {{"drop", true}}}});
        CHECK(server.post("/individuals", person(uuid)).status == 0);
        CHECK(server.ask("state")["individual"].empty());
    }
    SECTION("a reply cut in the middle")
    {
        server.tell("faults",
                    {{"match", {{"path", "^/concept/"}}}, {"times", 1}, {"action", {{"cutAfterBytes", 1000}}}});
        const std::string concepts
            = std::string("/concept/search/lastModified?lastModifiedDateTime=") + always + "&size=100";
        CHECK(server.get(concepts).status == 0);
        CHECK(server.get(concepts).json()["_embedded"]["concept"].size() == 100);
    }
    SECTION("a delay, and no more once faults are cleared")
    {
        server.tell("faults", Json::array({{{"match", {{"path", "/ping"}}}, {"action", {{"delayMs", 300}}}}}));
        server.send("DELETE", "/_standin/log", "", {});
        CHECK(server.get("/ping").status == 200);
        server.send("DELETE", "/_standin/faults", "", {});
        CHECK(server.get("/ping").status == 200);
        const Json log = server.ask("log");
        REQUIRE(log.size() == 2);
        CHECK(log[0]["endedMs"].get<double>() - log[0]["beganMs"].get<double>() >= 300);
        CHECK(log[0].contains("faulted"));
        CHECK_FALSE(log[1].contains("faulted"));
    }
}

TEST_CASE("the journal tells all requests in order, faulted ones too", "[standin]")
{
    NEEDS_SHARED();
    const Running server(bundle());
    REQUIRE(server.isReady());
    server.get("/me");
    server.send("DELETE", "/_standin/log", "", {});
    server.tell("faults", {{"match", {{"path", "/v2/me"}}}, {"action", {{"status", 500}}}});
    server.get("/ping", "");
    server.get("/v2/me?size=1");
    const Json log = server.ask("log");
    REQUIRE(log.size() == 2);
    CHECK(log[0]["path"] == "/ping");
    CHECK(log[0]["user"].is_null());
    CHECK(log[1]["path"] == "/v2/me");
    CHECK(log[1]["query"] == "size=1");
    CHECK(log[1]["status"] == 500);
    CHECK(log[1]["user"] == "worker@farming");
    CHECK(log[1]["n"] > log[0]["n"]);
}

TEST_CASE("a presigned address opens only what it was made for", "[standin]")
{
    NEEDS_SHARED();
    const Running server(bundle());
    REQUIRE(server.isReady());
    const std::string upload = target(server, server.get("/media/uploadUrl/photo.jpg").body);
    const std::map<std::string, std::string> jpeg = {{"Content-Type", "image/jpeg"}};
    const std::string bytes(5000, 'p');
    const auto has = [](const Answer &answer, const char *code) { return answer.body.find(code) != std::string::npos; };

    CHECK(has(server.send("PUT", upload, bytes, {{"Content-Type", "image/png"}}), "SignatureDoesNotMatch"));
    std::string tampered = upload;
    tampered.replace(tampered.find("photo.jpg"), 9, "other.jpg");
    CHECK(server.send("PUT", tampered, bytes, jpeg).status == 403);
    CHECK(server.send("GET", upload, "", jpeg).status == 403);
    CHECK(has(server.send("PUT", upload.substr(0, upload.find('?')), bytes, jpeg), "AccessDenied"));
    CHECK(server.ask("objects").empty());

    const Answer stored = server.send("PUT", upload, bytes, jpeg);
    CHECK(stored.status == 200);
    const Json objects = server.ask("objects");
    REQUIRE(objects.size() == 1);
    CHECK(objects[0]["key"] == "farming/photo.jpg");
    CHECK(objects[0]["bytes"] == 5000);
    CHECK(stored.headers.at("etag") == '"' + objects[0]["md5"].get<std::string>() + '"');

    server.tell("clock", {{"offsetMs", 601000}});
    CHECK(has(server.send("PUT", upload, bytes, jpeg), "Request has expired"));
    const std::string address = server.url() + upload.substr(0, upload.find('?'));
    const std::string download = target(server, server.get("/media/signedUrl?url=" + encoded(address)).body);
    CHECK(server.send("GET", download, "", {}).body == bytes);
    server.tell("clock", {{"offsetMs", 601000 + 121000}});
    CHECK(has(server.send("GET", download, "", {}), "Request has expired"));
}

TEST_CASE("every commit is later than the one before, by the server's own clock", "[standin]")
{
    NEEDS_SHARED();
    const Running server(bundle());
    REQUIRE(server.isReady());
    server.tell("clock", {{"now", "2031-01-01T00:00:00.000Z"}, {"frozen", true}});
    std::set<std::string> times;
    for (int i = 1; i <= 5; ++i)
        CHECK(server.post("/individuals", person("00000001-0000-4000-8000-00000000000" + std::to_string(i))).status
              == 200);
    const Json state = server.ask("state");
    for (const Json &row : state["individual"])
        times.insert(row["lastModifiedDateTime"].get<std::string>());
    CHECK(times.size() == 5);
    CHECK(*times.begin() == "2031-01-01T00:00:00.000Z");
    CHECK(*times.rbegin() == "2031-01-01T00:00:00.004Z");
    CHECK(server.ask("clock")["now"] == "2031-01-01T00:00:00.004Z");
}

TEST_CASE("a terse server refuses without a word", "[standin]")
{
    NEEDS_SHARED();
    const Running server(bundle(), {"--terse"});
    REQUIRE(server.isReady());
    Json unknown = person("00000001-0000-4000-8000-000000000001");
    unknown["subjectTypeUUID"] = "00000001-0000-4000-8000-000000000002";
    CHECK(server.post("/individuals", unknown).status == 500);
    CHECK(server.post("/individuals", unknown).body.empty());
    unknown = person("00000001-0000-4000-8000-000000000001");
    unknown["registrationDate"] = nullptr;
    CHECK(server.post("/individuals", unknown).status == 409);
    CHECK(server.post("/individuals", unknown).body == "Entity create or update failed due to constraint violation: ");
}

TEST_CASE("each organisation comes up, with people for its forms", "[standin]")
{
    NEEDS_SHARED();
    for (const char *name : {"farming", "farming_extended", "water_bodies"}) {
        INFO(name);
        const Running server(bundle(name), {"--subjects", "50", "--visits", "50"});
        REQUIRE(server.isReady());
        const Json state = server.ask("state");
        CHECK(state["individual"].size() == 50);
        CHECK(state["encounter"].size() + state["programEncounter"].size() == 50);
        const Json details = server.post("/v2/syncDetails?deviceId=d", Json::array()).json();
        CHECK(details["syncDetails"].size() > 30);
        CHECK(server.get("/v2/me", "nocatch").status == 200);
        CHECK(server.post("/v2/syncDetails", Json::array(), "nocatch").status == 500);
    }
}

TEST_CASE("the demo organisation comes up with its people, their dates counted from today", "[standin]")
{
    const Running server(DHARA_SOURCE_DIR "/resources/demo", {"--now", "2026-11-24T06:00:00Z"});
    REQUIRE(server.isReady());
    const Json state = server.ask("state");
    CHECK(state["individual"].size() == 625);
    CHECK_FALSE(state["programEncounter"].empty());
    CHECK(state.dump().find("\"@") == std::string::npos);
    for (const Json &row : state["individual"])
        CHECK(row["registrationDate"].get<std::string>() <= "2026-11-24");
}

TEST_CASE("a bundle without places gets some, and people can be registered there", "[standin]")
{
    namespace fs = std::filesystem;
    const QTemporaryDir temporary;
    const fs::path folder = temporary.filePath(QStringLiteral("placeless")).toStdString();
    fs::copy(DHARA_SOURCE_DIR "/resources/demo", folder, fs::copy_options::recursive);
    for (const char *file : {"locations.json", "catchments.json", "population.json"})
        REQUIRE(fs::remove(folder / file));
    const bool hasTypes = GENERATE(true, false);
    if (!hasTypes)
        REQUIRE(fs::remove(folder / "addressLevelTypes.json"));
    CAPTURE(hasTypes);
    const Running server(folder.string());
    REQUIRE(server.isReady());

    // What a worker pulls: one place of each higher type and three of the lowest, each below one that is there.
    const Json places
        = server.get(std::string("/locations/search/lastModified?size=100&lastModifiedDateTime=") + always).json();
    std::map<std::string, int> countByType;
    std::set<std::string> known;
    std::set<std::string> parents;
    std::string lowest;
    for (const Json &place : places["_embedded"]["locations"]) {
        ++countByType[place.value("typeString", "")];
        known.insert(place.value("uuid", ""));
        if (place["parentUuid"].is_string())
            parents.insert(place["parentUuid"]);
        if (place["typeString"] == "Village")
            lowest = place["uuid"];
    }
    CHECK(countByType == std::map<std::string, int>{{"State", 1}, {"District", 1}, {"Block", 1}, {"Village", 3}});
    CHECK(known.size() == 6);
    CHECK(parents.size() == 3);
    CHECK(std::includes(known.begin(), known.end(), parents.begin(), parents.end()));

    const Json types = Json::parse(std::ifstream(folder / "subjectTypes.json"));
    Json somebody = person("00000001-0000-4000-8000-000000000001");
    somebody["subjectTypeUUID"] = types[0]["uuid"];
    somebody["addressLevelUUID"] = lowest;
    REQUIRE(server.post("/individuals", somebody).status == 200);
    const Json seen = server
                          .get("/individual?subjectTypeUuid=" + types[0]["uuid"].get<std::string>()
                                   + "&size=100&lastModifiedDateTime=" + always + "&now=2099-01-01T00:00:00.000Z",
                               "worker2")
                          .json();
    REQUIRE(seen["page"]["totalElements"] == 1);
    CHECK(seen["_embedded"]["individual"][0]["uuid"] == somebody["uuid"]);
}

TEST_CASE("each person of the demo has a painted portrait in the storage, the same at each start", "[standin]")
{
    const auto portraits = [](const Running &server) {
        std::map<std::string, std::string> md5ByKey;
        for (const Json &object : server.ask("objects")) {
            CHECK(object["contentType"] == "image/png");
            CHECK(object["bytes"].get<int>() > 500);
            md5ByKey[object["key"]] = object["md5"];
        }
        return md5ByKey;
    };
    const std::vector<std::string> options = {"--now", "2026-11-24T06:00:00Z"};
    const Running server(DHARA_SOURCE_DIR "/resources/demo", options);
    REQUIRE(server.isReady());
    const std::map<std::string, std::string> stored = portraits(server);
    CHECK(stored.size() == 504);
    std::set<std::string> pictures;
    for (const auto &[key, md5] : stored)
        pictures.insert(md5);
    CHECK(pictures.size() == stored.size());

    std::set<std::string> named;
    const Json state = server.ask("state");
    for (const Json &row : state["individual"]) {
        if (!row["profilePicture"].is_string())
            continue;
        const std::string url = row["profilePicture"];
        named.insert(url);
        CHECK(stored.count(url.substr(url.find("demo/portraits/"))) == 1);
    }
    REQUIRE(named.size() == 504);
    // As a device gets it: by a signed URL.
    const Answer asked = server.get("/media/signedUrl?url=" + encoded(*named.begin()));
    REQUIRE(asked.status == 200);
    const Answer picture = server.send("GET", target(server, asked.body), {}, {});
    CHECK(picture.status == 200);
    CHECK(picture.body.substr(0, 8) == "\x89PNG\r\n\x1a\n");
    CHECK(picture.body.substr(picture.body.size() - 8, 4) == "IEND");

    const Running again(DHARA_SOURCE_DIR "/resources/demo", options);
    REQUIRE(again.isReady());
    const bool same = portraits(again) == stored;
    CHECK(same);
}
