// SPDX-License-Identifier: AGPL-3.0-or-later
// Plays recorded exchanges against the stand-in server and tells where its answers differ.
#pragma once

#include "tests/server/runner.h"

#include <set>
#include <string>
#include <vector>

namespace standin::test {

struct Difference
{
    /// "4-refusals/01-unknown-concept"
    std::string exchange;
    /// "/status", "/headers/content-type", "/body/_embedded/individual/0/name"
    std::string place;
    std::string recorded;
    std::string answered;
};

class Replay
{
public:
    /// `shared` is the folder with wire and bundles.
    Replay(const Running &server, const std::string &shared, const std::string &bundle);

    /// Sends all recorded requests of a folder in order; what they are answered is compared unless `quietly`.
    void play(const std::string &folder, bool quietly = false);
    const std::vector<Difference> &differences() const { return m_differences; }
    int compared() const { return m_compared; }

private:
    struct Exchange
    {
        std::string name;
        nlohmann::json content;
    };
    std::vector<Exchange> read(const std::string &folder) const;
    void setClock(const std::vector<Exchange> &exchanges, std::size_t index);
    Answer ask(const nlohmann::json &request);
    Answer askStore(const nlohmann::json &request);
    void compare(const Exchange &exchange, const Answer &answer);
    void compareRows(const std::string &exchange, const std::string &place, const nlohmann::json &recorded,
                     const nlohmann::json &answered);
    void compareValues(const std::string &exchange, const std::string &place, const nlohmann::json &recorded,
                       const nlohmann::json &answered);
    void report(const std::string &exchange, const std::string &place, const std::string &recorded,
                const std::string &answered);
    nlohmann::json normal(const nlohmann::json &value, const std::string &key) const;
    void learnUuids(const std::string &text);

    const Running &m_server;
    std::string m_shared;
    /// Uuids that the bundle or a request names; all others are the server's own and compare as equal.
    std::set<std::string> m_knownUuids;
    std::string m_lastTime;
    std::vector<Difference> m_differences;
    int m_compared = 0;
};

} // namespace standin::test
