// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/mediaqueue.h"
#include "core/store/outbox.h"
#include "core/store/syncstatus.h"
#include "sync/protocol/catalogue.h"
#include "sync/protocol/syncdetails.h"
#include "tests/scenarios/oracle.h"
#include "tests/support/shared.h"

#include <QJsonDocument>
#include <QUrlQuery>
#include <algorithm>

using namespace dhara;
using namespace dhara::test;

namespace {

const QStringList small{QStringLiteral("--subjects"), QStringLiteral("20"), QStringLiteral("--visits"),
                        QStringLiteral("20")};
const QString pulls = QStringLiteral("^/(encounter|programEncounter|programEnrolment|entityApprovalStatus)$");

/// "/encounter 7826823e-…": a logged request by its path and the type that it asks for, if any.
QString listOf(const QJsonObject &entry)
{
    const QUrlQuery query(entry.value(QLatin1String("query")).toString());
    QString list = entry.value(QLatin1String("path")).toString();
    for (const auto &[name, value] : query.queryItems()) {
        if (name.endsWith(QLatin1String("Uuid")))
            list += QLatin1Char(' ') + value;
    }
    return list;
}

/// The lists that the server would name to this device now, as listOf() writes them.
QStringList namedLists(const Standin &server, Device &device, const QString &user)
{
    const auto statuses = device.store().read([](Connection &c) { return syncStatuses(c); }).get();
    REQUIRE(statuses);
    SystemIdSource ids;
    const auto answer
        = server.send("POST", QStringLiteral("/v2/syncDetails?deviceId=") + device.account().peer().deviceId,
                      QJsonDocument(protocol::syncDetailsBody(*statuses, ids)).toJson(), user);
    const QJsonArray details = QJsonDocument::fromJson(answer).object().value(QLatin1String("syncDetails")).toArray();
    QStringList lists;
    for (const auto &detail : details) {
        const QString entity = detail.toObject().value(QLatin1String("entityName")).toString();
        INFO(entity.toStdString());
        const protocol::CatalogueRow *row = protocol::findRow(entity);
        REQUIRE(row);
        if (row->phase == protocol::Phase::Separate || !row->isPullable()) // asked for in each run
            continue;
        const QString type = detail.toObject().value(QLatin1String("entityTypeUuid")).toString();
        lists.append(QLatin1Char('/') + row->pullPath + (type.isEmpty() ? QString() : QLatin1Char(' ') + type));
    }
    return lists;
}

} // namespace

TEST_CASE("what is recorded without a network is on the server after a sync, and on a second device after its own")
{
    const Standin server(demoBundle(), small);
    Device first(server.url(), server.user(QStringLiteral("worker")));
    REQUIRE(first.sync().isComplete);
    requireSame(server, first);

    const Subject person = first.newSubject(QStringLiteral("Asha"));
    first.save(person);
    first.save(first.newVisit(person.uuid));
    CHECK(first.waiting().waiting == 2);
    const RunSummary run = first.syncAll();
    CHECK(run.isComplete);
    requireSame(server, first);

    Device second(server.url(), server.user(QStringLiteral("worker2")));
    REQUIRE(second.sync().isComplete);
    requireSame(server, second);
    CHECK(std::get<Subject>(second.held({RecordKind::Subject, person.uuid})).firstName == QStringLiteral("Asha"));
}

TEST_CASE("a sync with nothing new asks once for each list that the server names, side by side, and no more")
{
    Standin server(demoBundle(), small);
    const QString worker = server.user(QStringLiteral("worker"));
    Device device(server.url(), worker);
    REQUIRE(device.sync().isComplete);
    REQUIRE(device.sync().isComplete); // what the first one's telemetry and overlap leave
    const QStringList lists = namedLists(server, device, worker);
    CHECK(lists.size() >= 5);
    // Long enough for the next ones to begin: they do, whatever it is.
    server.fault({{QStringLiteral("match"), QJsonObject{{QStringLiteral("path"), pulls}}},
                  {QStringLiteral("action"), QJsonObject{{QStringLiteral("delayMs"), 200}}}});
    server.clearLog();
    REQUIRE(device.sync().isComplete);

    QStringList asked;
    QList<QJsonObject> pulled;
    const QJsonArray log = server.log();
    for (const auto &entry : log) {
        asked.append(listOf(entry.toObject()));
        if (lists.contains(asked.last()))
            pulled.append(entry.toObject());
    }
    asked.sort();
    QStringList wanted = lists
        + QStringList{QStringLiteral("/resetSyncs"), QStringLiteral("/syncTelemetry"), QStringLiteral("/v2/me"),
                      QStringLiteral("/v2/syncDetails")};
    wanted.sort();
    CHECK(asked.join(QLatin1Char('\n')).toStdString() == wanted.join(QLatin1Char('\n')).toStdString());
    const auto ms
        = [](const QJsonObject &entry, const char *key) { return entry.value(QLatin1String(key)).toDouble(); };
    const bool areSideBySide = std::any_of(pulled.begin(), pulled.end(), [&](const QJsonObject &one) {
        return std::any_of(pulled.begin(), pulled.end(), [&](const QJsonObject &other) {
            return one != other && ms(one, "beganMs") < ms(other, "endedMs")
                && ms(other, "beganMs") < ms(one, "endedMs");
        });
    });
    CHECK(areSideBySide);
}

TEST_CASE("records flow while their photos cannot be sent, and the photo follows")
{
    Standin server(demoBundle(), small);
    Device device(server.url(), server.user(QStringLiteral("worker")));
    REQUIRE(device.sync().isComplete);
    const Uuid question = device.imageQuestion();
    const Subject person = device.newSubject(QStringLiteral("Meena"));
    device.save(person);
    const NewMedia photo = device.newPhoto(makePhoto(device.folder() + QStringLiteral("/a.png"), 400, 300));
    const Encounter visit = device.newVisit(person.uuid, photo);
    device.save(visit, {photo});

    server.fault({{QStringLiteral("match"), QJsonObject{{QStringLiteral("path"), QStringLiteral("/media/uploadUrl")}}},
                  {QStringLiteral("action"), QJsonObject{{QStringLiteral("status"), 500}}}});
    for (int day = 0; day < 3; ++day) {
        const Encounter other = device.newVisit(person.uuid);
        device.save(other);
        CHECK(device.sync().isComplete);
        CHECK(device.upload().uploaded == 0);
        CHECK(server.rows(QStringLiteral("encounter")).contains(other.uuid));
        CHECK(device.waiting().waiting == 0);
        CHECK(device.waiting().media == 1);
    }
    // The visit is there without the photo, and the device still has it.
    const auto sent = server.rows(QStringLiteral("encounter")).value(visit.uuid);
    CHECK_FALSE(sent.value(QLatin1String("observations")).toObject().contains(question));
    CHECK(std::get<Encounter>(device.held(refOf(visit))).observations.object().value(question) == photo.fileName);

    server.clearFaults();
    REQUIRE(device.store().write([](Connection &c) { return retryMedia(c); }).get());
    CHECK(device.upload().uploaded == 1);
    CHECK(device.sync().isComplete);
    const QString url = server.rows(QStringLiteral("encounter"))
                            .value(visit.uuid)
                            .value(QLatin1String("observations"))
                            .toObject()
                            .value(question)
                            .toString();
    CHECK(url.endsWith(photo.fileName));
    requireSame(server, device);
}

TEST_CASE("two devices edit one person: both edits stand everywhere")
{
    const Standin server(demoBundle(), small);
    Device first(server.url(), server.user(QStringLiteral("worker")));
    REQUIRE(first.sync().isComplete);
    const Subject person = first.newSubject(QStringLiteral("Ravi"));
    first.save(person);
    REQUIRE(first.sync().isComplete);
    Device second(server.url(), server.user(QStringLiteral("worker2")));
    REQUIRE(second.sync().isComplete);

    Subject ours = std::get<Subject>(first.held(refOf(person)));
    ours.lastName = QStringLiteral("Changed by the first");
    first.save(ours);
    Subject theirs = std::get<Subject>(second.held(refOf(person)));
    theirs.firstName = QStringLiteral("Changed by the second");
    second.save(theirs);

    REQUIRE(second.sync().isComplete);
    REQUIRE(first.sync().isComplete);
    REQUIRE(second.sync().isComplete);
    for (Device *device : {&first, &second}) {
        const Subject held = std::get<Subject>(device->held(refOf(person)));
        CHECK(held.firstName == QStringLiteral("Changed by the second"));
        CHECK(held.lastName == QStringLiteral("Changed by the first"));
        requireSame(server, *device);
    }
}

TEST_CASE("a refused record waits alone with its dependants, its siblings are sent")
{
    Standin server(demoBundle(), small);
    Device device(server.url(), server.user(QStringLiteral("worker")));
    REQUIRE(device.sync().isComplete);
    const Subject refused = device.newSubject(QStringLiteral("Refused"));
    const Subject fine = device.newSubject(QStringLiteral("Fine"));
    device.save(refused);
    device.save(fine);
    const Encounter dependant = device.newVisit(refused.uuid);
    const Encounter sibling = device.newVisit(fine.uuid);
    device.save(dependant);
    device.save(sibling);
    server.fault({{QStringLiteral("match"), QJsonObject{{QStringLiteral("path"), QStringLiteral("/individuals")}}},
                  {QStringLiteral("nth"), 1},
                  {QStringLiteral("action"),
                   QJsonObject{{QStringLiteral("status"), 500}, {QStringLiteral("body"), QString()}}}});
    const RunSummary run = device.sync();
    CHECK(run.isComplete);
    CHECK(run.refused == 1);
    const bool isFirstRefused = !server.rows(QStringLiteral("individual")).contains(refused.uuid);
    const Subject &aside = isFirstRefused ? refused : fine;
    const Encounter &waits = isFirstRefused ? dependant : sibling;
    requireSame(server, device, {refOf(aside), refOf(waits)});

    // Seen, and sent again by a person's act.
    REQUIRE(device.store().write([](Connection &c) { return retryRefused(c); }).get());
    CHECK(device.sync().isComplete);
    requireSame(server, device);
}

TEST_CASE("what the server would take and then hide is never sent")
{
    Standin server(demoBundle(), small);
    Device device(server.url(), server.user(QStringLiteral("worker")));
    REQUIRE(device.sync().isComplete);
    Subject person = device.newSubject(QStringLiteral("Nowhere"));
    person.address.clear();
    device.save(person);
    server.clearLog();
    CHECK(device.sync().isComplete);
    CHECK(device.waiting().refused == 1);
    const QJsonArray log = server.log();
    for (const auto &entry : log)
        CHECK(entry.toObject().value(QLatin1String("path")) != QStringLiteral("/individuals"));
    const auto row = device.store().read([&](Connection &c) { return outboxRow(c, refOf(person)); }).get();
    REQUIRE(row);
    CHECK((*row)->reason->code == QStringLiteral("send.noAddress"));
    // Mended by the person, it goes.
    person.address = device.organisation().registrationLocations(person.subjectType).first();
    device.save(person);
    CHECK(device.sync().isComplete);
    requireSame(server, device);
}
