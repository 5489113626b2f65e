// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/engine/remotemedia.h"

#include "sync/protocol/urls.h"
#include "sync/transport/await.h"
#include "sync/transport/presigned.h"

#include <QFile>
#include <QUuid>

namespace dhara {
namespace {

constexpr int freshUrls = 2;

Result<void> fetchOnce(HttpClient &http, const Peer &peer, const QString &url, const QString &path,
                       const Cancellation &cancellation)
{
    const auto signedReply
        = await(http.send(protocol::signedUrlRequest(peer.server, peer.authHeaders, url)), cancellation);
    if (!signedReply)
        return tl::unexpected(signedReply.error());
    const auto presigned = presignedUrlOf(*signedReply);
    if (!presigned)
        return tl::unexpected(presigned.error());
    HttpRequest request;
    request.url = *presigned;
    request.replyFile = path;
    const auto reply = await(http.send(request), cancellation);
    if (!reply)
        return tl::unexpected(reply.error());
    return judgeGet(*reply);
}

} // namespace

Result<QString> fetchMedia(HttpClient &http, const Peer &peer, const MediaCache &cache, const QString &url,
                           const Cancellation &cancellation)
{
    if (const auto held = cache.find(url))
        return *held;
    const QString path = cache.pathFor(url);
    // two who look at one photo at once each fetch a file of their own; which of them stays is the same
    const QString arriving = path + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128);
    Result<void> fetched;
    for (int attempt = 0; attempt < freshUrls; ++attempt) {
        fetched = fetchOnce(http, peer, url, arriving, cancellation);
        if (fetched || fetched.error().code != QLatin1String("media.urlExpired"))
            break;
    }
    if (!fetched) {
        QFile::remove(arriving); // a page that came instead of the file
        const Error &error = fetched.error();
        // refused with a fresh URL, too: some stores answer so for what is not there
        if (error.code == QLatin1String("media.urlExpired"))
            return failure(ErrorKind::ServerFault, QStringLiteral("media.notThere"), error.detail, error.data);
        return tl::unexpected(error);
    }
    if (!QFile::rename(arriving, path))
        QFile::remove(arriving);
    if (!QFile::exists(path))
        return failure(ErrorKind::UserMustFix, QStringLiteral("store.diskFull"), path);
    cache.trim(path);
    return path;
}

} // namespace dhara
