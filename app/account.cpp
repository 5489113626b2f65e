// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/account.h"

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

const auto fileName = QLatin1String("file");
const auto keychainName = QLatin1String("keychain");

std::unique_ptr<SecretStore> secretStore(const Profile &profile, const QString &storage)
{
    if (storage == fileName)
        return std::make_unique<FileSecrets>(profile.folder() + QStringLiteral("/secrets"));
    return std::make_unique<KeychainSecrets>();
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

Result<AccountEntry> signIn(Profile &profile, const SignInRequest &request, const Surroundings &surroundings)
{
    const auto server = normalisedAddress(request.server);
    if (!server)
        return tl::unexpected(server.error());
    const auto http = surroundings.makeHttpClient();
    const auto provider = discover(*http, *server);
    if (!provider)
        return tl::unexpected(provider.error());
    const auto me = fetchMe(*http, *server, authHeaders(*provider, request.user));
    if (!me)
        return tl::unexpected(me.error());
    AccountEntry entry = profile.entryFor(*server, me->username);
    entry.displayName = me->name;
    entry.organisation = me->organisationName;
    entry.provider = *provider;
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
