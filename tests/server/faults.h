// SPDX-License-Identifier: AGPL-3.0-or-later
// Faults that tests script: what goes wrong with which request.
#pragma once

#include "tests/server/base.h"

#include <list>
#include <mutex>
#include <optional>
#include <regex>
#include <string>

namespace standin {

struct FaultAction
{
    int delayMs = 0;
    /// Close the connection after this many bytes of the reply's body.
    std::optional<std::size_t> cutAfterBytes;
    /// Answer this instead of performing the request.
    std::optional<int> status;
    std::string body;
    std::string contentType = "text/plain";
    /// The last byte of what was sent is lost on the way.
    bool losesByte = false;
    /// Perform the request, close the connection without an answer.
    bool dropAfterCommit = false;
    /// Close the connection without performing it.
    bool drop = false;
};

class Faults
{
public:
    /// One fault or a list of them; a sentence where the JSON is none.
    std::optional<std::string> add(const Json &faults);
    void clear();
    /// What is to happen with this request; counts it.
    std::optional<FaultAction> take(const std::string &method, const std::string &path);

private:
    struct Fault
    {
        std::string method;
        std::string prefix;
        std::optional<std::regex> pattern;
        /// The n-th matching request from now, 0: each.
        int nth = 0;
        /// How often it happens; negative: for ever.
        int times = -1;
        int seen = 0;
        FaultAction action;
    };
    std::optional<std::string> addOne(const Json &fault);

    std::mutex m_mutex;
    std::list<Fault> m_faults;
};

} // namespace standin
