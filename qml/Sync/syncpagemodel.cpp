// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Sync/syncpagemodel.h"

#include "qml/App/questions.h"
#include "qml/App/written.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>

namespace dhara {
namespace {

constexpr int readItems = 200;
constexpr int shownRows = 20; ///< of what waits: it goes by itself, nobody reads further

/// "1.2 MB", in units that have a name in the language.
QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

/// As RowSection.qml shows it.
QVariantMap line(const QString &key, const QString &title, const QString &line, const QString &at = {},
                 const QString &subject = {})
{
    return {{QStringLiteral("key"), key},
            {QStringLiteral("title"), title},
            {QStringLiteral("line"), line},
            {QStringLiteral("at"), at},
            {QStringLiteral("subject"), subject}};
}

std::vector<ListModel<QVariantMap>::Role> lineRoles()
{
    return rolesOf({"key", "title", "line", "at", "subject"});
}

/// A run during which the clock was set back took no time.
qint64 secondsOf(const SyncRunRow &run)
{
    return std::max<qint64>(0, run.startedAt.msecsTo(run.endedAt) + 500) / 1000;
}

qint64 sumOf(const QJsonObject &run, const char *direction, const char *what = "done")
{
    const auto list = run.value(QLatin1String("entityStatus")).toObject().value(QLatin1String(direction)).toArray();
    qint64 sum = 0;
    for (const auto &entity : list)
        sum += entity.toObject().value(QLatin1String(what)).toInteger();
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
    QObject(parent),
    m_watch({Change::Outbox, Change::Media, Change::SyncStatus}, this),
    m_toFix(rolesOf({"uuid", "kind", "subject", "title", "why", "advice"}), this),
    m_waiting(lineRoles(), this),
    m_files(lineRoles(), this),
    m_lostFiles(lineRoles(), this),
    m_runs(lineRoles(), this),
    m_storage(lineRoles(), this)
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
}

void SyncPageModel::setShown(bool isShown)
{
    if (m_asking.isShown() == isShown)
        return;
    m_asking.setShown(isShown);
    Q_EMIT isShownChanged();
    if (m_asking.takeMissed())
        ask();
}

void SyncPageModel::ask()
{
    if (!m_backend || !m_backend->store()) {
        m_state = {};
        m_use = {};
        m_asking.end(); // a store that was closed has taken its answer along
        tell();
        return;
    }
    if (!m_asking.begin())
        return;
    readThen(
        this, *m_backend, [](Connection &c) { return readSyncState(c, readItems); },
        [this](Result<SyncState> state) {
            m_asking.end();
            take(std::move(state));
            if (m_asking.takeMissed())
                ask();
        });
}

void SyncPageModel::take(Result<SyncState> state)
{
    m_problem = state ? ErrorText() : errorText(state.error());
    if (state)
        m_state = std::move(*state);
    tell();
}

void SyncPageModel::tell()
{
    m_toFix.setRows(toFixRows());
    m_waiting.setRows(waitingRows());
    m_files.setRows(fileRows(false));
    m_lostFiles.setRows(fileRows(true));
    m_runs.setRows(runRows());
    m_storage.setRows(storageRows());
    Q_EMIT changed();
}

void SyncPageModel::measure()
{
    if (!m_backend || !m_backend->store())
        return;
    workThen(
        this, *m_backend, [folder = m_backend->accountFolder()] { return storageUse(folder); },
        [this](const StorageUse &use) {
            m_use = use;
            m_storage.setRows(storageRows());
        });
}

QString SyncPageModel::summary() const
{
    qint64 bytes = 0;
    for (const SyncState::File &file : m_state.files)
        bytes += file.row.state == MediaState::Waiting ? file.row.bytes : 0;
    QStringList parts;
    if (m_state.counts.waiting > 0)
        parts.append(tr("%n records", nullptr, int(m_state.counts.waiting)));
    if (m_state.counts.mediaToSend() > 0)
        parts.append(tr("%n photos", nullptr, int(m_state.counts.mediaToSend()))
                     + QStringLiteral(" (%1)").arg(sizeWords(bytes)));
    if (parts.isEmpty() && m_state.counts.toFix() > 0)
        return tr("Fix it when you can: everything else is sent as usual.");
    if (parts.isEmpty())
        return tr("What you save is safe on this tablet at once, and goes to the server when there is a network.");
    return tr("%1. All are safe on this tablet.").arg(parts.join(tr(", ")));
}

QList<QVariantMap> SyncPageModel::toFixRows() const
{
    QList<QVariantMap> list;
    for (const SyncState::Item &item : m_state.items) {
        if (item.row.state != OutboxState::Refused)
            continue;
        const ErrorText text
            = errorText(item.row.reason.value_or(Error{ErrorKind::UserMustFix, QStringLiteral("record.refused")}));
        const QString kind = kindWords(item.row.ref.kind);
        const QString more = item.dependants > 0
            ? QLatin1Char(' ') + tr("%n records wait with it.", nullptr, item.dependants)
            : QString();
        list.append(QVariantMap{{QStringLiteral("uuid"), item.row.ref.uuid},
                                {QStringLiteral("kind"), kindName(item.row.ref.kind)},
                                {QStringLiteral("subject"), item.subject},
                                {QStringLiteral("title"), writtenLine({item.name, kind}, QLocale())},
                                {QStringLiteral("why"), text.title},
                                {QStringLiteral("advice"), text.body() + more}});
    }
    return list;
}

QList<QVariantMap> SyncPageModel::waitingRows() const
{
    QList<QVariantMap> list;
    for (const SyncState::Item &item : m_state.items) {
        if (item.row.state == OutboxState::Refused)
            continue;
        if (list.size() == shownRows)
            break;
        const QString kind = kindWords(item.row.ref.kind);
        list.append(line(item.row.ref.uuid, item.name.isEmpty() ? kind : item.name, kind, {}, item.subject));
    }
    return list;
}

int SyncPageModel::waitingLeft() const
{
    return std::max(0, int(m_state.counts.waiting - m_waiting.rows().size()));
}

QList<QVariantMap> SyncPageModel::fileRows(bool areLost) const
{
    QList<QVariantMap> list;
    for (const SyncState::File &file : m_state.files) {
        if ((file.row.state != MediaState::Waiting) != areLost)
            continue;
        if (list.size() == shownRows)
            break;
        QString words = sizeWords(file.row.bytes);
        if (file.row.reason)
            words = writtenLine({words, errorText(*file.row.reason).title}, QLocale());
        list.append(line(file.row.fileName, file.name.isEmpty() ? tr("Photo") : tr("Photo of %1").arg(file.name), words,
                         {}, file.subject));
    }
    return list;
}

int SyncPageModel::filesLeft() const
{
    return std::max(0, int(m_state.counts.mediaToSend() - m_files.rows().size()));
}

int SyncPageModel::lostFilesLeft() const
{
    return std::max(0, int(m_state.counts.lostMedia - m_lostFiles.rows().size()));
}

QList<QVariantMap> SyncPageModel::runRows() const
{
    QList<QVariantMap> list;
    const QDate today = m_backend ? m_backend->today() : QDate::currentDate();
    for (const SyncRunRow &run : m_state.runs) {
        const bool isComplete = run.outcome == QLatin1String("complete");
        const QDateTime ended = m_backend ? run.endedAt.toTimeZone(m_backend->timeZone()) : run.endedAt;
        const QJsonObject body = QJsonDocument::fromJson(run.body).object();
        const QString code = body.value(QLatin1String("appInfo")).toObject().value(QLatin1String("error")).toString();
        // A run that ended without a word was stopped: the application was closed, or the account left.
        const ErrorKind kind = code.isEmpty() ? ErrorKind::Cancelled : ErrorKind::RetryLater;
        const qint64 sent = sumOf(body, "push");
        const qint64 received = sumOf(body, "pull");
        const QString seconds
            = secondsOf(run) == 0 ? tr("less than a second") : tr("%n seconds", nullptr, int(secondsOf(run)));
        const QString counts = sumOf(body, "push", "todo") + received == 0
            ? writtenLine({tr("No new records"), seconds}, QLocale())
            : writtenLine({tr("%n sent", nullptr, int(sent)), tr("%n received", nullptr, int(received)), seconds},
                          QLocale());
        list.append(
            line(run.uuid, isComplete ? tr("Sent and received") : errorText({kind, code}).title,
                 isComplete ? counts : tr("It will be tried again automatically."),
                 ended.date() == today ? writtenTime(ended.time(), QLocale()) : writtenMoment(ended, QLocale())));
    }
    return list;
}

QList<QVariantMap> SyncPageModel::storageRows() const
{
    const auto row = [](const QString &name, qint64 bytes) { return line(name, name, sizeWords(bytes)); };
    if (m_use.records == 0)
        return {};
    return {row(tr("Records"), m_use.records), row(tr("Photos taken here"), m_use.photos),
            row(tr("Copies of other photos"), m_use.copies), row(tr("Free on this tablet"), m_use.free)};
}

void SyncPageModel::sendAgain(const QString &kind, const QString &uuid)
{
    const auto known = kindFromName(kind);
    if (!known || !m_backend || !m_backend->store())
        return;
    const RecordRef ref{*known, uuid};
    writeThen(
        this, *m_backend, [ref](Connection &c) { return retryRefused(c, ref); },
        [this](const Result<int> &retried) {
            if (!retried) {
                m_problem = errorText(retried.error());
                Q_EMIT changed();
            } else if (m_backend) {
                m_backend->syncNow();
            }
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
    workThen(this, *m_backend, work, [this, name = file.fileName()](const Result<void> &written) {
        m_isSaveLost = !written;
        m_saved = written ? tr("Saved as %1. Send it by any route.").arg(name) : errorText(written.error()).title;
        Q_EMIT changed();
    });
}

} // namespace dhara
