// SPDX-License-Identifier: AGPL-3.0-or-later
// The real HttpClient: a QNetworkAccessManager on a thread of its own.
#pragma once

#include "sync/transport/httpclient.h"

#include <QThread>

namespace dhara {

/// HTTP/1.1, up to 6 requests to a host at a time, the others wait their turn (`silence` counts from the turn,
/// `deadline` from send). gzip is asked for and undone, but not for a replyFile. Redirects of GET and HEAD are followed
/// within the host and never from https to http; one to another host is RetryLater "network.captivePortal".
/// No cookies, no cache. Further errors of ours: OurFault "network.noContentType" (a body needs one),
/// UserMustFix "media.unreadable" (bodyFile), "profile.denied" (replyFile's folder).
/// A replyFile is made only for a 2xx status; the body of any other reply is in memory.
class QtHttpClient final : public HttpClient
{
public:
    /// `userAgent`: "Dhara/1.0". Needs a QCoreApplication, no event loop of the caller.
    explicit QtHttpClient(QByteArray userAgent);
    /// Completes every future with "cancelled".
    ~QtHttpClient() override;
    Q_DISABLE_COPY_MOVE(QtHttpClient)

    /// From any thread.
    std::future<Result<HttpReply>> send(HttpRequest request) override;
    void abortAll() override;

private:
    class Network;
    QThread m_thread;
    Network *m_network;
};

} // namespace dhara
