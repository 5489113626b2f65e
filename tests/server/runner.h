// SPDX-License-Identifier: AGPL-3.0-or-later
// Starts avni-standin for a test and ends it with the test; asks it things over HTTP.
#pragma once

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace standin::test {

struct Answer
{
    /// 0: no answer came.
    int status = 0;
    std::string body;
    std::map<std::string, std::string> headers;

    nlohmann::json json() const { return nlohmann::json::parse(body, nullptr, false); }
};

class Running
{
public:
    /// `bundle` is a folder; `options` go before the defaults of a fresh storage folder and port.
    explicit Running(const std::string &bundle, const std::vector<std::string> &options = {});
    ~Running();
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

    /// False where it did not come up.
    bool isReady() const { return m_port > 0; }
    int port() const { return m_port; }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    /// `user` without its suffix; empty: no header.
    Answer get(const std::string &target, const std::string &user = "worker") const;
    Answer post(const std::string &target, const nlohmann::json &body, const std::string &user = "worker") const;
    Answer send(const std::string &method, const std::string &target, const std::string &body,
                const std::map<std::string, std::string> &headers) const;
    /// Below /_standin.
    nlohmann::json ask(const std::string &what) const;
    void tell(const std::string &what, const nlohmann::json &body) const;

private:
    std::string m_suffix;
    std::string m_storage;
    int m_port = 0;
    int m_process = 0;
};

/// Encoded for a query.
std::string encoded(const std::string &value);

} // namespace standin::test
