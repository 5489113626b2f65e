// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/App/storewatch.h"

#include <QCoreApplication>
#include <chrono>

namespace dhara {

using namespace std::chrono_literals;

// A sync commits many pages a second; the eye follows a few.
static constexpr auto Pause = 150ms;
static constexpr auto DayCheck = 20s;

StoreWatch::StoreWatch(ChangeSet interest, QObject *parent) :
    QObject(parent), m_interest(std::move(interest)), m_dayCheck(this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &StoreWatch::changed);
    m_dayCheck.setObjectName(QStringLiteral("dayCheck"));
    m_dayCheck.setTimerType(Qt::VeryCoarseTimer); // all of them wake the device at once
    m_dayCheck.setInterval(DayCheck);
    connect(&m_dayCheck, &QTimer::timeout, this, &StoreWatch::lookAtDay);
    m_dayCheck.start();
}

StoreWatch::~StoreWatch()
{
    stopListening();
}

void StoreWatch::stopListening()
{
    // A store that was closed has taken its listeners along.
    if (m_backend && m_store && m_backend->store() == m_store)
        m_store->removeListener(m_listener);
}

void StoreWatch::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    if (m_backend)
        m_backend->disconnect(this);
    stopListening();
    m_backend = backend;
    if (m_backend) {
        connect(m_backend, &Backend::stateChanged, this, &StoreWatch::followStore);
        connect(m_backend, &Backend::organisationChanged, this, [this] {
            // Where another account opens or one is left, the state is about to tell.
            if (m_backend->store() == m_store)
                Q_EMIT changed();
        });
    }
    followStore();
}

void StoreWatch::followStore()
{
    Store *store = m_backend ? m_backend->store() : nullptr;
    if (store == m_store)
        return;
    m_store = store;
    m_day = today();
    if (m_store) {
        m_listener = m_store->addListener(
            [self = QPointer<StoreWatch>(this), interest = m_interest](const ChangeSet &touched) {
                if (!touched.intersects(interest))
                    return;
                QMetaObject::invokeMethod(
                    QCoreApplication::instance(),
                    [self] {
                        if (self && !self->m_pause.isActive())
                            self->m_pause.start();
                    },
                    Qt::QueuedConnection);
            });
    }
    Q_EMIT changed();
}

QDate StoreWatch::today() const
{
    return m_store && m_backend ? m_backend->today() : QDate();
}

void StoreWatch::lookAtDay()
{
    const QDate day = today();
    if (std::exchange(m_day, day) != day)
        Q_EMIT changed();
}

} // namespace dhara
