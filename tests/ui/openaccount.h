// SPDX-License-Identifier: AGPL-3.0-or-later
// A backend without app/: an account that is open, of an organisation made by hand.
#pragma once

#include "core/media/photo.h"
#include "core/store/outbox.h"
#include "qml/App/backend.h"
#include "tests/core/definitions.h"
#include "tests/core/storetesting.h"
#include "tests/ui/waiting.h"

#include <QFileInfo>

#include <functional>

namespace dhara::test {

/// Counts what is called of the application object, which gives the answers to questions.h and the news of commits.
class CallCount : public QObject
{
public:
    CallCount() { QCoreApplication::instance()->installEventFilter(this); }
    int count() const { return m_count; }
    bool eventFilter(QObject *receiver, QEvent *event) override
    {
        m_count += receiver == QCoreApplication::instance() && event->type() == QEvent::MetaCall ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

class OpenAccount final : public Backend
{
public:
    State state() const override { return fixture ? Ready : SignedOut; }
    QString lastServer() const override { return {}; }
    QString lastUser() const override { return {}; }
    QVariantList accounts() const override { return {}; }
    void signIn(const QString &, const QString &, const QString &, bool) override { }
    void openAccount(const QString &) override { }
    void signOut() override { }
    void syncNow() override { ++syncsWanted; }
    void cancelSync() override { }
    SyncProgress progress() const override { return shown; }
    Store *store() const override { return fixture ? fixture->store.get() : nullptr; }
    std::shared_ptr<const Organisation> organisation() const override { return known; }
    QTimeZone timeZone() const override { return QTimeZone::utc(); }
    QString accountFolder() const override { return fixture ? QFileInfo(fixture->path()).path() : QString(); }
    QString mediaFolder() const override { return {}; }
    const Clock &clock() const override { return fakeClock; }
    IdSource &ids() override { return m_ids; }
    void preparePhoto(const QString &, std::function<void(Result<PreparedPhoto>)> done) override
    {
        photosToCome.append(std::move(done));
    }
    void remotePhoto(const QString &, std::function<void(Result<QString>)>) override { }

    void define(const Definitions &definitions)
    {
        known = definitions.build();
        Q_EMIT organisationChanged();
    }
    /// Another account, or none.
    void open(std::unique_ptr<StoreFixture> next)
    {
        const auto before = std::exchange(fixture, std::move(next));
        Q_EMIT organisationChanged();
        Q_EMIT stateChanged();
    }
    /// None any more; gives the one that was open.
    std::unique_ptr<StoreFixture> leave()
    {
        auto left = std::move(fixture);
        Q_EMIT organisationChanged();
        Q_EMIT stateChanged();
        return left;
    }

    std::unique_ptr<StoreFixture> fixture = std::make_unique<StoreFixture>();
    std::shared_ptr<const Organisation> known;
    FakeClock fakeClock;
    SyncProgress shown;
    int syncsWanted = 0;
    QList<std::function<void(Result<PreparedPhoto>)>> photosToCome; ///< that a test lets come

private:
    SystemIdSource m_ids;
};

/// The server would not take it.
inline void refuse(StoreFixture &f, const Record &record)
{
    const qint64 version = f.save(record);
    const Error reason{ErrorKind::UserMustFix, text("record.refused")};
    f.write([&](Connection &c) { return markRefused(c, refOf(record), version, reason); });
}

/// An organisation with people, visits to them and a programme, of which `more` tells, a form for each.
inline Definitions peopleInCare(const QJsonObject &more = {})
{
    Definitions d;
    d.subjectType("type-person", "Person", "Person");
    d.programme("program-1", "Care", more);
    d.encounterType("visit-type", "Monthly");
    for (const char *form : {"IndividualProfile", "ProgramEnrolment", "Encounter", "ProgramEncounter"})
        d.form(form, form);
    d.mapping("m1", "IndividualProfile", "type-person");
    d.mapping("m2", "ProgramEnrolment", "type-person", "program-1");
    d.mapping("m3", "Encounter", "type-person", "", "visit-type");
    d.mapping("m4", "ProgramEncounter", "type-person", "program-1", "visit-type");
    return d;
}

} // namespace dhara::test
