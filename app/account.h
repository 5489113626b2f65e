// SPDX-License-Identifier: AGPL-3.0-or-later
// An open account: its lock, its store, its sync, its folders.
#pragma once

#include "app/profile.h"
#include "core/base/clock.h"
#include "core/store/store.h"
#include "sync/service/syncservice.h"
#include "sync/transport/secrets.h"
#include "sync/transport/signin.h"

#include <QLockFile>
#include <QTimeZone>
#include <memory>

namespace dhara {

/// What every account is opened with.
struct Surroundings
{
    const Clock &clock;
    IdSource &ids;
    std::function<double()> random;
    std::function<std::unique_ptr<HttpClient>()> makeHttpClient;
    QString appVersion;
    QString deviceName;
    QString system;
};

class Account
{
public:
    enum class Mode {
        Owner,  ///< alone: takes the lock, may write and sync
        Reader, ///< looks on: reads what is there, beside an owner
    };

    /// Errors: UserMustFix "profile.inUse" (another process owns it), those of Store::open, "profile.denied".
    static Result<std::unique_ptr<Account>> open(const Profile &profile, const AccountEntry &entry, Mode mode,
                                                 const Surroundings &surroundings);
    ~Account();

    const AccountEntry &entry() const { return m_entry; }
    Store &store() { return *m_store; }
    /// Only for an owner.
    SyncService &sync() { return *m_sync; }
    QString folder() const { return m_folder; }
    QString mediaFolder() const { return m_folder + QStringLiteral("/media"); }
    QString cacheFolder() const { return m_folder + QStringLiteral("/cache"); }
    /// The zone in which the account's dates are days; taken from the device when it was first opened.
    QTimeZone timeZone() const { return m_timeZone; }
    const Peer &peer() const { return m_peer; }

private:
    Account() = default;

    AccountEntry m_entry;
    QString m_folder;
    QTimeZone m_timeZone;
    Peer m_peer;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SyncService> m_sync;
};

/// Where an account's key may be kept.
enum class KeyStorage { Keychain, File };

struct SignInRequest
{
    QString server; ///< as typed
    QString user;
    QString password;
    KeyStorage keyStorage = KeyStorage::Keychain;
};

/// The first sign-in, the one step that needs the network: asks the server who this is, makes the account's folder
/// and key, keeps the entry. Errors: those of discover() and fetchMe(), "keychain.none", "keychain.locked".
/// One that is stopped before the server has answered keeps nothing.
Result<AccountEntry> signIn(Profile &profile, const SignInRequest &request, const Surroundings &surroundings,
                            const Cancellation &stopped = {});

} // namespace dhara
