// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/service/networkwatch.h"

#include <QNetworkInformation>
#include <QTimer>

namespace dhara {

NetworkWatch::NetworkWatch(std::chrono::milliseconds after)
{
    QTimer::singleShot(after, this, &NetworkWatch::begin);
}

void NetworkWatch::begin()
{
    using Reachability = QNetworkInformation::Reachability;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](Reachability reachability) {
                if (reachability == Reachability::Online)
                    Q_EMIT returned();
            });
}

} // namespace dhara
