// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/windowbackend.h"

#include "core/media/photo.h"
#include "core/store/recordstore.h"
#include "core/store/syncstatus.h"
#include "sync/engine/remotemedia.h"

#include <QPointer>
#include <mutex>

namespace dhara {
namespace {

QVariantList accountList(const Profile &profile)
{
    QVariantList list;
    for (const AccountEntry &entry : profile.accounts())
        list.append(QVariantMap{{QStringLiteral("id"), entry.id},
                                {QStringLiteral("user"), entry.user},
                                {QStringLiteral("server"), entry.server.toString()},
                                {QStringLiteral("organisation"), entry.organisation}});
    return list;
}

} // namespace

/// To sign in. What it opened is handed over here, so that one that is stopped leaves nothing open behind it: the next
/// attempt may be for the same account.
struct WindowBackend::Attempt
{
    struct SignedIn
    {
        QVariantList accounts;
        AccountEntry entry;
        Opened opened;
    };

    /// Nothing is left of `result` where it comes too late.
    void hand(SignedIn result)
    {
        const std::lock_guard lock(mutex);
        if (!stopped.isCancelled())
            signedIn = std::move(result);
    }
    /// Stopped with it; requests that are under way hold nobody up.
    std::optional<SignedIn> take()
    {
        const std::lock_guard lock(mutex);
        stopped.cancel();
        return std::exchange(signedIn, {});
    }

    std::mutex mutex;
    Cancellation stopped;
    std::optional<SignedIn> signedIn;
};

template<class Work, class Done>
void WindowBackend::inBackground(QThreadPool &pool, Work work, Done done)
{
    pool.start([this, alive = QPointer<WindowBackend>(this), work = std::move(work), done = std::move(done)]() mutable {
        auto result = std::make_shared<decltype(work())>(work());
        QMetaObject::invokeMethod(
            this,
            [alive, result, done = std::move(done)]() mutable {
                if (alive)
                    done(std::move(*result));
            },
            Qt::QueuedConnection);
    });
}

WindowBackend::WindowBackend(QString profileFolder, const Surroundings &surroundings) :
    m_profileFolder(std::move(profileFolder)), m_surroundings(surroundings), m_photoHttp(surroundings.makeHttpClient())
{
    m_doors.setMaxThreadCount(1);
    m_newPhotos.setMaxThreadCount(1);
    connect(&m_network, &NetworkWatch::returned, this, [this] {
        if (m_account)
            m_account->sync().request(Trigger::NetworkReturned);
    });
    connect(this, &Backend::kept, this, [this] {
        if (m_isLeaving && !isKeeping())
            signOut();
    });
}

WindowBackend::~WindowBackend()
{
    if (m_attempt)
        m_attempt->stopped.cancel();
    m_newPhotos.clear(); // what is not begun is wanted no more
    m_photos.clear();
    stopFetching();
    m_photos.waitForDone();
    m_newPhotos.waitForDone();
    m_doors.waitForDone();
}

Result<WindowBackend::Opened> WindowBackend::openEntry(const Profile &profile, const AccountEntry &entry,
                                                       const Surroundings &surroundings)
{
    auto account = Account::open(profile, entry, Account::Mode::Owner, surroundings);
    if (!account)
        return tl::unexpected(account.error());
    Opened opened;
    opened.account = std::move(*account);
    const auto organisation = loadOrganisation(opened.account->store());
    if (!organisation)
        return tl::unexpected(organisation.error());
    opened.organisation = *organisation;
    const auto runs = opened.account->store().read([](Connection &c) { return lastRuns(c, 20); }).get();
    if (!runs)
        return tl::unexpected(runs.error());
    for (const SyncRunRow &run : *runs) {
        if (run.outcome == QLatin1String("complete")
            && (!opened.lastSuccess.isValid() || run.endedAt > opened.lastSuccess))
            opened.lastSuccess = run.endedAt;
    }
    if (opened.lastSuccess.isValid())
        return opened;
    const auto rows = opened.account->store().read([](Connection &c) { return counts(c); }).get();
    if (!rows)
        return tl::unexpected(rows.error());
    opened.rows = *rows;
    return opened;
}

void WindowBackend::openAccount(const QString &id)
{
    if (m_state != SignedOut)
        return;
    setState(Opening);
    open(id);
}

void WindowBackend::open(const QString &id)
{
    struct Found
    {
        QVariantList accounts;
        LastTried tried;
        AccountEntry entry;
        std::optional<Result<Opened>> opened;
    };
    inBackground(
        m_doors,
        [folder = m_profileFolder, surroundings = m_surroundings, id]() -> Result<Found> {
            auto profile = Profile::open(folder, surroundings.ids);
            if (!profile)
                return tl::unexpected(profile.error());
            Found found{accountList(*profile), profile->lastTried(), {}, {}};
            const auto entry = id.isEmpty() ? profile->current() : profile->withId(id);
            if (!entry)
                return found;
            found.tried = {entry->server, entry->user};
            found.entry = *entry;
            found.opened = openEntry(*profile, *entry, surroundings);
            return found;
        },
        [this](Result<Found> found) {
            if (found) {
                m_accounts = found->accounts;
                m_lastServer = found->tried.server.toString();
                m_lastUser = found->tried.user;
                m_entry = found->entry;
                if (found->opened && *found->opened) {
                    becomeOpen(**found->opened);
                    return;
                }
            }
            setState(SignedOut);
            if (!found)
                Q_EMIT signInFailed(found.error());
            else if (found->opened)
                Q_EMIT signInFailed(found->opened->error());
        });
}

void WindowBackend::signIn(const QString &server, const QString &user, const QString &password, bool mayUseKeyFile)
{
    if (m_state != SignedOut)
        return;
    m_lastServer = server;
    m_lastUser = user;
    setState(SigningIn);
    const SignInRequest request{server, user, password, mayUseKeyFile ? KeyStorage::File : KeyStorage::Keychain};
    const auto attempt = m_attempt = std::make_shared<Attempt>();
    inBackground(
        m_doors,
        [folder = m_profileFolder, surroundings = m_surroundings, request, attempt]() -> Result<void> {
            auto profile = Profile::open(folder, surroundings.ids);
            if (!profile)
                return tl::unexpected(profile.error());
            // Where that cannot be written, neither can an account, which is told below.
            if (const auto address = normalisedAddress(request.server))
                std::ignore = profile->noteTried({*address, request.user});
            const auto entry = dhara::signIn(*profile, request, surroundings, attempt->stopped);
            if (!entry)
                return tl::unexpected(entry.error());
            auto opened = openEntry(*profile, *entry, surroundings);
            if (!opened)
                return tl::unexpected(opened.error());
            attempt->hand({accountList(*profile), *entry, std::move(*opened)});
            return {};
        },
        [this, attempt](const Result<void> &done) {
            if (attempt != m_attempt)
                return; // stopped meanwhile
            m_attempt.reset();
            const auto signedIn = attempt->take();
            if (!done) {
                setState(SignedOut);
                Q_EMIT signInFailed(done.error());
                return;
            }
            m_accounts = signedIn->accounts;
            m_entry = signedIn->entry;
            becomeOpen(signedIn->opened);
        });
}

void WindowBackend::becomeOpen(const Opened &opened)
{
    m_account = opened.account;
    m_lastServer = m_entry.server.toString();
    m_lastUser = m_entry.user;
    m_organisation = opened.organisation;
    m_progress = {};
    m_progress.stored = opened.rows;
    m_counting = {};
    m_progress.lastSuccess = opened.lastSuccess;
    connectSync();
    remember([id = m_entry.id](Profile &profile) -> Result<void> {
        const auto current = profile.current();
        return current && current->id == id ? Result<void>() : profile.use(id);
    });
    Q_EMIT organisationChanged();
    // After a complete run what is not there does not exist: an organisation may lack people, even kinds of them.
    const bool isUsable = !opened.organisation->isEmpty() && opened.rows.value(QStringLiteral("subject")) > 0;
    setState(isUsable || opened.lastSuccess.isValid() ? Ready : FirstSync);
    m_account->sync().start();
    m_account->sync().request(Trigger::SignIn);
}

void WindowBackend::signOut()
{
    if (const auto attempt = std::exchange(m_attempt, nullptr)) {
        if (auto late = attempt->take())
            close(std::move(late->opened.account));
        setState(SignedOut);
    }
    if (!m_account)
        return;
    if (isKeeping() && !m_isLeaving) {
        setLeaving(true);
        return;
    }
    setLeaving(false);
    disconnect(&m_account->sync(), nullptr, this, nullptr);
    // Who hears of it may have something left to write into its store.
    auto account = std::exchange(m_account, nullptr);
    stopFetching();
    m_organisation.reset();
    m_progress = {};
    Q_EMIT organisationChanged();
    setState(SignedOut);
    close(std::move(account));
    remember([](Profile &profile) { return profile.leave(); });
}

void WindowBackend::setLeaving(bool isLeaving)
{
    if (std::exchange(m_isLeaving, isLeaving) != isLeaving)
        Q_EMIT leavingChanged();
}

void WindowBackend::close(std::shared_ptr<Account> account)
{
    // Closing waits for threads and files: not on this one.
    m_doors.start([account = std::move(account)]() mutable { account.reset(); });
}

void WindowBackend::remember(std::function<Result<void>(Profile &)> change)
{
    m_doors.start([change = std::move(change), folder = m_profileFolder, &ids = m_surroundings.ids] {
        // Where that cannot be written, the next start opens the account of before, or asks.
        if (auto profile = Profile::open(folder, ids))
            std::ignore = change(*profile);
    });
}

QTimeZone WindowBackend::timeZone() const
{
    return m_account ? m_account->timeZone() : QTimeZone::systemTimeZone();
}

void WindowBackend::preparePhoto(const QString &sourceFile, std::function<void(Result<PreparedPhoto>)> done)
{
    inBackground(
        m_newPhotos,
        [sourceFile, folder = mediaFolder(), stem = ids().newUuid()] {
            return dhara::preparePhoto(sourceFile, folder, stem);
        },
        std::move(done));
}

void WindowBackend::remotePhoto(const QString &url, std::function<void(Result<QString>)> done)
{
    if (!m_account) {
        const Error error{ErrorKind::Cancelled, QStringLiteral("store.closing"), url};
        QMetaObject::invokeMethod(
            this, [done = std::move(done), error] { done(tl::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    // Values of the account, not the account: it must be able to close while a photo is on its way.
    inBackground(
        m_photos,
        [this, peer = m_account->peer(), cacheFolder = m_account->cacheFolder(), stopped = m_fetchingStopped,
         url]() -> Result<QString> {
            if (stopped->isCancelled())
                return failure(ErrorKind::Cancelled, QStringLiteral("cancelled"), url);
            const MediaCache cache(cacheFolder, peer.mediaFolder, mediaCacheBytes, m_surroundings.clock);
            return fetchMedia(*m_photoHttp, peer, cache, url, *stopped);
        },
        std::move(done));
}

void WindowBackend::stopFetching()
{
    m_fetchingStopped->cancel();
    m_fetchingStopped = std::make_shared<Cancellation>();
    m_photoHttp->abortAll();
}

void WindowBackend::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace dhara
