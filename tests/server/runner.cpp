// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/runner.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <httplib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace standin::test {

namespace fs = std::filesystem;

Running::Running(const std::string &bundle, const std::vector<std::string> &options) :
    m_suffix(fs::path(bundle).filename().string())
{
    std::string folder = (fs::temp_directory_path() / "standin-XXXXXX").string();
    m_storage = mkdtemp(folder.data());
    std::vector<std::string> words = {DHARA_BIN_DIR "/avni-standin", "--bundle", bundle, "--storage", m_storage};
    words.insert(words.end(), options.begin(), options.end());
    int out[2];
    if (pipe(out) != 0)
        return;
    m_process = fork();
    if (m_process == 0) {
        dup2(out[1], STDOUT_FILENO);
        close(out[0]);
        close(out[1]);
        // A test that is killed takes its server with it.
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        std::vector<char *> arguments;
        for (std::string &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    close(out[1]);
    FILE *lines = fdopen(out[0], "r");
    if (std::fscanf(lines, "ready http://127.0.0.1:%d", &m_port) != 1)
        m_port = 0;
    std::fclose(lines);
}

Running::~Running()
{
    if (m_process > 0) {
        kill(m_process, SIGTERM);
        waitpid(m_process, nullptr, 0);
    }
    std::error_code failure;
    fs::remove_all(m_storage, failure);
}

Answer Running::send(const std::string &method, const std::string &target, const std::string &body,
                     const std::map<std::string, std::string> &headers) const
{
    httplib::Client client("127.0.0.1", m_port);
    client.set_url_encode(false);
    client.set_read_timeout(30);
    httplib::Request request;
    request.method = method;
    request.path = target;
    request.body = body;
    for (const auto &header : headers)
        request.headers.emplace(header.first, header.second);
    const httplib::Result result = client.send(request);
    Answer answer;
    if (!result)
        return answer;
    answer.status = result->status;
    answer.body = result->body;
    for (const auto &header : result->headers) {
        std::string name = header.first;
        for (char &c : name)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        answer.headers[name] = header.second;
    }
    return answer;
}

Answer Running::get(const std::string &target, const std::string &user) const
{
    std::map<std::string, std::string> headers;
    if (!user.empty())
        headers["USER-NAME"] = user + '@' + m_suffix;
    return send("GET", target, "", headers);
}

Answer Running::post(const std::string &target, const nlohmann::json &body, const std::string &user) const
{
    return send("POST", target, body.dump(),
                {{"USER-NAME", user + '@' + m_suffix}, {"Content-Type", "application/json"}});
}

nlohmann::json Running::ask(const std::string &what) const
{
    return send("GET", "/_standin/" + what, "", {}).json();
}

void Running::tell(const std::string &what, const nlohmann::json &body) const
{
    send("POST", "/_standin/" + what, body.dump(), {{"Content-Type", "application/json"}});
}

std::string encoded(const std::string &value)
{
    static const char *digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '-' || c == '_' || c == '.' || c == '~') {
            result += c;
        } else {
            result += '%';
            result += digits[byte >> 4];
            result += digits[byte & 15];
        }
    }
    return result;
}

} // namespace standin::test
