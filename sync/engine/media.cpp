// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/engine/media.h"

#include "core/media/mediafiles.h"
#include "sync/protocol/urls.h"
#include "sync/transport/presigned.h"
#include "sync/transport/retry.h"

#include <QFileInfo>
#include <algorithm>

namespace dhara {
namespace {

constexpr int filesPerPass = 500;
constexpr std::chrono::milliseconds storeWait
    = std::chrono::minutes(1); // what could not be written down is as due as before
constexpr int freshUrls = 2;   // an expired URL is asked for again once before the file waits

class MediaPass
{
public:
    MediaPass(const Edges &edges, const Peer &peer) : m_edges(edges), m_peer(peer) { }

    MediaOutcome execute(const std::function<void(int, int)> &report)
    {
        const auto now = m_edges.clock.now();
        const auto due = await(m_edges.store.read([now](Connection &c) { return dueMedia(c, now, filesPerPass); }));
        if (!due) {
            m_outcome.error = due.error();
            m_outcome.nextTry = now.addMSecs(storeWait.count());
            return m_outcome;
        }
        const int total = static_cast<int>(due->size());
        int done = 0;
        for (const MediaRow &file : *due) {
            if (m_edges.cancellation->isCancelled())
                break;
            settle(file, m_unreachable ? tl::unexpected(*m_unreachable) : upload(file));
            report(++done, total);
        }
        const auto next = await(m_edges.store.read([now](Connection &c) { return nextMediaTry(c, now); }));
        if (next)
            m_outcome.nextTry = *next;
        if (m_edges.cancellation->isCancelled())
            return m_outcome;
        if (!next || m_isStoreFailing)
            m_outcome.nextTry = m_edges.clock.now().addMSecs(storeWait.count());
        else
            m_outcome.isMore = total == filesPerPass && m_postponed < total;
        return m_outcome;
    }

private:
    /// The stored URL once the bytes are there and are the right ones.
    Result<QString> upload(const MediaRow &file)
    {
        const QString path = mediaPath(m_peer.mediaFolder, file.fileName);
        if (path.isEmpty() || !QFileInfo::exists(path))
            return failure(ErrorKind::UserMustFix, QStringLiteral("media.missing"), file.fileName);
        const auto md5 = md5OfFile(path);
        if (!md5)
            return tl::unexpected(md5.error());
        for (int attempt = 1;; ++attempt) {
            const auto url = uploadUrl(file.fileName);
            if (!url)
                return tl::unexpected(url.error());
            const auto put = putFile(*url, path, file.contentType, *md5);
            if (put)
                return storedUrl(*url);
            if (put.error().code != QLatin1String("media.urlExpired") || attempt == freshUrls)
                return tl::unexpected(put.error());
        }
    }

    Result<QUrl> uploadUrl(const QString &fileName)
    {
        const auto reply
            = sendWithRetry(m_edges.http, protocol::uploadUrlRequest(m_peer.server, m_peer.authHeaders, fileName),
                            RetryPolicy{}, *m_edges.cancellation, m_edges.random);
        if (!reply) {
            m_unreachable = reply.error();
            return tl::unexpected(reply.error());
        }
        const auto url = presignedUrlOf(*reply);
        if (!url && url.error().kind != ErrorKind::ServerFault)
            m_unreachable = url.error();
        return url;
    }

    Result<void> putFile(const QUrl &url, const QString &path, const QString &contentType, const QByteArray &md5)
    {
        HttpRequest request;
        request.method = "PUT";
        request.url = url;
        request.bodyFile = path;
        request.headers = {{"Content-Type", contentType.toLatin1()}};
        const auto reply = await(m_edges.http.send(request), *m_edges.cancellation);
        if (!reply)
            return tl::unexpected(reply.error());
        return judgePut(*reply, md5);
    }

    void settle(const MediaRow &file, const Result<QString> &url)
    {
        const auto now = m_edges.clock.now();
        if (url) {
            if (note([file, url = *url, now](Connection &c) { return markUploaded(c, file.fileName, url, now); }))
                ++m_outcome.uploaded;
            return;
        }
        if (url.error().kind == ErrorKind::Cancelled)
            return;
        ++m_outcome.failed;
        m_outcome.error = url.error();
        if (const auto state = lost(url.error())) {
            note([file, state = *state, error = url.error()](Connection &c) {
                return markMediaLost(c, file.fileName, state, error);
            });
            return;
        }
        ++m_postponed;
        const auto wait = mediaBackoff(file.attempts + 1, m_edges.random());
        const QDateTime next = now.addMSecs(wait.count());
        note([file, next, error = url.error()](Connection &c) {
            return markMediaFailed(c, file.fileName, error, next);
        });
    }

    /// What the file itself is at fault for. A certificate, a clock or an address that is wrong now says nothing of it.
    static std::optional<MediaState> lost(const Error &error)
    {
        if (error.code == QLatin1String("media.missing"))
            return MediaState::Missing;
        if (error.code == QLatin1String("media.refused") || error.code == QLatin1String("media.unreadable"))
            return MediaState::Refused;
        return std::nullopt;
    }

    template<class F>
    bool note(F change)
    {
        const auto noted = await(m_edges.store.write(std::move(change), Priority::Background));
        if (noted)
            return true;
        m_outcome.error = noted.error();
        m_isStoreFailing = true;
        return false;
    }

    const Edges &m_edges;
    const Peer &m_peer;
    MediaOutcome m_outcome;
    std::optional<Error> m_unreachable; ///< why the server would say the same of every other file now
    int m_postponed = 0;
    bool m_isStoreFailing = false;
};

} // namespace

MediaOutcome uploadMedia(const Edges &edges, const Peer &peer, const std::function<void(int, int)> &report)
{
    return MediaPass(edges, peer).execute(report);
}

std::chrono::milliseconds mediaBackoff(int attempts, double random)
{
    using namespace std::chrono_literals;
    const auto doublings = std::clamp(attempts - 1, 0, 10);
    const auto full
        = std::min<std::chrono::milliseconds>(longestMediaWait, std::chrono::milliseconds(30s) * (1LL << doublings));
    return full / 2 + std::chrono::milliseconds(static_cast<qint64>(full.count() / 2.0 * random));
}

} // namespace dhara
