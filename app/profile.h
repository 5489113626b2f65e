// SPDX-License-Identifier: AGPL-3.0-or-later
// The folder that holds everything of this installation: its accounts, its device id, one folder an account.
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <QList>
#include <QUrl>

namespace dhara {

/// An account is a user of a server.
struct AccountEntry
{
    QString id; ///< the name of its folder
    QUrl server;
    QString user; ///< "asha@demo"
    QString displayName;
    QString organisation;
    QString provider;   ///< sign-in provider, "none"
    QString keyStorage; ///< where the account key is: "keychain" or "file"

    bool operator==(const AccountEntry &) const = default;
};

/// Who was to sign in last and where, whether or not that came to something.
struct LastTried
{
    QUrl server;
    QString user;

    bool operator==(const LastTried &) const = default;
};

class Profile
{
public:
    /// Reads (or makes) the folder. Errors: UserMustFix "profile.denied", "profile.damaged" (profile.json is not
    /// readable; it is left as it is).
    static Result<Profile> open(const QString &folder, IdSource &ids);

    const QList<AccountEntry> &accounts() const { return m_accounts; }
    /// The one used last, if any.
    std::optional<AccountEntry> current() const;
    std::optional<AccountEntry> withId(const QString &id) const;
    /// Not forgotten when the account is left.
    const LastTried &lastTried() const { return m_lastTried; }
    /// Random, made once per installation: the server hands out identifiers by it.
    QString deviceId() const { return m_deviceId; }

    /// The entry for a user of a server: the known one, or a new one with a folder name of its own.
    AccountEntry entryFor(const QUrl &server, const QString &user) const;
    /// Adds or replaces the entry, makes its folder, writes profile.json atomically.
    Result<void> keep(const AccountEntry &entry);
    /// Addresses that carry a name or a password are not for this.
    Result<void> noteTried(const LastTried &tried);
    /// Makes a known account the current one, and the one tried last: once it could be opened.
    Result<void> use(const QString &id);

    /// No account is the current one any more; all stay known.
    Result<void> leave();

    QString folder() const { return m_folder; }
    QString accountFolder(const AccountEntry &entry) const;

private:
    Result<void> write() const;

    QString m_folder;
    QString m_deviceId;
    QString m_current;
    LastTried m_lastTried;
    QList<AccountEntry> m_accounts;
};

} // namespace dhara
