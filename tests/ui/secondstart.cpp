// SPDX-License-Identifier: AGPL-3.0-or-later
// The real program started again on one profile.
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch.hpp>

namespace {

constexpr int patience = 20'000; // ms

/// A process of its own with a window that no screen shows; its local sockets lie in `sockets`.
std::unique_ptr<QProcess> start(const QString &profile, const QString &sockets)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("TMPDIR"), sockets);
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(DHARA_BIN_DIR "/dhara"), {QStringLiteral("--profile"), profile});
    REQUIRE(process->waitForStarted());
    return process;
}

} // namespace

TEST_CASE("each further start brings the window of the first to the front and ends")
{
    const QTemporaryDir folder;
    const QString profile = folder.filePath(QStringLiteral("profile"));
    const QDir sockets(folder.filePath(QStringLiteral("s")));
    REQUIRE(sockets.mkpath(QStringLiteral(".")));
    const auto first = start(profile, sockets.path());
    // Qt gives the socket its name when it listens.
    REQUIRE(QTest::qWaitFor(
        [&] { return !sockets.entryList({QStringLiteral("dhara-*")}, QDir::System | QDir::Files).isEmpty(); },
        patience));
    QByteArray said;
    // The platform without a screen has no front to bring a window to, and says so each time it is asked to.
    const auto raised = [&] {
        said += first->readAllStandardError();
        return said.count("raise()");
    };
    const auto startAgain = [&] {
        const auto second = start(profile, sockets.path());
        REQUIRE(second->waitForFinished(patience));
        CHECK(second->exitCode() == 0);
    };
    startAgain();
    REQUIRE(QTest::qWaitFor([&] { return raised() > 0; }, patience));
    const auto before = raised();
    startAgain();
    CHECK(QTest::qWaitFor([&] { return raised() > before; }, patience));
    CHECK(first->state() == QProcess::Running);
    first->kill();
    first->waitForFinished(patience);
}
