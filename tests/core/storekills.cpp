// SPDX-License-Identifier: AGPL-3.0-or-later
// A process killed while it saves.
#include "core/store/statement.h"
#include "tests/core/storetesting.h"

#include <QCoreApplication>
#include <QProcess>
#include <cstdio>

using namespace dhara;
using namespace dhara::test;

namespace {
const char *const saverFile = "DHARA_TEST_SAVER_FILE";
}

// What the next test starts as a process of its own: saves for ever and reports each commit.
TEST_CASE("(saver process)", "[.saver]")
{
    const QString path = qEnvironmentVariable(saverFile);
    if (path.isEmpty())
        return;
    const auto store = must(Store::open({path}));
    const auto held = must(store->read([](Connection &c) { return counts(c); }))[text("subject")];
    for (int number = static_cast<int>(held);; ++number) {
        must(store->write([number](Connection &c) { return savePictured(c, number); },
                          number % 2 == 0 ? Priority::User : Priority::Background));
        std::printf("saved %d\n", number);
        std::fflush(stdout);
    }
}

TEST_CASE("a committed save survives a kill at any instant, an uncommitted one leaves nothing")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("account.db"));
    qputenv(saverFile, path.toUtf8());
    qint64 reported = 0;
    for (int round = 1; round <= 12; ++round) {
        INFO("round " << round);
        QProcess saver;
        saver.start(QCoreApplication::applicationFilePath(), {text("[.saver]")});
        QByteArray said;
        while (said.count("saved ") < round) {
            REQUIRE(saver.waitForReadyRead(30000));
            said += saver.readAllStandardOutput();
        }
        saver.kill();
        REQUIRE(saver.waitForFinished(30000));
        said += saver.readAllStandardOutput();
        reported += said.count("saved ");

        const auto store = must(Store::open({path}));
        const auto rows = must(store->read([](Connection &c) { return outbox(c); }));
        REQUIRE(rows.size() >= reported);
        REQUIRE(rows.size() <= reported + 1);
        reported = rows.size();
        REQUIRE(must(store->read([](Connection &c) { return counts(c); }))[text("subject")] == reported);
        REQUIRE(must(store->read([](Connection &c) { return allMedia(c); })).size() == reported);
        for (const OutboxRow &row : rows) {
            REQUIRE(must(store->read([&](Connection &c) { return record(c, row.ref); })));
            REQUIRE(must(store->read([&](Connection &c) { return baseCopy(c, row.ref); })));
        }
        must(store->write([](Connection &c) {
            return runSql(c, text("INSERT INTO subject_fts (subject_fts, rank) VALUES ('integrity-check', 1)"));
        }));
    }
    qunsetenv(saverFile);
}
