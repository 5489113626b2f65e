// SPDX-License-Identifier: AGPL-3.0-or-later
// What the page of the sign-in remembers, and what it says of what stands in the way.
#include "qml/App/errortexts.h"
#include "tests/ui/people.h"

#include <QDirIterator>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace dhara;
using namespace dhara::test;

namespace {

/// Nobody listens there.
const QString nowhere = s("http://127.0.0.1:9");

/// A window that is opened again on what it left on the disk.
struct Starts
{
    Starts() { start(); }
    void start()
    {
        user.reset();
        user = std::make_unique<User>(folder.path(), QSize(360, 640), Hand::Mouse);
        user->waitUntil("the account is looked for", [this] { return user->backend().state() != Backend::Opening; });
    }
    void tryAt(const QString &server, const QString &name)
    {
        user->type(s("server"), server);
        user->type(s("user"), name);
        user->type(s("password"), s("sesame"));
        user->press(s("signIn"));
        user->waitUntil("it came to nothing", [this] { return user->sees(s("problem")) && user->sees(s("signIn")); });
    }

    QTemporaryDir folder;
    std::unique_ptr<User> user;
};

} // namespace

TEST_CASE("who was signed in, and where, stands in the sign-in of another account after a restart")
{
    const Standin server(demoBundle());
    Starts f;
    f.user->signIn(server);
    f.user->backend().signOut();
    const bool isRestarted = GENERATE(true, false);
    CAPTURE(isRestarted);
    if (isRestarted)
        f.start();
    REQUIRE(f.user->backend().state() == Backend::SignedOut);
    f.user->press(s("otherAccount"));
    CHECK(textOf(*f.user, "server") == server.url().toString());
    CHECK(textOf(*f.user, "user") == server.user(s("worker")));
    checkQuiet(*f.user);
}

TEST_CASE("who tried to sign in, and where, need not be typed again, not even after a restart")
{
    Starts f;
    f.tryAt(nowhere, s("asha@demo"));
    const bool isRestarted = GENERATE(true, false);
    CAPTURE(isRestarted);
    if (isRestarted)
        f.start();
    CHECK(textOf(*f.user, "server") == nowhere);
    CHECK(textOf(*f.user, "user") == s("asha@demo"));
    CHECK(textOf(*f.user, "password") == (isRestarted ? QString() : s("sesame")));
    checkQuiet(*f.user);
}

TEST_CASE("no secret that was typed to sign in is remembered")
{
    Starts f;
    f.tryAt(nowhere, s("asha@demo"));
    f.tryAt(s("http://asha:hidden@127.0.0.1:9"), s("asha@demo"));
    CHECK(textOf(*f.user, "server") == s("http://asha:hidden@127.0.0.1:9")); // to be corrected
    f.start();
    CHECK(textOf(*f.user, "server") == nowhere);
    QDirIterator kept(f.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    REQUIRE(kept.hasNext());
    while (kept.hasNext()) {
        QFile file(kept.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        CAPTURE(file.fileName().toStdString(), content.toStdString());
        CHECK_FALSE(content.contains("sesame"));
        CHECK_FALSE(content.contains("hidden"));
    }
    checkQuiet(*f.user);
}

TEST_CASE("where there is no keychain nobody's key is put into a file before the person has said so")
{
    // No bus, no keychain: to be said before anything of this process has looked for one.
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    const Standin server(demoBundle());
    Starts f;
    f.tryAt(server.url().toString(), server.user(s("worker")));
    CHECK(f.user->backend().state() == Backend::SignedOut);
    CHECK(f.user->see(s("problem"))->property("title").toString()
          == errorText({ErrorKind::UserMustFix, s("keychain.none")}).title);
    CHECK(textOf(*f.user, "act") == s("Keep the key in a file"));
    CHECK_FALSE(QFile::exists(f.folder.filePath(s("secrets"))));
    CHECK(f.user->backend().accounts().isEmpty());

    f.user->press(s("act"));
    f.user->waitUntil("ready to work", [&] { return f.user->backend().state() == Backend::Ready; });
    const auto kept = QDir(f.folder.filePath(s("secrets"))).entryInfoList(QDir::Files);
    REQUIRE(kept.size() == 1);
    const auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    CHECK_FALSE(kept.first().permissions() & others);
    SystemIdSource ids;
    const auto profile = Profile::open(f.folder.path(), ids);
    REQUIRE(profile);
    CHECK(profile->accounts().first().keyStorage == s("file"));
    checkQuiet(*f.user);
    bus.isEmpty() ? qunsetenv("DBUS_SESSION_BUS_ADDRESS") : qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
}

TEST_CASE("an account whose records a newer version has written says so at the sign-in and stays as it is")
{
    const Standin server(demoBundle());
    Starts f;
    f.user->signIn(server);
    const QString path = f.user->backend().accountFolder() + s("/dhara.sqlite");
    f.user.reset();
    {
        auto database = QSqlDatabase::addDatabase(s("QSQLITE"), s("newer"));
        database.setDatabaseName(path);
        REQUIRE(database.open());
        REQUIRE(QSqlQuery(database).exec(s("PRAGMA user_version = 1000")));
        database.close();
    }
    QSqlDatabase::removeDatabase(s("newer"));
    f.start();
    CHECK(f.user->backend().state() == Backend::SignedOut);
    const ErrorText words = errorText({ErrorKind::UserMustFix, s("store.newer")});
    QQuickItem *problem = f.user->see(s("problem"));
    CHECK(problem->property("title").toString() == words.title);
    CHECK(problem->property("body").toString() == words.todo);
    CHECK(f.user->sees(s("account-") + server.user(s("worker"))));
    checkQuiet(*f.user);
}
