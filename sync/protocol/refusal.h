// SPDX-License-Identifier: AGPL-3.0-or-later
// Is it the record or the server? A real server answers 500 for both, without a word in production (wire/README.md, 2).
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <chrono>

namespace dhara::protocol {

/// What an answer with another status than 200 says of the server, the same for what is asked and what is sent. Pure.
/// data: status; detail: the first line of the body. SignIn "signin.unknownUser" (401), RetryLater "server.busy"
/// (408, 429, 502, 503, 504), "network.captivePortal" (a web page that is no server's fault), ServerFault
/// "server.failing".
Error faultOf(int status, const QByteArray &body);

/// The answer to a push that was not 200.
struct PushReply
{
    int status = 0;
    QByteArray body;
};

/// What else happened in the same run, and before.
struct RunSoFar
{
    qint64 succeeded = 0;                    ///< pushes that the server took
    qint64 failed = 0;                       ///< pushes answered with an error, this one included
    bool isServerAnswering = false;          ///< it answers an innocent question now
    std::chrono::milliseconds failingFor{0}; ///< since this very version was first answered with such an error
};

struct Verdict
{
    bool isRecordAtFault = false; ///< set it aside; otherwise it waits for the next run
    Error error;
};

/// Whether the next record would be answered alike: no network, no session, a busy server.
bool endsRun(const Verdict &verdict);

/// Whether the server took the record: 200 or 201 with nothing, or with a JSON object that does not deny it. A web page
/// with status 200 (a captive portal) is not the server's word.
bool isAccepted(const PushReply &reply);

/// Pure. "record.refused" (UserMustFix; detail: the server's text, data: status), "signin.unknownUser" (SignIn),
/// "server.busy" (RetryLater), "server.failing" (ServerFault), "network.captivePortal" (RetryLater).
Verdict judge(const PushReply &reply, const RunSoFar &run);

} // namespace dhara::protocol
