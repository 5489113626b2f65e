// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/account.h"

#include "core/media/sweep.h"
#include "core/store/mediaqueue.h"
#include "core/store/syncstatus.h"

#include <QCoreApplication>
#include <QDir>

namespace dhara {
namespace {

Result<QTimeZone> accountTimeZone(Store &store, Account::Mode mode)
{
    const QString key = QStringLiteral("timeZone");
    const auto known = store.read([key](Connection &c) { return setting(c, key); }).get();
    if (!known)
        return tl::unexpected(known.error());
    if (const QTimeZone zone(known->toLatin1()); zone.isValid())
        return zone;
    const QTimeZone here = QTimeZone::systemTimeZone();
    if (mode == Account::Mode::Owner) {
        const QString id = QString::fromLatin1(here.id());
        const auto kept = store.write([key, id](Connection &c) { return setSetting(c, key, id); }).get();
        if (!kept)
            return tl::unexpected(kept.error());
    }
    return here;
}

/// Those that are forgotten now are unused when the account is opened next.
void sweepMedia(Store &store, const QString &folder, const Clock &clock)
{
    const QStringList present = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    store.read([folder, present](Connection &c) { return removeUnusedMedia(c, folder, present); });
    const QDateTime before = clock.now().addMSecs(-std::chrono::milliseconds(uploadedStay).count());
    store.write([before](Connection &c) { return forgetUploaded(c, before); }, Priority::Background);
}

const auto fileName = QLatin1String("file");
const auto keychainName = QLatin1String("keychain");

std::unique_ptr<SecretStore> secretStore(const Profile &profile, const QString &storage)
{
    if (storage == fileName)
        return std::make_unique<FileSecrets>(profile.folder() + QStringLiteral("/secrets"));
    return std::make_unique<KeychainSecrets>();
}

/// An account that was made under the address that is typed moves with its server.
AccountEntry entryAt(const Profile &profile, const QUrl &typed, const QUrl &server, const QString &user)
{
    AccountEntry entry = profile.entryFor(server, user);
    const AccountEntry before = profile.entryFor(typed, user);
    if (!profile.withId(entry.id) && profile.withId(before.id))
        entry = before;
    entry.server = server;
    return entry;
}

} // namespace

Result<std::unique_ptr<Account>> Account::open(const Profile &profile, const AccountEntry &entry, Mode mode,
                                               const Surroundings &surroundings)
{
    std::unique_ptr<Account> account(new Account);
    account->m_entry = entry;
    account->m_folder = profile.accountFolder(entry);
    for (const QString &folder : {account->m_folder, account->mediaFolder(), account->cacheFolder()}) {
        if (!QDir().mkpath(folder))
            return failure(ErrorKind::UserMustFix, QStringLiteral("profile.denied"), folder);
    }
    if (mode == Mode::Owner) {
        account->m_lock = std::make_unique<QLockFile>(account->m_folder + QStringLiteral("/lock"));
        account->m_lock->setStaleLockTime(0);
        if (!account->m_lock->tryLock())
            return failure(ErrorKind::UserMustFix, QStringLiteral("profile.inUse"), account->m_folder);
    }
    Store::Options options;
    options.path = account->m_folder + QStringLiteral("/dhara.sqlite");
    options.isReadOnly = mode == Mode::Reader;
    auto store = Store::open(options);
    if (!store)
        return tl::unexpected(store.error());
    account->m_store = std::move(*store);
    if (mode == Mode::Owner)
        sweepMedia(*account->m_store, account->mediaFolder(), surroundings.clock);
    const auto zone = accountTimeZone(*account->m_store, mode);
    if (!zone)
        return tl::unexpected(zone.error());
    account->m_timeZone = *zone;
    if (!isProviderKnown(entry.provider))
        return failure(ErrorKind::UserMustFix, QStringLiteral("signin.providerUnknown"), entry.provider);
    account->m_peer = Peer{entry.server,
                           authHeaders(entry.provider, entry.user),
                           profile.deviceId(),
                           account->mediaFolder(),
                           surroundings.deviceName,
                           surroundings.appVersion,
                           surroundings.system};
    if (mode == Mode::Owner) {
        account->m_sync = std::make_unique<SyncService>(
            SyncService::Parts{*account->m_store, surroundings.clock, surroundings.ids, surroundings.random,
                               surroundings.makeHttpClient, account->m_peer});
    }
    return account;
}

Account::~Account()
{
    if (m_sync)
        m_sync->stop();
}

Result<AccountEntry> signIn(Profile &profile, const SignInRequest &request, const Surroundings &surroundings,
                            const Cancellation &stopped)
{
    const auto typed = normalisedAddress(request.server);
    if (!typed)
        return tl::unexpected(typed.error());
    const auto http = surroundings.makeHttpClient();
    const auto found = discover(*http, *typed, stopped);
    if (!found)
        return tl::unexpected(found.error());
    const auto me = fetchMe(*http, found->server, authHeaders(found->provider, request.user), stopped);
    if (!me)
        return tl::unexpected(me.error());
    AccountEntry entry = entryAt(profile, *typed, found->server, me->username);
    entry.displayName = me->name;
    entry.organisation = me->organisationName;
    entry.provider = found->provider;
    // A key stays where it is: looked for elsewhere, a second one would be made.
    if (entry.keyStorage.isEmpty())
        entry.keyStorage = request.keyStorage == KeyStorage::File ? fileName : keychainName;
    const auto secrets = secretStore(profile, entry.keyStorage);
    const auto key = accountKey(*secrets, entry.id, surroundings.ids);
    if (!key)
        return tl::unexpected(key.error());
    if (auto kept = profile.keep(entry); !kept)
        return tl::unexpected(kept.error());
    return entry;
}

} // namespace dhara
