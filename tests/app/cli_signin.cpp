// SPDX-License-Identifier: AGPL-3.0-or-later
// What goes wrong at the first sign-in: exit code, code, and words that say what happened and what to do.
#include "app/profile.h"
#include "tests/app/commandline.h"
#include "tests/app/contract.h"
#include "tests/sync/transportserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QTcpServer>
#include <atomic>

using namespace dhara;
using namespace dhara::test;

namespace {

ScriptedServer::Script always(const QByteArray &bytes, bool closes = false)
{
    return [bytes, closes](const SeenRequest &) { return Reaction{bytes, closes}; };
}

/// A port on which nobody listens.
QString refusedAddress()
{
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort());
}

QStringList login(const QString &address, const QString &user)
{
    return {QStringLiteral("login"), QStringLiteral("--server"), address, QStringLiteral("--user"), user};
}

const QByteArray html = "<!DOCTYPE html><html><body>Buy airtime</body></html>";
const QByteArray type = "Content-Type: application/json\r\n";

} // namespace

TEST_CASE("a first sign-in that fails says what happened and what to do, and leaves no account")
{
    Standin server(demoBundle());
    const QTemporaryDir folder;
    const QString pem = selfSignedCertificate(folder.path());
    REQUIRE_FALSE(pem.isEmpty());
    const ScriptedServer notAvni(always(http(404, html)));
    const ScriptedServer otherJson(always(http(200, R"({"hello": "world"})", type)));
    const ScriptedServer portal(always(http(200, html)));
    const ScriptedServer elsewhere(always(http(302, {}, "Location: http://portal.example/\r\n")));
    const ScriptedServer failing(always(http(503, "down")));
    const ScriptedServer cut(always("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"idp", true));
    const ScriptedServer endless(always("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n{"));
    const ScriptedServer noHttp(always("SSH-2.0-OpenSSH_9.2\r\n", true));
    const ScriptedServer cognito(always(http(200, R"({"idpType": "cognito"})", type)));
    const ScriptedServer tls(always(http(200, R"({"idpType": "none"})", type)), pem);
    const QString worker = server.user(QStringLiteral("worker"));
    struct Row
    {
        const char *what;
        QString address;
        QString user;
        int exit;
        const char *code;
        const char *happened;
        const char *todo;
    };
    const Row rows[] = {
        {"no address", QStringLiteral("two words"), worker, 2, "network.address", "This is not a server address",
         "It should look like https://"},
        {"no such host", QStringLiteral("https://no-such-host.invalid"), worker, 3, "network.hostUnknown",
         "This address was not found", "Check the spelling"},
        {"nobody listens", refusedAddress(), worker, 3, "network.refused", "The server does not answer",
         "Check the address"},
        {"another web site", notAvni.url().toString(), worker, 2, "signin.notAvni",
         "There is no Avni server at this address", "Check the address."},
        {"another service", otherJson.url().toString(), worker, 2, "signin.notAvni",
         "There is no Avni server at this address", "Check the address."},
        {"a captive portal's page", portal.url().toString(), worker, 3, "network.captivePortal",
         "This network asks you to log in first", "Open a web page"},
        {"a captive portal elsewhere", elsewhere.url().toString(), worker, 3, "network.captivePortal",
         "This network asks you to log in first", "Open a web page"},
        {"a server in trouble", failing.url().toString(), worker, 3, "server.failing", "The server has a problem",
         "It is tried again"},
        {"a cut reply", cut.url().toString(), worker, 3, "network.cut", "The connection was cut", "goes on by itself"},
        {"a huge reply", endless.url().toString(), worker, 3, "network.replyTooLarge",
         "The server sent more than this tablet can take", "Tell the person"},
        {"no web server at all", noHttp.url().toString(), worker, 3, "network.cut", "The connection was cut",
         "goes on by itself"},
        {"another way of signing in", cognito.url().toString(), worker, 2, "signin.providerUnknown",
         "a way of signing in that is not supported", "Tell the person"},
        {"a certificate of its own making", tls.url().toString(), worker, 2, "network.tls",
         "The server cannot prove who it is", "Check the address and the date"},
        {"an unknown user", server.url().toString(), QStringLiteral("nobody@demo"), 4, "signin.unknownUser",
         "does not know this user", "Check the user name"},
        {"a user without a catchment", server.url().toString(), server.user(QStringLiteral("nocatch")), 2,
         "signin.noCatchment", "No area is assigned to this user", "assign villages"},
        {"no keychain", server.url().toString(), worker, 2, "keychain.none", "no safe place for keys", "--key-file"},
    };
    const CommandLine dhara;
    for (const Row &row : rows) {
        INFO(row.what);
        const bool wantsKeychain = row.code == std::string("keychain.none");
        const QStringList keyFile = wantsKeychain ? QStringList() : QStringList{QStringLiteral("--key-file")};
        const QStringList line = login(row.address, row.user) + keyFile;
        const Ran json = dhara(line + QStringList{QStringLiteral("--json")});
        CHECK(json.exit == row.exit);
        CHECK(json.code().toStdString() == row.code);
        checkShape(json.json(), QStringLiteral("Failures"));
        const Ran text = dhara(line);
        CHECK(text.exit == row.exit);
        CHECK(text.out.isEmpty());
        const QString words = QString::fromUtf8(text.err);
        CAPTURE(words);
        CHECK(words.contains(QLatin1String(row.happened)));
        CHECK(words.contains(QLatin1String(row.todo)));
        CHECK(dhara(QStringLiteral("status --json")).code() == QStringLiteral("signin.none"));
    }
    CHECK_FALSE(QDir(dhara.profile() + QStringLiteral("/accounts")).exists());
    // The same folder is good for the right address.
    CHECK(dhara(login(server.url().toString(), worker) + QStringList{QStringLiteral("--key-file")}).exit == 0);
}

TEST_CASE("a failed sign-in of a second user leaves the first one as it was")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    const QByteArray before = dhara(QStringLiteral("status")).out;
    CHECK(dhara(login(server.url().toString(), QStringLiteral("nobody@demo"))).exit == 4);
    CHECK(dhara(login(server.url().toString(), server.user(QStringLiteral("worker2")))).exit == 2); // no keychain
    CHECK(dhara(QStringLiteral("status")).out == before);
    dhara.signIn(server, QStringLiteral("worker2"));
    CHECK(QString::fromUtf8(dhara(QStringLiteral("status")).out).contains(server.user(QStringLiteral("worker2"))));
    dhara.signIn(server);
    CHECK(dhara(QStringLiteral("status")).out == before); // all is still there
}

TEST_CASE("an account that cannot be opened does not become the current one")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.signIn(server, QStringLiteral("worker2"));
    const QString otherFolder = QFileInfo(dhara.database()).path();
    dhara.getReady(server);
    const QByteArray before = dhara(QStringLiteral("status")).out;
    QLockFile window(otherFolder + QStringLiteral("/lock"));
    REQUIRE(window.tryLock());
    const QString other = server.user(QStringLiteral("worker2"));
    CHECK(dhara(login(server.url().toString(), other) + QStringList{QStringLiteral("--key-file")}).exit == 6);
    CHECK(dhara(QStringLiteral("status")).out == before);
}

TEST_CASE("an account moves with its server to the address that the old one leads to")
{
    std::atomic<bool> hasMoved = false;
    const ScriptedServer server([&hasMoved](const SeenRequest &request) -> Reaction {
        if (hasMoved && request.target.startsWith("/old/"))
            return {http(301, {}, "Location: /new" + request.target.mid(4) + "\r\n")};
        if (request.target.endsWith("/idp-details"))
            return {http(200, R"({"idpType": "none"})", type)};
        if (request.target.endsWith("/v2/me"))
            return {
                http(200, R"({"_embedded":{"userInfo":[{"username":"asha@demo","catchmentName":"River"}]}})", type)};
        return {http(404, {})};
    });
    const CommandLine dhara;
    const auto signIn = [&] {
        const QStringList line = login(server.url(QStringLiteral("/old")).toString(), QStringLiteral("asha@demo"));
        REQUIRE(dhara(line + QStringList{QStringLiteral("--key-file")}).exit == 0);
        SystemIdSource ids;
        const auto profile = Profile::open(dhara.profile(), ids);
        REQUIRE(profile);
        return profile->accounts();
    };
    const auto before = signIn();
    REQUIRE(before.size() == 1);
    hasMoved = true;
    const auto after = signIn();
    REQUIRE(after.size() == 1);
    CHECK(after.first().id == before.first().id);
    CHECK(after.first().server == server.url(QStringLiteral("/new")));
    CHECK(signIn() == after);
}

TEST_CASE("an account's key stays the one it is, however one signs in again")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.signIn(server);
    const QDir secrets(dhara.profile() + QStringLiteral("/secrets"));
    const auto keys = [&secrets] {
        QByteArray all;
        for (const QString &name : secrets.entryList(QDir::Files)) {
            QFile file(secrets.filePath(name));
            REQUIRE(file.open(QIODevice::ReadOnly));
            all += name.toUtf8() + file.readAll();
        }
        return all;
    };
    const QByteArray before = keys();
    REQUIRE_FALSE(before.isEmpty());
    const Ran again = dhara(login(server.url().toString(), server.user(QStringLiteral("worker")))
                            + QStringList{QStringLiteral("--json")});
    INFO(again.out.toStdString());
    CHECK(again.exit == 0);
    CHECK(again.json().value(QLatin1String("keyStorage")) == QStringLiteral("file"));
    CHECK(keys() == before);
}

TEST_CASE("nobody is signed in: every other command says so and makes no folder")
{
    const CommandLine dhara;
    const QString answers = dhara.file(QStringLiteral("answers.json"), "{}");
    for (const QString &line :
         {QStringLiteral("sync"), QStringLiteral("status"), QStringLiteral("find asha"), QStringLiteral("show 1"),
          QStringLiteral("register --type Person --answers ") + answers, QStringLiteral("edit 1 --answers ") + answers,
          QStringLiteral("enrol 1 --program Mother --answers ") + answers,
          QStringLiteral("visit 1 --type Home --answers ") + answers}) {
        INFO(line.toStdString());
        const Ran json = dhara(line + QStringLiteral(" --json"));
        CHECK(json.exit == 4);
        CHECK(json.code() == QStringLiteral("signin.none"));
        CHECK(QString::fromUtf8(dhara(line).err).contains(QStringLiteral("dhara login --server URL --user NAME")));
    }
    CHECK_FALSE(QFile::exists(dhara.profile()));
}
