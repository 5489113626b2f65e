// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/mediaqueue.h"
#include "core/store/outbox.h"
#include "tests/scenarios/oracle.h"
#include "tests/support/shared.h"

#include <QUrlQuery>

using namespace dhara;
using namespace dhara::test;

namespace {

const QStringList small{QStringLiteral("--subjects"), QStringLiteral("20"), QStringLiteral("--visits"),
                        QStringLiteral("20")};

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

TEST_CASE("a second sync with nothing new asks for no more than it must")
{
    Standin server(demoBundle(), small);
    Device device(server.url(), server.user(QStringLiteral("worker")));
    REQUIRE(device.sync().isComplete);
    REQUIRE(device.sync().isComplete); // what the first one's telemetry and overlap leave
    server.clearLog();
    REQUIRE(device.sync().isComplete);
    QMap<QString, int> asked;
    QMap<QString, int> askedOfType;
    const QJsonArray log = server.log();
    for (const auto &entry : log) {
        const QString path = entry.toObject().value(QLatin1String("path")).toString();
        const QUrlQuery query(entry.toObject().value(QLatin1String("query")).toString());
        ++asked[path];
        for (const auto &[name, value] : query.queryItems()) {
            if (name.endsWith(QLatin1String("Uuid")))
                ++askedOfType[path + QLatin1Char(' ') + value];
        }
    }
    CHECK(asked.take(QStringLiteral("/resetSyncs")) == 1);
    CHECK(asked.take(QStringLiteral("/v2/syncDetails")) == 1);
    CHECK(asked.take(QStringLiteral("/v2/me")) == 1);
    CHECK(asked.take(QStringLiteral("/syncTelemetry")) == 1);
    for (auto it = asked.begin(); it != asked.end(); ++it) {
        INFO(it.key().toStdString());
        // One per type that syncDetails always names.
        CHECK((it.key() == QStringLiteral("/encounter") || it.key() == QStringLiteral("/programEncounter")
               || it.key() == QStringLiteral("/programEnrolment")
               || it.key() == QStringLiteral("/entityApprovalStatus")));
    }
    CHECK_FALSE(askedOfType.isEmpty());
    for (auto it = askedOfType.begin(); it != askedOfType.end(); ++it) {
        INFO(it.key().toStdString());
        CHECK(it.value() == 1);
    }
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
