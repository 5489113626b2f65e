// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/transport/signin.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

namespace dhara {
namespace {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

const SignInProvider providers[] = {
    {QStringLiteral("none"),
     [](const QString &user) {
         return Headers{{"USER-NAME", user.toUtf8()}};
     },
     false},
};

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool looksLikeHtml(const QByteArray &body)
{
    const QByteArray start = body.left(100).trimmed().toLower();
    return start.startsWith("<!doctype") || start.startsWith("<html");
}

Result<QJsonObject> getObject(HttpClient &http, const QUrl &server, const QString &path, const Headers &headers)
{
    HttpRequest request;
    request.url = server;
    request.url.setPath(server.path() + path);
    request.headers = headers;
    request.headers.emplaceBack("Accept", "application/json");
    request.silence = std::chrono::seconds(20);
    const auto reply = http.send(request).get();
    if (!reply)
        return tl::unexpected(reply.error());
    const QVariantMap data{{QStringLiteral("status"), reply->status}};
    if (reply->status == 401)
        return failure(ErrorKind::SignIn, QStringLiteral("signin.unknownUser"), {}, data);
    if (reply->status >= 500)
        return failure(ErrorKind::ServerFault, QStringLiteral("server.failing"),
                       QString::fromUtf8(reply->body.left(200)), data);
    if (reply->status == 200 && looksLikeHtml(reply->body))
        return failure(ErrorKind::RetryLater, QStringLiteral("network.captivePortal"), {}, data);
    const auto document = QJsonDocument::fromJson(reply->body);
    if (reply->status != 200 || !document.isObject())
        return failure(ErrorKind::UserMustFix, QStringLiteral("signin.notAvni"),
                       QString::fromUtf8(reply->body.left(200)), data);
    return document.object();
}

} // namespace

const SignInProvider *findProvider(const QString &name)
{
    for (const SignInProvider &provider : providers) {
        if (provider.name == name)
            return &provider;
    }
    return nullptr;
}

Result<QUrl> normalisedAddress(const QString &typed)
{
    QString text = typed.trimmed();
    const bool hasScheme = text.contains(QLatin1String("://"));
    if (!hasScheme)
        text.prepend(QStringLiteral("https://"));
    QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.host().contains(QLatin1Char(' ')))
        return failure(ErrorKind::UserMustFix, QStringLiteral("network.address"), typed);
    if (!hasScheme && isThisMachine(url.host()))
        url.setScheme(QStringLiteral("http"));
    url.setQuery(QString());
    url.setFragment(QString());
    url.setUserInfo(QString());
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path);
    return url;
}

Result<const SignInProvider *> discover(HttpClient &http, const QUrl &server)
{
    const auto details = getObject(http, server, QStringLiteral("/idp-details"), {});
    if (!details) {
        if (details.error().kind == ErrorKind::SignIn) // an Avni server asks nobody to sign in for this
            return failure(ErrorKind::UserMustFix, QStringLiteral("signin.notAvni"), details.error().detail);
        return tl::unexpected(details.error());
    }
    const QString idpType = details->value(QLatin1String("idpType")).toString();
    if (idpType.isEmpty())
        return failure(ErrorKind::UserMustFix, QStringLiteral("signin.notAvni"));
    const SignInProvider *provider = findProvider(idpType);
    if (!provider)
        return failure(ErrorKind::UserMustFix, QStringLiteral("signin.providerUnknown"), idpType,
                       {{QStringLiteral("idpType"), idpType}});
    return provider;
}

Result<UserInfo> fetchMe(HttpClient &http, const QUrl &server,
                         const QList<std::pair<QByteArray, QByteArray>> &authHeaders)
{
    const auto body = getObject(http, server, QStringLiteral("/v2/me"), authHeaders);
    if (!body)
        return tl::unexpected(body.error());
    const QJsonObject me = body->value(QLatin1String("_embedded"))
                               .toObject()
                               .value(QLatin1String("userInfo"))
                               .toArray()
                               .first()
                               .toObject();
    const auto text = [&me](const char *key) { return me.value(QLatin1String(key)).toString(); };
    UserInfo user{text("username"), text("name"), text("organisationName"), text("catchmentName"),
                  me.value(QLatin1String("settings")).toObject()};
    if (user.username.isEmpty())
        return failure(ErrorKind::UserMustFix, QStringLiteral("signin.notAvni"));
    if (user.catchmentName.isEmpty())
        return failure(ErrorKind::UserMustFix, QStringLiteral("signin.noCatchment"), user.username);
    return user;
}

} // namespace dhara
