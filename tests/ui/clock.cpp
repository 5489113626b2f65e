// SPDX-License-Identifier: AGPL-3.0-or-later
// The clock of the tablet is set while the window is open.
#include "core/query/visits.h"
#include "core/store/syncstatus.h"
#include "tests/ui/people.h"

#include <QAbstractItemModel>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <atomic>

using namespace dhara;
using namespace dhara::test;

namespace {

/// The system's, set by so many days.
class SetClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addDays(m_days); }
    void set(int days) { m_days = days; }

private:
    std::atomic<int> m_days = 0; // read by every thread
};

struct ClockPlace
{
    ClockPlace() : server(demoBundle()), user(folder.filePath(s("profile")), QSize(1280, 800), Hand::Mouse, &clock)
    {
        signInAndRest(user, server);
    }

    SetClock clock;
    Standin server;
    QTemporaryDir folder;
    User user;
};

QString numberOn(User &user, const char *card)
{
    return user.see(QLatin1String("number-") + s(card))->property("number").toString();
}

VisitCounts counted(User &user)
{
    const auto organisation = user.backend().organisation();
    const auto zone = user.backend().timeZone();
    const VisitDays days(user.backend().clock().now().toTimeZone(zone).date(), zone);
    return inStore(user, [=](Connection &c) { return countVisits(c, kindsToDo(*organisation), days); });
}

/// The line under somebody's visit in the list that is open, wherever it stands; empty while it is not there.
QString lineOf(User &user, const Subject &person)
{
    QQuickItem *list = user.see(s("visits"));
    const auto *rows = list->property("model").value<QAbstractItemModel *>();
    const auto roles = rows->roleNames();
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QModelIndex index = rows->index(row, 0);
        if (rows->data(index, roles.key("subject")).toString() == person.uuid)
            return rows->data(index, roles.key("subtitle")).toString();
    }
    QMetaObject::invokeMethod(list, "positionViewAtEnd"); // the next rows are read when somebody comes so far
    return {};
}

/// Words in which something is less than nothing: "-1 days", "(-3)"; where Qt is to say that, it says "%n days".
QStringList negatives(User &user)
{
    static const QRegularExpression negative(s("(^|[\\s(·])[-\u2212]\\s?\\d|%n"));
    QStringList found;
    const auto texts = user.all([](const QQuickItem &item) { return item.inherits("QQuickText"); });
    for (const QQuickItem *item : texts) {
        const QString text = item->property("text").toString();
        if (text.contains(negative))
            found.append(text);
    }
    return found;
}

void look(User &user, const char *place)
{
    user.press(QLatin1String("nav-") + s(place));
    user.see(s(place) + s("Page"));
    user.settle();
    CHECK(negatives(user).join(QLatin1Char('\n')).toStdString() == "");
}

} // namespace

TEST_CASE(
    "when the clock is set by a day or a year Home counts anew at the next look, and nothing is less than nothing")
{
    ClockPlace place;
    User &user = place.user;
    const Subject late = newPerson(user, s("Late")), due = newPerson(user, s("Due")), soon = newPerson(user, s("Soon"));
    // Late since yesterday, due until today, due from tomorrow.
    put(user,
        {late, plannedVisit(user, late, -11), due, plannedVisit(user, due, -10), soon, plannedVisit(user, soon, 1)});
    const auto homeCounts = [&] {
        const VisitCounts wanted = counted(user);
        // At once: by itself the page looks at the day now and then only.
        const bool isSo = QTest::qWaitFor(
            [&] {
                return numberOn(user, "overdue") == QLocale().toString(wanted[VisitTime::Overdue])
                    && numberOn(user, "due") == QLocale().toString(wanted[VisitTime::Due])
                    && numberOn(user, "week") == QLocale().toString(wanted[VisitTime::ThisWeek]);
            },
            8000);
        CHECK(isSo);
        return wanted;
    };
    struct Case
    {
        int days;
        const char *list;
        const Subject &person;
        QString words;
    };
    look(user, "home");
    const VisitCounts today = homeCounts();
    const Case cases[] = {{1, "overdue", due, s("1 day late")},
                          {1, "due", soon, s("until")},
                          {-1, "due", late, s("until")},
                          {0, "overdue", late, s("1 day late")},
                          {400, "overdue", late, s("401 days late")},
                          {-400, "later", due, s("from")}};
    for (const Case &one : cases) {
        CAPTURE(one.days, one.list);
        look(user, "sync");
        place.clock.set(one.days);
        look(user, "home");
        const VisitCounts then = homeCounts();
        CHECK((then.of == today.of) == (one.days == 0));
        user.workplace()->setProperty("subject", s(one.list));
        user.waitUntil("its list says so", [&] { return lineOf(user, one.person).contains(one.words); });
        CHECK(negatives(user).join(QLatin1Char('\n')).toStdString() == "");
        openSubject(user, one.person);
        user.settle();
        CHECK(negatives(user).join(QLatin1Char('\n')).toStdString() == "");
        look(user, "find");
    }
    checkQuiet(user);
}

TEST_CASE("a run during which the clock was set back by a day ends well and took no less than no time")
{
    ClockPlace place;
    User &user = place.user;
    look(user, "sync");
    place.server.fault({{s("match"), QJsonObject{{s("path"), s("/v2/syncDetails")}}},
                        {s("action"), QJsonObject{{s("delayMs"), 1500}}}});
    const auto runs = [&] { return inStore(user, [](Connection &c) { return lastRuns(c, 20); }); };
    const qsizetype before = runs().size();
    user.press(s("syncNow"));
    user.waitUntil("a run is under way", [&] { return user.backend().progress().isRunning; });
    place.clock.set(-1);
    user.waitUntil("it is over", [&] { return !user.backend().progress().isRunning && runs().size() > before; });
    CHECK_FALSE(user.backend().progress().lastError);
    const auto held = runs();
    REQUIRE(std::any_of(held.begin(), held.end(), [](const SyncRunRow &run) { return run.endedAt < run.startedAt; }));
    look(user, "home");
    look(user, "sync");
    place.clock.set(0);
    user.press(s("syncNow"));
    user.waitUntil("the next one too",
                   [&] { return !user.backend().progress().isRunning && runs().size() > before + 1; });
    CHECK_FALSE(user.backend().progress().lastError);
    look(user, "sync");
    checkQuiet(user);
}
