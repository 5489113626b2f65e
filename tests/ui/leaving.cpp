// SPDX-License-Identifier: AGPL-3.0-or-later
// Accounts that are left in the middle of something.
#include "qml/App/photosource.h"
#include "tests/ui/people.h"

#include <QDirIterator>
#include <QTest>

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
        QObject::connect(&backend, &Backend::signInFailed, [this](const Error &error) { failed = error.code; });
        backend.openLast();
        waitUntil([this] { return backend.state() == Backend::SignedOut; });
    }
    void begin(const char *name)
    {
        backend.signIn(server.url().toString(), server.user(s(name)), s("password"), true);
        REQUIRE(backend.state() == Backend::SigningIn);
    }
    static void waitUntil(const std::function<bool()> &isSo) { REQUIRE(QTest::qWaitFor(isSo, 20'000)); }

    Standin server;
    QTemporaryDir folder;
    DeviceParts parts;
    WindowBackend backend;
    QString failed;
};

} // namespace

TEST_CASE("a sign-in that was stopped stands in the way of no other and is forgotten")
{
    auto f = std::make_unique<SignIns>();
    const char *next = GENERATE("worker", "supervisor");
    const bool isOpenAlready = GENERATE(false, true);
    CAPTURE(next, isOpenAlready);
    f->begin("worker");
    // Its answer comes in any case: only the window does not wait for it any more.
    if (isOpenAlready) {
        while (!isThere(f->folder.path(), s("dhara.sqlite")))
            QThread::yieldCurrentThread();
    }
    f->backend.signOut();
    REQUIRE(f->backend.state() == Backend::SignedOut);
    f->begin(next);
    f->waitUntil([&] { return f->backend.state() >= Backend::FirstSync || !f->failed.isEmpty(); });
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
    f.waitUntil([&] { return photo.status() == PhotoSource::Missing; });
}
