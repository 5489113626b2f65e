// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Sync/syncmodel.h"

#include "qml/App/errortexts.h"
#include "qml/App/questions.h"
#include "qml/App/written.h"

#include <QLocale>
#include <chrono>

namespace dhara {
namespace {

constexpr std::chrono::seconds again(3);

} // namespace

SyncModel::SyncModel(QObject *parent) :
    QObject(parent), m_watch({Change::Outbox, Change::Media, Change::SyncStatus}, this)
{
    m_again.setSingleShot(true);
    m_again.setInterval(again);
    connect(&m_again, &QTimer::timeout, this, &SyncModel::ask);
    connect(&m_watch, &StoreWatch::changed, this, &SyncModel::ask);
}

void SyncModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    m_watch.setBackend(backend);
    if (m_backend)
        connect(m_backend, &Backend::progressChanged, this, &SyncModel::changed);
    Q_EMIT backendChanged();
}

void SyncModel::ask()
{
    if (!m_backend || !m_backend->store()) {
        m_counts.reset();
        m_isUnread = false;
        m_asking.end(); // a store that was closed has taken its answer along
        Q_EMIT changed();
        return;
    }
    if (!m_asking.begin())
        return;
    readThen(
        this, *m_backend, [](Connection &c) { return waitingCounts(c); },
        [this](const Result<WaitingCounts> &counts) {
            m_asking.end();
            m_counts = counts ? std::optional(*counts) : std::nullopt;
            m_isUnread = !counts;
            if (m_isUnread)
                m_again.start();
            Q_EMIT changed();
            if (m_asking.takeMissed())
                ask();
        });
}

QString SyncModel::sign() const
{
    if (isRunning())
        return QStringLiteral("running");
    if (!m_counts)
        return m_isUnread ? QStringLiteral("toFix") : QStringLiteral("safe");
    if (m_counts->waiting + m_counts->mediaToSend() > 0)
        return QStringLiteral("waiting");
    return m_counts->toFix() > 0 ? QStringLiteral("toFix") : QStringLiteral("sent");
}

QString SyncModel::headline() const
{
    const WaitingCounts counts = m_counts.value_or(WaitingCounts());
    if (counts.waiting > 0)
        return tr("%n waiting to send", nullptr, int(counts.waiting));
    if (counts.mediaToSend() > 0)
        return tr("%n photos waiting to send", nullptr, int(counts.mediaToSend()));
    if (isRunning())
        return tr("Syncing…");
    if (counts.toFix() > 0)
        return tr("Not everything is sent");
    if (m_isUnread)
        return tr("Could not read what is waiting");
    return m_counts ? tr("Everything is sent") : tr("Safe on this tablet");
}

QString SyncModel::more() const
{
    if (m_counts && m_counts->waiting > 0 && m_counts->mediaToSend() > 0)
        return tr("%n photos", nullptr, int(m_counts->mediaToSend()));
    return {};
}

QString SyncModel::lastSent() const
{
    if (!m_backend || !m_backend->progress().lastSuccess.isValid())
        return {};
    const QDateTime last = m_backend->progress().lastSuccess.toTimeZone(m_backend->timeZone());
    const bool isToday = last.date() == m_backend->today();
    return tr("synced %1").arg(isToday ? writtenTime(last.time(), QLocale()) : writtenDay(last.date(), QLocale()));
}

QString SyncModel::toFix() const
{
    return m_counts && m_counts->toFix() > 0 ? tr("%n to fix", nullptr, int(m_counts->toFix())) : QString();
}

QString SyncModel::problem() const
{
    return m_backend && m_backend->progress().lastError ? errorText(*m_backend->progress().lastError).title : QString();
}

QString SyncModel::advice() const
{
    return m_backend && m_backend->progress().lastError ? errorText(*m_backend->progress().lastError).body()
                                                        : QString();
}

QString SyncModel::step() const
{
    static const QHash<QString, const char *> steps{
        {QStringLiteral("push"), QT_TR_NOOP("Sending your records")},
        {QStringLiteral("reference"), QT_TR_NOOP("Receiving forms and villages")},
        {QStringLiteral("pull"), QT_TR_NOOP("Receiving people and visits")},
        {QStringLiteral("telemetry"), QT_TR_NOOP("Finishing")}};
    if (!isRunning())
        return {};
    const char *words = steps.value(m_backend->progress().phase);
    return tr("%1. You can go on working.").arg(words ? tr(words) : tr("Talking to the server"));
}

QString SyncModel::numbers() const
{
    if (!isRunning())
        return {};
    const SyncProgress progress = m_backend->progress();
    QStringList parts;
    if (progress.recordsSent > 0)
        parts.append(tr("%n records sent", nullptr, int(progress.recordsSent)));
    if (progress.filesSent > 0)
        parts.append(tr("%n photos sent", nullptr, int(progress.filesSent)));
    if (progress.received > 0)
        parts.append(tr("%n received", nullptr, int(progress.received)));
    return writtenLine(parts, QLocale());
}

} // namespace dhara
