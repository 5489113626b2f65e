// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/world.h"

#include <chrono>

namespace standin {

namespace {

Ms machineTime()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

struct Person
{
    const char *account;
    const char *uuid;
    const char *name;
    bool hasCatchment;
};

// The first is who defined the organisation; its rows bear this name.
constexpr Person people[] = {
    {"admin", "8af9a1dc-a537-49f7-9856-ff9476864207", "Org Admin", false},
    {"worker", "276d4dd8-384d-4987-b993-9bf498b2dc0a", "Worker One", true},
    {"worker2", "", "Worker Two", true},
    {"supervisor", "4b8a128e-28b4-48f4-b294-239e7dd8378c", "Supervisor One", true},
    {"nocatch", "", "No Catchment", false},
};

} // namespace

Ms ServerClock::machine() const
{
    const Ms frozen = m_frozen;
    return frozen >= 0 ? frozen : machineTime() + m_offset;
}

Ms ServerClock::now() const
{
    return std::max(machine(), m_lastCommit.load());
}

Ms ServerClock::commit()
{
    Ms last = m_lastCommit.load();
    for (;;) {
        const Ms next = std::max(machine(), last + 1);
        if (m_lastCommit.compare_exchange_weak(last, next))
            return next;
    }
}

void ServerClock::set(Ms instant)
{
    m_frozen = -1;
    m_offset = instant - machineTime();
    if (m_lastCommit >= instant)
        m_lastCommit = instant - 1;
}

void ServerClock::offset(Ms by)
{
    m_frozen = -1;
    m_offset = by;
}

void ServerClock::freeze(Ms instant)
{
    m_frozen = instant;
    if (m_lastCommit >= instant)
        m_lastCommit = instant - 1;
}

const User *World::user(const std::string &username) const
{
    for (const User &user : users)
        if (user.username == username)
            return &user;
    return nullptr;
}

const User &World::administrator() const
{
    return *user("admin@" + options.suffix);
}

const Catchment *World::catchmentOf(const User &user) const
{
    for (const Catchment &catchment : bundle.catchments)
        if (!user.catchment.empty() && catchment.uuid == user.catchment)
            return &catchment;
    return nullptr;
}

bool World::sees(const User &user, const Record &record) const
{
    if (record.owner)
        return record.owner == &user;
    const Record *subject = record.subject ? record.subject : &record;
    const std::vector<std::string> &places = record.places.empty() ? subject->places : record.places;
    if (places.empty() && subject == &record && record.scope.empty())
        return true;
    const auto type = bundle.subjectTypes.find(subject->scope);
    if (type != bundle.subjectTypes.end()) {
        // Users here have no values for synchronisation by a registration answer.
        if (type->second.syncedByConcept)
            return false;
        if (type->second.directlyAssigned && assignments.count({subject->uuid, user.uuid}) == 0)
            return false;
        if (!type->second.syncedByLocation)
            return true;
    }
    const Catchment *catchment = catchmentOf(user);
    if (!catchment)
        return false;
    for (const std::string &place : places)
        if (catchment->locations.count(place) != 0)
            return true;
    return false;
}

void prepare(World &world)
{
    const Options &options = world.options;
    world.bundle = loadBundle(options.bundle);
    if (options.now)
        world.clock.set(*options.now);
    User root;
    root.username = "admin";
    root.name = "admin";
    root.uuid = "5fed2907-df3a-4867-aef5-c87f4c78a31a";
    root.inOrganisation = false;
    root.settings = {{"disableAutoSync", true}};
    world.users.push_back(root);
    std::vector<std::string> uuids;
    for (const Person &person : people) {
        User user;
        user.username = std::string(person.account) + '@' + options.suffix;
        user.name = person.name;
        user.uuid = *person.uuid ? std::string(person.uuid) : nameUuid("user " + user.username);
        user.settings = {{"locale", "en"}, {"disableAutoSync", true}};
        if (person.hasCatchment && !world.bundle.catchments.empty())
            user.catchment = world.bundle.catchments.front().uuid;
        user.modified = world.clock.now() - Ms(60) * 86400000;
        uuids.push_back(user.uuid);
        world.users.push_back(user);
    }
    ReferenceContext context{world.bundle,
                             options.suffix,
                             "http://127.0.0.1/avni-media/" + options.suffix + '/',
                             world.administrator().uuid,
                             world.administrator().name,
                             uuids,
                             world.clock.now() - Ms(60) * 86400000};
    world.reference = makeReference(context);
}

} // namespace standin
