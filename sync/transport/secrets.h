// SPDX-License-Identifier: AGPL-3.0-or-later
// Where secrets are kept: the system's keychain, or, by a person's explicit choice, a file only its owner can read.
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <chrono>
#include <future>
#include <optional>

namespace dhara {

/// Answers come as futures and from another thread: the GUI thread looks at them later, it never waits.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// Nothing under that key is an empty optional, not an error.
    virtual std::future<Result<std::optional<QByteArray>>> read(const QString &key) = 0;
    virtual std::future<Result<void>> write(const QString &key, const QByteArray &secret) = 0;
    /// Removing what is not there is fine.
    virtual std::future<Result<void>> remove(const QString &key) = 0;
};

/// QtKeychain. Errors, all UserMustFix: "keychain.none" (no keychain service on this device), "keychain.locked" (it
/// does not answer in time, as one does that waits to be unlocked), "keychain.denied" (the person or the system said
/// no). Lives on a thread of its own; needs a QCoreApplication, no running event loop of the caller.
class KeychainSecrets final : public SecretStore
{
public:
    explicit KeychainSecrets(QString service = QStringLiteral("Dhara"),
                             std::chrono::milliseconds patience = std::chrono::seconds(4));

    std::future<Result<std::optional<QByteArray>>> read(const QString &key) override;
    std::future<Result<void>> write(const QString &key, const QByteArray &secret) override;
    std::future<Result<void>> remove(const QString &key) override;

private:
    QString m_service;
    std::chrono::milliseconds m_patience;
};

/// One file of mode 600 a key, in a folder of mode 700, written by temp-and-rename. Futures are ready at once.
/// Errors: UserMustFix "keyfile.readableByOthers" (not read; data: path), "keyfile.unreadable", "store.diskFull",
/// "profile.denied" (the folder).
class FileSecrets final : public SecretStore
{
public:
    explicit FileSecrets(QString folder);

    std::future<Result<std::optional<QByteArray>>> read(const QString &key) override;
    std::future<Result<void>> write(const QString &key, const QByteArray &secret) override;
    std::future<Result<void>> remove(const QString &key) override;

private:
    QString path(const QString &key) const;

    QString m_folder;
};

/// The account's random key of 32 bytes: the one that is kept, or a new one, kept and read back before it is given.
/// Waits for the store (up to its patience for each step): never on the GUI thread. Errors: those of the store;
/// UserMustFix "keychain.damaged" (what is kept there is no key of ours; it is left as it is).
Result<QByteArray> accountKey(SecretStore &secrets, const QString &accountId, IdSource &ids);

} // namespace dhara
