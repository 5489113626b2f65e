// SPDX-License-Identifier: AGPL-3.0-or-later
// Accounts that are left in the middle of something: a sign-in that is stopped, a form that is open.
#include "core/store/drafts.h"
#include "qml/App/photosource.h"
#include "tests/ui/people.h"
#include "tests/ui/waiting.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace dhara;
using namespace dhara::test;

namespace {

bool isThere(const QString &folder, const QString &file)
{
    QDirIterator files(folder, {file}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    return files.hasNext();
}

struct SignIns
{
    SignIns() : server(demoBundle()), backend(folder.path(), parts.surroundings())
    {
        QObject::connect(&backend, &Backend::signInFailed, &backend,
                         [this](const Error &error) { failed = error.code; });
        backend.openLast();
        waitUntil([this] { return backend.state() == Backend::SignedOut; });
    }
    void begin(const char *name) { begin(server.url(), name); }
    void begin(const QUrl &at, const char *name)
    {
        backend.signIn(at.toString(), server.user(s(name)), s("password"), true);
        REQUIRE(backend.state() == Backend::SigningIn);
    }

    Standin server;
    QTemporaryDir folder;
    DeviceParts parts;
    WindowBackend backend;
    QString failed;
};

/// Begins to answer whoever asks and never comes to an end of it.
class EndlessServer
{
public:
    EndlessServer()
    {
        REQUIRE(m_server.listen(QHostAddress::LocalHost));
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            m_asker = m_server.nextPendingConnection();
            m_asker->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n");
        });
        QObject::connect(&m_more, &QTimer::timeout, &m_server, [this] {
            if (m_asker)
                m_asker->write(" ");
        });
        m_more.start(std::chrono::seconds(1));
    }
    QUrl url() const { return QUrl(s("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    bool isAsked() const { return !m_asker.isNull(); }

private:
    QTcpServer m_server;
    QTimer m_more;
    QPointer<QTcpSocket> m_asker;
};

} // namespace

TEST_CASE("a sign-in at a server without an end is stopped, and the next one does not wait for it")
{
    EndlessServer endless;
    SignIns f;
    f.begin(endless.url(), "worker");
    waitUntil([&] { return endless.isAsked(); });
    f.backend.signOut();
    f.begin("worker");
    waitUntil([&] { return f.backend.state() >= Backend::FirstSync || !f.failed.isEmpty(); });
    CHECK(f.failed.toStdString() == "");
    CHECK(f.backend.lastServer() == f.server.url().toString());
}

TEST_CASE("a window that is closed does not wait for a server without an end")
{
    EndlessServer endless;
    auto f = std::make_unique<SignIns>();
    f->begin(endless.url(), "worker");
    waitUntil([&] { return endless.isAsked(); });
    QElapsedTimer closing;
    closing.start();
    f.reset();
    CHECK(closing.elapsed() < 10'000); // silence alone would end it after 20 s
}

TEST_CASE("a sign-in that was stopped stands in the way of no other and is forgotten")
{
    auto f = std::make_unique<SignIns>();
    const char *next = GENERATE("worker", "supervisor");
    const bool isOpenAlready = GENERATE(false, true);
    CAPTURE(next, isOpenAlready);
    f->begin("worker");
    // Stopped before its answer, or when the account is open already.
    if (isOpenAlready) {
        while (!isThere(f->folder.path(), s("dhara.sqlite")))
            QThread::yieldCurrentThread();
    }
    f->backend.signOut();
    REQUIRE(f->backend.state() == Backend::SignedOut);
    f->begin(next);
    waitUntil([&] { return f->backend.state() >= Backend::FirstSync || !f->failed.isEmpty(); });
    CHECK(f->failed.toStdString() == "");
    CHECK(f->backend.lastUser() == f->server.user(s(next)));
    const QString folder = f->folder.path();
    f->folder.setAutoRemove(false);
    const QString user = f->server.user(s(next));
    f.reset(); // all that was begun is done
    SystemIdSource ids;
    const auto current = Profile::open(folder, ids)->current();
    QDir(folder).removeRecursively();
    REQUIRE(current);
    CHECK(current->user == user);
}

TEST_CASE("a sign-in that was stopped is not taken up at the next start")
{
    auto f = std::make_unique<SignIns>();
    f->begin("worker");
    while (!isThere(f->folder.path(), s("dhara.sqlite")))
        QThread::yieldCurrentThread();
    f->backend.signOut();
    const QString folder = f->folder.path();
    f->folder.setAutoRemove(false);
    f.reset();
    SystemIdSource ids;
    const auto profile = Profile::open(folder, ids);
    REQUIRE(profile);
    CHECK(profile->accounts().size() == 1);
    CHECK_FALSE(profile->current());
    QDir(folder).removeRecursively();
}

TEST_CASE("a photo from the server is missing, not on its way, where no account is open")
{
    SignIns f;
    PhotoSource photo;
    photo.setBackend(&f.backend);
    photo.setAddress(s("https://s3.example.org/org/p.jpg"));
    CHECK(photo.status() == PhotoSource::Fetching);
    waitUntil([&] { return photo.status() == PhotoSource::Missing; });
}

TEST_CASE("what was typed until the account was left is in the form when it is opened again")
{
    Place place;
    User &user = place.user;
    user.press(s("nav-register"));
    user.press(s("type-Person"));
    user.answer(s("First name"), s("Fulki"));
    user.type(user.see(s("input"), user.question(s("Last name"))), s("Exa"));
    const QString account = user.backend().accounts().first().toMap().value(s("id")).toString();
    user.backend().signOut();
    CHECK_FALSE(user.backend().store());
    SECTION("by the same user")
    {
        user.backend().openAccount(account);
        user.waitUntil("the account is open", [&] { return user.backend().state() == Backend::Ready; });
        user.waitUntil("the form is there", [&] { return user.asks(s("Last name")); });
        const auto textOf = [&](const char *label) {
            return user.see(s("input"), user.question(s(label)))->property("text").toString();
        };
        CHECK(textOf("First name") == s("Fulki"));
        CHECK(textOf("Last name") == s("Exa"));
        CHECK(inStore(user, [](Connection &c) { return draftCount(c); }) == 1);
    }
    SECTION("but not for another")
    {
        user.press(s("otherAccount"));
        user.signIn(place.server, s("supervisor"));
        CHECK_FALSE(user.sees(s("formPage")));
        CHECK(inStore(user, [](Connection &c) { return draftCount(c); }) == 0);
    }
    checkQuiet(user);
}

namespace {

/// The form of somebody new, to which a photo was given a moment ago.
struct PhotoGiven : Place
{
    PhotoGiven()
    {
        user.press(s("nav-register"));
        user.press(s("type-Person"));
        user.answer(s("First name"), s("Fulki"));
        QQuickItem *question = user.question(s("Profile picture"));
        const QUrl photo = QUrl::fromLocalFile(makePhoto(folder.filePath(s("face.jpg")), 4000, 3000));
        QMetaObject::invokeMethod(question, "photoAdded", Q_ARG(QUrl, photo));
        REQUIRE(user.backend().isKeeping());
    }
    /// What is waited for, and the way out.
    bool isToldOf(const char *end)
    {
        return user.see(s("leavingNote"))->isVisible()
            && user.see(s("leavingWords"))->property("text").toString().contains(s(end));
    }
    /// In the only draft.
    qsizetype photosKept()
    {
        const auto kept = inStore(user, [](Connection &c) { return drafts(c, 2); });
        REQUIRE(kept.size() == 1);
        return kept.first().body.value(s("media")).toArray().size();
    }
};

} // namespace

TEST_CASE("a photo that was just given is kept before the window closes")
{
    PhotoGiven given;
    User &user = given.user;
    CHECK_FALSE(user.window().close());
    CHECK(given.isToldOf("The window closes by itself"));
    SECTION("which it then does by itself")
    {
        user.waitUntil("it is closed", [&] { return !user.window().isVisible(); });
        CHECK(given.photosKept() == 1);
    }
    SECTION("unless it is closed once more")
    {
        CHECK(user.window().close());
    }
    checkQuiet(user);
}

TEST_CASE("a photo that was just given is kept before the account is left")
{
    PhotoGiven given;
    User &user = given.user;
    const QString account = user.backend().accounts().first().toMap().value(s("id")).toString();
    user.backend().signOut();
    CHECK(user.backend().store());
    CHECK(given.isToldOf("You are signed out"));
    SECTION("unless it is left once more")
    {
        user.backend().signOut();
        CHECK(user.backend().state() == Backend::SignedOut);
        CHECK_FALSE(user.sees(s("leavingNote")));
        return;
    }
    user.waitUntil("the account is left", [&] { return user.backend().state() == Backend::SignedOut; });
    user.backend().openAccount(account);
    user.waitUntil("the account is open", [&] { return user.backend().state() == Backend::Ready; });
    CHECK(given.photosKept() == 1);
    checkQuiet(user);
}

TEST_CASE("who leaves while photos are kept is gone when the last of them is")
{
    Place place;
    User &user = place.user;
    Backend &backend = user.backend();
    const bool isClosing = GENERATE(true, false);
    CAPTURE(isClosing);
    const auto isHere = [&] { return isClosing ? user.window().isVisible() : backend.store() != nullptr; };
    auto first = std::make_unique<Keeping>(backend);
    if (isClosing)
        CHECK_FALSE(user.window().close());
    else
        backend.signOut();
    int keptTimes = 0;
    QObject::connect(&backend, &Backend::kept, &user.window(), [&] { ++keptTimes; });
    first.reset();
    auto second = std::make_unique<Keeping>(backend); // before anybody has heard of the first
    user.waitUntil("the first is kept", [&] { return keptTimes == 1; });
    CHECK(isHere());
    CHECK(user.sees(s("leavingNote")));
    second.reset();
    user.waitUntil("nothing holds up any more", [&] { return !isHere(); });
    checkQuiet(user);
}
