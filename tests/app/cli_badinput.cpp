// SPDX-License-Identifier: AGPL-3.0-or-later
// Broken profiles, newer databases, lying servers, closed pipes: a clear word, nothing lost, the next run goes on.
#include "tests/app/commandline.h"
#include "tests/app/contract.h"
#include "tests/sync/transportserver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace dhara;
using namespace dhara::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

void runSqlOn(const QString &path, const QString &sql)
{
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("meddling"));
        database.setDatabaseName(path);
        REQUIRE(database.open());
        REQUIRE(QSqlQuery(database).exec(sql));
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("meddling"));
}

/// The account's server in profile.json, so that its next requests go elsewhere.
void pointTo(const CommandLine &dhara, const QUrl &server)
{
    const QString path = dhara.profile() + QStringLiteral("/profile.json");
    QJsonObject profile = QJsonDocument::fromJson(contentOf(path)).object();
    QJsonArray accounts = profile.value(QLatin1String("accounts")).toArray();
    QJsonObject account = accounts.first().toObject();
    account.insert(QLatin1String("server"), server.toString(QUrl::StripTrailingSlash));
    accounts[0] = account;
    profile.insert(QLatin1String("accounts"), accounts);
    write(path, QJsonDocument(profile).toJson());
}

QString registerLine(const CommandLine &dhara)
{
    return QStringLiteral("register --type Person --json --answers ")
        + dhara.file(QStringLiteral("asha.json"), R"({"firstName": "Asha", "lastName": "Pawar",
            "dateOfBirth": "1990-01-31", "genderUUID": "Female", "addressLevelUUID": "Amrai",
            "Schooling": "Up to class 10", "Long illnesses": "None"})");
}

int waitingIn(const CommandLine &dhara)
{
    return dhara(QStringLiteral("status --json")).json().value(QLatin1String("waiting")).toInt();
}

} // namespace

TEST_CASE("a database of a newer version is refused with a clear word and stays as it is")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    runSqlOn(dhara.database(), QStringLiteral("PRAGMA user_version = 4711"));
    const QByteArray before = contentOf(dhara.database());
    const QString login = QStringLiteral("login --server %1 --user %2 --key-file")
                              .arg(server.url().toString(), server.user(QStringLiteral("worker")));
    for (const QString &line : {QStringLiteral("status"), QStringLiteral("find asha"), QStringLiteral("sync"),
                                registerLine(dhara).remove(QStringLiteral(" --json")), login}) {
        INFO(line.toStdString());
        const Ran json = dhara(line + QStringLiteral(" --json"));
        CHECK(json.exit == 2);
        CHECK(json.code() == QStringLiteral("store.newer"));
        checkShape(json.json(), QStringLiteral("Failures"));
        const QString words = QString::fromUtf8(dhara(line).err);
        for (const char *part : {"by a newer version", "They were left untouched.", "Install the newer version again."})
            CHECK(words.contains(QLatin1String(part)));
    }
    CHECK(contentOf(dhara.database()) == before);
    CHECK(
        QDir(QFileInfo(dhara.database()).path()).entryList({QStringLiteral("dhara.sqlite-*")}, QDir::Files).isEmpty());
}

TEST_CASE("a profile that cannot be read or written is told and left as it is")
{
    Standin server(demoBundle());
    const QString login = QStringLiteral("login --server %1 --user %2 --key-file")
                              .arg(server.url().toString(), server.user(QStringLiteral("worker")));
    {
        CommandLine dhara;
        dhara.signIn(server);
        const QString path = dhara.profile() + QStringLiteral("/profile.json");
        const QByteArray whole = contentOf(path);
        for (const QByteArray &damage : {QByteArray(), QByteArray("{"), QByteArray("[1]"), QByteArray("{}"),
                                         QByteArray("\x00\x01\x02", 3), whole.left(whole.size() / 2)}) {
            INFO("profile.json: " << damage.toStdString());
            write(path, damage);
            for (const QString &line : {QStringLiteral("status"), QStringLiteral("sync"), login}) {
                const Ran json = dhara(line + QStringLiteral(" --json"));
                CHECK(json.exit == 2);
                CHECK(json.code() == QStringLiteral("profile.damaged"));
            }
            CHECK(QString::fromUtf8(dhara(QStringLiteral("status")).err).contains(QStringLiteral("records are safe")));
            CHECK(contentOf(path) == damage);
        }
        write(path, whole);
        CHECK(dhara(QStringLiteral("status")).exit == 0);
    }
    // A file stands where the folder would be: not writable for anybody, root included.
    CommandLine dhara;
    write(dhara.profile(), "a file");
    const Ran denied = dhara(login + QStringLiteral(" --json"));
    CHECK(denied.exit == 2);
    CHECK(denied.code() == QStringLiteral("profile.denied"));
    CHECK(QString::fromUtf8(dhara(login).err).contains(QStringLiteral("Check the rights of the folder.")));
    CHECK(contentOf(dhara.profile()) == "a file");
}

TEST_CASE("a page that is cut, huge, or not JSON ends the run with exit 3, and the next one goes on")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    REQUIRE(dhara(registerLine(dhara)).exit == 0);
    const QByteArray html = "<html>Buy airtime</html>";
    const std::tuple<const char *, QByteArray, bool, const char *> rows[] = {
        {"cut", "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"_embedded\"", true, "network.cut"},
        {"huge", "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n{", false, "network.replyTooLarge"},
        {"a captive portal's", http(200, html), false, "network.captivePortal"},
        {"not JSON", http(200, "{\"half\": "), false, "server.notUnderstood"},
    };
    for (const auto &[what, bytes, closes, code] : rows) {
        INFO(what);
        const Reaction reaction{bytes, closes};
        const ScriptedServer liar([&reaction](const SeenRequest &) { return reaction; });
        pointTo(dhara, liar.url());
        const Ran synced = dhara(QStringLiteral("sync --json"));
        CHECK(synced.exit == 3);
        CHECK(synced.code().toStdString() == code);
        checkShape(synced.json(), QStringLiteral("sync"));
        CHECK(waitingIn(dhara) == 1);
    }
    pointTo(dhara, server.url());
    CHECK(dhara(QStringLiteral("sync")).exit == 0);
    CHECK(waitingIn(dhara) == 0);
}

TEST_CASE("a kind of record that this version does not know is left alone")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    REQUIRE(dhara(registerLine(dhara)).exit == 0);
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QJsonObject item{{QStringLiteral("uuid"), QStringLiteral("0b3a1a5e-0000-4000-8000-000000000001")},
                           {QStringLiteral("entityName"), QStringLiteral("PhaseOfTheMoon")},
                           {QStringLiteral("entityTypeUuid"), QString()},
                           {QStringLiteral("loadedSince"), QStringLiteral("1900-01-01T00:00:00.000Z")}};
    const QJsonObject details{{QStringLiteral("syncDetails"), QJsonArray{item}},
                              {QStringLiteral("nowMinus10Seconds"), now},
                              {QStringLiteral("now"), now}};
    server.fault({{QStringLiteral("match"), QJsonObject{{QStringLiteral("path"), QStringLiteral("/v2/syncDetails")}}},
                  {QStringLiteral("action"),
                   QJsonObject{{QStringLiteral("status"), 200},
                               {QStringLiteral("contentType"), QStringLiteral("application/json")},
                               {QStringLiteral("body"), QString::fromUtf8(QJsonDocument(details).toJson())}}}});
    const Ran synced = dhara(QStringLiteral("sync --json"));
    INFO(synced.out.toStdString());
    CHECK(synced.exit == 0);
    CHECK(waitingIn(dhara) == 0);
    bool wasAsked = false;
    const QJsonArray log = server.log();
    for (const auto &entry : log)
        wasAsked = wasAsked || entry.toObject().value(QLatin1String("faulted")).toBool();
    CHECK(wasAsked);
}

TEST_CASE("a reader that has gone and a full disk under standard output lose nothing")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    const QStringList line = words(registerLine(dhara)) + QStringList{QStringLiteral("--profile"), dhara.profile()};
    const auto closed = dhara.start(line);
    closed->closeReadChannel(QProcess::StandardOutput);
    REQUIRE(closed->waitForFinished());
    CHECK(waitingIn(dhara) == 1);
#ifdef Q_OS_LINUX
    QProcess full;
    full.setStandardOutputFile(QStringLiteral("/dev/full"));
    full.start(QStringLiteral(DHARA_BIN_DIR "/dhara"), line);
    REQUIRE(full.waitForFinished());
    CHECK(full.exitCode() == 5);
    CHECK(waitingIn(dhara) == 2);
#endif
}

#ifdef Q_OS_UNIX
TEST_CASE("arguments that are no UTF-8 are told like any other wrong name")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    struct Row
    {
        QByteArray line;
        int exit;
        const char *says;
    };
    const QByteArray answers = dhara.path(QStringLiteral("x")).toUtf8() + "\\377\\376.json";
    const Row rows[] = {
        {"find \"$(printf 'as\\377ha')\"", 0, "\"subjects\": [\n    ]"},
        {"register --type \"$(printf 'Per\\377son')\" --answers "
             + registerLine(dhara).section(QLatin1Char(' '), -1).toUtf8(),
         2, "form.unknownType"},
        {"register --type Person --answers \"$(printf '" + answers + "')\"", 2, "answers.unreadable"},
        {"\"$(printf 'st\\377atus')\"", 1, "usage.command"},
    };
    for (const Row &row : rows) {
        INFO(row.line.toStdString());
        QProcess shell;
        shell.start(QStringLiteral("sh"),
                    {QStringLiteral("-c"),
                     QStringLiteral(DHARA_BIN_DIR "/dhara ") + QString::fromLatin1(row.line)
                         + QStringLiteral(" --json --profile ") + dhara.profile()});
        REQUIRE(shell.waitForFinished());
        const QByteArray out = shell.readAllStandardOutput();
        CHECK(shell.exitStatus() == QProcess::NormalExit);
        CHECK(shell.exitCode() == row.exit);
        CHECK(out.contains(row.says));
        CHECK(QJsonDocument::fromJson(out).isObject());
    }
}
#endif
