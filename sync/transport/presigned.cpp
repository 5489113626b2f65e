// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/transport/presigned.h"

#include <QUrlQuery>

namespace dhara {

Result<QUrl> presignedUrlOf(const HttpReply &reply)
{
    const QByteArray text = reply.body.trimmed();
    if (reply.status == 401)
        return failure(ErrorKind::SignIn, QStringLiteral("signin.unknownUser"));
    if (text.startsWith('<'))
        return failure(ErrorKind::RetryLater, QStringLiteral("network.captivePortal"));
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    const bool isAddress
        = url.isValid() && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
    if (reply.status != 200 || !isAddress || url.query().isEmpty())
        return failure(ErrorKind::ServerFault, QStringLiteral("media.noUrl"), QString::fromUtf8(text.left(200)),
                       {{QStringLiteral("status"), reply.status}});
    return url;
}

QString storedUrl(const QUrl &presigned)
{
    return QString::fromLatin1(presigned.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment));
}

bool isContentTypeSigned(const QUrl &presigned)
{
    const QString headers
        = QUrlQuery(presigned).queryItemValue(QStringLiteral("X-Amz-SignedHeaders"), QUrl::FullyDecoded);
    return headers.split(QLatin1Char(';')).contains(QStringLiteral("content-type"));
}

Result<void> judgePut(const HttpReply &reply, const QByteArray &md5)
{
    const QVariantMap data{{QStringLiteral("status"), reply.status}};
    // whoever answers with a page of its own, or sends us elsewhere, has not stored the file
    const bool isPage = reply.header("content-type").startsWith("text/html") && !reply.body.isEmpty();
    if (reply.status / 100 == 3 || (reply.status == 200 && isPage))
        return failure(ErrorKind::RetryLater, QStringLiteral("network.captivePortal"), {}, data);
    if (reply.status == 200) {
        QByteArray tag = reply.header("etag");
        tag.replace('"', "");
        const bool isMd5 = tag.size() == 32 && !tag.contains('-');
        if (isMd5 && QByteArray::fromHex(tag) != md5)
            return failure(ErrorKind::RetryLater, QStringLiteral("media.damaged"), QString::fromLatin1(tag), data);
        return {};
    }
    const QString detail = QString::fromUtf8(reply.body.left(300));
    if (reply.status == 403)
        return failure(ErrorKind::RetryLater, QStringLiteral("media.urlExpired"), detail, data);
    if (reply.status >= 500 || reply.status == 408 || reply.status == 429)
        return failure(ErrorKind::RetryLater, QStringLiteral("server.busy"), detail, data);
    return failure(ErrorKind::UserMustFix, QStringLiteral("media.refused"), detail, data);
}

} // namespace dhara
