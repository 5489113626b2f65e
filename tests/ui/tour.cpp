// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/tour.h"

#include "app/demo/mainjob.h"
#include "core/store/recordstore.h"
#include "core/store/search.h"

#include <catch2/catch.hpp>

namespace dhara::test {
namespace {

/// What the screen before left open.
void putAway(User &user)
{
    for (const QString &open :
         {QStringLiteral("closeSheet"), QStringLiteral("photoViewer"), QStringLiteral("cameraPage")}) {
        if (!user.sees(open))
            continue;
        user.key(Qt::Key_Escape);
        user.waitUntil("it is put away", [&] { return !user.sees(open); });
    }
}

/// A population file that adds nobody.
QString noPeople(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(QStringLiteral("nobody.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("[]");
    return file.fileName();
}

void goTo(User &user, const QString &place, const QString &page)
{
    putAway(user);
    user.workplace()->setProperty("purpose", QVariantMap());
    user.workplace()->setProperty("current", place);
    user.see(page);
}

} // namespace

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
    m_person = somebodyEnrolled(device);
}

QString Tour::somebodyEnrolled(Device &device)
{
    const auto found = device.store()
                           .read([](Connection &connection) -> Result<QString> {
                               const auto all = findSubjects(connection, {});
                               if (!all)
                                   return tl::unexpected(all.error());
                               for (const SubjectHit &hit : *all) {
                                   const auto enrolments = enrolmentsOf(connection, hit.uuid);
                                   if (!enrolments)
                                       return tl::unexpected(enrolments.error());
                                   if (!enrolments->isEmpty() && !hit.profilePicture.isEmpty())
                                       return hit.uuid;
                               }
                               return QString();
                           })
                           .get();
    REQUIRE(found);
    REQUIRE_FALSE(found->isEmpty());
    return *found;
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

QList<Screen> Tour::screens() const
{
    const QString subject = m_subject;
    const QString visit = m_visit;
    const auto opening = [](const QString &uuid) {
        return [uuid](User &user) {
            goTo(user, QStringLiteral("find"), QStringLiteral("findPage"));
            user.workplace()->setProperty("subject", uuid);
            user.see(QStringLiteral("subjectPage"));
        };
    };
    const auto openSubject = opening(m_person);
    const auto openForm = [openSubject = opening(subject)](const QVariantMap &purpose) {
        return [openSubject, purpose](User &user) {
            openSubject(user);
            user.workplace()->setProperty("purpose", purpose);
            user.waitUntil("the form is open", [&user] { return user.sees(QStringLiteral("formNext")); });
        };
    };
    const auto homeList = [](const char *list) {
        return [list](User &user) {
            goTo(user, QStringLiteral("home"), QStringLiteral("homePage"));
            user.workplace()->setProperty("subject", QLatin1String(list));
        };
    };
    const auto after = [](const std::function<void(User &)> &open, const QStringList &pressed, const char *shown) {
        return [open, pressed, shown](User &user) {
            open(user);
            for (const QString &item : pressed)
                user.press(item);
            user.see(QLatin1String(shown));
        };
    };
    const auto tab = [&](const char *key, const char *shown) {
        return after(openSubject, {QLatin1String("tab-") + QLatin1String(key)}, shown);
    };
    const auto find = [](User &user) { goTo(user, QStringLiteral("find"), QStringLiteral("findPage")); };
    return {
        {QStringLiteral("home"), [](User &user) { goTo(user, QStringLiteral("home"), QStringLiteral("homePage")); }},
        {QStringLiteral("home-overdue"), homeList("overdue")},
        {QStringLiteral("home-drafts"), homeList("drafts")},
        {QStringLiteral("find"), find},
        {QStringLiteral("find-filters"), after(find, {QStringLiteral("filters")}, "showFiltered")},
        {QStringLiteral("subject"), tab("summary", "subjectPage")},
        {QStringLiteral("subject-visits"), tab("visits", "timeline")},
        {QStringLiteral("subject-programmes"), tab("programmes", "subjectPage")},
        {QStringLiteral("subject-photos"), tab("photos", "photos")},
        {QStringLiteral("photo"),
         [viewer
          = after(openSubject, {QStringLiteral("tab-photos"), QStringLiteral("photo")}, "photoViewer")](User &user) {
             viewer(user);
             user.waitUntil("the photo is read",
                            [&user] { return user.see(QStringLiteral("zoomArea"))->property("isReady").toBool(); });
         }},
        {QStringLiteral("subject-history"), tab("history", "history")},
        {QStringLiteral("subject-actions"), after(openSubject, {QStringLiteral("more")}, "closeSheet")},
        {QStringLiteral("subject-schedule"),
         [openSubject](User &user) {
             openSubject(user);
             user.press(QStringLiteral("more"));
             QList<QQuickItem *> offered;
             user.waitUntil("a visit can be scheduled", [&] {
                 offered = user.all([](const QQuickItem &item) {
                     return item.property("modelData").toMap().value(QStringLiteral("key"))
                         == QStringLiteral("schedule");
                 });
                 return !offered.isEmpty();
             });
             user.press(offered.first());
             user.see(QStringLiteral("scheduleSave"));
         }},
        {QStringLiteral("form"),
         openForm({{QStringLiteral("action"), QStringLiteral("edit")}, {QStringLiteral("subject"), subject}})},
        {QStringLiteral("camera"),
         after(openForm({{QStringLiteral("action"), QStringLiteral("edit")}, {QStringLiteral("subject"), m_person}}),
               {QStringLiteral("takePhoto")}, "cameraPage")},
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

QList<Screen> Tour::beginnings()
{
    const auto signIn = [](User &user, const QString &server, const QString &name) {
        user.see(QStringLiteral("server"))->setProperty("text", server);
        user.see(QStringLiteral("user"))->setProperty("text", name);
        user.press(QStringLiteral("signIn"));
    };
    return {
        {QStringLiteral("sign-in"), [](User &user) { user.see(QStringLiteral("signInPage")); }},
        {QStringLiteral("sign-in-problem"),
         [signIn](User &user) {
             signIn(user, QStringLiteral("two words"), QStringLiteral("asha"));
             user.waitUntil("it is told what is wrong", [&] { return user.sees(QStringLiteral("problem")); });
         }},
        {QStringLiteral("first-sync"),
         [this, signIn](User &user) {
             m_server.clearFaults();
             m_server.fault(
                 {{QStringLiteral("match"), QJsonObject{{QStringLiteral("path"), QStringLiteral("/individual")}}},
                  {QStringLiteral("action"), QJsonObject{{QStringLiteral("delayMs"), 600'000}}}});
             signIn(user, m_server.url().toString(), m_server.user(QStringLiteral("worker")));
             user.waitUntil("the account is filled, or it is asked where its key may be kept", [&] {
                 return user.backend().state() == Backend::FirstSync
                     || (user.backend().state() == Backend::SignedOut && user.sees(QStringLiteral("act")));
             });
             if (user.backend().state() == Backend::SignedOut)
                 user.press(QStringLiteral("act"));
             user.see(QStringLiteral("firstSyncPage"));
         }},
    };
}

QList<Screen> Tour::empties()
{
    QList<Screen> empties;
    for (const auto &[place, page] : {std::pair{"home", "homePage"}, {"find", "findPage"}, {"sync", "syncPage"}}) {
        empties.append({QStringLiteral("nothing-on-") + QLatin1String(place),
                        [place, page](User &user) { goTo(user, QLatin1String(place), QLatin1String(page)); }});
    }
    return empties;
}

QList<Stage> Tour::stages()
{
    m_server.clearFaults();
    m_new.append(std::make_shared<QTemporaryDir>());
    return {{m_profile, Backend::Ready, screens()},
            {m_nobody, Backend::Ready, empties()},
            {m_new.last()->path(), Backend::SignedOut, beginnings()}};
}

} // namespace dhara::test
