// SPDX-License-Identifier: AGPL-3.0-or-later
// A tablet in a test: real store, real HTTP, a clock and ids that the test knows.
#pragma once

#include "app/account.h"
#include "core/forms/save.h"
#include "core/store/outbox.h"
#include "sync/engine/media.h"
#include "sync/transport/qthttpclient.h"

#include <QTemporaryDir>
#include <atomic>

namespace dhara::test {

/// System clock and ids, a chance that is none (waits are short), and the real client.
struct DeviceParts
{
    SystemClock clock;
    SystemIdSource ids;
    Surroundings surroundings();
};

class Device
{
public:
    Device(const QUrl &server, const QString &user, const QString &folder = {});

    /// One run, on this thread.
    RunSummary sync(Trigger trigger = Trigger::Manual);
    /// Files that are due.
    MediaOutcome upload();
    /// Runs and uploads until nothing is due.
    RunSummary syncAll();

    Store &store() { return m_account->store(); }
    const Organisation &organisation();
    Account &account() { return *m_account; }
    QString folder() const { return m_folder; }

    /// Saves without a form: a subject of the first person type, and a general or programme visit of it.
    Subject newSubject(const QString &name);
    Encounter newVisit(const Uuid &subject);
    /// Such a visit with the photo as the answer to imageQuestion().
    Encounter newVisit(const Uuid &subject, const NewMedia &photo);
    /// The organisation's first image question.
    Uuid imageQuestion();
    void save(const Record &record, const QList<NewMedia> &media = {});
    Record held(const RecordRef &ref);
    /// Of the kinds that are kept as they come.
    QList<JsonRow> others(const QString &entity);
    /// A photo prepared below the account's media folder.
    NewMedia newPhoto(const QString &source);
    /// The file behind a URL in a record, as when somebody looks at it.
    Result<QString> look(const QString &url);
    WaitingCounts waiting();

private:
    Edges edges();

    QTemporaryDir m_temporary;
    QString m_folder;
    DeviceParts m_parts;
    std::unique_ptr<Account> m_account;
    std::unique_ptr<HttpClient> m_http;
    std::shared_ptr<const Organisation> m_organisation;
};

/// A picture with a pattern of its own, as PNG; gives the path.
QString makePhoto(const QString &path, int width, int height);

} // namespace dhara::test
