// SPDX-License-Identifier: AGPL-3.0-or-later
// The way to each screen of the tour.
#include "tests/ui/people.h"
#include "tests/ui/tour.h"

#include <catch2/catch.hpp>

namespace dhara::test {
namespace {

using Open = std::function<void(User &)>;

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
    for (const QString &problem : {QStringLiteral("homeProblem"), QStringLiteral("listProblem")}) {
        if (!user.sees(problem))
            continue;
        user.press(user.see(QStringLiteral("act"), user.see(problem)));
        user.waitUntil("it is read", [&] { return !user.sees(problem); });
    }
    if (user.sees(QStringLiteral("search")))
        user.see(QStringLiteral("search"))->setProperty("text", QString());
}

void goTo(User &user, const QString &place, const QString &page)
{
    putAway(user);
    user.workplace()->setProperty("purpose", QVariantMap());
    user.workplace()->setProperty("current", place);
    user.see(page);
}

Open subjectPage(const Uuid &uuid)
{
    return [uuid](User &user) {
        goTo(user, QStringLiteral("find"), QStringLiteral("findPage"));
        user.workplace()->setProperty("subject", uuid);
        user.see(QStringLiteral("subjectPage"));
    };
}

/// Over the page of that subject.
Open formOf(const Uuid &subject, const char *action, QVariantMap purpose = {})
{
    purpose.insert(QStringLiteral("action"), QLatin1String(action));
    purpose.insert(QStringLiteral("subject"), subject);
    return [subject, purpose](User &user) {
        subjectPage(subject)(user);
        user.workplace()->setProperty("purpose", purpose);
        user.waitUntil("the form is open", [&user] { return user.sees(QStringLiteral("formNext")); });
    };
}

/// The empty form of somebody new.
Open registration(const Uuid &subjectType)
{
    const QVariantMap purpose{{QStringLiteral("action"), QStringLiteral("register")},
                              {QStringLiteral("subjectType"), subjectType}};
    return [purpose](User &user) {
        goTo(user, QStringLiteral("register"), QStringLiteral("registerPage"));
        user.workplace()->setProperty("purpose", purpose);
        user.see(QStringLiteral("formNext"));
    };
}

Open after(const Open &open, const QStringList &pressed, const char *shown)
{
    return [open, pressed, shown](User &user) {
        open(user);
        for (const QString &item : pressed)
            user.press(item);
        user.see(QLatin1String(shown));
    };
}

Open tabOf(const Uuid &subject, const char *key, const char *shown)
{
    return after(subjectPage(subject), {QLatin1String("tab-") + QLatin1String(key)}, shown);
}

Open place(const char *key)
{
    return [key](User &user) { goTo(user, QLatin1String(key), QLatin1String(key) + QLatin1String("Page")); };
}

Open homeList(const char *list, const char *view)
{
    return [list, view](User &user) {
        place("home")(user);
        user.workplace()->setProperty("subject", QLatin1String(list));
        user.see(QLatin1String(view));
    };
}

/// A place whose records could not be read when it was looked at.
Open unread(const char *key, const char *problem)
{
    return [key, problem](User &user) {
        place(key)(user);
        takeAway(user, "outbox");
        user.see(QLatin1String(problem));
        bringBack(user, "outbox");
    };
}

/// Until the photo that was opened is read.
Open seen(const Open &viewer)
{
    return [viewer](User &user) {
        viewer(user);
        user.waitUntil("the photo is read",
                       [&user] { return user.see(QStringLiteral("zoomArea"))->property("isReady").toBool(); });
    };
}

void openSchedule(User &user)
{
    user.press(QStringLiteral("more"));
    QList<QQuickItem *> offered;
    user.waitUntil("a visit can be scheduled", [&] {
        offered = user.all([](const QQuickItem &item) {
            return item.property("modelData").toMap().value(QStringLiteral("key")) == QStringLiteral("schedule");
        });
        return !offered.isEmpty();
    });
    user.press(offered.first());
    user.see(QStringLiteral("scheduleSave"));
}

/// A message that something went wrong.
bool isProblem(const QQuickItem &item)
{
    return item.property("isProblem").toBool() && !item.property("title").toString().isEmpty();
}

/// From the page of a signed-out device.
void signIn(User &user, const QString &server, const QString &name)
{
    user.see(QStringLiteral("server"))->setProperty("text", server);
    user.see(QStringLiteral("user"))->setProperty("text", name);
    user.press(QStringLiteral("signIn"));
}

/// That server is out of order, for requests to `path`, if it is not empty.
void fail(Standin &server, const QString &path)
{
    server.clearFaults();
    QJsonObject match;
    if (!path.isEmpty())
        match.insert(QStringLiteral("path"), path);
    server.fault(
        {{QStringLiteral("match"), match}, {QStringLiteral("action"), QJsonObject{{QStringLiteral("status"), 503}}}});
}

} // namespace

QList<Screen> Tour::screens() const
{
    return pages() + subjects() + forms() + calendars() + troubles();
}

QList<Screen> Tour::pages() const
{
    return {
        {QStringLiteral("home"), place("home")},
        {QStringLiteral("home-overdue"), homeList("overdue", "visitsView")},
        {QStringLiteral("home-drafts"), homeList("drafts", "draftsView")},
        {QStringLiteral("find"), place("find")},
        {QStringLiteral("find-filters"), after(place("find"), {QStringLiteral("filters")}, "showFiltered")},
        {QStringLiteral("register"), place("register")},
        {QStringLiteral("sync"), place("sync")},
        {QStringLiteral("more"), place("more")},
    };
}

QList<Screen> Tour::subjects() const
{
    const Open person = subjectPage(m_person);
    const QString visit = QLatin1String("visit-") + m_visit;
    return {
        {QStringLiteral("subject"), tabOf(m_person, "summary", "subjectPage")},
        {QStringLiteral("subject-visits"), tabOf(m_person, "visits", "timeline")},
        {QStringLiteral("subject-visit"), after(tabOf(m_subject, "visits", "timeline"), {visit}, "editVisit")},
        {QStringLiteral("subject-programmes"), tabOf(m_person, "programmes", "editEnrolment")},
        {QStringLiteral("subject-members"),
         [open = tabOf(m_household, "relatives", "relatives")](User &user) {
             open(user);
             user.waitUntil("the members are there",
                            [&user] { return user.see(QStringLiteral("relatives"))->property("count").toInt() > 0; });
         }},
        {QStringLiteral("subject-photos"), tabOf(m_person, "photos", "photos")},
        {QStringLiteral("photo"),
         seen(after(tabOf(m_person, "photos", "photos"), {QStringLiteral("photo")}, "photoViewer"))},
        {QStringLiteral("subject-history"), tabOf(m_person, "history", "history")},
        {QStringLiteral("subject-choices"), after(person, {QStringLiteral("newVisit")}, "closeSheet")},
        {QStringLiteral("subject-actions"), after(person, {QStringLiteral("more")}, "closeSheet")},
        {QStringLiteral("subject-schedule"),
         [person](User &user) {
             person(user);
             openSchedule(user);
         }},
    };
}

QList<Screen> Tour::forms() const
{
    const QVariantMap enrolment{{QStringLiteral("enrolment"), m_enrolment}};
    const Open portrait = formOf(m_person, "edit");
    return {
        {QStringLiteral("registration"), registration(m_newcomer.subjectType)},
        {QStringLiteral("form"), formOf(m_subject, "edit")},
        {QStringLiteral("form-photo"), seen(after(portrait, {QStringLiteral("photo")}, "photoViewer"))},
        {QStringLiteral("camera"), after(portrait, {QStringLiteral("takePhoto")}, "cameraPage")},
        {QStringLiteral("visit"), formOf(m_subject, "editVisit", {{QStringLiteral("encounter"), m_visit}})},
        {QStringLiteral("visit-cancel"),
         formOf(m_newcomer.uuid, "cancelVisit", {{QStringLiteral("encounter"), m_planned}})},
        {QStringLiteral("enrol"), formOf(m_newcomer.uuid, "enrol", {{QStringLiteral("programme"), m_programme}})},
        {QStringLiteral("enrolment"), formOf(m_person, "editEnrolment", enrolment)},
        {QStringLiteral("exit"), formOf(m_person, "exit", enrolment)},
    };
}

QList<Screen> Tour::calendars() const
{
    const auto calendarOf = [](const Open &form, const char *question) -> Open {
        return [form, question](User &user) {
            form(user);
            user.press(user.see(QStringLiteral("inputCalendar"), user.question(QLatin1String(question))));
            user.see(QStringLiteral("calendarGrid"));
        };
    };
    return {
        {QStringLiteral("calendar"), calendarOf(formOf(m_person, "edit"), "registrationDate")},
        {QStringLiteral("calendar-years"), calendarOf(registration(m_newcomer.subjectType), "dateOfBirth")},
    };
}

QList<Screen> Tour::troubles() const
{
    const Uuid unknown = QStringLiteral("00000000-0000-4000-8000-000000000000");
    return {
        {QStringLiteral("find-nobody"),
         [](User &user) {
             place("find")(user);
             user.see(QStringLiteral("search"))->setProperty("text", QStringLiteral("qqqq"));
             user.see(QStringLiteral("nobody"));
         }},
        {QStringLiteral("subject-absent"), after(subjectPage(unknown), {}, "absence")},
        {QStringLiteral("subject-removed"), after(subjectPage(m_removed), {}, "absence")},
        {QStringLiteral("photo-absent"),
         [open = tabOf(m_newcomer.uuid, "photos", "photos")](User &user) {
             open(user);
             user.press(QStringLiteral("photo"));
             user.see(QStringLiteral("emptyAct"), user.see(QStringLiteral("photoTrouble")));
         }},
        {QStringLiteral("form-absent"), after(formOf(unknown, "edit"), {}, "formProblem")},
        {QStringLiteral("form-wrong"),
         [open = registration(m_newcomer.subjectType)](User &user) {
             open(user);
             user.press(QStringLiteral("formNext"));
             user.see(QStringLiteral("error"));
         }},
        {QStringLiteral("home-unread"), unread("home", "homeProblem")},
        {QStringLiteral("sync-unread"), unread("sync", "listProblem")},
    };
}

QList<Screen> Tour::beginnings()
{
    const QString worker = m_server.user(QStringLiteral("worker"));
    return {
        {QStringLiteral("sign-in"), [](User &user) { user.see(QStringLiteral("signInPage")); }},
        {QStringLiteral("sign-in-problem"),
         [](User &user) {
             signIn(user, QStringLiteral("two words"), QStringLiteral("asha"));
             user.waitUntil("it is told what is wrong", [&] { return user.sees(QStringLiteral("problem")); });
         }},
        {QStringLiteral("first-sync"),
         [this, worker](User &user) {
             m_server.clearFaults();
             m_server.fault(
                 {{QStringLiteral("match"), QJsonObject{{QStringLiteral("path"), QStringLiteral("/individual")}}},
                  {QStringLiteral("action"), QJsonObject{{QStringLiteral("delayMs"), 30'000}}}});
             signIn(user, m_server.url().toString(), worker);
             user.waitUntil("the account is filled, or it is asked where its key may be kept", [&] {
                 return user.backend().state() == Backend::FirstSync
                     || (user.backend().state() == Backend::SignedOut && user.sees(QStringLiteral("act")));
             });
             if (user.backend().state() == Backend::SignedOut)
                 user.press(QStringLiteral("act"));
             user.see(QStringLiteral("firstSyncPage"));
         }},
        {QStringLiteral("sign-in-accounts"), after([](User &) {}, {QStringLiteral("leaveFirstSync")}, "otherAccount")},
        {QStringLiteral("first-sync-problem"),
         [this, worker](User &user) {
             fail(m_server, QStringLiteral("/individual"));
             user.press(QLatin1String("account-") + worker);
             user.see(QStringLiteral("firstSyncPage"));
             user.waitUntil("it is told what is wrong", [&] { return user.sees(QStringLiteral("problem")); });
         }},
    };
}

QList<Screen> Tour::empties()
{
    QList<Screen> empties;
    for (const char *key : {"home", "find", "sync"})
        empties.append({QStringLiteral("nothing-on-") + QLatin1String(key), place(key)});
    empties.append({QStringLiteral("sync-problem"), [this](User &user) {
                        place("sync")(user);
                        fail(m_desert, QString());
                        user.backend().syncNow();
                        user.waitUntil("it is told what is wrong", [&] { return !user.all(isProblem).isEmpty(); });
                    }});
    return empties;
}

} // namespace dhara::test
