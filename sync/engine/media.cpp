// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/engine/media.h"

#include "core/media/mediafiles.h"
#include "sync/protocol/urls.h"
#include "sync/transport/presigned.h"

#include <QFileInfo>
#include <QHash>
#include <algorithm>

namespace dhara {
namespace {

constexpr int filesPerPass = 500;
constexpr std::chrono::milliseconds storeWait
    = std::chrono::minutes(1); // what could not be written down is as due as before
constexpr int freshUrls = 2;   // an expired URL is asked for again once before the file waits

/// No answer came at all, so that the next file would wait for none as well.
bool isSilence(const Error &error)
{
    return (error.kind == ErrorKind::RetryLater && error.code.startsWith(QLatin1String("network.")))
        || error.code == QLatin1String("network.tls");
}

class MediaPass
{
public:
    MediaPass(const Edges &edges, const Peer &peer, const std::function<void(int, int)> &report, int silentPasses) :
        m_edges(edges), m_peer(peer), m_report(report), m_silentPasses(silentPasses)
    {
    }

    MediaOutcome execute()
    {
        const auto now = m_edges.clock.now();
        const auto due = await(m_edges.store.read([now](Connection &c) { return dueMedia(c, now, filesPerPass); }));
        if (!due) {
            m_outcome.error = due.error();
            m_outcome.nextTry = now.addMSecs(storeWait.count());
            return m_outcome;
        }
        m_due = static_cast<int>(due->size());
        for (const MediaRow &file : *due) {
            if (m_edges.cancellation->isCancelled())
                break;
            if (m_unreachable)
                m_untried.append({file.fileName, *m_unreachable});
            else
                take(file);
        }
        postponeUntried();
        m_outcome.isSilent = m_unreachable || !m_silentHosts.isEmpty();
        m_outcome.isInterrupted = m_outcome.isInterrupted || m_edges.cancellation->isCancelled();
        const auto next = await(m_edges.store.read([now](Connection &c) { return nextMediaTry(c, now); }));
        if (next)
            m_outcome.nextTry = *next;
        if (m_outcome.isInterrupted)
            return m_outcome;
        if (!next || m_isStoreFailing)
            m_outcome.nextTry = m_edges.clock.now().addMSecs(storeWait.count());
        else
            m_outcome.isMore = m_due == filesPerPass && !m_unreachable && m_postponed < m_due;
        return m_outcome;
    }

private:
    struct Untried
    {
        QString fileName;
        Error reason;
    };

    /// Uploads the file and writes down what came of it.
    void take(const MediaRow &file)
    {
        const QString path = mediaPath(m_peer.mediaFolder, file.fileName);
        if (path.isEmpty() || !QFileInfo::exists(path))
            return settle(file, failure(ErrorKind::UserMustFix, QStringLiteral("media.missing"), file.fileName));
        const auto md5 = md5OfFile(path);
        if (!md5)
            return settle(file, tl::unexpected(md5.error()));
        for (int attempt = 1;; ++attempt) {
            const auto url = uploadUrl(file.fileName);
            if (!url)
                return settle(file, tl::unexpected(url.error()));
            if (const auto silence = m_silentHosts.constFind(url->authority()); silence != m_silentHosts.cend()) {
                m_untried.append({file.fileName, *silence});
                return;
            }
            const auto put = putFile(*url, path, file.contentType, *md5);
            if (put)
                return settle(file, storedUrl(*url));
            if (put.error().code != QLatin1String("media.urlExpired") || attempt == freshUrls)
                return settle(file, tl::unexpected(put.error()));
        }
    }

    Result<QUrl> uploadUrl(const QString &fileName)
    {
        const auto reply = send(m_edges, protocol::uploadUrlRequest(m_peer.server, m_peer.authHeaders, fileName));
        auto url = reply ? presignedUrlOf(*reply) : tl::unexpected(reply.error());
        const bool isOfAllFiles = !reply || (!url && url.error().kind != ErrorKind::ServerFault);
        if (isOfAllFiles && url.error().kind != ErrorKind::Cancelled)
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
        if (reply)
            return judgePut(*reply, md5);
        if (isSilence(reply.error()))
            m_silentHosts.insert(url.authority(), reply.error());
        return tl::unexpected(reply.error());
    }

    void settle(const MediaRow &file, const Result<QString> &url)
    {
        const auto now = m_edges.clock.now();
        if (url) {
            if (note([file, url = *url, now](Connection &c) { return markUploaded(c, file.fileName, url, now); }))
                m_report(++m_outcome.uploaded, m_due);
            return;
        }
        if (url.error().kind == ErrorKind::Cancelled) {
            m_outcome.isInterrupted = true;
            return;
        }
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

    void postponeUntried()
    {
        if (m_untried.isEmpty())
            return;
        m_postponed += static_cast<int>(m_untried.size());
        const auto wait = mediaBackoff(m_silentPasses + 1, m_edges.random());
        const QDateTime next = m_edges.clock.now().addMSecs(wait.count());
        note([untried = m_untried, next](Connection &c) -> Result<void> {
            for (const Untried &file : untried) {
                if (auto noted = markMediaUntried(c, file.fileName, file.reason, next); !noted)
                    return noted;
            }
            return {};
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
    const std::function<void(int, int)> &m_report;
    const int m_silentPasses;
    int m_due = 0;
    MediaOutcome m_outcome;
    std::optional<Error> m_unreachable;  ///< why the server would say the same of every other file now
    QHash<QString, Error> m_silentHosts; ///< storages that gave no answer
    QList<Untried> m_untried;
    int m_postponed = 0;
    bool m_isStoreFailing = false;
};

} // namespace

MediaOutcome uploadMedia(const Edges &edges, const Peer &peer, const std::function<void(int, int)> &report,
                         int silentPasses)
{
    return MediaPass(edges, peer, report, silentPasses).execute();
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
