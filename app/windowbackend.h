// SPDX-License-Identifier: AGPL-3.0-or-later
// The window's backend: the open account and its sync, seen from the GUI thread. All work is done on others.
#pragma once

#include "app/account.h"
#include "qml/App/backend.h"

#include <QThreadPool>

namespace dhara {

class WindowBackend final : public Backend
{
    Q_OBJECT

public:
    WindowBackend(QString profileFolder, const Surroundings &surroundings);
    ~WindowBackend() override;

    /// Opens the account used last, if there is one; else the state becomes SignedOut.
    void openLast();

    State state() const override { return m_state; }
    QString lastServer() const override { return m_entry.server.toString(); }
    QString lastUser() const override { return m_entry.user; }
    void signIn(const QString &server, const QString &user, const QString &password, bool mayUseKeyFile) override;
    void signOut() override;
    void syncNow() override;
    void cancelSync() override;
    SyncProgress progress() const override { return m_progress; }
    Store *store() const override { return m_account ? &m_account->store() : nullptr; }
    std::shared_ptr<const Organisation> organisation() const override { return m_organisation; }
    QTimeZone timeZone() const override;
    QString mediaFolder() const override { return m_account ? m_account->mediaFolder() : QString(); }
    const Clock &clock() const override { return m_surroundings.clock; }
    IdSource &ids() override { return m_surroundings.ids; }
    void preparePhoto(const QString &sourceFile, std::function<void(Result<PreparedPhoto>)> done) override;
    void remotePhoto(const QString &url, std::function<void(Result<QString>)> done) override;

private:
    struct Opened
    {
        std::shared_ptr<Account> account;
        std::shared_ptr<const Organisation> organisation;
        bool hasSubjects = false;
        QDateTime lastSuccess;
    };

    static Result<Opened> openAccount(const Profile &profile, const AccountEntry &entry,
                                      const Surroundings &surroundings);
    void becomeOpen(const Opened &opened);
    void setState(State state);
    void connectSync();
    void showProgress(const Progress &progress);
    void showFinished(const RunSummary &summary);
    /// Runs `work` on a background thread and gives its result to `done` on this one.
    template<class Work, class Done>
    void inBackground(Work work, Done done);

    QString m_profileFolder;
    Surroundings m_surroundings;
    State m_state = Opening;
    AccountEntry m_entry;
    std::shared_ptr<Account> m_account;
    std::shared_ptr<const Organisation> m_organisation;
    SyncProgress m_progress;
    std::unique_ptr<HttpClient> m_photoHttp;
    QThreadPool m_pool;
};

} // namespace dhara
