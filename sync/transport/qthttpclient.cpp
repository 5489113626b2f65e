// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/transport/qthttpclient.h"

#include "sync/transport/exchange.h"

#include <QHash>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace dhara {
namespace {

constexpr int requestsPerHost = 6; // as many connections as Qt opens to a host

/// The system's proxies, but none on this machine.
class Proxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == QLatin1String("localhost") || QHostAddress(host).isLoopback())
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

Error cancelled()
{
    return {ErrorKind::Cancelled, QStringLiteral("cancelled")};
}

} // namespace

// All of it runs on the network thread. Requests wait here and not inside Qt, where a waiting one cannot be told from a
// silent one.
class QtHttpClient::Network final : public QObject
{
public:
    explicit Network(QByteArray userAgent) : m_userAgent(std::move(userAgent)) { }

    void take(HttpRequest request, std::shared_ptr<std::promise<Result<HttpReply>>> promise)
    {
        auto *exchange
            = new Exchange(std::move(request), std::move(promise), [this](Exchange *ended) { forget(ended); });
        exchange->setParent(this);
        Lane &lane = m_lanes[laneOf(*exchange)];
        lane.waiting.append(exchange);
        if (const auto fault = exchange->fault())
            exchange->end(*fault);
        else
            startNext(lane);
    }

    void endAll()
    {
        // the waiting ones first, or each end would start one of them
        for (Lane &lane : m_lanes) {
            for (Exchange *exchange : QList<Exchange *>(lane.waiting))
                exchange->end(cancelled());
        }
        for (Lane &lane : m_lanes) {
            for (Exchange *exchange : QList<Exchange *>(lane.active))
                exchange->end(cancelled());
        }
    }

    void close()
    {
        endAll();
        for (QObject *child : QObjectList(children())) { // a reply must not outlive the manager
            if (child != m_manager)
                delete child;
        }
        delete m_manager;
        m_manager = nullptr;
    }

private:
    struct Lane
    {
        QList<Exchange *> waiting;
        QList<Exchange *> active;
    };

    static QString laneOf(const Exchange &exchange)
    {
        return exchange.url().toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment
                                       | QUrl::RemoveUserInfo);
    }

    void startNext(Lane &lane)
    {
        while (lane.active.size() < requestsPerHost && !lane.waiting.isEmpty()) {
            Exchange *exchange = lane.waiting.takeFirst();
            lane.active.append(exchange);
            exchange->start(manager(), m_userAgent); // may end at once
        }
    }

    void forget(Exchange *exchange)
    {
        Lane &lane = m_lanes[laneOf(*exchange)];
        lane.waiting.removeAll(exchange);
        lane.active.removeAll(exchange);
        exchange->deleteLater();
        QMetaObject::invokeMethod(
            this, [this, key = laneOf(*exchange)] { startNext(m_lanes[key]); }, Qt::QueuedConnection);
    }

    QNetworkAccessManager &manager()
    {
        if (!m_manager) {
            m_manager = new QNetworkAccessManager(this);
            m_manager->setProxyFactory(new Proxies);
        }
        return *m_manager;
    }

    QByteArray m_userAgent;
    QNetworkAccessManager *m_manager = nullptr; // made on its thread
    QHash<QString, Lane> m_lanes;
};

QtHttpClient::QtHttpClient(QByteArray userAgent) : m_network(new Network(std::move(userAgent)))
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_network->moveToThread(&m_thread);
    m_thread.start();
}

QtHttpClient::~QtHttpClient()
{
    QMetaObject::invokeMethod(
        m_network, [network = m_network] { network->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_network;
}

std::future<Result<HttpReply>> QtHttpClient::send(HttpRequest request)
{
    auto promise = std::make_shared<std::promise<Result<HttpReply>>>();
    auto future = promise->get_future();
    QMetaObject::invokeMethod(
        m_network,
        [network = m_network, request = std::move(request), promise = std::move(promise)] {
            network->take(request, promise);
        },
        Qt::QueuedConnection);
    return future;
}

void QtHttpClient::abortAll()
{
    QMetaObject::invokeMethod(
        m_network, [network = m_network] { network->endAll(); }, Qt::QueuedConnection);
}

} // namespace dhara
