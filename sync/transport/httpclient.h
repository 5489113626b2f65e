// SPDX-License-Identifier: AGPL-3.0-or-later
// Request in, future of reply out. The engine knows this face only; tests put a scripted one behind it.
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>
#include <chrono>
#include <functional>
#include <future>
#include <utility>

namespace dhara {

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QString bodyFile;  ///< streamed from this file instead of `body` when not empty
    QString replyFile; ///< the reply's body goes to this file (made anew) instead of memory when not empty
    std::chrono::milliseconds silence{60'000};  ///< give up after so long without a byte
    std::chrono::milliseconds deadline{0};      ///< give up after so long in all; 0: none
    qint64 maxReplyBytes = 256LL * 1024 * 1024; ///< more is "network.replyTooLarge"
};

struct HttpReply
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    QUrl url{}; ///< who answered, after redirects

    QByteArray header(const QByteArray &lowerCaseName) const
    {
        for (const auto &[name, value] : headers) {
            if (name == lowerCaseName)
                return value;
        }
        return {};
    }
};

/// A reply with any status is a value; an Error means that no whole reply came:
/// RetryLater "network.unreachable" | "network.refused" | "network.cut" | "network.timeout" | "network.hostUnknown",
/// UserMustFix "network.tls" | "network.address", ServerFault "network.replyTooLarge", Cancelled "cancelled",
/// UserMustFix "store.diskFull" for replyFile.
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    virtual std::future<Result<HttpReply>> send(HttpRequest request) = 0;
    /// Ends all that is under way with "cancelled".
    virtual void abortAll() = 0;
};

} // namespace dhara
