// SPDX-License-Identifier: AGPL-3.0-or-later
// The HTTP face: routing, faults, the journal of requests, and what tests may ask of the server.
#pragma once

#include "tests/server/faults.h"
#include "tests/server/media.h"
#include "tests/server/reply.h"
#include "tests/server/world.h"

#include <httplib.h>

namespace standin {

class Service
{
public:
    Service(World &world, Media &media) : m_world(world), m_media(media) { }
    /// Binds to 127.0.0.1; the port, or -1 where it is taken.
    int bind(int port);
    /// Serves until the process ends.
    void run();

private:
    void handle(const httplib::Request &request, httplib::Response &response);
    Reply answer(const Ask &ask);
    Reply answerUser(const User &user, const Ask &ask);
    Reply control(const Ask &ask);
    Reply controlPost(const Ask &ask, const Json &body);
    Json state() const;
    void dropConnection(const httplib::Request &request) const;

    World &m_world;
    Media &m_media;
    Faults m_faults;
    httplib::Server m_server;
    int m_port = 0;
    std::mutex m_journalMutex;
    Json m_journal = Json::array();
    int m_requests = 0;
};

} // namespace standin
