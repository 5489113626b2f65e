// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <chrono>

namespace dhara {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 500ms;

QString nameFor(const QString &profileFolder)
{
    const auto hash = QCryptographicHash::hash(profileFolder.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("dhara-") + QString::fromLatin1(hash.toHex().left(16));
}

} // namespace

SingleInstance::SingleInstance(const QString &profileFolder)
{
    const QString name = nameFor(profileFolder);
    QLocalSocket first;
    first.connectToServer(name);
    if (first.waitForConnected(int(patience / 1ms))) {
        m_isSecond = true;
        return;
    }
    QLocalServer::removeServer(name); // left by a process that was killed
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(name);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            socket->deleteLater();
        Q_EMIT wanted();
    });
}

} // namespace dhara
