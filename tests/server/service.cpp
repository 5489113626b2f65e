// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/service.h"

#include "tests/server/pulls.h"
#include "tests/server/pushes.h"
#include "tests/server/syncdetails.h"

#include <arpa/inet.h>
#include <chrono>
#include <sys/socket.h>
#include <thread>

namespace standin {

namespace {

bool startsWith(const std::string &value, const std::string &start)
{
    return value.compare(0, start.size(), start) == 0;
}

Ask readAsk(const httplib::Request &request, int port)
{
    Ask ask;
    ask.method = request.method;
    ask.path = request.path;
    ask.target = request.target;
    for (const auto &[name, value] : request.params)
        ask.query.emplace(name, value);
    ask.body = request.body;
    for (const auto &[name, value] : request.headers) {
        std::string lower = name;
        for (char &c : lower)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        ask.headers.emplace(lower, value);
    }
    const auto header = [&](const char *name) {
        const auto found = ask.headers.find(name);
        return found == ask.headers.end() ? std::optional<std::string>() : std::optional(found->second);
    };
    ask.contentType = header("content-type").value_or("");
    ask.host = header("host").value_or("127.0.0.1:" + std::to_string(port));
    ask.userName = header("user-name");
    return ask;
}

Json idpDetails()
{
    return {{"genericConfig",
             {{"webAppTimeoutInMinutes", 21600},
              {"avniEnvironment", "development"},
              {"avniAi",
               {{"token", "dummy"},
                {"enabled", false},
                {"baseUrl", "https://localhost:8021"},
                {"mcpServerUrl", "http://localhost:8023"},
                {"showTemplates", false},
                {"copilotFormValidationApiKey", "dummy"}}}}},
            {"idpType", "none"},
            {"keycloak",
             {{"authServerUrl", "http://localhost:8080"},
              {"clientId", "avni-client"},
              {"grantType", "password"},
              {"scope", "openid"},
              {"realm", "On-premise"}}},
            {"cognito", {{"poolId", "dummy"}, {"clientId", "dummy"}}}};
}

Reply unauthorized(const World &world, const Ask &ask)
{
    std::string time = formatInstant(world.clock.now());
    time.replace(time.size() - 1, 1, "+00:00");
    return {401,
            dump({{"timestamp", time}, {"status", 401}, {"error", "Unauthorized"}, {"path", ask.path}}),
            "application/json",
            {}};
}

/// Real time, whatever the server's clock is set to: what was under way together is told by it.
double uptimeMs()
{
    static const auto start = std::chrono::steady_clock::now();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

Reply Service::answerUser(const User &user, const Ask &ask)
{
    if (ask.method == "POST") {
        const std::unique_lock lock(m_world.mutex);
        if (ask.path == "/v2/syncDetails" || ask.path == "/syncDetails")
            return syncDetails(m_world, user, ask);
        if (auto reply = push(m_world, user, ask))
            return *reply;
    }
    if (ask.method == "GET") {
        const std::shared_lock lock(m_world.mutex);
        if (ask.path == "/me" || ask.path == "/userInfo")
            return okJson(userInfo(m_world, user));
        if (ask.path == "/v2/me")
            return okHal("{\"_embedded\":{\"userInfo\":[" + dump(userInfo(m_world, user))
                         + "]},\"page\":{\"size\":1,\"totalElements\":1,\"totalPages\":1,\"number\":0}}");
        static const std::string subject = "/subject/";
        static const std::string all = "/allEntities";
        if (startsWith(ask.path, subject) && ask.path.size() > subject.size() + all.size()
            && ask.path.compare(ask.path.size() - all.size(), all.size(), all) == 0)
            return allEntities(m_world, ask.path.substr(subject.size(), ask.path.size() - subject.size() - all.size()));
        if (ask.path == "/identifierAssignment") {
            // Needs the other lock below: asking makes the batch.
        } else if (auto reply = pull(m_world, user, ask)) {
            return *reply;
        }
    }
    if (ask.path == "/identifierAssignment" && ask.method == "GET") {
        const std::unique_lock lock(m_world.mutex);
        topUpIdentifiers(m_world, user, ask.parameter("deviceId").value_or(""));
        return *pull(m_world, user, ask);
    }
    {
        const std::shared_lock lock(m_world.mutex);
        if (auto reply = m_media.urls(m_world, user, ask))
            return *reply;
    }
    return problem(404, "No static resource " + ask.path.substr(1) + ".", ask.path);
}

Reply Service::answer(const Ask &ask)
{
    if (ask.path == "/ping")
        return {200, "pong", "text/plain;charset=UTF-8", {}};
    if (ask.path == "/idp-details")
        return okJson(idpDetails());
    if (ask.path == "/cognito-details")
        return okJson({{"poolId", "dummy"}, {"clientId", "dummy"}});
    if (auto reply = m_media.object(m_world, ask))
        return *reply;
    // Without a header the server acts as its default user.
    const User *user = m_world.user(ask.userName.value_or("admin"));
    if (!user)
        return unauthorized(m_world, ask);
    const Reply reply = answerUser(*user, ask);
    return m_world.options.terse ? terse(reply) : reply;
}

/// Closes the connection that `request` came on; the library then finds it gone and lets go of it.
void Service::dropConnection(const httplib::Request &request) const
{
    for (int fd = 3; fd < 4096; ++fd) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (getpeername(fd, reinterpret_cast<sockaddr *>(&peer), &size) != 0 || peer.sin_family != AF_INET
            || ntohs(peer.sin_port) != request.remote_port)
            continue;
        sockaddr_in own{};
        size = sizeof own;
        if (getsockname(fd, reinterpret_cast<sockaddr *>(&own), &size) == 0 && ntohs(own.sin_port) == m_port)
            ::shutdown(fd, SHUT_RDWR);
    }
}

void Service::handle(const httplib::Request &request, httplib::Response &response)
{
    Ask ask = readAsk(request, m_port);
    const auto send = [&](const Reply &reply) {
        // Left open for a range, which the library cuts out and answers 206.
        if (reply.status != 200 || request.ranges.empty())
            response.status = reply.status;
        for (const auto &[name, value] : reply.headers)
            response.set_header(name, value);
        if (!reply.contentType.empty())
            response.set_content(reply.body, reply.contentType);
        else
            response.body = reply.body;
    };
    if (startsWith(ask.path, "/_standin/"))
        return send(control(ask));

    const auto fault = m_faults.take(ask.method, ask.path);
    int number = 0;
    {
        const std::lock_guard lock(m_journalMutex);
        number = ++m_requests;
        const auto mark = ask.target.find('?');
        m_journal.push_back({{"n", number},
                             {"method", ask.method},
                             {"path", ask.path},
                             {"query", mark == std::string::npos ? "" : ask.target.substr(mark + 1)},
                             {"status", nullptr},
                             {"beganMs", uptimeMs()},
                             {"user", ask.userName ? Json(*ask.userName) : Json()}});
    }
    if (fault && fault->delayMs > 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(fault->delayMs));
    if (fault && fault->losesByte && !ask.body.empty())
        ask.body.pop_back();
    Reply reply;
    if (fault && fault->drop)
        reply.status = 0;
    else if (fault && fault->status)
        reply = {*fault->status, fault->body, fault->contentType, {}};
    else
        reply = answer(ask);
    {
        const std::lock_guard lock(m_journalMutex);
        for (auto entry = m_journal.rbegin(); entry != m_journal.rend(); ++entry)
            if (entry->at("n") == number) {
                (*entry)["status"] = reply.status;
                (*entry)["endedMs"] = uptimeMs();
                (*entry)["bytes"] = reply.body.size();
                if (fault)
                    (*entry)["faulted"] = true;
                break;
            }
    }
    if (fault && (fault->drop || fault->dropAfterCommit)) {
        dropConnection(request);
        return;
    }
    if (fault && fault->cutAfterBytes) {
        response.status = reply.status;
        for (const auto &[name, value] : reply.headers)
            response.set_header(name, value);
        const std::size_t whole = std::max<std::size_t>(reply.body.size(), 1);
        const std::size_t until = std::min(*fault->cutAfterBytes, whole - 1);
        response.set_content_provider(
            whole, reply.contentType.empty() ? "text/plain" : reply.contentType,
            [body = reply.body, until](std::size_t offset, std::size_t, httplib::DataSink &sink) {
                if (offset < until)
                    sink.write(body.data() + offset, until - offset);
                return false;
            });
        return;
    }
    send(reply);
}

int Service::bind(int port)
{
    m_server.new_task_queue = [] { return new httplib::ThreadPool(16); };
    m_server.set_keep_alive_max_count(1000000000);
    m_server.set_keep_alive_timeout(120);
    m_server.set_tcp_nodelay(true);
    m_server.set_payload_max_length(std::size_t(2) << 30);
    const auto handler
        = [this](const httplib::Request &request, httplib::Response &response) { handle(request, response); };
    // A request without a body need not say so; the library would wait for one.
    m_server.set_pre_routing_handler([handler](const httplib::Request &request, httplib::Response &response) {
        if (request.has_header("Content-Length") || request.has_header("Transfer-Encoding"))
            return httplib::Server::HandlerResponse::Unhandled;
        handler(request, response);
        return httplib::Server::HandlerResponse::Handled;
    });
    m_server.Get(".*", handler);
    m_server.Post(".*", handler);
    m_server.Put(".*", handler);
    m_server.Patch(".*", handler);
    m_server.Delete(".*", handler);
    m_server.Options(".*", handler);
    m_port = port > 0 ? (m_server.bind_to_port("127.0.0.1", port) ? port : -1) : m_server.bind_to_any_port("127.0.0.1");
    return m_port;
}

void Service::run()
{
    m_server.listen_after_bind();
}

} // namespace standin
