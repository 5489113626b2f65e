// SPDX-License-Identifier: AGPL-3.0-or-later
// People and visits put into the account that is open in the window, beside those of the demo organisation.
#pragma once

#include "core/store/recordstore.h"
#include "core/store/statement.h"
#include "tests/scenarios/standin.h"
#include "tests/ui/user.h"

#include <catch2/catch.hpp>

namespace dhara::test {

inline QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// Of the item that is shown under that name.
inline QString textOf(User &user, const char *name)
{
    return user.see(s(name))->property("text").toString();
}

inline void checkQuiet(const User &user)
{
    CHECK(user.warnings().join(QLatin1Char('\n')).toStdString() == "");
}

/// As User::signIn(), until everything that it began is done.
inline void signInAndRest(User &user, const Standin &server)
{
    user.signIn(server);
    user.waitUntil("no run is under way", [&] { return !user.backend().progress().isRunning; });
}

/// A window in which the worker of the demo organisation is signed in, and its server.
struct Place
{
    Place(const QSize &size = QSize(1280, 800), Hand hand = Hand::Mouse) :
        server(demoBundle()), user(folder.filePath(QStringLiteral("profile")), size, hand)
    {
        signInAndRest(user, server);
    }

    Standin server;
    QTemporaryDir folder;
    User user;
};

/// Presses Next until the question is on the page.
inline void turnTo(User &user, const QString &question)
{
    user.see(QStringLiteral("formNext"));
    user.settle(); // or the first page is turned over before it is there
    user.waitUntil(qPrintable(QLatin1String("a page asks ") + question), [&] {
        if (!user.asks(question)) {
            user.press(QStringLiteral("formNext"));
            user.settle();
        }
        return user.asks(question);
    });
}

template<class F>
auto inStore(User &user, F fn)
{
    auto value = user.backend().store()->read(std::move(fn)).get();
    REQUIRE(value);
    return *value;
}

inline void put(User &user, const QList<Record> &records, const QList<NewMedia> &media = {})
{
    const QDateTime now = user.backend().clock().now();
    const auto saved = user.backend()
                           .store()
                           ->write([&](Connection &connection) -> Result<int> {
                               for (const Record &record : records) {
                                   if (const auto done = saveLocal(connection, record, media, now); !done)
                                       return tl::unexpected(done.error());
                               }
                               return 0;
                           })
                           .get();
    REQUIRE(saved);
}

inline void rename(User &user, const QString &from, const QString &to, std::optional<Change> told)
{
    REQUIRE(user.backend()
                .store()
                ->write([&](Connection &connection) -> Result<int> {
                    if (told)
                        connection.touch(*told);
                    return runSql(connection, s("ALTER TABLE %1 RENAME TO %2").arg(from, to)).map([] { return 0; });
                })
                .get());
}

/// A table that is not where it belongs cannot be read, which all who look at the outbox find out.
inline void takeAway(User &user, const char *table)
{
    rename(user, s(table), s(table) + s("_gone"), Change::Outbox);
}

/// Nobody is told: who wants it looks again.
inline void bringBack(User &user, const char *table)
{
    rename(user, s(table) + s("_gone"), s(table), {});
}

/// Not saved yet.
inline Subject newPerson(User &user, const QString &first = QStringLiteral("Fulki"))
{
    const auto organisation = user.backend().organisation();
    Subject person;
    person.uuid = user.backend().ids().newUuid();
    for (const SubjectType *type : organisation->subjectTypes()) {
        if (type->isPerson())
            person.subjectType = type->uuid;
    }
    REQUIRE_FALSE(person.subjectType.isEmpty());
    person.firstName = first;
    person.lastName = QStringLiteral("Example");
    person.dateOfBirth = QDate(1990, 1, 31);
    person.gender = organisation->genders().first().uuid;
    person.address = organisation->registrationLocations(person.subjectType).first();
    person.registrationDate = user.backend().clock().now().date().addDays(-40);
    return person;
}

/// A general visit that is due from so many days after today, for ten days; not saved yet.
inline Encounter plannedVisit(User &user, const Subject &person, int days)
{
    const EncounterType *type = nullptr;
    for (const EncounterType *offered : user.backend().organisation()->encounterTypesOf(person.subjectType))
        type = offered->name == QLatin1String("General visit") ? offered : type;
    REQUIRE(type);
    Encounter visit;
    visit.uuid = user.backend().ids().newUuid();
    visit.subject = person.uuid;
    visit.encounterType = type->uuid;
    visit.name = type->name;
    visit.earliest = user.backend().clock().now().addDays(days);
    visit.latest = visit.earliest->addDays(10);
    return visit;
}

inline void openSubject(User &user, const QString &uuid)
{
    user.workplace()->setProperty("current", QStringLiteral("find"));
    user.workplace()->setProperty("subject", uuid);
}

inline void openSubject(User &user, const Subject &subject)
{
    openSubject(user, subject.uuid);
    user.waitUntil("the subject is shown", [&] {
        return user.sees(QStringLiteral("subjectName"))
            && user.see(QStringLiteral("subjectName"))->property("text").toString() == subject.fullName();
    });
}

/// The form of a new general visit.
inline void beginVisit(User &user, const Subject &person)
{
    openSubject(user, person);
    user.press(QStringLiteral("newVisit"));
    user.press(QStringLiteral("action-General visit"));
}

/// That of somebody new, who is given.
inline Subject beginVisit(User &user)
{
    const Subject person = newPerson(user);
    put(user, {person});
    beginVisit(user, person);
    return person;
}

/// Presses Next until the form, to which nothing is left to answer, is saved.
inline void saveForm(User &user)
{
    user.waitUntil("the form closes", [&] {
        const auto next
            = user.all([](const QQuickItem &item) { return item.objectName() == s("formNext") && item.isEnabled(); });
        if (!next.isEmpty())
            user.press(next.first());
        return !user.sees(s("formPage"));
    });
}

/// Of the organisation's question of that name.
inline Uuid questionId(User &user, const QString &question)
{
    const Concept *asked = user.backend().organisation()->conceptNamed(question);
    REQUIRE(asked);
    return asked->uuid;
}

template<class T>
T kept(User &user, RecordKind kind, const Uuid &uuid)
{
    const auto found = inStore(user, [=](Connection &c) { return record(c, {kind, uuid}); });
    REQUIRE(found);
    return std::get<T>(*found);
}

} // namespace dhara::test
