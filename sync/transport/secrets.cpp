// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/transport/secrets.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QThread>
#include <QTimer>
#include <QUrl>
#include <qt6keychain/keychain.h>

namespace dhara {
namespace {

constexpr int keyBytes = 32;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// QtKeychain queues all jobs of a process in an object that belongs to the thread of the first one: there can be
// only one such thread, and it lives as long as the process.
struct KeychainThread
{
    QThread thread;
    QObject home;

    KeychainThread()
    {
        thread.setObjectName(QStringLiteral("keychain"));
        home.moveToThread(&thread);
        thread.start();
    }
    ~KeychainThread()
    {
        thread.quit();
        thread.wait();
    }
    Q_DISABLE_COPY_MOVE(KeychainThread)
};

QObject &keychainHome()
{
    static KeychainThread keychain;
    return keychain.home;
}

struct Verdict
{
    QKeychain::Error error;
    const char *code;
};

constexpr Verdict verdicts[] = {
    {QKeychain::AccessDenied, "keychain.locked"}, // what libsecret says of a locked collection
    {QKeychain::AccessDeniedByUser, "keychain.denied"},
    {QKeychain::CouldNotDeleteEntry, "keychain.denied"},
};

Error keychainError(const QKeychain::Job &job)
{
    for (const Verdict &verdict : verdicts) {
        if (verdict.error == job.error())
            return {ErrorKind::UserMustFix, QLatin1String(verdict.code), job.errorString()};
    }
    // no session bus and no provider both come as OtherError
    return {ErrorKind::UserMustFix, QStringLiteral("keychain.none"), job.errorString()};
}

template<class T>
std::future<Result<T>> ready(Result<T> value)
{
    std::promise<Result<T>> promise;
    promise.set_value(std::move(value));
    return promise.get_future();
}

/// Runs a job on the keychain's thread. `prepare(job)` before, `outcome(job)` after. A job that does not answer in time
/// (a locked keyring waits for its owner without end) is left alone: the library still points to it.
template<class Job, class T, class Prepare, class Outcome>
std::future<Result<T>> run(const QString &service, const QString &key, std::chrono::milliseconds patience,
                           Prepare prepare, Outcome outcome)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto future = promise->get_future();
    QObject *home = &keychainHome();
    const auto begin = [=] {
        auto *job = new Job(service, home);
        job->setKey(key);
        prepare(*job);
        auto *timer = new QTimer(job);
        timer->setSingleShot(true);
        const auto isAnswered = std::make_shared<bool>(false);
        const auto answer = [promise, isAnswered](Result<T> value) {
            if (!std::exchange(*isAnswered, true))
                promise->set_value(std::move(value));
        };
        QObject::connect(timer, &QTimer::timeout, job, [answer] {
            answer(failure(ErrorKind::UserMustFix, QStringLiteral("keychain.locked"),
                           QStringLiteral("no answer in time")));
        });
        QObject::connect(job, &QKeychain::Job::finished, job, [answer, outcome, job] { answer(outcome(*job)); });
        timer->start(patience);
        job->start();
    };
    QMetaObject::invokeMethod(home, begin, Qt::QueuedConnection);
    return future;
}

Result<void> done(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return tl::unexpected(keychainError(job));
}

tl::unexpected<Error> fileFailure(const char *code, const QFileDevice &file)
{
    return failure(ErrorKind::UserMustFix, QLatin1String(code), file.errorString(),
                   {{QStringLiteral("path"), file.fileName()}});
}

bool isOpenToOthers([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_WIN
    return false; // Qt does not look at access lists there; a profile folder is its user's own
#else
    return QFile::permissions(path)
        & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther);
#endif
}

Result<std::optional<QByteArray>> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (isOpenToOthers(path))
        return fileFailure("keyfile.readableByOthers", file);
    if (!file.open(QIODevice::ReadOnly))
        return fileFailure("keyfile.unreadable", file);
    return file.readAll();
}

Result<void> writeFile(const QString &path, const QByteArray &secret)
{
    const QString folder = QFileInfo(path).path();
    QSaveFile file(path);
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner))
        return fileFailure("profile.denied", file);
    // the mode comes before the content: nobody else can open the file in between
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(secret) != secret.size()
        || !file.commit())
        return fileFailure("store.diskFull", file);
    return {};
}

} // namespace

KeychainSecrets::KeychainSecrets(QString service, std::chrono::milliseconds patience) :
    m_service(std::move(service)), m_patience(patience)
{
}

std::future<Result<std::optional<QByteArray>>> KeychainSecrets::read(const QString &key)
{
    using Value = std::optional<QByteArray>;
    const auto outcome = [](const QKeychain::ReadPasswordJob &job) -> Result<Value> {
        if (job.error() == QKeychain::NoError)
            return job.binaryData();
        if (job.error() == QKeychain::EntryNotFound)
            return std::nullopt;
        return tl::unexpected(keychainError(job));
    };
    return run<QKeychain::ReadPasswordJob, Value>(
        m_service, key, m_patience, [](auto &) {}, outcome);
}

std::future<Result<void>> KeychainSecrets::write(const QString &key, const QByteArray &secret)
{
    return run<QKeychain::WritePasswordJob, void>(
        m_service, key, m_patience, [secret](QKeychain::WritePasswordJob &job) { job.setBinaryData(secret); }, done);
}

std::future<Result<void>> KeychainSecrets::remove(const QString &key)
{
    const auto outcome = [](const QKeychain::DeletePasswordJob &job) -> Result<void> {
        if (job.error() == QKeychain::EntryNotFound)
            return {};
        return done(job);
    };
    return run<QKeychain::DeletePasswordJob, void>(
        m_service, key, m_patience, [](auto &) {}, outcome);
}

FileSecrets::FileSecrets(QString folder) : m_folder(std::move(folder)) { }

QString FileSecrets::path(const QString &key) const
{
    return m_folder + QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(key)) + QStringLiteral(".key");
}

std::future<Result<std::optional<QByteArray>>> FileSecrets::read(const QString &key)
{
    return ready(readFile(path(key)));
}

std::future<Result<void>> FileSecrets::write(const QString &key, const QByteArray &secret)
{
    return ready(writeFile(path(key), secret));
}

std::future<Result<void>> FileSecrets::remove(const QString &key)
{
    QFile file(path(key));
    if (file.exists() && !file.remove())
        return ready<void>(fileFailure("keyfile.unreadable", file));
    return ready<void>({});
}

Result<QByteArray> accountKey(SecretStore &secrets, const QString &accountId, IdSource &ids)
{
    const QString name = QStringLiteral("account-key ") + accountId;
    const auto readBack = [&]() -> Result<std::optional<QByteArray>> {
        auto kept = secrets.read(name).get();
        if (kept && *kept && (*kept)->size() != keyBytes)
            return failure(ErrorKind::UserMustFix, QStringLiteral("keychain.damaged"), name);
        return kept;
    };
    auto kept = readBack();
    if (kept && !*kept) {
        if (auto written = secrets.write(name, ids.randomBytes(keyBytes)).get(); !written)
            return tl::unexpected(written.error());
        kept = readBack();
    }
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept)
        return failure(ErrorKind::UserMustFix, QStringLiteral("keychain.damaged"), name);
    return **kept;
}

} // namespace dhara
