// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Sync/syncmodel.h"

#include "core/organisation/organisation.h"
#include "core/store/recordstore.h"
#include "qml/App/errortexts.h"
#include "qml/App/futures.h"

#include <QLocale>

namespace dhara {
namespace {

constexpr int shownRuns = 10;
constexpr int shownItems = 200;

} // namespace

SyncModel::SyncModel(QObject *parent) :
    QObject(parent), m_watch({Change::Outbox, Change::Media, Change::SyncStatus}, this)
{
    connect(&m_watch, &StoreWatch::changed, this, &SyncModel::ask);
}

void SyncModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    m_watch.setBackend(backend);
    if (m_backend) {
        connect(m_backend, &Backend::progressChanged, this, &SyncModel::changed);
        connect(m_backend, &Backend::stateChanged, this, &SyncModel::ask);
    }
    Q_EMIT backendChanged();
    ask();
}

Result<SyncModel::Held> SyncModel::read(Connection &connection)
{
    Held held;
    const auto counts = waitingCounts(connection);
    const auto rows = outbox(connection);
    const auto runs = lastRuns(connection, shownRuns);
    if (!counts)
        return tl::unexpected(counts.error());
    if (!rows)
        return tl::unexpected(rows.error());
    if (!runs)
        return tl::unexpected(runs.error());
    held.counts = *counts;
    held.runs = *runs;
    for (const OutboxRow &row : *rows) {
        if (row.ref.kind == RecordKind::Telemetry || held.items.size() >= shownItems)
            continue;
        Item item{row, {}, {}};
        const auto subject = subjectOf(connection, row.ref);
        if (subject && *subject) {
            item.subject = **subject;
            const auto found = record(connection, {RecordKind::Subject, item.subject});
            if (found && *found)
                item.name = std::get<Subject>(**found).fullName();
        }
        held.items.append(item);
    }
    return held;
}

void SyncModel::ask()
{
    if (!m_backend || !m_backend->store()) {
        m_held = {};
        Q_EMIT changed();
        return;
    }
    whenReady(this, m_backend->store()->read([](Connection &c) { return read(c); }), [this](Result<Held> held) {
        if (held)
            m_held = std::move(*held);
        Q_EMIT changed();
    });
}

QString SyncModel::sign() const
{
    if (isRunning())
        return QStringLiteral("running");
    return m_held.counts.waiting + m_held.counts.media > 0 ? QStringLiteral("waiting") : QStringLiteral("sent");
}

QString SyncModel::headline() const
{
    const qint64 waiting = m_held.counts.waiting;
    if (waiting + m_held.counts.media == 0)
        return isRunning() ? tr("Syncing…") : tr("Everything is sent");
    return waiting > 0 ? tr("%n waiting to send", nullptr, int(waiting))
                       : tr("%n photos waiting to send", nullptr, int(m_held.counts.media));
}

QString SyncModel::more() const
{
    if (m_held.counts.waiting > 0 && m_held.counts.media > 0)
        return tr("%n photos", nullptr, int(m_held.counts.media));
    return {};
}

QString SyncModel::lastSent() const
{
    if (!m_backend || !m_backend->progress().lastSuccess.isValid())
        return {};
    const QDateTime last = m_backend->progress().lastSuccess.toTimeZone(m_backend->timeZone());
    const bool isToday = last.date() == m_backend->clock().now().toTimeZone(m_backend->timeZone()).date();
    return tr("synced %1")
        .arg(isToday ? QLocale().toString(last.time(), QStringLiteral("HH:mm"))
                     : QLocale().toString(last.date(), QLocale::ShortFormat));
}

QString SyncModel::toFix() const
{
    return m_held.counts.refused > 0 ? tr("%n to fix", nullptr, int(m_held.counts.refused)) : QString();
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

QVariantList SyncModel::waiting() const
{
    static const QMap<RecordKind, const char *> kinds{{RecordKind::Subject, QT_TR_NOOP("Registration")},
                                                      {RecordKind::Enrolment, QT_TR_NOOP("Enrolment")},
                                                      {RecordKind::ProgramEncounter, QT_TR_NOOP("Visit")},
                                                      {RecordKind::Encounter, QT_TR_NOOP("Visit")}};
    QVariantList list;
    for (const Item &item : m_held.items) {
        const bool isToFix = item.row.state == OutboxState::Refused;
        const QString kind = tr(kinds.value(item.row.ref.kind));
        list.append(
            QVariantMap{{QStringLiteral("uuid"), item.row.ref.uuid},
                        {QStringLiteral("kind"), kindName(item.row.ref.kind)},
                        {QStringLiteral("subject"), item.subject},
                        {QStringLiteral("title"), item.name.isEmpty() ? kind : item.name},
                        {QStringLiteral("line"), isToFix && item.row.reason ? errorText(*item.row.reason).title : kind},
                        {QStringLiteral("isToFix"), isToFix}});
    }
    return list;
}

QVariantList SyncModel::runs() const
{
    QVariantList list;
    for (const SyncRunRow &run : m_held.runs) {
        const bool isComplete = run.outcome == QLatin1String("complete");
        const QDateTime ended = m_backend ? run.endedAt.toTimeZone(m_backend->timeZone()) : run.endedAt;
        list.append(QVariantMap{
            {QStringLiteral("title"), QLocale().toString(ended, QLocale::ShortFormat)},
            {QStringLiteral("line"), isComplete ? tr("complete") : tr("not complete; it goes on by itself")},
            {QStringLiteral("isComplete"), isComplete}});
    }
    return list;
}

void SyncModel::sendAgain(const QString &kind, const QString &uuid)
{
    const auto known = kindFromName(kind);
    if (!known || !m_backend || !m_backend->store())
        return;
    const RecordRef ref{*known, uuid};
    whenReady(this, m_backend->store()->write([ref](Connection &c) { return retryRefused(c, ref); }),
              [this](const Result<int> &) {
                  if (m_backend)
                      m_backend->syncNow();
              });
}

} // namespace dhara
