// SPDX-License-Identifier: AGPL-3.0-or-later
// The sync page of the real window: what runs and how it is stopped, what was refused and is sent again.
#include "qml/Sync/syncpagemodel.h"
#include "tests/ui/people.h"

#include <QLocale>
#include <QNetworkInformation>
#include <QSignalSpy>

using namespace dhara;
using namespace dhara::test;

namespace {

/// What a run sends at its end never comes to an answer.
void holdUpTheEnd(Place &place)
{
    place.server.fault({{s("match"), QJsonObject{{s("method"), s("POST")}, {s("path"), s("/syncTelemetry")}}},
                        {s("action"), QJsonObject{{s("delayMs"), 120'000}}}});
}

} // namespace

TEST_CASE("while a run is under way the sync page counts what was sent and received, and Stop ends it")
{
    Place place(QSize(360, 640), Hand::Touch);
    User &user = place.user;
    user.press(s("nav-sync"));
    CHECK(textOf(user, "syncNow") == s("Sync now"));
    CHECK_FALSE(user.sees(s("numbers")));
    holdUpTheEnd(place);
    QList<Record> people;
    for (int i = 0; i < 12; ++i)
        people.append(newPerson(user, s("Meena")));
    put(user, people);
    user.waitUntil("all but the end is done", [&] { return user.backend().progress().phase == s("telemetry"); });
    const QString received = QLocale().toString(user.backend().progress().received);
    CHECK(textOf(user, "numbers") == s("12 records sent · %1 received").arg(received));
    CHECK(user.backend().progress().received >= 12); // one's own come back

    CHECK(textOf(user, "syncNow") == s("Stop"));
    user.press(s("syncNow"));
    user.waitUntil("it has ended", [&] { return !user.backend().progress().isRunning; });
    CHECK(textOf(user, "syncNow") == s("Sync now"));
    CHECK_FALSE(user.sees(s("numbers")));
    checkQuiet(user);
}

TEST_CASE("a run begins when the network is back")
{
    Place place;
    User &user = place.user;
    user.waitUntil("no run is under way", [&] { return !user.backend().progress().isRunning; });
    user.waitUntil("the system was asked", [] { return QNetworkInformation::instance() != nullptr; });
    const QSignalSpy progressed(&user.backend(), &Backend::progressChanged);
    Q_EMIT QNetworkInformation::instance()->reachabilityChanged(QNetworkInformation::Reachability::Online);
    user.waitUntil("a run was under way", [&] {
        return std::any_of(progressed.begin(), progressed.end(),
                           [](const QList<QVariant> &told) { return told.first().value<SyncProgress>().isRunning; });
    });
    checkQuiet(user);
}

TEST_CASE("what the server did not take is sent again from the sync page")
{
    Place place(QSize(360, 640), Hand::Touch);
    User &user = place.user;
    place.server.fault({{s("match"), QJsonObject{{s("method"), s("POST")}, {s("path"), s("/individuals")}}},
                        {s("times"), 1},
                        {s("action"), QJsonObject{{s("status"), 400}, {s("body"), s("not so")}}}});
    const Subject person = newPerson(user);
    put(user, {person});
    user.press(s("nav-sync"));
    QQuickItem *card = user.see(QLatin1String("toFix-") + person.uuid);
    user.press(user.see(s("sendAgain"), card));
    user.waitUntil("nothing is to fix", [&] { return !user.sees(QLatin1String("toFix-") + person.uuid); });
    user.waitUntil("it is there", [&] { return place.server.rows(s("individual")).contains(person.uuid); });
    checkQuiet(user);
}

TEST_CASE("the sync page tells the space taken and what became of a diagnosis")
{
    Place place(QSize(800, 1280));
    User &user = place.user;
    user.press(s("nav-sync"));
    user.waitUntil("space and runs are told", [&] {
        return user.sees(s("row"), user.see(s("spaceSection"))) && user.sees(s("row"), user.see(s("runsSection")));
    });
    user.press(s("saveDiagnosis"));
    user.putChooserAway(*user.see(s("syncPage")));
    const QString path = place.folder.filePath(s("diagnosis.json"));
    auto *model = user.see(s("syncPage"))->findChild<SyncPageModel *>();
    REQUIRE(model);
    model->saveDiagnosis(QUrl::fromLocalFile(path));
    user.waitUntil("it is said", [&] { return user.sees(s("diagnosisSaved")); });
    CHECK(user.see(s("diagnosisSaved"))->property("title").toString().toStdString()
          == "Saved as diagnosis.json. Send it by any route.");
    CHECK(QFile::exists(path));
    checkQuiet(user);
}
