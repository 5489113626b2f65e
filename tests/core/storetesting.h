// SPDX-License-Identifier: AGPL-3.0-or-later
// A store in a folder of its own, and records to put into it.
#pragma once

#include "core/store/mediaqueue.h"
#include "core/store/outbox.h"
#include "core/store/recordstore.h"
#include "core/store/search.h"
#include "core/store/store.h"
#include "core/store/syncstatus.h"
#include "tests/support/shared.h"

#include <QTemporaryDir>

namespace Catch {
template<>
struct StringMaker<dhara::Error>
{
    static std::string convert(const dhara::Error &error)
    {
        return (error.code + QLatin1String(": ") + error.detail).toStdString();
    }
};
} // namespace Catch

namespace dhara::test {

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

inline JsonText json(const char *utf8)
{
    return JsonText(QByteArray(utf8));
}

/// `seconds` after the start of all tests.
inline QDateTime at(int seconds)
{
    return FakeClock().time.addSecs(seconds);
}

/// The value of a result that must be one.
template<class T>
T must(Result<T> result)
{
    if (!result)
        FAIL(Catch::StringMaker<Error>::convert(result.error()));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

template<class T>
T must(std::future<Result<T>> future)
{
    return must(future.get());
}

class StoreFixture
{
public:
    StoreFixture() { open(); }

    QString path() const { return m_folder.filePath(text("account.db")); }
    void open() { store = must(Store::open({path()})); }
    void reopen()
    {
        store.reset();
        open();
    }
    template<class F>
    auto write(F fn)
    {
        return must(store->write(std::move(fn)));
    }
    template<class F>
    auto read(F fn)
    {
        return must(store->read(std::move(fn)));
    }

    qint64 save(const Record &record, const QList<NewMedia> &media = {}, int seconds = 0)
    {
        return write([&](Connection &c) { return saveLocal(c, record, media, at(seconds)); });
    }
    PageOutcome pull(const QList<Record> &page)
    {
        return write([&](Connection &c) { return storePulled(c, page); });
    }
    void sent(const RecordRef &ref, qint64 version, const QJsonObject &body)
    {
        write([&](Connection &c) { return markSent(c, ref, version, body); });
    }
    Record get(const RecordRef &ref)
    {
        const auto found = read([&](Connection &c) { return record(c, ref); });
        REQUIRE(found);
        return *found;
    }
    std::optional<BaseCopy> base(const RecordRef &ref)
    {
        return read([&](Connection &c) { return baseCopy(c, ref); });
    }
    QList<OutboxRow> waiting()
    {
        return read([](Connection &c) { return outbox(c); });
    }
    std::optional<OutboxRow> waiting(const RecordRef &ref)
    {
        return read([&](Connection &c) { return outboxRow(c, ref); });
    }
    QList<MediaRow> media()
    {
        return read([](Connection &c) { return allMedia(c); });
    }
    QStringList find(const SubjectQuery &query)
    {
        QStringList names;
        for (const SubjectHit &hit : read([&](Connection &c) { return findSubjects(c, query); }))
            names << hit.name;
        return names;
    }
    QStringList find(const char *typed)
    {
        SubjectQuery query;
        query.text = text(typed);
        return find(query);
    }

    std::unique_ptr<Store> store;

private:
    QTemporaryDir m_folder;
};

inline Subject person(const char *uuid, const char *first, const char *last = "",
                      const char *observations = R"({"q1":"a"})")
{
    Subject s;
    s.uuid = text(uuid);
    s.subjectType = text("type-person");
    s.firstName = text(first);
    s.lastName = text(last);
    s.gender = text("female");
    s.dateOfBirth = QDate(1990, 2, 28);
    s.registrationDate = QDate(2026, 11, 20);
    s.address = text("village-1");
    s.observations = json(observations);
    s.extra = json(R"({"legacyId":null,"subjectLocation":{"x":1.5}})");
    return s;
}

inline Enrolment enrolment(const char *uuid, const char *subject)
{
    Enrolment e;
    e.uuid = text(uuid);
    e.subject = text(subject);
    e.program = text("program-1");
    e.enrolledAt = at(-86400);
    e.observations = json(R"({"q2":[1,2]})");
    return e;
}

inline Encounter visit(const char *uuid, const char *subject, const char *enrolment = "")
{
    Encounter v;
    v.uuid = text(uuid);
    v.subject = text(subject);
    v.enrolment = text(enrolment);
    v.encounterType = text("visit-type");
    v.name = text("Monthly");
    v.occurredAt = at(-3600);
    v.observations = json(R"({"q3":true})");
    return v;
}

/// As the server serves it, last modified `seconds` after the start.
template<class T>
T pulled(T value, int seconds)
{
    value.audit = {text("Asha"), text("Asha"), at(-90000), at(seconds)};
    return value;
}

/// A person with a profile picture that waits for its upload, saved in one go.
inline Result<void> savePictured(Connection &c, int number)
{
    Subject s = person(QByteArray("s" + QByteArray::number(number)), "Rama", "Devi", R"({"q":"p.jpg","n":12345})");
    s.profilePicture = QString::number(number) + text(".jpg");
    return saveLocal(c, s, {{s.profilePicture, text("image/jpeg"), {}, 5}}, at(number)).map([](qint64) {});
}

} // namespace dhara::test
