// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/media.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace standin {

namespace fs = std::filesystem;

namespace {

constexpr int uploadSeconds = 600;
constexpr int downloadSeconds = 120;
const std::string bucketPath = "/avni-media/";

bool startsWith(const std::string &value, const std::string &start)
{
    return value.compare(0, start.size(), start) == 0;
}

Reply xmlError(int status, const std::string &code, const std::string &message)
{
    return {status,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
                + "</Message></Error>",
            "application/xml",
            {}};
}

std::string readFile(const fs::path &path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

} // namespace

std::string guessedType(const std::string &fileName)
{
    static const std::map<std::string, std::string> types = {
        {"jpg", "image/jpeg"},
        {"jpeg", "image/jpeg"},
        {"png", "image/png"},
        {"gif", "image/gif"},
        {"bmp", "image/bmp"},
        {"webp", "image/webp"},
        {"pdf", "application/pdf"},
        {"mp4", "video/mp4"},
        {"webm", "video/webm"},
        {"mov", "video/quicktime"},
        {"mp3", "audio/mpeg"},
        {"m4a", "audio/mp4"},
        {"aac", "audio/aac"},
        {"wav", "audio/x-wav"},
        {"txt", "text/plain"},
        {"csv", "text/csv"},
        {"json", "application/json"},
        {"zip", "application/zip"},
        {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
        {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    };
    const auto dot = fileName.rfind('.');
    if (dot == std::string::npos)
        return {};
    std::string extension = fileName.substr(dot + 1);
    for (char &c : extension)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const auto found = types.find(extension);
    return found == types.end() ? std::string() : found->second;
}

Media::Media(const Options &options) : m_folder(options.storage), m_organisation(options.suffix)
{
    if (!options.s3.empty()) {
        std::vector<std::string> parts;
        std::istringstream stream(options.s3);
        for (std::string part; std::getline(stream, part, ',');)
            parts.push_back(part);
        if (parts.size() != 5)
            throw std::runtime_error("--s3 wants ENDPOINT,REGION,BUCKET,KEY,SECRET");
        m_endpoint = parts[0];
        while (!m_endpoint.empty() && m_endpoint.back() == '/')
            m_endpoint.pop_back();
        m_keys = {parts[1], parts[3], parts[4]};
        m_bucket = parts[2];
        return;
    }
    std::error_code failure;
    fs::create_directories(m_folder, failure);
    for (const auto &entry : fs::recursive_directory_iterator(m_folder, failure)) {
        if (!entry.is_regular_file() || entry.path().extension() == ".part")
            continue;
        const std::string key = fs::relative(entry.path(), m_folder).generic_string();
        const std::string bytes = readFile(entry.path());
        m_objects[key] = {bytes.size(), md5Hex(bytes), guessedType(key)};
    }
}

std::string Media::signedUrl(const World &world, const Ask &ask, const std::string &method, const std::string &key,
                             const std::string &contentType, int seconds) const
{
    std::map<std::string, std::string> headers;
    if (!contentType.empty())
        headers["content-type"] = contentType;
    // A real store keeps the machine's time, whatever this server's clock was set to.
    using namespace std::chrono;
    const Ms now = m_endpoint.empty() ? world.clock.now()
                                      : duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    const std::string base = m_endpoint.empty() ? "http://" + ask.host : m_endpoint;
    return presign(m_keys, method, base, '/' + m_bucket + '/' + key, headers, seconds, now);
}

std::optional<std::string> Media::keyOf(const std::string &url) const
{
    const auto scheme = url.find("://");
    if (scheme == std::string::npos)
        return {};
    const auto slash = url.find('/', scheme + 3);
    const std::string path = slash == std::string::npos ? "" : percentDecoded(url.substr(slash, url.find('?') - slash));
    const std::string start = '/' + m_bucket + '/' + m_organisation + '/';
    if (!startsWith(path, start))
        return {};
    return path.substr(m_bucket.size() + 2);
}

Reply Media::forbidden(const User &user, const std::string &url) const
{
    return failure(403, "User '" + user.username + "' not authorized to access '" + url + "'");
}

Reply Media::batch(const World &world, const User &user, const Ask &ask) const
{
    const Json list = Json::parse(ask.body, nullptr, false);
    if (!list.is_array())
        return problem(400, "Failed to read request", ask.path);
    Json result = Json::object();
    for (const Json &item : list) {
        const std::string url = item.is_string() ? item.get<std::string>() : std::string();
        const auto key = keyOf(url);
        if (!key)
            return forbidden(user, url);
        if (result.contains(url))
            return failure(500, "java.lang.IllegalStateException: Duplicate key " + url + "\n");
        result[url] = signedUrl(world, ask, "GET", *key, "", downloadSeconds);
    }
    return okJson(result);
}

Reply Media::backup(const World &world, const User &user, const Ask &ask, const std::string &what) const
{
    const Catchment *catchment = world.catchmentOf(user);
    if (!catchment)
        return nullPointer("\"org.avni.server.domain.Catchment.getUuid()\" because \"catchment\" is null");
    const std::string key = m_organisation + "/MobileDbBackup-" + catchment->uuid;
    if (what == "exists") {
        const std::lock_guard lock(m_mutex);
        return okText(m_objects.count(key) != 0 ? "true" : "false");
    }
    const bool upload = what == "upload";
    return okText(signedUrl(world, ask, upload ? "PUT" : "GET", key, "", uploadSeconds));
}

std::optional<Reply> Media::urls(const World &world, const User &user, const Ask &ask) const
{
    static const std::string uploadPath = "/media/uploadUrl/";
    static const std::string backupPath = "/media/mobileDatabaseBackupUrl/";
    if (startsWith(ask.path, uploadPath)) {
        const std::string file = ask.path.substr(uploadPath.size());
        if (file.find('/') != std::string::npos || file.empty())
            return Reply{
                400,
                "<!doctype html><html lang=\"en\"><head><title>HTTP Status 400 – Bad Request</title></head></html>",
                "text/html;charset=utf-8",
                {}};
        return okText(signedUrl(world, ask, "PUT", m_organisation + '/' + file, guessedType(file), uploadSeconds));
    }
    if (ask.path == "/media/signedUrl") {
        const std::string url = ask.parameter("url").value_or("");
        const auto key = keyOf(url);
        return key ? okText(signedUrl(world, ask, "GET", *key, "", downloadSeconds)) : forbidden(user, url);
    }
    if (ask.path == "/media/signedUrls")
        return batch(world, user, ask);
    if (startsWith(ask.path, backupPath))
        return backup(world, user, ask, ask.path.substr(backupPath.size()));
    if (ask.path == "/media/mobileDatabaseSqliteSnapshotUrl/exists")
        return okText("false");
    if (startsWith(ask.path, "/extension/"))
        return failure(500, "Error in serving file " + ask.path.substr(11));
    if (startsWith(ask.path, "/customCardConfigFile/"))
        return failure(500, "Error serving " + ask.path.substr(22));
    return {};
}

Reply Media::put(const Ask &ask, const std::string &key)
{
    const fs::path path = fs::path(m_folder) / key;
    fs::create_directories(path.parent_path());
    const fs::path part = path.string() + '.' + randomUuid() + ".part";
    std::ofstream(part, std::ios::binary) << ask.body;
    const StoredObject stored{ask.body.size(), md5Hex(ask.body), ask.contentType};
    const std::lock_guard lock(m_mutex);
    fs::rename(part, path);
    m_objects[key] = stored;
    return {200, "", "", {{"ETag", '"' + stored.md5 + '"'}}};
}

Reply Media::get(const std::string &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_objects.find(key);
    if (found == m_objects.end())
        return xmlError(404, "NoSuchKey", "The specified key does not exist.");
    const std::string type = found->second.contentType.empty() ? "binary/octet-stream" : found->second.contentType;
    return {200,
            readFile(fs::path(m_folder) / key),
            type,
            {{"ETag", '"' + found->second.md5 + '"'}, {"Accept-Ranges", "bytes"}}};
}

std::optional<Reply> Media::object(const World &world, const Ask &ask)
{
    if (!startsWith(ask.path, bucketPath))
        return {};
    const std::string key = ask.path.substr(bucketPath.size());
    if (key.find("..") != std::string::npos)
        return xmlError(400, "InvalidURI", "Could not parse the specified URI.");
    switch (checkSignature(m_keys, ask.method, ask.target, ask.headers, world.clock.now())) {
    case SignatureState::good:
        break;
    case SignatureState::expired:
        return xmlError(403, "AccessDenied", "Request has expired");
    case SignatureState::unsignedRequest:
        return xmlError(403, "AccessDenied", "Access Denied");
    case SignatureState::wrong:
        return xmlError(403, "SignatureDoesNotMatch",
                        "The request signature we calculated does not match the signature you provided. Check your key "
                        "and signing method.");
    }
    if (ask.method == "PUT")
        return put(ask, key);
    if (ask.method == "GET" || ask.method == "HEAD")
        return get(key);
    return xmlError(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
}

Json Media::objects() const
{
    const std::lock_guard lock(m_mutex);
    Json list = Json::array();
    for (const auto &[key, object] : m_objects)
        list.push_back(
            {{"key", key}, {"bytes", object.bytes}, {"md5", object.md5}, {"contentType", object.contentType}});
    return list;
}

} // namespace standin
