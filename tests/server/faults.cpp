// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/faults.h"

namespace standin {

std::optional<std::string> Faults::addOne(const Json &given)
{
    const Json &match = at(given, "match");
    const Json &action = at(given, "action");
    if (!action.is_object())
        return "a fault wants an action";
    Fault fault;
    fault.method = text(match, "method");
    const std::string path = text(match, "path");
    if (!path.empty()) {
        // What reads like a plain path is a prefix.
        if (path.find_first_of("^$*+?()[]{}|\\") == std::string::npos) {
            fault.prefix = path;
        } else {
            try {
                fault.pattern = std::regex(path);
            } catch (const std::regex_error &) {
                return "no regular expression: " + path;
            }
        }
    }
    fault.nth = given.value("nth", 0);
    fault.times = given.value("times", fault.nth > 0 ? 1 : -1);
    FaultAction &what = fault.action;
    what.delayMs = action.value("delayMs", 0);
    if (at(action, "cutAfterBytes").is_number_unsigned())
        what.cutAfterBytes = at(action, "cutAfterBytes").get<std::size_t>();
    if (at(action, "status").is_number())
        what.status = at(action, "status").get<int>();
    const Json &body = at(action, "body");
    what.body = body.is_string() ? body.get<std::string>() : body.is_null() ? std::string() : dump(body);
    if (const std::string type = text(action, "contentType"); !type.empty())
        what.contentType = type;
    else if (!body.is_null() && !body.is_string())
        what.contentType = "application/json";
    what.losesByte = flag(action, "losesByte");
    what.dropAfterCommit = flag(action, "dropAfterCommit");
    what.drop = flag(action, "drop");
    const std::lock_guard lock(m_mutex);
    m_faults.push_back(std::move(fault));
    return {};
}

std::optional<std::string> Faults::add(const Json &faults)
{
    if (faults.is_object())
        return addOne(faults);
    if (!faults.is_array())
        return "a fault or a list of faults is wanted";
    for (const Json &fault : faults)
        if (auto refused = addOne(fault))
            return refused;
    return {};
}

void Faults::clear()
{
    const std::lock_guard lock(m_mutex);
    m_faults.clear();
}

std::optional<FaultAction> Faults::take(const std::string &method, const std::string &path)
{
    const std::lock_guard lock(m_mutex);
    std::optional<FaultAction> result;
    for (Fault &fault : m_faults) {
        if (!fault.method.empty() && fault.method != method)
            continue;
        if (path.compare(0, fault.prefix.size(), fault.prefix) != 0)
            continue;
        if (fault.pattern && !std::regex_search(path, *fault.pattern))
            continue;
        ++fault.seen;
        const bool due = fault.times != 0 && fault.seen >= std::max(1, fault.nth);
        // The first that is due happens; later ones still count the request.
        if (due && !result) {
            result = fault.action;
            if (fault.times > 0)
                --fault.times;
        }
    }
    return result;
}

} // namespace standin
