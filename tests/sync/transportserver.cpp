// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/sync/transportserver.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

namespace dhara::test {

QByteArray http(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n" + headers + "\r\n" + body;
}

QString selfSignedCertificate(const QString &folder)
{
    const QString key = folder + QStringLiteral("/key.pem");
    const QString pem = folder + QStringLiteral("/both.pem");
    QProcess openssl;
    openssl.setStandardOutputFile(QProcess::nullDevice());
    openssl.setStandardErrorFile(QProcess::nullDevice());
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
                   QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-days"), QStringLiteral("2"),
                   QStringLiteral("-keyout"), key, QStringLiteral("-out"), pem});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return {};
    QFile keyFile(key);
    QFile both(pem);
    if (!keyFile.open(QIODevice::ReadOnly) || !both.open(QIODevice::Append) || both.write(keyFile.readAll()) <= 0)
        return {};
    return pem;
}

ScriptedServer::ScriptedServer(Script script, const QString &tlsKeyAndCertificate) :
    m_script(std::move(script)), m_isTls(!tlsKeyAndCertificate.isEmpty())
{
    if (m_isTls) {
        QFile pem(tlsKeyAndCertificate);
        pem.open(QIODevice::ReadOnly);
        const QByteArray text = pem.readAll();
        auto server = std::make_unique<QSslServer>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(text));
        configuration.setPrivateKey(QSslKey(text, QSsl::Rsa));
        server->setSslConfiguration(configuration);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
    m_server->moveToThread(&m_thread);
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            serve(socket);
    });
    m_thread.start();
}

ScriptedServer::~ScriptedServer()
{
    QMetaObject::invokeMethod(
        m_server.get(),
        [this] {
            m_held.clear();
            delete m_server.release();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3")
                    .arg(m_isTls ? QStringLiteral("https") : QStringLiteral("http"))
                    .arg(m_port)
                    .arg(path));
}

QList<SeenRequest> ScriptedServer::seen() const
{
    const std::lock_guard lock(m_mutex);
    return m_seen;
}

bool ScriptedServer::waitForRequests(int count) const
{
    const QDeadlineTimer patience(10'000);
    while (!patience.hasExpired()) {
        if (seen().size() >= count)
            return true;
        QThread::yieldCurrentThread();
    }
    return false;
}

void ScriptedServer::release()
{
    QMetaObject::invokeMethod(
        m_server.get(),
        [this] {
            for (const auto &[socket, reaction] : std::exchange(m_held, {}))
                write(socket, reaction, 0);
        },
        Qt::BlockingQueuedConnection);
}

int ScriptedServer::mostAtOnce() const
{
    const std::lock_guard lock(m_mutex);
    return m_mostHeld;
}

void ScriptedServer::serve(QTcpSocket *socket)
{
    QObject::connect(socket, &QTcpSocket::readyRead, m_server.get(), [this, socket] { read(socket); });
    QObject::connect(socket, &QTcpSocket::disconnected, m_server.get(), [this, socket] {
        m_buffers.remove(socket);
        m_held.removeIf([socket](const auto &held) { return held.first == socket; });
        socket->deleteLater();
    });
    read(socket);
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const auto headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    SeenRequest request;
    const auto lines = buffer.left(headEnd).split('\n');
    request.method = lines.first().split(' ').value(0);
    request.target = lines.first().split(' ').value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const auto length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < headEnd + 4 + length)
        return;
    request.body = buffer.mid(headEnd + 4, length);
    buffer.clear();
    const Reaction reaction = m_script(request);
    {
        const std::lock_guard lock(m_mutex);
        m_seen.append(request);
        m_mostHeld = std::max(m_mostHeld, static_cast<int>(m_held.size()) + 1);
    }
    if (reaction.waitsForRelease)
        m_held.append({socket, reaction});
    else
        write(socket, reaction, 0);
}

void ScriptedServer::write(QTcpSocket *socket, const Reaction &reaction, qsizetype from)
{
    if (reaction.pieceBytes > 0 && from < reaction.bytes.size()) {
        QTimer::singleShot(reaction.millisecondsBetween, socket, [this, socket, reaction, from] {
            socket->write(reaction.bytes.mid(from, reaction.pieceBytes));
            write(socket, reaction, from + reaction.pieceBytes);
        });
        return;
    }
    if (reaction.pieceBytes == 0)
        socket->write(reaction.bytes);
    if (reaction.closes)
        socket->disconnectFromHost();
}

} // namespace dhara::test
