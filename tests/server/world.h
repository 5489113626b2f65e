// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything the stand-in server knows: its options, its time, its people, definitions, records.
#pragma once

#include "tests/server/bundle.h"
#include "tests/server/reference.h"
#include "tests/server/store.h"

#include <atomic>
#include <list>
#include <mutex>
#include <set>
#include <shared_mutex>

namespace standin {

struct Options
{
    std::string bundle;
    std::string suffix;
    std::string storage;
    std::string population;
    /// ENDPOINT,REGION,BUCKET,KEY,SECRET of a real store; empty: the server's own.
    std::string s3;
    int subjects = 0;
    int visits = 0;
    std::uint64_t seed = 1;
    int port = 0;
    /// As production servers answer: no exception texts.
    bool terse = false;
    std::optional<Ms> now;
};

/// The server's time. It can be moved, and never stands before the last commit.
class ServerClock
{
public:
    Ms now() const;
    /// The time of a commit: later than every commit before, to the millisecond.
    Ms commit();
    /// Time runs on from `instant`.
    void set(Ms instant);
    void offset(Ms by);
    /// Time stands still at `instant` but for commits, until it is set again.
    void freeze(Ms instant);

private:
    Ms machine() const;

    std::atomic<Ms> m_offset = 0;
    std::atomic<Ms> m_frozen = -1;
    std::atomic<Ms> m_lastCommit = 0;
};

struct World
{
    Options options;
    Bundle bundle;
    ServerClock clock;
    /// A list, so that records may point to its members.
    std::list<User> users;
    Reference reference;
    Store store;
    /// Uuids that another organisation holds.
    std::set<std::string> foreignUuids;
    /// Subjects assigned to users (subject uuid, user uuid) -> assignment time.
    std::map<std::pair<std::string, std::string>, Ms> assignments;
    Json telemetry = Json::array();
    Json ruleFailures = Json::array();
    Json videoTelemetry = Json::array();
    /// Readers pull, a writer pushes.
    mutable std::shared_mutex mutex;

    const User *user(const std::string &username) const;
    /// Who wrote the definitions.
    const User &administrator() const;
    const Catchment *catchmentOf(const User &user) const;
    /// Whether `user` may pull `record` (scoping of reference/avni-wire.md §2.7).
    bool sees(const User &user, const Record &record) const;
};

/// Loads the bundle and all that a server seeds; population is separate. Throws std::runtime_error.
void prepare(World &world);

} // namespace standin
