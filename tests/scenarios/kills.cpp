// SPDX-License-Identifier: AGPL-3.0-or-later
// A process that is killed at each commit of a run in turn, just before it and just after it.
#include "core/media/mediafiles.h"
#include "core/store/mediaqueue.h"
#include "core/store/recordstore.h"
#include "sync/engine/run.h"
#include "sync/protocol/codec.h"
#include "tests/scenarios/oracle.h"
#include "tests/support/shared.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <atomic>
#include <cstdlib>
#include <sqlite3.h>

using namespace dhara;
using namespace dhara::test;

namespace {

const QStringList small{QStringLiteral("--subjects"), QStringLiteral("10"), QStringLiteral("--visits"),
                        QStringLiteral("10")};
constexpr int batch = 25;
constexpr int photosAtOnce = 2; // enough to be killed between them
constexpr int killed = 9;
const char *const killedFolder = "DHARA_TEST_KILLED_FOLDER";
const char *const killedAt = "DHARA_TEST_KILLED_AT";
const char *const killedAfter = "DHARA_TEST_KILLED_AFTER";

enum class When { Before, After };

// SQLite's hooks are plain functions, and the process has no other use than to end here.
std::atomic<int> commitsLeft = 0;
std::atomic<sqlite3 *> committing = nullptr;
bool isKilledAfter = false;

int atCommit(void *connection)
{
    if (--commitsLeft == 0) {
        if (!isKilledAfter)
            std::_Exit(killed);
        committing = static_cast<sqlite3 *>(connection);
    }
    return 0;
}

/// A statement has ended; on the connection that was committing it is the commit itself.
int atStatementsEnd(unsigned, void *connection, void *, void *)
{
    if (committing == connection)
        std::_Exit(killed);
    return 0;
}

int watchCommits(sqlite3 *connection, char **, const struct sqlite3_api_routines *)
{
    sqlite3_commit_hook(connection, atCommit, connection);
    return sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, atStatementsEnd, connection);
}

/// An answer of the visit is that name or address.
bool names(const Record &record, const QString &photo)
{
    const auto *visit = std::get_if<Encounter>(&record);
    const QJsonObject answers = visit ? visit->observations.object() : QJsonObject();
    return std::any_of(answers.begin(), answers.end(),
                       [&photo](const QJsonValue &a) { return a == QJsonValue(photo); });
}

/// One run with its photos in a process of its own that is killed at its n-th commit; false where it came to its end.
bool runKilled(const QString &folder, int n, When when)
{
    const QTemporaryDir scratch; // a killed process leaves what it had there
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), scratch.path());
    environment.insert(QString::fromLatin1(killedFolder), folder);
    environment.insert(QString::fromLatin1(killedAt), QString::number(n));
    environment.insert(QString::fromLatin1(killedAfter), QString::number(when == When::After ? 1 : 0));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.killed]")});
    REQUIRE(process.waitForFinished(60'000));
    INFO(process.readAll().toStdString());
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    REQUIRE((process.exitCode() == 0 || process.exitCode() == killed));
    return process.exitCode() == killed;
}

struct Saved
{
    QList<RecordRef> records;
    QList<RecordRef> pictured; ///< those of them that are visits with a photo
};

/// Saves new persons, some with a visit, until `batch` records wait, and `photosAtOnce` photos.
void fillOutbox(Device &device, const QString &picture, Saved &saved)
{
    QList<Record> made;
    QList<NewMedia> photos;
    qint64 photosWaiting = device.waiting().media;
    for (qint64 waiting = device.waiting().waiting; waiting + made.size() < batch;) {
        const Subject person = device.newSubject(QStringLiteral("Kill %1").arg(saved.records.size() + made.size()));
        made.append(person);
        if (waiting + made.size() < batch && made.size() % 3 == 1) {
            Encounter visit;
            visit.uuid = SystemIdSource().newUuid();
            visit.subject = person.uuid;
            visit.encounterType = device.organisation().encounterTypesOf(person.subjectType).first()->uuid;
            visit.occurredAt = SystemClock().now();
            if (photosWaiting++ < photosAtOnce) {
                photos.append(device.newPhoto(picture));
                visit.observations = JsonText(QJsonObject{{device.imageQuestion(), photos.last().fileName}});
                saved.pictured.append(refOf(visit));
            }
            made.append(visit);
        }
    }
    const auto done
        = device.store()
              .write([&](Connection &c) -> Result<void> {
                  for (const Record &record : made) {
                      QList<NewMedia> named = photos;
                      named.removeIf([&record](const NewMedia &photo) { return !names(record, photo.fileName); });
                      if (auto row = saveLocal(c, record, named, SystemClock().now()); !row)
                          return tl::unexpected(row.error());
                  }
                  return {};
              })
              .get();
    REQUIRE(done);
    for (const Record &record : made)
        saved.records.append(refOf(record));
}

bool holds(Device &device, const RecordRef &ref)
{
    const auto found = device.store().read([ref](Connection &c) { return record(c, ref); }).get();
    REQUIRE(found);
    return found->has_value();
}

/// Someone else's new persons, until the device lacks `batch` of them.
void fillServer(const Standin &server, Device &device, QList<RecordRef> &theirs)
{
    qsizetype lacking = 0;
    for (const RecordRef &ref : theirs)
        lacking += holds(device, ref) ? 0 : 1;
    for (; lacking < batch; ++lacking) {
        const Subject person = device.newSubject(QStringLiteral("Theirs %1").arg(theirs.size()));
        server.send("POST", QStringLiteral("/individuals"), QJsonDocument(protocol::pushBody(person)).toJson(),
                    server.user(QStringLiteral("worker2")));
        theirs.append(refOf(person));
    }
}

/// What was saved is here, and waits or is on the server.
void requireNothingLost(const QJsonObject &state, Device &device, const QList<RecordRef> &saved)
{
    const auto persons = rowsOf(state, QStringLiteral("individual"));
    const auto visits = rowsOf(state, QStringLiteral("encounter"));
    const auto waiting = device.store().read([](Connection &c) { return outbox(c); }).get();
    REQUIRE(waiting);
    QSet<Uuid> unsent;
    for (const OutboxRow &row : *waiting) {
        CHECK(row.state == OutboxState::Waiting);
        unsent.insert(row.ref.uuid);
    }
    for (const RecordRef &ref : saved) {
        INFO(kindName(ref.kind).toStdString() << " " << ref.uuid.toStdString());
        REQUIRE(holds(device, ref));
        REQUIRE((unsent.contains(ref.uuid) || persons.contains(ref.uuid) || visits.contains(ref.uuid)));
    }
}

/// Each photo waits on the device under its local name, or is in the store and its address goes to the server.
void requireNoPhotoLost(const QJsonObject &state, Device &device, const QList<RecordRef> &pictured)
{
    const auto visits = rowsOf(state, QStringLiteral("encounter"));
    const auto unsent = device.store().read([](Connection &c) { return outbox(c); }).get();
    REQUIRE(unsent);
    for (const RecordRef &ref : pictured) {
        const auto media = device.store().read([ref](Connection &c) { return mediaOf(c, ref); }).get();
        REQUIRE(media);
        REQUIRE(media->size() == 1);
        const MediaRow &photo = media->first();
        INFO(photo.fileName.toStdString());
        REQUIRE(QFileInfo::exists(mediaPath(device.account().mediaFolder(), photo.fileName)));
        if (photo.state == MediaState::Waiting) {
            REQUIRE(names(device.held(ref), photo.fileName));
            continue;
        }
        REQUIRE(photo.state == MediaState::Uploaded);
        REQUIRE(names(device.held(ref), photo.url));
        const bool isWaiting
            = std::any_of(unsent->begin(), unsent->end(), [&ref](const OutboxRow &row) { return row.ref == ref; });
        const QJsonObject sent = visits.value(ref.uuid).value(QLatin1String("observations")).toObject();
        REQUIRE((isWaiting || sent.value(device.imageQuestion()) == QJsonValue(photo.url)));
    }
}

QHash<QString, QList<QByteArray>> definitionsOf(Device &device)
{
    const auto rows = device.store().read([](Connection &c) { return allDefinitions(c); }).get();
    REQUIRE(rows);
    return *rows;
}

} // namespace

// What the tests below start as a process of its own.
TEST_CASE("(a run that is killed)", "[.killed]")
{
    const QString folder = qEnvironmentVariable(killedFolder);
    if (folder.isEmpty())
        return;
    commitsLeft = qEnvironmentVariableIntValue(killedAt);
    isKilledAfter = qEnvironmentVariableIntValue(killedAfter) == 1;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchCommits));
    Device device({}, {}, folder);
    REQUIRE(device.sync().isComplete);
    const MediaOutcome photos = device.upload();
    REQUIRE(photos.failed == 0);
    if (photos.uploaded > 0)
        REQUIRE(device.sync().isComplete); // their addresses
}

TEST_CASE("a process killed at each commit of a run of 50 rows and two photos goes on, nothing is lost or comes twice")
{
    const auto when = GENERATE(When::Before, When::After);
    INFO((when == When::Before ? "before the commit" : "after the commit"));
    const Standin server(demoBundle(), small);
    const QTemporaryDir folder;
    const auto open = [&] { return Device(server.url(), server.user(QStringLiteral("worker")), folder.path()); };
    REQUIRE(open().sync().isComplete);
    const qsizetype personsBefore = server.rows(QStringLiteral("individual")).size();
    const qsizetype visitsBefore = server.rows(QStringLiteral("encounter")).size();
    const QString picture = makePhoto(folder.filePath(QStringLiteral("picture.png")), 20, 10);
    Saved ours;
    QList<RecordRef> theirs;
    int n = 1;
    for (bool wasKilled = true; wasKilled; ++n) {
        INFO("commit " << n);
        {
            Device device = open();
            const QJsonObject state = server.state();
            requireNothingLost(state, device, ours.records);
            requireNoPhotoLost(state, device, ours.pictured);
            fillOutbox(device, picture, ours);
            fillServer(server, device, theirs);
        }
        wasKilled = runKilled(folder.path(), n, when);
    }
    CHECK(n > batch + 5 + photosAtOnce);
    Device device = open();
    requireSame(server, device);
    qsizetype persons = theirs.size();
    for (const RecordRef &ref : ours.records)
        persons += ref.kind == RecordKind::Subject ? 1 : 0;
    CHECK(server.rows(QStringLiteral("individual")).size() == personsBefore + persons);
    CHECK(server.rows(QStringLiteral("encounter")).size()
          == visitsBefore + ours.records.size() + theirs.size() - persons);
    CHECK(ours.pictured.size() > photosAtOnce);
    CHECK(server.objects().size() == ours.pictured.size());
}

TEST_CASE("a first sync killed at each commit in turn shows the whole organisation or none")
{
    const auto when = GENERATE(When::Before, When::After);
    const Standin server(demoBundle(), small);
    Device whole(server.url(), server.user(QStringLiteral("worker2")));
    REQUIRE(whole.sync().isComplete);
    const qsizetype all = definitionsOf(whole).size();
    const QTemporaryDir folder;
    const auto open = [&] { return Device(server.url(), server.user(QStringLiteral("worker")), folder.path()); };
    open();
    int withNone = 0;
    int n = 1;
    while (runKilled(folder.path(), n, when)) {
        INFO("commit " << n);
        Device device = open();
        const auto held = definitionsOf(device);
        CHECK((held.isEmpty() || held.size() == all));
        withNone += held.isEmpty() ? 1 : 0;
        ++n;
    }
    CHECK(withNone > 2);
    Device device = open();
    requireSame(server, device);
    const auto held = definitionsOf(device);
    const auto expected = definitionsOf(whole);
    for (const char *entity : {"Form", "FormElement", "Concept", "AddressLevel", "SubjectType"})
        CHECK(held.value(QLatin1String(entity)) == expected.value(QLatin1String(entity)));
}
