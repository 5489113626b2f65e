// SPDX-License-Identifier: AGPL-3.0-or-later
// A socket that answers as a test says: whole, cut, slow, silent, or with what is no HTTP at all.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QThread>
#include <QUrl>
#include <functional>
#include <memory>
#include <mutex>

class QTcpServer;
class QTcpSocket;

namespace dhara::test {

struct SeenRequest
{
    QByteArray method;
    QByteArray target;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// What goes back. Bytes are written as they are, so that any lie can be told.
struct Reaction
{
    QByteArray bytes;
    bool closes = false;          ///< the connection is closed after the bytes
    int pieceBytes = 0;           ///< written in pieces of that size …
    int millisecondsBetween = 0;  ///< … with such a pause before each
    bool waitsForRelease = false; ///< answered only when release() is called
};

QByteArray http(int status, const QByteArray &body, const QByteArray &headers = {});

/// A PEM file of a key and a certificate for 127.0.0.1 that nobody vouches for, made in `folder` by the tool openssl;
/// empty where there is none.
QString selfSignedCertificate(const QString &folder);

class ScriptedServer
{
public:
    using Script = std::function<Reaction(const SeenRequest &)>;

    /// `tlsKeyAndCertificate`: PEM file; plain HTTP without.
    explicit ScriptedServer(Script script, const QString &tlsKeyAndCertificate = {});
    ~ScriptedServer();

    QUrl url(const QString &path = QStringLiteral("/")) const;
    QList<SeenRequest> seen() const;
    /// Blocks until that many requests came in whole; false after ten seconds.
    bool waitForRequests(int count) const;
    /// Lets the waiting replies go.
    void release();
    /// The most requests that were being answered at one time.
    int mostAtOnce() const;

private:
    void serve(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    void write(QTcpSocket *socket, const Reaction &reaction, qsizetype from);

    Script m_script;
    bool m_isTls;
    quint16 m_port = 0;
    QThread m_thread;
    std::unique_ptr<QTcpServer> m_server;
    QMap<QTcpSocket *, QByteArray> m_buffers;
    QList<std::pair<QTcpSocket *, Reaction>> m_held;
    mutable std::mutex m_mutex;
    QList<SeenRequest> m_seen;
    int m_mostHeld = 0;
};

} // namespace dhara::test
