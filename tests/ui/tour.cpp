// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/tour.h"

#include "app/demo/mainjob.h"
#include "core/store/recordstore.h"
#include "core/store/search.h"

#include <catch2/catch.hpp>

namespace dhara::test {
namespace {

/// A population file that adds nobody.
QString noPeople(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(QStringLiteral("nobody.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("[]");
    return file.fileName();
}

/// As if they had come with a sync: nothing waits to be sent.
void pulled(Device &device, const QList<Record> &records)
{
    REQUIRE(device.store().write([records](Connection &c) { return storePulled(c, records); }).get());
}

} // namespace

StageUser::StageUser(const Stage &stage, const QSize &size, const QString &language) :
    User(stage.profile, size, Hand::Mouse)
{
    preferences().setLanguage(language);
    waitUntil("the window is open", [&] { return backend().state() == stage.begins; });
}

StageUser::~StageUser()
{
    preferences().setLanguage({});
}

Tour::Tour() :
    m_server(demoBundle()),
    m_desert(demoBundle(),
             {QStringLiteral("--subjects"), QStringLiteral("0"), QStringLiteral("--visits"), QStringLiteral("0"),
              QStringLiteral("--population"), noPeople(m_folder)})
{
    m_nobody = m_folder.filePath(QStringLiteral("nobody"));
    Device alone(m_desert.url(), m_desert.user(QStringLiteral("worker")), m_nobody);
    REQUIRE(alone.sync().isComplete);
    DeviceParts parts;
    demo::MainJob job;
    job.server = m_server.url().toString();
    job.user = m_server.user(QStringLiteral("worker"));
    job.secondUser = m_server.user(QStringLiteral("worker2"));
    job.folder = m_folder.filePath(QStringLiteral("profiles"));
    job.photos = {makePhoto(m_folder.filePath(QStringLiteral("one.png")), 900, 600)};
    const auto report = demo::doMainJob(job, parts.surroundings());
    REQUIRE(report);
    m_profile = job.folder + QLatin1Char('/') + job.user;
    m_subject = report->json.value(QLatin1String("registered")).toString();
    m_visit = report->json.value(QLatin1String("visited")).toString();
    Device device(m_server.url(), job.user, m_profile);
    leaveSomethingToFix(device);
    findSomebodyEnrolled(device);
    findHousehold(device);
    addNewcomer(device);
}

void Tour::findSomebodyEnrolled(Device &device)
{
    const auto found = device.store()
                           .read([](Connection &connection) -> Result<Enrolment> {
                               const auto all = findSubjects(connection, {});
                               if (!all)
                                   return tl::unexpected(all.error());
                               for (const SubjectHit &hit : *all) {
                                   const auto enrolments = enrolmentsOf(connection, hit.uuid);
                                   if (!enrolments)
                                       return tl::unexpected(enrolments.error());
                                   if (!enrolments->isEmpty() && !hit.profilePicture.isEmpty())
                                       return enrolments->first();
                               }
                               return Enrolment();
                           })
                           .get();
    REQUIRE(found);
    REQUIRE_FALSE(found->subject.isEmpty());
    REQUIRE_FALSE(found->exitedAt);
    m_person = found->subject;
    m_enrolment = found->uuid;
}

void Tour::findHousehold(Device &device)
{
    const auto memberships
        = device.store().read([](Connection &c) { return otherRecords(c, QStringLiteral("GroupSubject")); }).get();
    REQUIRE(memberships);
    REQUIRE_FALSE(memberships->isEmpty());
    m_household = JsonText(memberships->first().body).object().value(QLatin1String("groupSubjectUUID")).toString();
}

void Tour::addNewcomer(Device &device)
{
    m_newcomer = device.newSubject(QStringLiteral("Rupa"));
    const auto programmes = device.organisation().programmesOf(m_newcomer.subjectType);
    REQUIRE_FALSE(programmes.isEmpty());
    m_programme = programmes.first()->uuid;
    pulled(device, {m_newcomer});
    Encounter planned = device.newVisit(m_newcomer.uuid);
    m_planned = planned.uuid;
    planned.earliest = planned.occurredAt->addDays(-20);
    planned.latest = planned.occurredAt->addDays(-10);
    planned.occurredAt.reset();
    NewMedia gone;
    gone.fileName = m_server.url().toString() + QStringLiteral("/nowhere/") + planned.uuid + QStringLiteral(".jpg");
    Subject removed = device.newSubject(QStringLiteral("Sona"));
    removed.isVoided = true;
    m_removed = removed.uuid;
    pulled(device, {planned, device.newVisit(m_newcomer.uuid, gone), removed});
}

void Tour::leaveSomethingToFix(Device &device)
{
    Subject homeless = device.newSubject(QStringLiteral("Leela"));
    homeless.lastName = QStringLiteral("Uikey");
    homeless.address.clear();
    device.save(homeless);
    device.sync(); // refused before it is sent
    Subject waiting = std::get<Subject>(device.held({RecordKind::Subject, m_subject}));
    waiting.lastName = QStringLiteral("Marko");
    device.save(waiting);
}

QList<Stage> Tour::stages()
{
    m_server.clearFaults();
    m_desert.clearFaults();
    m_new.append(std::make_shared<QTemporaryDir>());
    return {{m_profile, Backend::Ready, screens()},
            {m_nobody, Backend::Ready, empties()},
            {m_new.last()->path(), Backend::SignedOut, beginnings()}};
}

} // namespace dhara::test
