// SPDX-License-Identifier: AGPL-3.0-or-later
// The contract's requests: address, query, headers, body.
#pragma once

#include "sync/protocol/catalogue.h"
#include "sync/transport/httpclient.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace dhara::protocol {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

struct PullPage
{
    const CatalogueRow *row = nullptr;
    Uuid scope;
    QDateTime from; ///< lastModifiedDateTime, inclusive
    QDateTime now;  ///< invalid: the server takes its own (where it can)
    int size = 1000;
    int page = 0;
    QString deviceId;
};

HttpRequest pullRequest(const QUrl &server, const Headers &auth, const PullPage &page);
HttpRequest pushRequest(const QUrl &server, const Headers &auth, RecordKind kind, const QJsonObject &body);
HttpRequest syncDetailsRequest(const QUrl &server, const Headers &auth, const QString &deviceId,
                               const QJsonArray &body);
HttpRequest meRequest(const QUrl &server, const Headers &auth);
HttpRequest allEntitiesRequest(const QUrl &server, const Headers &auth, const Uuid &subject);
/// Where a file may be PUT; the answer is a presigned URL as text.
HttpRequest uploadUrlRequest(const QUrl &server, const Headers &auth, const QString &fileName);
/// Where a stored file may be fetched; the answer is a presigned URL as text.
HttpRequest signedUrlRequest(const QUrl &server, const Headers &auth, const QString &storedUrl);

} // namespace dhara::protocol
