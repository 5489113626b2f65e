// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/transport/presigned.h"

#include "sync/transport/webpage.h"

namespace dhara {
namespace {

/// Whoever answers with a page of its own, or sends us elsewhere, is not the store.
bool isCaptivePortal(const HttpReply &reply)
{
    const bool isPage = reply.header("content-type").startsWith("text/html") || isWebPage(reply.body);
    return reply.status / 100 == 3 || (reply.status == 200 && isPage);
}

bool isBusy(int status)
{
    return status >= 500 || status == 408 || status == 429;
}

/// Where the store encrypts with keys of its own the ETag is no MD5, though it looks like one.
bool isTagMd5(const HttpReply &reply, const QByteArray &tag)
{
    return tag.size() == 32 && !tag.contains('-') && !reply.header("x-amz-server-side-encryption").startsWith("aws:kms")
        && reply.header("x-amz-server-side-encryption-customer-algorithm").isEmpty();
}

} // namespace

Result<QUrl> presignedUrlOf(const HttpReply &reply)
{
    const QByteArray text = reply.body.trimmed();
    if (reply.status == 401)
        return failure(ErrorKind::SignIn, QStringLiteral("signin.unknownUser"));
    if (isWebPage(text))
        return failure(ErrorKind::RetryLater, QStringLiteral("network.captivePortal"));
    // 500 is also what a server says for good that has no place for files
    if (reply.status != 500 && isBusy(reply.status))
        return failure(ErrorKind::RetryLater, QStringLiteral("server.busy"), QString::fromUtf8(text.left(200)),
                       {{QStringLiteral("status"), reply.status}});
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

Result<void> judgePut(const HttpReply &reply, const QByteArray &md5)
{
    const QVariantMap data{{QStringLiteral("status"), reply.status}};
    if (isCaptivePortal(reply) && !(reply.status == 200 && reply.body.isEmpty()))
        return failure(ErrorKind::RetryLater, QStringLiteral("network.captivePortal"), {}, data);
    if (reply.status == 200) {
        QByteArray tag = reply.header("etag");
        tag.replace('"', "");
        if (isTagMd5(reply, tag) && QByteArray::fromHex(tag) != md5)
            return failure(ErrorKind::RetryLater, QStringLiteral("media.damaged"), QString::fromLatin1(tag), data);
        return {};
    }
    const QString detail = QString::fromUtf8(reply.body.left(300));
    if (reply.status == 403)
        return failure(ErrorKind::RetryLater, QStringLiteral("media.urlExpired"), detail, data);
    if (isBusy(reply.status))
        return failure(ErrorKind::RetryLater, QStringLiteral("server.busy"), detail, data);
    if (reply.status == 413 || reply.body.contains("<Code>EntityTooLarge</Code>"))
        return failure(ErrorKind::UserMustFix, QStringLiteral("media.refused"), detail, data);
    return failure(ErrorKind::ServerFault, QStringLiteral("media.storeFailing"), detail, data);
}

Result<void> judgeGet(const HttpReply &reply)
{
    const QVariantMap data{{QStringLiteral("status"), reply.status}};
    const QString detail = QString::fromUtf8(reply.body.left(300));
    if (isCaptivePortal(reply))
        return failure(ErrorKind::RetryLater, QStringLiteral("network.captivePortal"), {}, data);
    if (reply.status == 200)
        return {};
    if (reply.status == 403)
        return failure(ErrorKind::RetryLater, QStringLiteral("media.urlExpired"), detail, data);
    if (isBusy(reply.status))
        return failure(ErrorKind::RetryLater, QStringLiteral("server.busy"), detail, data);
    return failure(ErrorKind::ServerFault, QStringLiteral("media.notThere"), detail, data);
}

} // namespace dhara
