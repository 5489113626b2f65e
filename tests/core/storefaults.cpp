// SPDX-License-Identifier: AGPL-3.0-or-later
// A disk that is full at the n-th write, for every n.
#include "core/store/statement.h"
#include "tests/core/fulldisk.h"
#include "tests/core/storetesting.h"

using namespace dhara;
using namespace dhara::test;

namespace {

struct Step
{
    const char *what;
    std::function<Result<void>(Connection &)> write;
    Priority priority;
};

QList<Record> bigPage()
{
    QList<Record> page{pulled(person("s1", "Sita", "", R"({"q":"p.jpg","other":1})"), 50)};
    const QByteArray filler(300, 'x');
    for (int i = 0; i < 60; ++i) {
        const QByteArray number = QByteArray::number(i);
        Subject s = pulled(person(QByteArray("p" + number), "Gopal"), i);
        s.observations = JsonText(QByteArray("{\"q\":\"" + filler + "\"}"));
        page << s << pulled(visit(QByteArray("v" + number), "s1"), i);
    }
    return page;
}

const QList<Step> &steps()
{
    static const QList<Step> all{
        {"save", [](Connection &c) { return savePictured(c, 1); }, Priority::User},
        {"save another", [](Connection &c) { return savePictured(c, 2); }, Priority::User},
        {"pull a page with its watermark",
         [](Connection &c) {
             return storePulled(c, bigPage()).and_then([&](const PageOutcome &) {
                 return advanceWatermark(c, text("Individual"), {}, at(50));
             });
         },
         Priority::Background},
        {"definitions",
         [](Connection &c) {
             return stageDefinitions(c, {{text("Form"), text("f"), {}, at(1), false, QByteArray(20000, ' ')}})
                 .map([](int) {});
         },
         Priority::Background},
        {"definitions complete", [](Connection &c) { return adoptDefinitions(c).map([](int) {}); },
         Priority::Background},
        {"uploaded", [](Connection &c) { return markUploaded(c, text("1.jpg"), text("https://s/1.jpg"), at(60)); },
         Priority::User},
        {"sent",
         [](Connection &c) {
             return record(c, {RecordKind::Subject, text("s2")}).and_then([&](const std::optional<Record> &s2) {
                 return markSent(c, refOf(*s2), 2, toJson(*s2));
             });
         },
         Priority::User},
        {"telemetry", [](Connection &c) { return queueTelemetry(c, text("t"), "{}", at(70)); }, Priority::Background},
    };
    return all;
}

Result<void> run(Store &store, const Step &step)
{
    return store.write(step.write, step.priority).get();
}

/// All rows of all tables, and that the full-text index agrees with the subjects.
QStringList everything(Store &store)
{
    must(store.write([](Connection &c) {
        return runSql(c, text("INSERT INTO subject_fts (subject_fts, rank) VALUES ('integrity-check', 1)"));
    }));
    return must(store.read([](Connection &c) -> Result<QStringList> {
        QStringList rows;
        for (const char *table :
             {"subject", "recent_subject", "enrolment", "encounter", "definition", "staged_definition", "outbox",
              "base_copy", "media", "sync_status", "sync_run", "sqlite_sequence"}) {
            QSqlQuery query(c.database());
            if (!query.exec(text("SELECT * FROM ") + text(table)))
                return tl::unexpected(sqlError(query.lastError()));
            while (query.next()) {
                QString row = text(table);
                for (int i = 0; query.value(i).isValid(); ++i)
                    row += QLatin1Char('|') + query.value(i).toString();
                rows << row;
            }
        }
        return rows;
    }));
}

/// What stands in the file after no step, after the first, …
QList<QStringList> expected()
{
    StoreFixture f;
    QList<QStringList> all{everything(*f.store)};
    for (const Step &step : steps()) {
        INFO(step.what);
        must(run(*f.store, step));
        all << everything(*f.store);
    }
    return all;
}

} // namespace

TEST_CASE("a full disk loses nothing that was saved and leaves nothing half written")
{
    const auto wanted = expected();
    REQUIRE(wanted.last().size() > 130);
    const auto fault = GENERATE(Fault::Stays, Fault::Once);
    FullDisk disk;
    int n = 0;
    int refused = 0;
    for (bool wasFull = true; wasFull;) {
        ++n;
        INFO("write " << n << (fault == Fault::Stays ? ", and it stays full" : ""));
        StoreFixture f;
        disk.fillAt(n, fault);
        qsizetype done = 0;
        for (const Step &step : steps()) {
            const auto result = run(*f.store, step);
            if (!result) {
                ++refused;
                INFO(step.what);
                REQUIRE(result.error().code == text("store.diskFull"));
                REQUIRE(result.error().kind == ErrorKind::UserMustFix);
                if (fault == Fault::Stays)
                    break;
                must(run(*f.store, step));
            }
            ++done;
        }
        f.store.reset(); // folds the log in, or fails to
        wasFull = disk.clear();
        f.open();
        REQUIRE(everything(*f.store) == wanted[done]);
        for (; done < steps().size(); ++done)
            must(run(*f.store, steps()[done]));
        REQUIRE(everything(*f.store) == wanted.last());
    }
    CHECK(n > 50);
    CHECK(refused > 30);
}

TEST_CASE("a disk that is full while the file is made says so, and the next start makes it")
{
    FullDisk disk;
    int n = 0;
    for (bool wasFull = true; wasFull;) {
        ++n;
        INFO("write " << n);
        const QTemporaryDir folder;
        const QString path = folder.filePath(text("account.db"));
        disk.fillAt(n, Fault::Stays);
        {
            const auto opened = Store::open({path});
            if (!opened)
                REQUIRE(opened.error().code == text("store.diskFull"));
        }
        wasFull = disk.clear();
        const auto store = must(Store::open({path}));
        REQUIRE(must(store->read([](Connection &c) { return counts(c); }))[text("subject")] == 0);
    }
    CHECK(n > 10);
}
