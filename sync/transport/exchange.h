// SPDX-License-Identifier: AGPL-3.0-or-later
// One request under way on the network thread, with its two clocks and where its bytes go.
#pragma once

#include "sync/transport/httpclient.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>
#include <memory>

class QSaveFile;

namespace dhara {

/// Lives on the network thread; used by QtHttpClient alone.
class Exchange final : public QObject
{
public:
    /// `ended` is called once, after the promise is kept; the exchange may be given to deleteLater there.
    Exchange(HttpRequest request, std::shared_ptr<std::promise<Result<HttpReply>>> promise,
             std::function<void(Exchange *)> ended);
    ~Exchange() override;

    const QUrl &url() const { return m_request.url; }
    /// What is wrong with the request itself; nothing is sent then.
    std::optional<Error> fault() const;
    void start(QNetworkAccessManager &manager, const QByteArray &userAgent);
    /// Gives up, whether started or not.
    void end(const Error &error);

private:
    QNetworkRequest networkRequest(const QByteArray &userAgent) const;
    void heard();
    void uploaded(qint64 sent, qint64 total);
    void redirected(const QUrl &target);
    void headersCame();
    void bytesCame();
    void replyEnded();
    std::optional<Error> replyFault() const;
    std::optional<qint64> promisedBytes() const;
    Result<HttpReply> wholeReply();
    void settle(const Result<HttpReply> &result);

    HttpRequest m_request;
    std::shared_ptr<std::promise<Result<HttpReply>>> m_promise;
    std::function<void(Exchange *)> m_ended;
    QTimer m_silence;
    QTimer m_deadline;
    QNetworkReply *m_reply = nullptr;
    std::unique_ptr<QSaveFile> m_file;
    QByteArray m_body;
    qint64 m_received = 0;
    int m_redirects = 0;
    QString m_tlsReason; ///< why a certificate was not trusted
};

} // namespace dhara
