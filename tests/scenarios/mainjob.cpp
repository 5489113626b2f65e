// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/demo/mainjob.h"
#include "tests/scenarios/oracle.h"
#include "tests/support/shared.h"

using namespace dhara;
using namespace dhara::test;

namespace {

void doJob(const QString &bundle, const QString &subjectType, const QString &encounterType, int photos)
{
    const Standin server(
        bundle, {QStringLiteral("--subjects"), QStringLiteral("50"), QStringLiteral("--visits"), QStringLiteral("20")});
    const QTemporaryDir folder;
    DeviceParts parts;
    demo::MainJob job;
    job.server = server.url().toString();
    job.user = server.user(QStringLiteral("worker"));
    job.secondUser = server.user(QStringLiteral("worker2"));
    job.folder = folder.path();
    job.photos = {makePhoto(folder.filePath(QStringLiteral("one.png")), 2000, 1000),
                  makePhoto(folder.filePath(QStringLiteral("two.png")), 300, 900)};
    job.subjectType = subjectType;
    job.encounterType = encounterType;
    const auto report = demo::doMainJob(job, parts.surroundings());
    if (!report) {
        FAIL(report.error().code.toStdString() << ": " << report.error().detail.toStdString());
    }
    CHECK(report->json.value(QLatin1String("secondWorkerPhotos")).toInt() == photos);
    CHECK(report->json.value(QLatin1String("photoBytesUploaded")).toInteger() > 0);
    CHECK(report->json.value(QLatin1String("photoBytesUploaded"))
          == report->json.value(QLatin1String("photoBytesTaken")));
    const bool isEnrolled = report->json.contains(QLatin1String("enrolled"));
    CHECK(report->json.value(QLatin1String("secondWorkerRecords")).toInt() == (isEnrolled ? 3 : 2));
    const auto rows = report->json.value(QLatin1String("rows")).toObject();
    CHECK(rows.value(QLatin1String("subject")).toInteger() >= 50);
    // The server has exactly one of each, by its own account.
    const QString visit = report->json.value(QLatin1String("visited")).toString();
    const QString kind = isEnrolled ? QStringLiteral("programEncounter") : QStringLiteral("encounter");
    CHECK(
        server.rows(QStringLiteral("individual")).contains(report->json.value(QLatin1String("registered")).toString()));
    CHECK(server.rows(kind).contains(visit));
    CHECK(server.objects().size() >= photos);
    // And both workers' devices have all that the server has, as they were left.
    for (const QString &user : {job.user, job.secondUser}) {
        INFO(user.toStdString());
        Device device(server.url(), user, job.folder + QLatin1Char('/') + user);
        requireSame(server, device);
    }
}

} // namespace

TEST_CASE("the main job on the demo organisation: a person, a visit with photos, and a second worker sees them")
{
    doJob(demoBundle(), QStringLiteral("Person"), {}, 2); // the registration asks for one too
}

TEST_CASE("the main job on farming: register a Farmer, enrol, do the visit with a photo")
{
    NEEDS_SHARED();
    doJob(sharedBundle(QStringLiteral("farming")), QStringLiteral("Farmer"), QStringLiteral("Survival Rate"), 1);
}

TEST_CASE("the main job on water_bodies: register a Farmer, do the visit Farmer Interaction with two photos")
{
    NEEDS_SHARED();
    doJob(sharedBundle(QStringLiteral("water_bodies")), QStringLiteral("Farmer"), QStringLiteral("Farmer Interaction"),
          2);
}
