// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Sync/syncpagemodel.h"

#include "qml/App/errortexts.h"
#include "qml/App/futures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>

namespace dhara {
namespace {

constexpr int shownItems = 200;

qint64 sumOf(const QByteArray &body, const char *direction)
{
    const auto list = QJsonDocument::fromJson(body)
                          .object()
                          .value(QLatin1String("entityStatus"))
                          .toObject()
                          .value(QLatin1String(direction))
                          .toArray();
    qint64 sum = 0;
    for (const auto &entity : list)
        sum += entity.toObject().value(QLatin1String("done")).toInteger();
    return sum;
}

QString kindWords(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Subject:
        return SyncPageModel::tr("Registration");
    case RecordKind::Enrolment:
        return SyncPageModel::tr("Enrolment");
    default:
        return SyncPageModel::tr("Visit");
    }
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0 || !file.commit())
        return failure(ErrorKind::UserMustFix, QStringLiteral("profile.denied"), file.errorString());
    return {};
}

} // namespace

SyncPageModel::SyncPageModel(QObject *parent) :
    QObject(parent), m_watch({Change::Outbox, Change::Media, Change::SyncStatus}, this)
{
    connect(&m_watch, &StoreWatch::changed, this, &SyncPageModel::ask);
}

void SyncPageModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    m_watch.setBackend(backend);
    Q_EMIT backendChanged();
    ask();
}

void SyncPageModel::ask()
{
    if (!m_backend || !m_backend->store()) {
        m_state = {};
        Q_EMIT changed();
        return;
    }
    whenReady(this, m_backend->store()->read([](Connection &c) { return readSyncState(c, shownItems); }),
              [this](Result<SyncState> state) {
                  if (state)
                      m_state = std::move(*state);
                  Q_EMIT changed();
              });
}

void SyncPageModel::measure()
{
    if (!m_backend || !m_backend->store())
        return;
    whenReady(this,
              std::async(std::launch::async, [folder = m_backend->accountFolder()] { return storageUse(folder); }),
              [this](const StorageUse &use) {
                  m_storage = use;
                  Q_EMIT changed();
              });
}

QString SyncPageModel::summary() const
{
    qint64 bytes = 0;
    for (const SyncState::File &file : m_state.files)
        bytes += file.row.bytes;
    QStringList parts;
    if (m_state.counts.waiting > 0)
        parts.append(tr("%n records", nullptr, int(m_state.counts.waiting)));
    if (m_state.counts.media > 0)
        parts.append(tr("%n photos", nullptr, int(m_state.counts.media))
                     + QStringLiteral(" (%1)").arg(QLocale().formattedDataSize(bytes, 1)));
    if (parts.isEmpty())
        return tr("What you save is safe on this tablet at once, and goes to the server when there is a network.");
    return tr("%1. All are safe on this tablet.").arg(parts.join(tr(", ")));
}

QVariantList SyncPageModel::toFix() const
{
    QVariantList list;
    for (const SyncState::Item &item : m_state.items) {
        if (item.row.state != OutboxState::Refused)
            continue;
        const ErrorText text
            = errorText(item.row.reason.value_or(Error{ErrorKind::UserMustFix, QStringLiteral("record.refused")}));
        const QString kind = kindWords(item.row.ref.kind);
        const QString more = item.dependants > 0
            ? QLatin1Char(' ') + tr("%n records wait with it.", nullptr, item.dependants)
            : QString();
        list.append(
            QVariantMap{{QStringLiteral("uuid"), item.row.ref.uuid},
                        {QStringLiteral("kind"), kindName(item.row.ref.kind)},
                        {QStringLiteral("subject"), item.subject},
                        {QStringLiteral("title"), item.name.isEmpty() ? kind : tr("%1 · %2").arg(item.name, kind)},
                        {QStringLiteral("reason"), text.title},
                        {QStringLiteral("advice"), text.body() + more}});
    }
    return list;
}

QVariantList SyncPageModel::waiting() const
{
    QVariantList list;
    for (const SyncState::Item &item : m_state.items) {
        if (item.row.state == OutboxState::Refused)
            continue;
        const QString kind = kindWords(item.row.ref.kind);
        list.append(QVariantMap{{QStringLiteral("subject"), item.subject},
                                {QStringLiteral("title"), item.name.isEmpty() ? kind : item.name},
                                {QStringLiteral("line"), kind}});
    }
    return list;
}

QVariantList SyncPageModel::files() const
{
    QVariantList list;
    for (const SyncState::File &file : m_state.files) {
        const bool isLost = file.row.state == MediaState::Missing || file.row.state == MediaState::Refused;
        QString line = QLocale().formattedDataSize(file.row.bytes, 1);
        if (file.row.reason)
            line = tr("%1 · %2").arg(line, errorText(*file.row.reason).title);
        list.append(
            QVariantMap{{QStringLiteral("subject"), file.subject},
                        {QStringLiteral("title"), file.name.isEmpty() ? tr("Photo") : tr("Photo of %1").arg(file.name)},
                        {QStringLiteral("line"), line},
                        {QStringLiteral("isLost"), isLost}});
    }
    return list;
}

QVariantList SyncPageModel::runs() const
{
    QVariantList list;
    const QDate today
        = m_backend ? m_backend->clock().now().toTimeZone(m_backend->timeZone()).date() : QDate::currentDate();
    for (const SyncRunRow &run : m_state.runs) {
        const bool isComplete = run.outcome == QLatin1String("complete");
        const QDateTime ended = m_backend ? run.endedAt.toTimeZone(m_backend->timeZone()) : run.endedAt;
        const QString code = QJsonDocument::fromJson(run.body)
                                 .object()
                                 .value(QLatin1String("appInfo"))
                                 .toObject()
                                 .value(QLatin1String("error"))
                                 .toString();
        const QString counts = tr("%n sent", nullptr, int(sumOf(run.body, "push"))) + QStringLiteral(" · ")
            + tr("%n received", nullptr, int(sumOf(run.body, "pull"))) + QStringLiteral(" · ")
            + tr("%n seconds", nullptr, int((run.startedAt.msecsTo(run.endedAt) + 500) / 1000));
        list.append(
            QVariantMap{{QStringLiteral("at"),
                         ended.date() == today ? QLocale().toString(ended.time(), QStringLiteral("HH:mm"))
                                               : QLocale().toString(ended, QLocale::ShortFormat)},
                        {QStringLiteral("title"),
                         isComplete ? tr("All sent and received") : errorText({ErrorKind::RetryLater, code}).title},
                        {QStringLiteral("line"), isComplete ? counts : tr("It goes on by itself.")},
                        {QStringLiteral("isComplete"), isComplete}});
    }
    return list;
}

QVariantList SyncPageModel::storage() const
{
    const auto row = [](const QString &name, qint64 bytes) {
        return QVariantMap{{QStringLiteral("title"), name},
                           {QStringLiteral("line"), QLocale().formattedDataSize(bytes, 1)}};
    };
    if (m_storage.records == 0)
        return {};
    return {row(tr("Records"), m_storage.records), row(tr("Photos taken here"), m_storage.photos),
            row(tr("Copies of other photos"), m_storage.copies), row(tr("Free on this tablet"), m_storage.free)};
}

void SyncPageModel::sendAgain(const QString &kind, const QString &uuid)
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

void SyncPageModel::saveDiagnosis(const QUrl &file)
{
    if (!m_backend || !m_backend->store())
        return;
    const auto work = [path = file.toLocalFile(), state = m_state, folder = m_backend->accountFolder(),
                       server = m_backend->lastServer(), user = m_backend->lastUser(), now = m_backend->clock().now()] {
        const QJsonObject json = diagnosis(state, storageUse(folder), server, user, now);
        return writeFile(path, QJsonDocument(json).toJson());
    };
    whenReady(this, std::async(std::launch::async, work), [this, name = file.fileName()](const Result<void> &written) {
        m_saved = written ? tr("Saved as %1. Send it by any route.").arg(name) : errorText(written.error()).title;
        Q_EMIT changed();
    });
}

} // namespace dhara
