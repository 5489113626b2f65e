// SPDX-License-Identifier: AGPL-3.0-or-later
// The file itself: made, migrated, refused, opened by a second process; and what writes do to each other.
#include "core/store/migrations.h"
#include "core/store/statement.h"
#include "tests/core/storetesting.h"

#include <QFile>
#include <QFileInfo>
#include <thread>

using namespace dhara;
using namespace dhara::test;

namespace {

using Schema = QMap<QString, QString>;

Schema schemaOf(Connection &connection)
{
    Statement statement(connection, text("SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL"));
    must(statement.run());
    Schema schema;
    must(statement.each([&](const Statement &row) {
        // A table that ALTER changed keeps its text in another layout.
        schema[row.text(0)] = row.text(1).simplified().remove(QLatin1Char(' '));
    }));
    return schema;
}

/// The columns of each table of ours, without the numbers that SQLite gives.
QMap<QString, QStringList> columnsOf(Connection &connection)
{
    Statement statement(connection,
                        text("SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c "
                             "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE 'subject_fts%' "
                             "AND NOT (c.pk AND c.type = 'INTEGER')"));
    must(statement.run());
    QMap<QString, QStringList> columns;
    must(statement.each([&](const Statement &row) { columns[row.text(0)] << row.text(1); }));
    return columns;
}

/// A row in each table: of each column its name, or a number that it has to be.
void fill(Connection &connection)
{
    const auto columns = columnsOf(connection);
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        QStringList values;
        for (const QString &column : *it) {
            const bool isNumber = column.endsWith(text("_at")) || column.startsWith(text("is_"))
                || QStringList{text("attempts"), text("page"),   text("at"),           text("bytes"),
                               text("earliest"), text("latest"), text("last_modified")}
                       .contains(column);
            values << (isNumber ? text("0") : column == text("body") ? text("'{}'") : u'\'' + column + u'\'');
        }
        must(runSql(connection,
                    QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                        .arg(it.key(), it->join(text(", ")), values.join(text(", ")))));
    }
    if (columns.contains(text("subject")))
        must(runSql(connection,
                    text("INSERT INTO subject_fts (rowid, name, terms) SELECT id, name, terms FROM subject")));
}

/// What stands in those columns, by table.
QMap<QString, QStringList> rowsOf(Connection &connection, const QMap<QString, QStringList> &columns)
{
    QMap<QString, QStringList> rows;
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        QStringList quoted;
        for (const QString &column : *it)
            quoted << QStringLiteral("quote(%1)").arg(column);
        Statement statement(connection,
                            QStringLiteral("SELECT %1 FROM %2").arg(quoted.join(text("||' '||")), it.key()));
        must(statement.run());
        must(statement.each([&](const Statement &row) { rows[it.key()] << row.text(0); }));
    }
    return rows;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void put(QByteArray &file, int offset, quint32 number)
{
    for (int i = 0; i < 4; ++i)
        file[offset + i] = static_cast<char>(number >> (24 - 8 * i));
}

} // namespace

TEST_CASE("migrations make the shape that schema.sql shows")
{
    const QTemporaryDir folder;
    auto migrated = must(openConnection(folder.filePath(text("a.db")), Access::ReadWrite));
    must(migrate(*migrated, currentStoreVersion()));

    auto fresh = must(openConnection(folder.filePath(text("b.db")), Access::ReadWrite));
    QFile file(text(DHARA_SOURCE_DIR "/core/store/schema.sql"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QString statement;
    for (const QByteArray &line : file.readAll().split('\n')) {
        statement += QString::fromUtf8(line) + QLatin1Char('\n');
        if (!line.endsWith(';'))
            continue;
        must(runSql(*fresh, statement));
        statement.clear();
    }
    CHECK(schemaOf(*migrated).size() > 20);
    CHECK(schemaOf(*migrated) == schemaOf(*fresh));
}

TEST_CASE("a file of every earlier version comes to the present one with all that is in it")
{
    const QTemporaryDir folder;
    auto present = must(openConnection(folder.filePath(text("present.db")), Access::ReadWrite));
    must(migrate(*present, currentStoreVersion()));
    for (int version = 0; version <= currentStoreVersion(); ++version) {
        INFO(version);
        const QString path = folder.filePath(QStringLiteral("%1.db").arg(version));
        QMap<QString, QStringList> columns;
        QMap<QString, QStringList> before;
        {
            auto old = must(openConnection(path, Access::ReadWrite));
            must(migrate(*old, version));
            fill(*old);
            columns = columnsOf(*old);
            before = rowsOf(*old, columns);
            CHECK(before.size() == columns.size());
            CHECK((version == 0 || columns.size() > 9));
        }
        const auto store = must(Store::open({path}));
        CHECK(must(storeVersion(path)) == currentStoreVersion());
        auto now = must(openConnection(path, Access::ReadOnly));
        CHECK(rowsOf(*now, columns) == before);
        CHECK(schemaOf(*now) == schemaOf(*present));
        SubjectQuery query;
        query.text = text("nam");
        CHECK(must(store->read([&](Connection &c) { return findSubjects(c, query); })).size() == (version > 0 ? 1 : 0));
    }
}

TEST_CASE("a file that cannot be ours is refused with its reason and stays as it was")
{
    QByteArray good;
    {
        StoreFixture f;
        f.save(person("s1", "Rama"));
        f.store.reset();
        good = contentsOf(f.path());
    }
    REQUIRE(good.size() > 8192);
    struct Row
    {
        const char *what;
        std::function<void(QByteArray &)> change;
        const char *code;
    };
    const QList<Row> rows{
        {"newer", [](QByteArray &f) { put(f, 60, currentStoreVersion() + 1); }, "store.newer"},
        {"much newer", [](QByteArray &f) { put(f, 60, 0x7fffffff); }, "store.newer"},
        {"text", [](QByteArray &f) { f = QByteArray(5000, 'x'); }, "store.damaged"},
        {"short", [](QByteArray &f) { f.truncate(50); }, "store.damaged"},
        {"cut off", [](QByteArray &f) { f.truncate(f.size() - 4096); }, "store.damaged"},
        {"another program's", [](QByteArray &f) { put(f, 68, 7); }, "store.damaged"},
        {"first page broken", [](QByteArray &f) { f.replace(100, 900, QByteArray(900, 'x')); }, "store.damaged"},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        const QTemporaryDir folder;
        const QString path = folder.filePath(text("account.db"));
        QByteArray bytes = good;
        row.change(bytes);
        writeFile(path, bytes);
        const auto opened = Store::open({path});
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == text(row.code));
        CHECK(opened.error().kind == ErrorKind::UserMustFix);
        CHECK(contentsOf(path) == bytes);
        CHECK(QFileInfo(path + text("-wal")).size() == 0);
    }
}

TEST_CASE("a newer version that stands in the log alone is refused too")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("account.db"));
    must(Store::open({path}));
    auto newer = must(openConnection(path, Access::ReadWrite));
    must(runSql(*newer, text("PRAGMA user_version = 999")));
    const auto opened = Store::open({path});
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == text("store.newer"));
}

TEST_CASE("a page that is broken says damaged when it is read, and nothing crashes")
{
    StoreFixture f;
    QList<Record> page;
    for (int i = 0; i < 300; ++i)
        page << pulled(person(QByteArray("s" + QByteArray::number(i)).constData(), "Rama"), i);
    f.pull(page);
    f.store.reset();
    QByteArray bytes = contentsOf(f.path());
    for (qsizetype offset = 4096; offset + 4096 <= bytes.size(); offset += 4096)
        bytes.replace(offset, 200, QByteArray(200, '\xff'));
    writeFile(f.path(), bytes);
    const auto opened = Store::open({f.path()});
    if (!opened) {
        CHECK(opened.error().code == text("store.damaged"));
        return;
    }
    const auto counted = (*opened)->read([](Connection &c) { return counts(c); }).get();
    REQUIRE_FALSE(counted);
    CHECK(counted.error().code == text("store.damaged"));
}

TEST_CASE("a folder that is not there is denied")
{
    const QTemporaryDir folder;
    const auto opened = Store::open({folder.filePath(text("no/account.db"))});
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == text("store.denied"));
}

TEST_CASE("a second process reads and does not write")
{
    StoreFixture f;
    f.save(person("s1", "Rama"));
    const auto lookOn = [&f] {
        auto second = must(Store::open({f.path(), true}));
        CHECK(must(second->read([](Connection &c) { return counts(c); }))[text("subject")] == 1);
        const auto refused = second->write([](Connection &c) { return setSetting(c, text("a"), text("b")); }).get();
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == text("profile.inUse"));
        CHECK(refused.error().kind == ErrorKind::UserMustFix);
    };
    SECTION("while the owner is there")
    {
        lookOn();
    }
    SECTION("alone")
    {
        f.store.reset();
        lookOn();
    }
}

TEST_CASE("a file that does not exist cannot be looked at")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("account.db"));
    const auto opened = Store::open({path, true});
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == text("store.denied"));
    CHECK_FALSE(QFileInfo::exists(path));
}

TEST_CASE("an error inside a write leaves nothing behind and tells nobody")
{
    StoreFixture f;
    int told = 0;
    f.store->addListener([&told](const ChangeSet &) { ++told; });
    const auto result = f.store
                            ->write([](Connection &c) -> Result<void> {
                                must(saveLocal(c, person("s1", "Rama"), {}, at(0)));
                                return failure(ErrorKind::UserMustFix, text("test.no"));
                            })
                            .get();
    REQUIRE_FALSE(result);
    CHECK(result.error().code == text("test.no"));
    CHECK(told == 0);
    CHECK(f.read([](Connection &c) { return counts(c); })[text("subject")] == 0);
    CHECK(f.find("rama").isEmpty());
    f.save(person("s1", "Rama"));
    CHECK(told == 1);
}

TEST_CASE("wrong SQL is our fault")
{
    StoreFixture f;
    const auto result = f.store->write([](Connection &c) { return runSql(c, text("SELEKT 1")); }).get();
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::OurFault);
    CHECK(result.error().code == text("store.sql"));
}

TEST_CASE("a person's save goes before the sync's pages that wait")
{
    StoreFixture f;
    std::promise<void> gate;
    auto opened = gate.get_future().share();
    std::vector<int> order;
    const auto step = [&order](int number) {
        return [&order, number](Connection &) -> Result<void> {
            order.push_back(number);
            return {};
        };
    };
    f.store->write([opened](Connection &) -> Result<void> {
        opened.wait();
        return {};
    });
    f.store->write(step(1), Priority::Background);
    f.store->write(step(2), Priority::Background);
    f.store->write(step(3), Priority::User);
    gate.set_value();
    f.store->drain();
    CHECK(order == std::vector<int>{3, 1, 2});
}

TEST_CASE("closing finishes a person's saves and calls the rest off")
{
    StoreFixture f;
    std::promise<void> gate;
    auto opened = gate.get_future().share();
    f.store->write([opened](Connection &) -> Result<void> {
        opened.wait();
        return {};
    });
    auto page
        = f.store->write([](Connection &c) { return setSetting(c, text("page"), text("1")); }, Priority::Background);
    auto save = f.store->write([](Connection &c) { return saveLocal(c, person("s1", "Rama"), {}, at(0)); });
    std::thread closer([&f] { f.store.reset(); });
    const auto cancelled = page.get();
    gate.set_value();
    closer.join();
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().code == text("store.closing"));
    must(save.get());
    f.open();
    f.get({RecordKind::Subject, text("s1")});
}
