// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/tour.h"

#include "app/demo/mainjob.h"

#include <catch2/catch.hpp>

namespace dhara::test {
namespace {

void goTo(User &user, const QString &place, const QString &page)
{
    user.workplace()->setProperty("purpose", QVariantMap());
    user.workplace()->setProperty("current", place);
    user.see(page);
}

} // namespace

Tour::Tour() : m_server(demoBundle())
{
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
}

void Tour::leaveSomethingToFix(Device &device)
{
    Subject homeless = device.newSubject(QStringLiteral("Without a village"));
    homeless.address.clear();
    device.save(homeless);
    device.sync(); // refused before it is sent
    Subject waiting = std::get<Subject>(device.held({RecordKind::Subject, m_subject}));
    waiting.lastName += QStringLiteral(" Waits");
    device.save(waiting);
}

QList<Screen> Tour::screens() const
{
    const QString subject = m_subject;
    const QString visit = m_visit;
    const auto openSubject = [subject](User &user) {
        goTo(user, QStringLiteral("find"), QStringLiteral("findPage"));
        user.workplace()->setProperty("subject", subject);
        user.see(QStringLiteral("subjectPage"));
    };
    const auto openForm = [openSubject](const QVariantMap &purpose) {
        return [openSubject, purpose](User &user) {
            openSubject(user);
            user.workplace()->setProperty("purpose", purpose);
            user.waitUntil("the form is open", [&user] { return user.sees(QStringLiteral("formNext")); });
        };
    };
    return {
        {QStringLiteral("home"), [](User &user) { goTo(user, QStringLiteral("home"), QStringLiteral("homePage")); }},
        {QStringLiteral("find"), [](User &user) { goTo(user, QStringLiteral("find"), QStringLiteral("findPage")); }},
        {QStringLiteral("subject"), openSubject},
        {QStringLiteral("form"),
         openForm({{QStringLiteral("action"), QStringLiteral("edit")}, {QStringLiteral("subject"), subject}})},
        {QStringLiteral("visit"),
         openForm({{QStringLiteral("action"), QStringLiteral("editVisit")},
                   {QStringLiteral("subject"), subject},
                   {QStringLiteral("encounter"), visit}})},
        {QStringLiteral("register"),
         [](User &user) { goTo(user, QStringLiteral("register"), QStringLiteral("registerPage")); }},
        {QStringLiteral("sync"), [](User &user) { goTo(user, QStringLiteral("sync"), QStringLiteral("syncPage")); }},
        {QStringLiteral("more"), [](User &user) { goTo(user, QStringLiteral("more"), QStringLiteral("morePage")); }},
    };
}

Screen Tour::signIn()
{
    return {QStringLiteral("sign-in"), [](User &user) { user.see(QStringLiteral("signInPage")); }};
}

} // namespace dhara::test
