// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/transport/signin.h"

#include "sync/transport/await.h"
#include "sync/transport/webpage.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace dhara {
namespace {

struct Provider
{
    const char *name;
    bool needsPassword;
    AuthHeaders (*headers)(const QString &user);
};

constexpr Provider providers[] = {
    {"none", false,
     [](const QString &user) {
         return AuthHeaders{{"USER-NAME", user.simplified().toUtf8()}};
     }},
};

const Provider *find(const QString &name)
{
    for (const Provider &provider : providers) {
        if (name == QLatin1String(provider.name))
            return &provider;
    }
    return nullptr;
}

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

struct Answer
{
    QUrl url;
    QJsonObject object;
};

Result<Answer> getObject(HttpClient &http, const QUrl &server, const QString &path, const AuthHeaders &headers,
                         const Cancellation &stopped)
{
    HttpRequest request;
    request.url = server;
    request.url.setPath(server.path() + path);
    request.headers = headers;
    request.headers.emplaceBack("Accept", "application/json");
    request.silence = std::chrono::seconds(20);
    const auto reply = await(http.send(request), stopped);
    if (!reply)
        return tl::unexpected(reply.error());
    const QVariantMap data{{QStringLiteral("status"), reply->status}};
    if (reply->status == 401)
        return failure(ErrorKind::SignIn, QStringLiteral("signin.unknownUser"), {}, data);
    if (reply->status >= 500)
        return failure(ErrorKind::ServerFault, QStringLiteral("server.failing"),
                       QString::fromUtf8(reply->body.left(200)), data);
    if (reply->status == 200 && isWebPage(reply->body))
        return failure(ErrorKind::RetryLater, QStringLiteral("network.captivePortal"), {}, data);
    const auto document = QJsonDocument::fromJson(reply->body);
    if (reply->status != 200 || !document.isObject())
        return failure(ErrorKind::UserMustFix, QStringLiteral("signin.notAvni"),
                       QString::fromUtf8(reply->body.left(200)), data);
    return Answer{reply->url, document.object()};
}

/// The server in the address of an answer to `path`; the one asked where the answer names none.
QUrl serverOf(const Answer &answer, const QString &path, const QUrl &asked)
{
    QUrl server = answer.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    if (!server.path().endsWith(path))
        return asked;
    server.setPath(server.path().chopped(path.size()));
    return server;
}

} // namespace

bool isProviderKnown(const QString &provider)
{
    return find(provider) != nullptr;
}

bool needsPassword(const QString &provider)
{
    const Provider *known = find(provider);
    return known && known->needsPassword;
}

AuthHeaders authHeaders(const QString &provider, const QString &user)
{
    const Provider *known = find(provider);
    return known ? known->headers(user) : AuthHeaders{};
}

Result<QUrl> normalisedAddress(const QString &typed)
{
    QString text = typed.trimmed();
    const bool hasScheme = text.contains(QLatin1String("://"));
    if (!hasScheme)
        text.prepend(QStringLiteral("https://"));
    QUrl url(text, QUrl::StrictMode);
    static const QRegularExpression halfScheme(QStringLiteral("^https?:(?!//)"),
                                               QRegularExpression::CaseInsensitiveOption);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty()
        || halfScheme.match(typed.trimmed()).hasMatch())
        return failure(ErrorKind::UserMustFix, QStringLiteral("network.address"), typed);
    if (!hasScheme && isThisMachine(url.host()))
        url.setScheme(QStringLiteral("http"));
    url.setQuery(QString());
    url.setFragment(QString());
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path);
    return url;
}

Result<Discovery> discover(HttpClient &http, const QUrl &server, const Cancellation &stopped)
{
    const QString path = QStringLiteral("/idp-details");
    const auto details = getObject(http, server, path, {}, stopped);
    if (!details) {
        if (details.error().kind == ErrorKind::SignIn) // an Avni server asks nobody to sign in for this
            return failure(ErrorKind::UserMustFix, QStringLiteral("signin.notAvni"), details.error().detail);
        return tl::unexpected(details.error());
    }
    const QString idpType = details->object.value(QLatin1String("idpType")).toString();
    if (idpType.isEmpty())
        return failure(ErrorKind::UserMustFix, QStringLiteral("signin.notAvni"));
    if (!isProviderKnown(idpType))
        return failure(ErrorKind::UserMustFix, QStringLiteral("signin.providerUnknown"), idpType,
                       {{QStringLiteral("idpType"), idpType}});
    return Discovery{serverOf(*details, path, server), idpType};
}

std::optional<UserInfo> userInfoOf(const QJsonObject &me)
{
    const QJsonObject info
        = me.value(QLatin1String("_embedded")).toObject().value(QLatin1String("userInfo")).toArray().first().toObject();
    const auto text = [&info](const char *key) { return info.value(QLatin1String(key)).toString(); };
    const UserInfo user{text("username"), text("name"), text("organisationName"), text("catchmentName"),
                        info.value(QLatin1String("settings")).toObject()};
    return user.username.isEmpty() ? std::nullopt : std::optional(user);
}

Result<UserInfo> fetchMe(HttpClient &http, const QUrl &server, const AuthHeaders &auth, const Cancellation &stopped)
{
    const auto body = getObject(http, server, QStringLiteral("/v2/me"), auth, stopped);
    if (!body)
        return tl::unexpected(body.error());
    const auto user = userInfoOf(body->object);
    if (!user)
        return failure(ErrorKind::UserMustFix, QStringLiteral("signin.notAvni"));
    if (user->catchmentName.isEmpty())
        return failure(ErrorKind::UserMustFix, QStringLiteral("signin.noCatchment"), user->username);
    return *user;
}

} // namespace dhara
