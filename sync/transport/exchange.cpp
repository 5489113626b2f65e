// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/transport/exchange.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QSaveFile>
#include <QSslError>

namespace dhara {
namespace {

// An upload counts as sent when the kernel has it; it may still crawl through the air for as long as this allows.
constexpr qint64 slowestLinkBytesPerSecond = 8 * 1024;
constexpr int mostRedirects = 5;

struct Fault
{
    QNetworkReply::NetworkError error;
    ErrorKind kind;
    const char *code;
};

constexpr Fault faults[] = {
    {QNetworkReply::ConnectionRefusedError, ErrorKind::RetryLater, "network.refused"},
    {QNetworkReply::RemoteHostClosedError, ErrorKind::RetryLater, "network.cut"},
    {QNetworkReply::HostNotFoundError, ErrorKind::RetryLater, "network.hostUnknown"},
    {QNetworkReply::TimeoutError, ErrorKind::RetryLater, "network.timeout"},
    {QNetworkReply::SslHandshakeFailedError, ErrorKind::UserMustFix, "network.tls"},
    {QNetworkReply::TooManyRedirectsError, ErrorKind::RetryLater, "network.captivePortal"},
    {QNetworkReply::InsecureRedirectError, ErrorKind::RetryLater, "network.captivePortal"},
    {QNetworkReply::ProtocolUnknownError, ErrorKind::UserMustFix, "network.address"},
    {QNetworkReply::ProtocolFailure, ErrorKind::RetryLater, "network.cut"},
    {QNetworkReply::UnknownContentError, ErrorKind::RetryLater, "network.cut"}, // compressed data that is not whole
};

/// Qt reports a status of 400 and more as an error, too; here it is a reply like any other.
bool isOnlyAStatus(QNetworkReply::NetworkError error, int status)
{
    return status >= 400
        && (error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError
            || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
            || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError));
}

// A clock in 1970 or 2038 shows first as a certificate that is not valid: the text for people needs to know.
QString tlsReason(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors) {
        if (error.error() == QSslError::CertificateExpired)
            return QStringLiteral("expired");
        if (error.error() == QSslError::CertificateNotYetValid)
            return QStringLiteral("notYetValid");
        if (error.error() == QSslError::HostNameMismatch)
            return QStringLiteral("otherHost");
    }
    return QStringLiteral("untrusted");
}

} // namespace

Exchange::Exchange(HttpRequest request, std::shared_ptr<std::promise<Result<HttpReply>>> promise,
                   std::function<void(Exchange *)> ended) :
    m_request(std::move(request)), m_promise(std::move(promise)), m_ended(std::move(ended))
{
    for (QTimer *timer : {&m_silence, &m_deadline}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [this] {
            end(Error{ErrorKind::RetryLater, QStringLiteral("network.timeout"), url().host()});
        });
    }
    if (m_request.deadline.count() > 0)
        m_deadline.start(m_request.deadline);
}

Exchange::~Exchange() = default;

std::optional<Error> Exchange::fault() const
{
    const bool isWeb = url().scheme() == QLatin1String("http") || url().scheme() == QLatin1String("https");
    if (!url().isValid() || !isWeb || url().host().isEmpty())
        return Error{ErrorKind::UserMustFix, QStringLiteral("network.address"), url().toString(QUrl::RemoveQuery)};
    const bool hasBody = !m_request.body.isEmpty() || !m_request.bodyFile.isEmpty();
    const bool hasType = std::any_of(m_request.headers.begin(), m_request.headers.end(), [](const auto &header) {
        return header.first.compare("content-type", Qt::CaseInsensitive) == 0 && !header.second.isEmpty();
    });
    if (hasBody && !hasType)
        return Error{ErrorKind::OurFault, QStringLiteral("network.noContentType"), url().path()};
    return std::nullopt;
}

QNetworkRequest Exchange::networkRequest(const QByteArray &userAgent) const
{
    QNetworkRequest request(m_request.url);
    request.setRawHeader("User-Agent", userAgent);
    if (!m_request.replyFile.isEmpty())
        request.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(name, value);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    const bool onlyAsks = m_request.method == "GET" || m_request.method == "HEAD";
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         onlyAsks ? QNetworkRequest::UserVerifiedRedirectPolicy
                                  : QNetworkRequest::ManualRedirectPolicy);
    request.setMaximumRedirectsAllowed(mostRedirects);
    // pages of records compress beyond Qt's suspicion of zip bombs; maxReplyBytes guards what comes out
    request.setDecompressedSafetyCheckThreshold(-1);
    return request;
}

void Exchange::start(QNetworkAccessManager &manager, const QByteArray &userAgent)
{
    const QNetworkRequest request = networkRequest(userAgent);
    if (m_request.bodyFile.isEmpty()) {
        m_reply = m_request.method == "GET" && m_request.body.isEmpty()
            ? manager.get(request)
            : manager.sendCustomRequest(request, m_request.method, m_request.body);
    } else {
        auto file = std::make_unique<QFile>(m_request.bodyFile);
        if (!file->open(QIODevice::ReadOnly)) {
            end(Error{ErrorKind::UserMustFix, QStringLiteral("media.unreadable"),
                      m_request.bodyFile + QStringLiteral(": ") + file->errorString()});
            return;
        }
        m_reply = manager.sendCustomRequest(request, m_request.method, file.get());
        file.release()->setParent(m_reply); // read from until the reply is gone
    }
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsReason = tlsReason(errors); });
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, &Exchange::heard);
    connect(m_reply, &QNetworkReply::encrypted, this, &Exchange::heard);
    connect(m_reply, &QNetworkReply::requestSent, this, &Exchange::heard);
    connect(m_reply, &QNetworkReply::uploadProgress, this, &Exchange::uploaded);
    connect(m_reply, &QNetworkReply::redirected, this, &Exchange::redirected);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::headersCame);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::bytesCame);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::replyEnded);
    m_silence.start(m_request.silence);
}

void Exchange::end(const Error &error)
{
    settle(tl::unexpected(error));
}

void Exchange::heard()
{
    m_silence.start(m_request.silence);
}

void Exchange::uploaded(qint64 sent, qint64 total)
{
    if (total <= 0) // Qt's last signal is (0, 0)
        return;
    const auto crawl = std::chrono::milliseconds(sent == total ? total * 1000 / slowestLinkBytesPerSecond : 0);
    m_silence.start(m_request.silence + crawl);
}

void Exchange::redirected(const QUrl &target)
{
    ++m_redirects;
    const bool staysHere = target.host() == url().host() && target.port() == url().port();
    const bool staysSafe = target.scheme() == QLatin1String("https") || url().scheme() == QLatin1String("http");
    if (staysHere && staysSafe)
        Q_EMIT m_reply->redirectAllowed();
    else
        end(Error{ErrorKind::RetryLater,
                  QStringLiteral("network.captivePortal"),
                  target.toString(QUrl::RemoveQuery),
                  {{QStringLiteral("host"), target.host()}}});
}

/// What the body's own header says: after a redirect Qt 6.4 may leave that one's before it ("0, 18").
std::optional<qint64> Exchange::promisedBytes() const
{
    const QByteArray said = m_reply->rawHeader("Content-Length");
    bool isNumber = false;
    const qint64 bytes = said.mid(said.lastIndexOf(',') + 1).trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(bytes) : std::nullopt;
}

void Exchange::headersCame()
{
    heard();
    if (m_request.method != "HEAD" && promisedBytes().value_or(0) > m_request.maxReplyBytes)
        end(Error{ErrorKind::ServerFault, QStringLiteral("network.replyTooLarge"), url().path()});
}

void Exchange::bytesCame()
{
    heard();
    const QByteArray bytes = m_reply->readAll();
    m_received += bytes.size();
    if (m_received > m_request.maxReplyBytes) {
        end(Error{ErrorKind::ServerFault, QStringLiteral("network.replyTooLarge"), url().path()});
        return;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_request.replyFile.isEmpty() || status / 100 != 2) {
        m_body += bytes;
        return;
    }
    if (!m_file) {
        QDir().mkpath(QFileInfo(m_request.replyFile).path());
        m_file = std::make_unique<QSaveFile>(m_request.replyFile);
        if (!m_file->open(QIODevice::WriteOnly)) {
            end(Error{ErrorKind::UserMustFix, QStringLiteral("profile.denied"), m_file->errorString()});
            return;
        }
    }
    if (m_file->write(bytes) != bytes.size())
        end(Error{ErrorKind::UserMustFix, QStringLiteral("store.diskFull"), m_file->errorString()});
}

void Exchange::replyEnded()
{
    bytesCame(); // what came with the end, and an empty file where nothing came at all
    if (m_reply)
        settle(wholeReply());
}

std::optional<Error> Exchange::replyFault() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    // what Qt 6.4 makes of a chain of redirects without an end: no error, and a status that ends nothing
    if (error == QNetworkReply::NoError && status < 200 && m_redirects > 0)
        return Error{ErrorKind::RetryLater, QStringLiteral("network.captivePortal"), url().path()};
    if (error == QNetworkReply::NoError || isOnlyAStatus(error, status)) {
        const auto promised = promisedBytes();
        const bool isCountable
            = promised && m_request.method != "HEAD" && status != 304 && !m_reply->hasRawHeader("Content-Encoding");
        if (isCountable && *promised != m_received)
            return Error{ErrorKind::RetryLater, QStringLiteral("network.cut"), url().path()};
        return std::nullopt;
    }
    QVariantMap data{{QStringLiteral("host"), url().host()}};
    if (!m_tlsReason.isEmpty())
        data.insert(QStringLiteral("reason"), m_tlsReason);
    for (const Fault &fault : faults) {
        if (fault.error == error)
            return Error{fault.kind, QLatin1String(fault.code), m_reply->errorString(), data};
    }
    return Error{ErrorKind::RetryLater, QStringLiteral("network.unreachable"), m_reply->errorString(), data};
}

Result<HttpReply> Exchange::wholeReply()
{
    if (const auto fault = replyFault())
        return tl::unexpected(*fault);
    if (m_file && !m_file->commit())
        return failure(ErrorKind::UserMustFix, QStringLiteral("store.diskFull"), m_file->errorString());
    HttpReply reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    reply.url = m_reply->url();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        reply.headers.append({name.toLower(), value});
    reply.body = std::move(m_body);
    const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (!target.isEmpty() && url().resolved(target).host() != url().host())
        return failure(ErrorKind::RetryLater, QStringLiteral("network.captivePortal"),
                       target.toString(QUrl::RemoveQuery), {{QStringLiteral("host"), target.host()}});
    return reply;
}

void Exchange::settle(const Result<HttpReply> &result)
{
    if (!m_promise)
        return;
    m_silence.stop();
    m_deadline.stop();
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
    }
    m_file.reset(); // removes what was not committed
    std::exchange(m_promise, nullptr)->set_value(result);
    m_ended(this);
}

} // namespace dhara
