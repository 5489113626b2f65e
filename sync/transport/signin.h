// SPDX-License-Identifier: AGPL-3.0-or-later
// Who the person is to the server. Providers are rows of one table; "none" is the development server's: a header.
#pragma once

#include "sync/transport/httpclient.h"

#include <QJsonObject>

namespace dhara {

/// A way to prove who one is.
struct SignInProvider
{
    QString name; ///< idpType of /idp-details
    /// The headers that speak for a user in every request.
    QList<std::pair<QByteArray, QByteArray>> (*authHeaders)(const QString &user);
    bool needsPassword = false;
};

/// The provider of that name; nullptr where we do not have it yet.
const SignInProvider *findProvider(const QString &name);

/// The address as typed, made a base URL: https unless said otherwise or on this machine, no trailing slash, no query.
/// UserMustFix "network.address".
Result<QUrl> normalisedAddress(const QString &typed);

/// Asks the server for its sign-in provider. Errors: those of HttpClient, UserMustFix "signin.notAvni" (something else
/// answers), "signin.providerUnknown" (data: idpType), RetryLater "network.captivePortal", ServerFault
/// "server.failing".
Result<const SignInProvider *> discover(HttpClient &http, const QUrl &server);

struct UserInfo
{
    QString username;
    QString name; ///< as people call them
    QString organisationName;
    QString catchmentName;
    QJsonObject settings;
};

/// Who the server takes us for. Errors: SignIn "signin.unknownUser", UserMustFix "signin.noCatchment".
Result<UserInfo> fetchMe(HttpClient &http, const QUrl &server,
                         const QList<std::pair<QByteArray, QByteArray>> &authHeaders);

} // namespace dhara
