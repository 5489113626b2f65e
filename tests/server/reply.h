// SPDX-License-Identifier: AGPL-3.0-or-later
// What the server answers, before it becomes HTTP.
#pragma once

#include "tests/server/base.h"

#include <map>
#include <string>

namespace standin {

struct Ask
{
    std::string method;
    /// Decoded, without the query.
    std::string path;
    /// As it came: path and query.
    std::string target;
    std::map<std::string, std::string> query;
    std::string body;
    std::string contentType;
    std::string host;
    /// Value of USER-NAME; absent where the header is.
    std::optional<std::string> userName;
    std::map<std::string, std::string> headers;

    /// Nothing where the parameter is absent.
    std::optional<std::string> parameter(const std::string &name) const
    {
        const auto found = query.find(name);
        return found == query.end() ? std::nullopt : std::optional(found->second);
    }
};

struct Reply
{
    int status = 200;
    std::string body;
    std::string contentType;
    std::map<std::string, std::string> headers;
};

inline Reply okEmpty()
{
    return {};
}
inline Reply okJson(const Json &value)
{
    return {200, dump(value), "application/json", {}};
}
inline Reply okHal(std::string body)
{
    return {200, std::move(body), "application/hal+json", {}};
}
inline Reply okText(std::string body)
{
    return {200, std::move(body), "text/plain", {}};
}
/// An exception's text, as a server with AVNI_SEND_EXCEPTION_IN_RESPONSE answers.
inline Reply failure(int status, std::string message)
{
    return {status, std::move(message), "text/plain;charset=UTF-8", {}};
}
/// Spring's own handler: RFC 9457.
Reply problem(int status, const std::string &detail, const std::string &path);
Reply nullPointer(const std::string &message);
Reply constraint(const std::string &detail);
/// The same as a server answers that sends no exception texts (wire/4b-refusals-terse).
Reply terse(Reply reply);

} // namespace standin
