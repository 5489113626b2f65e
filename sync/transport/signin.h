// SPDX-License-Identifier: AGPL-3.0-or-later
// Who the person is to the server. Providers are rows of one table; "none" is the development server's: a header.
#pragma once

#include "core/base/cancellation.h"
#include "sync/transport/httpclient.h"

#include <QJsonObject>
#include <optional>

namespace dhara {

using AuthHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// Whether we can sign in with that provider (idpType of /idp-details).
bool isProviderKnown(const QString &provider);
/// Whether that provider asks for a password.
bool needsPassword(const QString &provider);
/// The headers that speak for a user in every request; none for a provider we do not know.
AuthHeaders authHeaders(const QString &provider, const QString &user);

/// The address as typed, made a base URL: https unless said otherwise or on this machine, no trailing slash, no query.
/// UserMustFix "network.address".
Result<QUrl> normalisedAddress(const QString &typed);

struct Discovery
{
    QUrl server;      ///< the address to keep: where a redirect of the typed one ends, as only GET follows one
    QString provider; ///< one that we know
};

/// Asks the server for its sign-in provider. Errors: those of HttpClient, UserMustFix "signin.notAvni" (something else
/// answers), "signin.providerUnknown" (data: idpType), RetryLater "network.captivePortal", ServerFault
/// "server.failing"; Cancelled "cancelled", soon after `stopped`, and the request is left to end unread.
Result<Discovery> discover(HttpClient &http, const QUrl &server, const Cancellation &stopped = {});

struct UserInfo
{
    QString username;
    QString name; ///< as people call them
    QString organisationName;
    QString catchmentName;
    QJsonObject settings;
};

/// From the body of GET /v2/me; nothing where it names nobody.
std::optional<UserInfo> userInfoOf(const QJsonObject &me);

/// Who the server takes us for. Errors: SignIn "signin.unknownUser", UserMustFix "signin.noCatchment"; `stopped` as in
/// discover().
Result<UserInfo> fetchMe(HttpClient &http, const QUrl &server, const AuthHeaders &auth,
                         const Cancellation &stopped = {});

} // namespace dhara
