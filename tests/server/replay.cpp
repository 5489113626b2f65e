// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/replay.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace standin::test {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

const std::regex uuidPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

std::string readText(const fs::path &path)
{
    std::ifstream stream(path);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

bool isServersOwn(const std::string &key)
{
    static const std::set<std::string> keys = {
        "id",
        "typeId",
        "parentId",
        "parentTypeId",
        "lineage",
        "lineageAddressIds",
        "entityId",
        "addressId",
        "groupId",
        "groupPrivilegeId",
        "privilegeId",
        "subjectIdAsString",
        "createdDateTime",
        "lastModifiedDateTime",
        "timestamp",
        "now",
        "nowMinus10Seconds",
        "lastSessionTime",
    };
    return keys.count(key) != 0;
}

std::string bareText(const Json &value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

/// Address of an object without host, time, credential and signature.
std::string normalAddress(std::string url)
{
    url = std::regex_replace(url, std::regex("^https?://[^/]+"), "http://store");
    url = std::regex_replace(url, std::regex("X-Amz-(Date|Credential|Signature)=[^&]*"), "X-Amz-$1");
    // A real server's own clock is read twice.
    url = std::regex_replace(url, std::regex("Expires=599"), "Expires=600");
    return std::regex_replace(url, std::regex("Expires=119"), "Expires=120");
}

/// What of an error's text is compared: the first line, and of a constraint what precedes the SQL.
std::string normalError(std::string text)
{
    text = text.substr(0, text.find('\n'));
    text = text.substr(0, text.find("] [insert into"));
    if (!text.empty() && text.back() == ']')
        text.pop_back();
    return text;
}

} // namespace

Replay::Replay(const Running &server, const std::string &shared, const std::string &bundle) :
    m_server(server), m_shared(shared)
{
    for (const auto &entry : fs::recursive_directory_iterator(shared + "/bundles/" + bundle))
        if (entry.path().extension() == ".json")
            learnUuids(readText(entry.path()));
}

void Replay::learnUuids(const std::string &text)
{
    for (std::sregex_iterator it(text.begin(), text.end(), uuidPattern), end; it != end; ++it)
        m_knownUuids.insert(it->str());
}

std::vector<Replay::Exchange> Replay::read(const std::string &folder) const
{
    std::vector<fs::path> paths;
    for (const auto &entry : fs::directory_iterator(m_shared + "/wire/" + folder))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Exchange> exchanges;
    for (const fs::path &path : paths)
        exchanges.push_back({folder + '/' + path.stem().string(), Json::parse(readText(path))});
    return exchanges;
}

/// The stand-in lives in the recording's time: a pull's `now`, and for a push the time its row bears when it is pulled.
void Replay::setClock(const std::vector<Exchange> &exchanges, std::size_t index)
{
    const Json &request = exchanges[index].content["request"];
    std::string time = m_lastTime;
    if (request["query"].is_object() && request["query"].contains("now"))
        time = std::max(time, bareText(request["query"]["now"]).substr(0, 24));
    const Json &body = request["body"];
    const std::string uuid = body.is_object() && body.contains("uuid") ? bareText(body["uuid"]) : std::string();
    for (std::size_t i = index + 1; !uuid.empty() && i < exchanges.size(); ++i) {
        const Json &later = exchanges[i].content;
        if (later["request"]["body"].is_object() && later["request"]["body"].value("uuid", Json()) == body["uuid"])
            break;
        const Json &answer = later["response"]["body"];
        if (!answer.is_object() || !answer.contains("_embedded"))
            continue;
        for (const auto &list : answer["_embedded"].items())
            for (const Json &row : list.value())
                if (row.value("uuid", Json()) == body["uuid"])
                    time = std::max(time, row["lastModifiedDateTime"].get<std::string>());
        break;
    }
    if (time.size() < 24 || time > "2090")
        return;
    m_lastTime = time;
    m_server.tell("clock", {{"now", time}, {"frozen", true}});
}

Answer Replay::askStore(const Json &request)
{
    const std::string recorded = request["path"];
    const std::string method = request["method"];
    const std::string path = recorded.substr(0, recorded.find('?'));
    const std::string file = path.substr(path.rfind('/') + 1);
    std::string url = method == "GET"
        ? m_server.get("/media/signedUrl?url=" + encoded(m_server.url() + "/avni-media/farming/" + file)).body
        : m_server.get("/media/uploadUrl/" + file).body;
    if (recorded.find("Signature=000000") != std::string::npos) {
        const auto place = url.find("Signature=") + 10;
        url.replace(place, 6, url.substr(place, 6) == "000000" ? "111111" : "000000");
    }
    std::map<std::string, std::string> headers;
    for (const auto &header : request["headers"].items())
        headers[header.key()] = bareText(header.value());
    const std::string body = method == "PUT" ? std::string(91, 'x') : std::string();
    return m_server.send(method, url.substr(m_server.url().size()), body, headers);
}

Answer Replay::ask(const Json &request)
{
    std::string target = request["path"];
    if (target.compare(0, 7, "http://") == 0)
        return askStore(request);
    char separator = '?';
    for (const auto &parameter : request["query"].items()) {
        std::string value = bareText(parameter.value());
        if (parameter.key() == "url")
            value = std::regex_replace(value, std::regex("http://storage.test"), m_server.url());
        target += separator + parameter.key() + '=' + encoded(value);
        separator = '&';
    }
    std::map<std::string, std::string> headers;
    for (const auto &header : request["headers"].items())
        headers[header.key()] = bareText(header.value());
    const Json &body = request["body"];
    const std::string bytes = body.is_null() ? std::string() : body.is_string() ? body.get<std::string>() : body.dump();
    learnUuids(bytes);
    return m_server.send(request["method"], target, bytes, headers);
}

void Replay::play(const std::string &folder, bool quietly)
{
    const std::vector<Exchange> exchanges = read(folder);
    for (std::size_t i = 0; i < exchanges.size(); ++i) {
        setClock(exchanges, i);
        const Answer answer = ask(exchanges[i].content["request"]);
        if (!quietly)
            compare(exchanges[i], answer);
    }
}

Json Replay::normal(const Json &value, const std::string &key) const
{
    if (isServersOwn(key))
        return value.is_null() ? Json() : Json("<server's own>");
    if (value.is_object()) {
        Json result = Json::object();
        for (const auto &member : value.items())
            result[member.key()] = normal(member.value(), member.key());
        return result;
    }
    if (value.is_array()) {
        Json result = Json::array();
        for (const Json &item : value)
            result.push_back(normal(item, ""));
        // Lists of rows, of nested elements, of sync items: the order is the server's own.
        if (!result.empty() && result.front().is_object() && key != "observations" && key != "value")
            std::sort(result.begin(), result.end(), [](const Json &a, const Json &b) {
                static const std::set<std::string> known = {"<uuid>"};
                const std::string first = a.contains("uuid") ? bareText(a["uuid"]) : "";
                const std::string second = b.contains("uuid") ? bareText(b["uuid"]) : "";
                return first != second ? first < second : a.dump() < b.dump();
            });
        return result;
    }
    if (!value.is_string())
        return value.is_number() ? Json(value.get<double>()) : value;
    std::string text = value;
    if (std::regex_match(text, uuidPattern))
        return m_knownUuids.count(text) ? Json(text) : Json("<uuid>");
    if (text.find("X-Amz-") != std::string::npos)
        return normalAddress(text);
    text = std::regex_replace(text, std::regex("https://(avni\\.test|localhost)"), "https://server");
    text = std::regex_replace(text, std::regex("http://(storage\\.test|127\\.0\\.0\\.1(:[0-9]+)?)/"), "http://store/");
    return std::regex_replace(text, std::regex("^(https://server/[A-Za-z0-9/]+)/[0-9]+"), "$1/<id>");
}

void Replay::report(const std::string &exchange, const std::string &place, const std::string &recorded,
                    const std::string &answered)
{
    m_differences.push_back({exchange, place, recorded.substr(0, 300), answered.substr(0, 300)});
}

void Replay::compareRows(const std::string &exchange, const std::string &place, const Json &recorded,
                         const Json &answered)
{
    // Matched by what names them, so that one missing does not shift all; the server's own uuids name nothing.
    const auto name = [](const Json &row) -> std::string {
        if (!row.is_object())
            return row.dump();
        if (row.contains("entityName"))
            return bareText(row["entityName"]) + ' ' + bareText(row.value("entityTypeUuid", Json("")));
        if (row.contains("identifier"))
            return bareText(row["identifier"]);
        const std::string uuid = row.contains("uuid") ? bareText(row["uuid"]) : "<uuid>";
        return uuid == "<uuid>" ? "" : uuid;
    };
    const auto content = [](Json row) {
        if (row.is_object())
            for (const char *key : {"uuid", "createdBy", "lastModifiedBy"})
                row.erase(key);
        return row.dump();
    };
    std::vector<Json> first(recorded.begin(), recorded.end());
    std::vector<Json> second(answered.begin(), answered.end());
    const auto pairUp = [&](const auto &key) {
        for (auto one = first.begin(); one != first.end();) {
            const std::string wanted = key(*one);
            const auto other = std::find_if(second.begin(), second.end(),
                                            [&](const Json &row) { return !wanted.empty() && key(row) == wanted; });
            if (other == second.end()) {
                ++one;
                continue;
            }
            compareValues(exchange, place + "/*", *one, *other);
            second.erase(other);
            one = first.erase(one);
        }
    };
    pairUp(name);
    pairUp(content);
    // What is left may differ in a member only.
    for (; !first.empty() && !second.empty(); first.pop_back(), second.pop_back())
        compareValues(exchange, place + "/*", first.back(), second.back());
    for (const Json &row : first)
        report(exchange, place + "/*", row.dump(), "<absent>");
    for (const Json &row : second)
        report(exchange, place + "/*", "<absent>", row.dump());
}

void Replay::compareValues(const std::string &exchange, const std::string &place, const Json &recorded,
                           const Json &answered)
{
    if (recorded == answered)
        return;
    const auto isUuid = [](const Json &value) {
        return value == Json("<uuid>")
            || (value.is_string() && std::regex_match(value.get<std::string>(), uuidPattern));
    };
    // One of them is the server's own: nothing to compare.
    if ((recorded == Json("<uuid>") && isUuid(answered)) || (answered == Json("<uuid>") && isUuid(recorded)))
        return;
    if (recorded.is_object() && answered.is_object()) {
        for (const auto &member : recorded.items())
            compareValues(exchange, place + '/' + member.key(), member.value(),
                          answered.value(member.key(), Json("<absent>")));
        for (const auto &member : answered.items())
            if (!recorded.contains(member.key()))
                report(exchange, place + '/' + member.key(), "<absent>", member.value().dump());
        return;
    }
    if (recorded.is_array() && answered.is_array()) {
        compareRows(exchange, place, recorded, answered);
        if (recorded.size() != answered.size())
            report(exchange, place + "/size", std::to_string(recorded.size()), std::to_string(answered.size()));
        return;
    }
    report(exchange, place, bareText(recorded), bareText(answered));
}

void Replay::compare(const Exchange &exchange, const Answer &answer)
{
    ++m_compared;
    const Json &response = exchange.content["response"];
    const int status = response["status"];
    if (status != answer.status)
        report(exchange.name, "/status", std::to_string(status), std::to_string(answer.status));
    const Json &headers = response["headers"];
    for (const char *name : {"content-type", "etag", "content-range", "accept-ranges"}) {
        const std::string recorded = headers.contains(name) ? bareText(headers[name]) : std::string();
        const auto found = answer.headers.find(name);
        const std::string answered = found == answer.headers.end() ? std::string() : found->second;
        const bool same = std::string(name) == "etag" ? recorded.empty() == answered.empty() : recorded == answered;
        if (!same)
            report(exchange.name, std::string("/headers/") + name, recorded, answered);
    }
    const Json &body = response["body"];
    const bool bytes = body.is_string() && std::regex_match(body.get<std::string>(), std::regex("<[0-9]+ bytes>"));
    if (bytes) {
        const std::string size = '<' + std::to_string(answer.body.size()) + " bytes>";
        if (body != Json(size))
            report(exchange.name, "/body", body, size);
        return;
    }
    Json answered = Json::parse(answer.body, nullptr, false);
    if (answered.is_discarded() || body.is_string())
        answered = answer.body;
    if (body.is_string() && status >= 400) {
        const std::string type = headers.contains("content-type") ? bareText(headers["content-type"]) : "";
        std::string first = body, second = answer.body;
        if (type == "application/xml") {
            static const std::regex code("[^]*<Code>([^<]*)</Code>[^]*");
            first = std::regex_replace(first, code, "$1");
            second = std::regex_replace(second, code, "$1");
        } else if (type.compare(0, 9, "text/html") == 0) {
            return;
        }
        first = std::regex_replace(first, std::regex("http://storage.test"), m_server.url());
        if (normalError(first) != normalError(second))
            report(exchange.name, "/body", normalError(first), normalError(second));
        return;
    }
    compareValues(exchange.name, "/body", normal(body, ""), normal(answered, ""));
}

} // namespace standin::test
