// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/protocol/urls.h"

#include "core/base/clock.h"

#include <QJsonDocument>

namespace dhara::protocol {
namespace {

using Query = QList<std::pair<QString, QString>>;

/// `path` must be percent-encoded already; values are encoded here, '+' included, which QUrlQuery would leave.
QUrl urlFor(const QUrl &server, const QString &path, const Query &query = {})
{
    QByteArray text = server.toEncoded(QUrl::StripTrailingSlash) + '/' + path.toUtf8();
    char separator = '?';
    for (const auto &[name, value] : query) {
        text += separator + name.toUtf8() + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return QUrl::fromEncoded(text);
}

HttpRequest get(const QUrl &url, const Headers &auth, const QByteArray &accept = "application/json")
{
    HttpRequest request;
    request.url = url;
    request.headers = auth;
    request.headers.emplaceBack("Accept", accept);
    return request;
}

HttpRequest post(const QUrl &url, const Headers &auth, const QJsonDocument &body)
{
    HttpRequest request = get(url, auth);
    request.method = "POST";
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = body.toJson(QJsonDocument::Compact);
    return request;
}

QString encoded(const QString &segment)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(segment));
}

} // namespace

HttpRequest pullRequest(const QUrl &server, const Headers &auth, const PullPage &page)
{
    const CatalogueRow &row = *page.row;
    Query query;
    if (!row.scopeParam.isEmpty())
        query.emplaceBack(row.scopeParam, page.scope);
    if (!row.entityType.isEmpty())
        query.emplaceBack(QStringLiteral("entityType"), row.entityType);
    if (row.takesDeviceId)
        query.emplaceBack(QStringLiteral("deviceId"), page.deviceId);
    query.emplaceBack(QStringLiteral("lastModifiedDateTime"), isoInstant(page.from));
    if (page.now.isValid())
        query.emplaceBack(QStringLiteral("now"), isoInstant(page.now));
    query.emplaceBack(QStringLiteral("size"), QString::number(page.size));
    query.emplaceBack(QStringLiteral("page"), QString::number(page.page));
    return get(urlFor(server, row.pullPath, query), auth);
}

HttpRequest pushRequest(const QUrl &server, const Headers &auth, RecordKind kind, const QJsonObject &body)
{
    return post(urlFor(server, catalogueRow(kind).pushPath), auth, QJsonDocument(body));
}

HttpRequest syncDetailsRequest(const QUrl &server, const Headers &auth, const QString &deviceId, const QJsonArray &body)
{
    const Query query{{QStringLiteral("includeUserSubjectType"), QStringLiteral("true")},
                      {QStringLiteral("deviceId"), deviceId}};
    return post(urlFor(server, QStringLiteral("v2/syncDetails"), query), auth, QJsonDocument(body));
}

HttpRequest meRequest(const QUrl &server, const Headers &auth)
{
    return get(urlFor(server, QStringLiteral("v2/me")), auth);
}

HttpRequest allEntitiesRequest(const QUrl &server, const Headers &auth, const Uuid &subject)
{
    return get(urlFor(server, QStringLiteral("subject/%1/allEntities").arg(encoded(subject))), auth);
}

HttpRequest uploadUrlRequest(const QUrl &server, const Headers &auth, const QString &fileName)
{
    return get(urlFor(server, QStringLiteral("media/uploadUrl/") + encoded(fileName)), auth, "text/plain");
}

HttpRequest signedUrlRequest(const QUrl &server, const Headers &auth, const QString &storedUrl)
{
    return get(urlFor(server, QStringLiteral("media/signedUrl"), {{QStringLiteral("url"), storedUrl}}), auth,
               "text/plain");
}

} // namespace dhara::protocol
