// SPDX-License-Identifier: AGPL-3.0-or-later
// What the sync page tells of runs and of the space taken, what it saves for support, and sending again; no window.
#include "qml/Sync/syncpagemodel.h"
#include "qml/Sync/syncmodel.h"
#include "tests/ui/openaccount.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSqlQuery>

using namespace dhara;
using namespace dhara::test;

namespace {

QStringList column(QAbstractItemModel *list, const char *role)
{
    QStringList all;
    for (int row = 0; row < list->rowCount(); ++row)
        all << list->data(list->index(row, 0), list->roleNames().key(role)).toString();
    return all;
}

/// The page of an account in whose store `fill` put something.
struct Page
{
    explicit Page(const std::function<void(StoreFixture &)> &fill)
    {
        fill(*backend.fixture);
        model.setBackend(&backend);
        settle();
    }
    void settle()
    {
        waitUntil([this] { return backend.answersToCome() == 0; });
    }

    OpenAccount backend;
    SyncPageModel model;
};

void queueRun(StoreFixture &f, const char *uuid, const QByteArray &rest, int seconds)
{
    const QByteArray body = R"({"syncStartTime":")" + isoInstant(at(seconds)).toUtf8() + R"(","syncEndTime":")"
        + isoInstant(at(seconds + 9)).toUtf8() + R"(",)" + rest + "}";
    f.write([&](Connection &c) { return queueTelemetry(c, text(uuid), body, at(seconds + 9)); });
}

void writeBytes(const QString &path, int count)
{
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(QByteArray(count, 'x')) == count);
}

} // namespace

TEST_CASE("a run tells what it has sent and received while it is under way")
{
    OpenAccount backend;
    SyncModel model;
    model.setBackend(&backend);
    backend.shown.isRunning = true;
    CHECK(model.numbers() == text(""));
    backend.shown.received = 340;
    CHECK(model.numbers() == text("340 received"));
    backend.shown.recordsSent = 12;
    backend.shown.filesSent = 3;
    CHECK(model.numbers() == text("12 records sent · 3 photos sent · 340 received"));
    backend.shown.isRunning = false;
    CHECK(model.numbers() == text(""));
    waitUntil([&] { return backend.answersToCome() == 0; });
}

TEST_CASE("the last runs are told newest first, each with what came of it")
{
    Page page([](StoreFixture &f) {
        queueRun(f, "r", R"("syncStatus":"complete","entityStatus":{"push":[{"todo":1,"done":0}],"pull":[]})", -7200);
        queueRun(f, "r0", R"("syncStatus":"complete","entityStatus":{"push":[],"pull":[{"todo":0,"done":0}]})", -3600);
        queueRun(f, "r1",
                 R"("syncStatus":"complete","entityStatus":{"push":[{"entity":"A","todo":3,"done":2}],)"
                 R"("pull":[{"entity":"A","todo":4,"done":4},{"entity":"B","todo":1,"done":1}]})",
                 0);
        queueRun(f, "r2", R"("syncStatus":"incomplete","appInfo":{"error":"network.cut"})", 3600);
        queueRun(f, "r3", R"("syncStatus":"incomplete","appInfo":{})", 7200);
    });
    const auto titles = column(page.model.runs(), "title");
    const auto lines = column(page.model.runs(), "line");
    REQUIRE(titles.size() == 5);
    CHECK(titles[0] == errorText({ErrorKind::Cancelled, {}}).title);
    CHECK(titles[1] == text("The connection was cut"));
    CHECK(titles[2] == text("Sent and received"));
    CHECK(lines[0] == text("It will be tried again automatically."));
    CHECK(lines[1] == lines[0]);
    CHECK(lines[2] == text("2 sent · 5 received · 9 seconds"));
    CHECK(lines[3] == text("No new records · 9 seconds"));
    CHECK(lines[4] == text("0 sent · 0 received · 9 seconds")); // one was refused
    const auto ends = column(page.model.runs(), "at");
    CHECK(ends[2] == text("06:00"));
    CHECK(ends[0] != ends[1]);
}

TEST_CASE("the space that records, photos and copies take is told apart")
{
    Page page([](StoreFixture &) {});
    CHECK(page.model.storage()->rowCount() == 0); // not looked at yet
    const QString folder = page.backend.accountFolder();
    writeBytes(folder + text("/media/a.jpg"), 300 * 1024);
    writeBytes(folder + text("/media/more/b.jpg"), 100 * 1024);
    writeBytes(folder + text("/cache/c.jpg"), 50 * 1024);
    page.model.measure();
    page.settle();
    CHECK(column(page.model.storage(), "title")
          == QStringList{text("Records"), text("Photos taken here"), text("Copies of other photos"),
                         text("Free on this tablet")});
    const auto sizes = column(page.model.storage(), "line");
    const auto written
        = [](qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat); };
    REQUIRE(sizes.size() == 4);
    CHECK(sizes[1] == written(400 * 1024));
    CHECK(sizes[2] == written(50 * 1024));
    CHECK(sizes[0] != written(0));
    CHECK(sizes[3] != written(0));
}

TEST_CASE("a diagnosis tells what went wrong and names nobody")
{
    Page page([](StoreFixture &f) {
        refuse(f, person("a", "Asha", "Example", R"({"q1":"secret answer"})"));
        queueRun(f, "r1", R"("syncStatus":"incomplete","appInfo":{"error":"network.cut"})", 0);
    });
    QTemporaryDir folder;
    SECTION("into a file of the person's choice")
    {
        const QString path = folder.filePath(text("diagnosis.json"));
        page.model.saveDiagnosis(QUrl::fromLocalFile(path));
        page.settle();
        CHECK(page.model.saved() == text("Saved as diagnosis.json. Send it by any route."));
        CHECK_FALSE(page.model.isSaveLost());
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        CHECK_FALSE(content.contains("Asha"));
        CHECK_FALSE(content.contains("secret answer"));
        const auto json = QJsonDocument::fromJson(content).object();
        CHECK(json.value(text("refused")).toInt() == 1);
        CHECK(json.value(text("waiting")).toInt() == 0);
        CHECK(json.value(text("at")).toString() == isoInstant(page.backend.clock().now()));
        const auto record = json.value(text("records")).toArray().first().toObject();
        CHECK(record.value(text("uuid")).toString() == text("a"));
        CHECK(record.value(text("reason")).toObject().value(text("code")).toString() == text("record.refused"));
        const auto run = json.value(text("runs")).toArray().first().toObject();
        CHECK(run.value(text("appInfo")).toObject().value(text("error")).toString() == text("network.cut"));
        CHECK(json.value(text("storage")).toObject().value(text("records")).toInteger() > 0);
    }
    SECTION("and says so where it cannot be written")
    {
        page.model.saveDiagnosis(QUrl::fromLocalFile(folder.filePath(text("nowhere/diagnosis.json"))));
        page.settle();
        CHECK(page.model.isSaveLost());
        CHECK(page.model.saved() == errorText({ErrorKind::UserMustFix, text("profile.denied")}).title);
    }
}

TEST_CASE("a refused record that is sent again waits, and a run is asked for")
{
    Page page([](StoreFixture &f) { refuse(f, person("a", "Asha")); });
    REQUIRE(page.model.toFix()->rowCount() == 1);
    page.model.sendAgain(text("subject"), text("a"));
    page.settle();
    CHECK(page.backend.syncsWanted == 1);
    waitUntil([&] { return page.model.toFix()->rowCount() == 0; });
    CHECK(column(page.model.waiting(), "title") == QStringList{text("Asha")});
    CHECK(page.model.problem().isEmpty());
}

TEST_CASE("that a refused record cannot be sent again is said, and it stays to fix")
{
    Page page([](StoreFixture &f) {
        refuse(f, person("a", "Asha"));
        f.write([](Connection &c) -> Result<int> {
            QSqlQuery query(c.database());
            REQUIRE(query.exec(text("CREATE TRIGGER stuck BEFORE UPDATE ON outbox BEGIN "
                                    "SELECT RAISE(ABORT, 'stuck'); END")));
            return 0;
        });
    });
    page.model.sendAgain(text("subject"), text("a"));
    page.settle();
    CHECK(page.backend.syncsWanted == 0);
    CHECK(page.model.problem() == errorText({ErrorKind::OurFault, text("store.sql")}).title);
    CHECK_FALSE(page.model.advice().isEmpty());
    CHECK(page.model.toFix()->rowCount() == 1);
}
