// SPDX-License-Identifier: AGPL-3.0-or-later
// Home and the sync page while records come and go under them: what stays is neither made anew nor loses the keyboard.
#include "qml/App/listmodel.h"
#include "qml/Sync/syncmodel.h"
#include "tests/scenarios/standin.h"
#include "tests/ui/people.h"

#include <QAbstractItemModelTester>
#include <catch2/catch.hpp>

using namespace dhara;
using namespace dhara::test;

namespace {

QList<QVariantMap> rowsOf(const QString &letters)
{
    QList<QVariantMap> rows;
    for (const QChar letter : letters) {
        if (letter.isLower())
            rows.append({{s("key"), letter}, {s("title"), letter}});
        else // the same row with another text
            rows.append({{s("key"), letter.toLower()}, {s("title"), s("other")}});
    }
    return rows;
}

struct Refresh
{
    const char *before, *after;
    int taken, put, moved, changed; ///< rows
};

} // namespace

TEST_CASE("a list takes out and puts in only the rows that are others")
{
    const auto refresh = GENERATE(values<Refresh>({{"", "abc", 0, 3, 0, 0},
                                                   {"abc", "abc", 0, 0, 0, 0},
                                                   {"abc", "aBc", 0, 0, 0, 1},
                                                   {"abcd", "axbcd", 0, 1, 0, 0},
                                                   {"abcd", "xabc", 1, 1, 0, 0},
                                                   {"abcd", "bd", 2, 0, 0, 0},
                                                   {"abcd", "dabc", 0, 0, 1, 0},
                                                   {"abcd", "xDyaz", 2, 3, 1, 1},
                                                   {"ab", "aab", 0, 1, 0, 0},
                                                   {"aab", "ab", 1, 0, 1, 0},
                                                   {"abc", "", 3, 0, 0, 0}}));
    CAPTURE(refresh.before, refresh.after);
    ListModel<QVariantMap> list(rolesOf({"key", "title"}), nullptr);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setRows(rowsOf(s(refresh.before)));
    int taken = 0, put = 0, moved = 0, changed = 0;
    QObject::connect(&list, &QAbstractItemModel::rowsRemoved,
                     [&](const QModelIndex &, int first, int last) { taken += last - first + 1; });
    QObject::connect(&list, &QAbstractItemModel::rowsInserted,
                     [&](const QModelIndex &, int first, int last) { put += last - first + 1; });
    QObject::connect(&list, &QAbstractItemModel::rowsMoved, [&] { ++moved; });
    QObject::connect(&list, &QAbstractItemModel::dataChanged, [&](const QModelIndex &first, const QModelIndex &last) {
        changed += last.row() - first.row() + 1;
    });
    list.setRows(rowsOf(s(refresh.after)));
    CHECK(list.rows() == rowsOf(s(refresh.after)));
    CHECK(taken == refresh.taken);
    CHECK(put == refresh.put);
    CHECK(moved == refresh.moved);
    CHECK(changed == refresh.changed);
}

TEST_CASE("Home keeps the keyboard where it is while records come and go")
{
    Place place;
    User &user = place.user;
    user.press(s("nav-home"));
    const Subject person = newPerson(user, s("Meena"));
    put(user, {person, plannedVisit(user, person, -400)});
    QQuickItem *line = user.see(QLatin1String("visit-") + person.fullName());
    const QPointer<QQuickItem> card = user.see(s("number-overdue"));
    const QString before = card->property("number").toString();
    const bool isOnNumber = GENERATE(true, false);
    CAPTURE(isOnNumber);
    const QPointer<QQuickItem> held = isOnNumber ? card.data() : user.see(s("doVisit"), line);
    held->forceActiveFocus(Qt::TabFocusReason);
    REQUIRE(held->hasActiveFocus());

    const Subject other = newPerson(user, s("Asha"));
    put(user, {other, plannedVisit(user, other, -500)}); // later still: it comes to stand above

    user.waitUntil("the new visit is there", [&] { return user.sees(QLatin1String("visit-") + other.fullName()); });
    CHECK(card->property("number").toString() != before);
    REQUIRE(held);
    CHECK(held->hasActiveFocus());
    checkQuiet(user);
}

TEST_CASE("that everything is sent is said only when it is known")
{
    Place place;
    User &user = place.user;
    user.press(s("nav-sync"));
    user.waitUntil("all is sent", [&] { return textOf(user, "headline") == s("Everything is sent"); });

    SyncModel early; // nothing was read yet
    CHECK(early.sign() == s("safe"));
    CHECK(early.headline() == s("Safe on this tablet"));
    early.setBackend(&user.backend());
    CHECK(early.headline() == s("Safe on this tablet"));
    user.waitUntil("it is known", [&] { return early.headline() == s("Everything is sent"); });
    CHECK(early.sign() == s("sent"));

    takeAway(user, "outbox");
    user.waitUntil("it is known no more",
                   [&] { return textOf(user, "headline") == s("Could not read what is waiting"); });
    user.waitUntil("the strip tells it too", [&] { return early.sign() == s("toFix"); });
    QQuickItem *problem = user.see(s("listProblem"));
    bringBack(user, "outbox");
    user.press(user.see(s("act"), problem));
    user.waitUntil("the page is read again",
                   [&] { return !user.sees(s("listProblem")) && textOf(user, "headline") == s("Everything is sent"); });
    user.waitUntil("others read it again by themselves", [&] { return early.sign() == s("sent"); });
    checkQuiet(user);
}

TEST_CASE("the sync page keeps its rows while records go and lists the first of many")
{
    Place place;
    User &user = place.user;
    place.server.fault(
        {{s("match"), QJsonObject{{s("method"), s("POST")}}}, {s("action"), QJsonObject{{s("status"), 503}}}});
    QList<Record> people;
    for (int i = 0; i < 30; ++i)
        people.append(newPerson(user, s("Meena")));
    put(user, people);
    user.press(s("nav-sync"));
    QQuickItem *section = user.see(s("waitingSection"));
    const auto rows = [&] {
        return user.all([section](const QQuickItem &item) {
            return item.objectName() == s("row") && section->isAncestorOf(&item);
        });
    };
    user.waitUntil("the first of them are listed", [&] { return rows().size() == 20; });
    CHECK(section->property("rest").toInt() == 10);
    const QList<QQuickItem *> before = rows();

    put(user, {newPerson(user, s("Asha"))});

    user.waitUntil("one more waits", [&] { return section->property("rest").toInt() == 11; });
    CHECK(rows() == before);
    checkQuiet(user);
}

TEST_CASE("what waits on the sync page leads to its subject by the keyboard")
{
    Place place(QSize(1280, 800), Hand::Keys);
    User &user = place.user;
    place.server.fault(
        {{s("match"), QJsonObject{{s("method"), s("POST")}}}, {s("action"), QJsonObject{{s("status"), 503}}}});
    const Subject person = newPerson(user);
    put(user, {person});
    user.workplace()->setProperty("current", s("sync"));
    user.press(user.see(s("row"), user.see(s("waitingSection"))));
    user.waitUntil("the subject is shown", [&] { return user.sees(s("subjectName")); });
    CHECK(textOf(user, "subjectName") == person.fullName());
    checkQuiet(user);
}

TEST_CASE("the first of the chips stands in the window in Arabic too and Tab brings the others into view")
{
    Place place(QSize(320, 480));
    User &user = place.user;
    user.preferences().setLanguage(GENERATE(s("ar"), s("en")));
    CAPTURE(user.preferences().language().toStdString());
    const auto isInside = [&user](const QQuickItem *item) {
        const QRectF rect = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        return rect.left() >= 0 && rect.right() <= user.window().width();
    };
    user.workplace()->setProperty("current", s("home"));
    user.press(s("number-overdue"));
    QQuickItem *strip = user.see(s("visitLists"));
    const auto chips = [&] {
        QList<QQuickItem *> found = user.all([&](const QQuickItem &item) {
            return item.objectName().startsWith(s("list-")) && strip->isAncestorOf(&item);
        });
        return found;
    };
    user.waitUntil("there are chips", [&] { return chips().size() == 4; });
    REQUIRE(strip->property("contentWidth").toReal() > strip->width()); // not all have room
    user.waitUntil("the first is in view", [&] { return isInside(chips().first()); });
    // What fades says on which side there is more.
    const auto fadesAtLeft = [&] {
        QList<bool> sides;
        for (const QQuickItem *fade :
             user.all([&](const QQuickItem &item) { return item.property("isAtLeft").isValid(); })) {
            if (strip->isAncestorOf(fade))
                sides.append(fade->mapToItem(strip, QPointF()).x() <= 0);
        }
        return sides;
    };
    const bool isArabic = user.preferences().language() == s("ar");
    CHECK((fadesAtLeft() == QList<bool>{isArabic}));
    chips().first()->forceActiveFocus(Qt::TabFocusReason);
    for (qsizetype i = 1; i < chips().size(); ++i) {
        user.key(Qt::Key_Tab);
        REQUIRE(chips().at(i)->hasActiveFocus());
        user.waitUntil("it is in view", [&] { return isInside(chips().at(i)); });
    }
    CHECK((fadesAtLeft() == QList<bool>{!isArabic}));
    QQuickItem *last = chips().last();
    user.key(Qt::Key_Space);
    user.waitUntil("it is chosen", [&] { return last->property("checked").toBool(); });
    CHECK(last->hasActiveFocus());
    checkQuiet(user);
}

TEST_CASE("a choice in the sheet of filters leaves the keyboard there")
{
    Place place;
    User &user = place.user;
    user.press(s("nav-find"));
    user.press(s("filters"));
    QQuickItem *sheet = user.see(s("filterFields"));
    const auto named = [&](const char *start) {
        return user.all([&](const QQuickItem &item) {
            return item.objectName().startsWith(s(start)) && sheet->isAncestorOf(&item);
        });
    };
    user.waitUntil("the sheet is filled", [&] { return !named("gender-").isEmpty() && !named("place-").isEmpty(); });
    QQuickItem *gender = named("gender-").first();
    gender->forceActiveFocus(Qt::TabFocusReason);
    user.key(Qt::Key_Space);
    user.waitUntil("the gender is chosen", [&] { return gender->property("checked").toBool(); });
    CHECK(gender->hasActiveFocus());
    // Down the tree, as long as there is something smaller.
    named("place-").first()->forceActiveFocus(Qt::TabFocusReason);
    while (!named("place-").isEmpty()) {
        const qsizetype before = named("crumb-").size();
        user.key(Qt::Key_Space);
        user.waitUntil("one step down", [&] { return named("crumb-").size() == before + 1; });
        QQuickItem *focused = user.window().activeFocusItem();
        REQUIRE(focused);
        CHECK(sheet->isAncestorOf(focused));
    }
    checkQuiet(user);
}

namespace {

/// A window whose first sync ends where that path is asked for.
struct StoppedFirstSync
{
    StoppedFirstSync(const char *path, const QSize &size) :
        server(demoBundle()), user(folder.filePath(s("profile")), size, Hand::Touch)
    {
        server.fault({{s("match"), QJsonObject{{s("path"), s(path)}}}, {s("action"), QJsonObject{{s("status"), 503}}}});
        user.preferences().setTextScale(1.4);
        user.beginSignIn(server);
        waitForProblem();
    }
    void waitForProblem()
    {
        user.waitUntil("the first sync has a problem", [&] {
            return user.backend().state() == Backend::FirstSync && user.backend().progress().lastError
                && !user.backend().progress().isRunning;
        });
    }
    /// As the page shows them, from above.
    QStringList shownCounts() const
    {
        QStringList counts;
        for (const QQuickItem *kind : user.all([](const QQuickItem &item) { return item.objectName() == s("kind"); }))
            counts << kind->childItems().last()->property("text").toString();
        return counts;
    }

    Standin server;
    QTemporaryDir folder;
    User user;
};

} // namespace

TEST_CASE("the page of a first sync tells what is on the tablet, however often the sync fails and begins again")
{
    // When the definitions are in force, and when they are not yet.
    const char *path = GENERATE("/individual", "/operationalSubjectType");
    CAPTURE(path);
    StoppedFirstSync stopped(path, QSize(360, 640));
    User &user = stopped.user;
    const bool isRestarted = GENERATE(false, true);
    CAPTURE(isRestarted);
    QMap<QString, qint64> before;
    for (int run = 1; run <= 3; ++run) {
        user.settle();
        const auto held = inStore(user, [](Connection &c) { return counts(c); });
        CAPTURE(run);
        CHECK(held.value(s("definition")) > 0);
        CHECK(held.value(s("definition")) >= before.value(s("definition")));
        CHECK((user.backend().progress().stored == held));
        QStringList expected;
        for (const qint64 count :
             {held.value(s("definition")), held.value(s("subject")), held.value(s("enrolment")),
              held.value(s("encounter")) + held.value(s("programEncounter")), held.value(s("other"))})
            expected << (count > 0 ? QLocale().toString(count) : s("–"));
        CHECK(stopped.shownCounts().join(s(" ")).toStdString() == expected.join(s(" ")).toStdString());
        CHECK(user.all([](const QQuickItem &item) { return item.property("text").toString() == s("Received so far"); })
                  .size()
              == 1);
        before = held;
        if (isRestarted) {
            user.backend().signOut();
            user.backend().openAccount(user.backend().accounts().first().toMap().value(s("id")).toString());
            QMap<QString, qint64> atFirst; // before anything is received
            QObject::connect(
                &user.backend(), &Backend::stateChanged, &user.window(),
                [&] { atFirst = user.backend().progress().stored; }, Qt::SingleShotConnection);
            user.waitUntil("it is open", [&] { return user.backend().state() == Backend::FirstSync; });
            CHECK((atFirst == held));
            user.waitUntil("it runs", [&] { return user.backend().progress().isRunning; });
        } else {
            user.backend().syncNow();
            user.waitUntil("it runs", [&] { return user.backend().progress().isRunning; });
        }
        stopped.waitForProblem();
    }
    checkQuiet(user);
}

TEST_CASE("a tablet can be used as soon as the first people are there, though the first sync goes on")
{
    Standin server(demoBundle());
    server.fault({{s("match"), QJsonObject{{s("path"), s("/programEncounter")}}},
                  {s("action"), QJsonObject{{s("delayMs"), 120'000}}}});
    QTemporaryDir folder;
    User user(folder.filePath(s("profile")), QSize(360, 640), Hand::Touch);
    user.signIn(server);
    CHECK(user.backend().progress().isRunning);
    CHECK_FALSE(user.backend().progress().lastSuccess.isValid());
    user.press(s("nav-find"));
    user.waitUntil("people are listed", [&] {
        QQuickItem *hits = user.see(s("hits"));
        return !user.all([hits](const QQuickItem &item) {
                        return item.inherits("QQuickItemDelegate") && hits->isAncestorOf(&item);
                    })
                    .isEmpty();
    });
    CHECK(user.backend().progress().isRunning);
    checkQuiet(user);
}

TEST_CASE("all of the first sync's page can be reached in the smallest window")
{
    StoppedFirstSync stopped("/operationalSubjectType", QSize(320, 480));
    User &user = stopped.user;
    QQuickItem *page = user.see(s("firstSyncFlick"));
    REQUIRE(page->property("contentHeight").toReal() > page->height());
    user.press(s("leaveFirstSync"));
    user.waitUntil("back at the sign-in", [&] { return user.backend().state() == Backend::SignedOut; });
    checkQuiet(user);
}
