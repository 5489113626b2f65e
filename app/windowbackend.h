// SPDX-License-Identifier: AGPL-3.0-or-later
// The window's backend: the open account and its sync, seen from the GUI thread. All work is done on others.
#pragma once

#include "app/account.h"
#include "qml/App/asking.h"
#include "qml/App/backend.h"
#include "sync/service/networkwatch.h"

#include <QThreadPool>

namespace dhara {

class WindowBackend final : public Backend
{
    Q_OBJECT

public:
    WindowBackend(QString profileFolder, const Surroundings &surroundings);
    ~WindowBackend() override;

    /// Opens the account used last, if there is one; else the state becomes SignedOut.
    void openLast() { open({}); }

    State state() const override { return m_state; }
    QString lastServer() const override { return m_lastServer; }
    QString lastUser() const override { return m_lastUser; }
    QVariantList accounts() const override { return m_accounts; }
    void openAccount(const QString &id) override;
    void signIn(const QString &server, const QString &user, const QString &password, bool mayUseKeyFile) override;
    void signOut() override;
    bool isLeaving() const override { return m_isLeaving; }
    void syncNow() override;
    void cancelSync() override;
    SyncProgress progress() const override { return m_progress; }
    Store *store() const override { return m_account ? &m_account->store() : nullptr; }
    std::shared_ptr<const Organisation> organisation() const override { return m_organisation; }
    QTimeZone timeZone() const override;
    QString accountFolder() const override { return m_account ? m_account->folder() : QString(); }
    QString mediaFolder() const override { return m_account ? m_account->mediaFolder() : QString(); }
    const Clock &clock() const override { return m_surroundings.clock; }
    IdSource &ids() override { return m_surroundings.ids; }
    void preparePhoto(const QString &sourceFile, std::function<void(Result<PreparedPhoto>)> done) override;
    void remotePhoto(const QString &url, std::function<void(Result<QString>)> done) override;

private:
    struct Attempt;
    struct Opened
    {
        std::shared_ptr<Account> account;
        std::shared_ptr<const Organisation> organisation;
        QMap<QString, qint64> rows; ///< as counts() gives them, where no run was complete yet
        QDateTime lastSuccess;
    };

    static Result<Opened> openEntry(const Profile &profile, const AccountEntry &entry,
                                    const Surroundings &surroundings);
    /// The account of that id, or the one used last.
    void open(const QString &id);
    void becomeOpen(const Opened &opened);
    /// Closes it on another thread.
    void close(std::shared_ptr<Account> account);
    /// Writes into the profile which account is the current one.
    void remember(std::function<Result<void>(Profile &)> change);
    /// Photos of the server that are asked for end in "cancelled".
    void stopFetching();
    void setState(State state);
    void setLeaving(bool isLeaving);
    void connectSync();
    /// Looks what is here by now.
    void countStored();
    void takeStored(const QMap<QString, qint64> &stored);
    void showProgress(const Progress &progress);
    void showFinished(const RunSummary &summary);
    /// Runs `work` on a thread of the pool and gives its result to `done` on this one.
    template<class Work, class Done>
    void inBackground(QThreadPool &pool, Work work, Done done);

    QString m_profileFolder;
    Surroundings m_surroundings;
    State m_state = Opening;
    std::shared_ptr<Attempt> m_attempt; ///< to sign in, while one is under way
    bool m_isLeaving = false;           ///< as soon as what is given is kept
    AccountEntry m_entry;
    QString m_lastServer;
    QString m_lastUser;
    QVariantList m_accounts;
    std::shared_ptr<Account> m_account;
    std::shared_ptr<const Organisation> m_organisation;
    SyncProgress m_progress;
    Asking m_counting;
    NetworkWatch m_network; ///< here and not in the service, which was made on a thread without events
    std::unique_ptr<HttpClient> m_photoHttp;
    CancellationPtr m_fetchingStopped = std::make_shared<Cancellation>();
    QThreadPool m_doors;     ///< one thread: an account is closed before the next one opens
    QThreadPool m_photos;    ///< on their way from the server
    QThreadPool m_newPhotos; ///< made ready: one by one, and never behind the network
};

} // namespace dhara
