// SPDX-License-Identifier: AGPL-3.0-or-later
// Secrets in a real keychain on a bus of its own, in one that is locked, and where there is none.
#include "sync/transport/secrets.h"
#include "tests/support/shared.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusServiceWatcher>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTimer>
#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

using namespace dhara;
using namespace dhara::test;

namespace {

constexpr int patience = 60'000; // for programs to start and end on a busy machine
const char *const stepsVariable = "DHARA_KEYCHAIN_STEPS";
const char *const patienceVariable = "DHARA_KEYCHAIN_PATIENCE";

std::string outcome(const Result<void> &result)
{
    return result ? "done" : result.error().code.toStdString();
}

std::string outcome(const Result<QByteArray> &result)
{
    return result ? result->toHex().toStdString() : result.error().code.toStdString();
}

std::string outcome(const Result<std::optional<QByteArray>> &result)
{
    return result && !*result ? "nothing" : outcome(result.map([](const auto &value) { return *value; }));
}

/// One step, "verb,name[,hex]", and what came of it.
std::string perform(const QStringList &step, SecretStore &secrets)
{
    SystemIdSource ids;
    const QString &name = step.at(1);
    if (step.first() == QStringLiteral("read"))
        return outcome(secrets.read(name).get());
    if (step.first() == QStringLiteral("write"))
        return outcome(secrets.write(name, QByteArray::fromHex(step.at(2).toLatin1())).get());
    if (step.first() == QStringLiteral("resume"))
        return ::kill(name.toInt(), SIGCONT) == 0 ? "done" : "gone";
    if (step.first() == QStringLiteral("remove"))
        return outcome(secrets.remove(name).get());
    return outcome(accountKey(secrets, name, ids));
}

/// A home, a session bus in it and, where wanted, a keyring on that bus. Nothing is started by the bus itself, so
/// that nobody is asked for a password on the screen.
class Session
{
public:
    Session()
    {
        REQUIRE(QDir(m_home.path()).mkpath(QStringLiteral("run")));
        QFile::setPermissions(m_home.filePath(QStringLiteral("run")),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        m_environment.insert(QStringLiteral("HOME"), m_home.path());
        m_environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home.filePath(QStringLiteral("share")));
        m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.filePath(QStringLiteral("run")));
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL"})
            m_environment.remove(QLatin1String(name));
        m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        for (QProcess *process : {&m_bus, &m_keyring}) // outlives this one not even where it crashes
            process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    }
    ~Session()
    {
        endKeyring();
        end(m_bus);
    }
    Q_DISABLE_COPY_MOVE(Session)

    void startBus()
    {
        QFile config(m_home.filePath(QStringLiteral("bus.conf")));
        REQUIRE(config.open(QIODevice::WriteOnly));
        config.write("<busconfig><type>session</type><listen>unix:dir=" + m_home.path().toUtf8()
                     + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                       "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        config.close();
        m_bus.setProcessEnvironment(m_environment);
        m_bus.start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                     QStringLiteral("--config-file=") + config.fileName()});
        REQUIRE(m_bus.waitForStarted(patience));
        while (!m_bus.canReadLine())
            REQUIRE(m_bus.waitForReadyRead(patience));
        useBus(QString::fromUtf8(m_bus.readLine().trimmed()));
    }
    void useBus(const QString &address) { m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), address); }

    /// With the password it is open, without it is as after a start: locked.
    void startKeyring(const QByteArray &password)
    {
        QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
        if (!password.isEmpty())
            arguments.append(QStringLiteral("--unlock"));
        m_keyring.setProcessEnvironment(m_environment);
        m_keyring.start(QStringLiteral("gnome-keyring-daemon"), arguments);
        REQUIRE(m_keyring.waitForStarted(patience));
        m_keyring.write(password);
        m_keyring.closeWriteChannel();
        waitForService(QStringLiteral("org.freedesktop.secrets"));
    }
    /// It is there and does not answer, as one does that waits for its owner.
    qint64 pauseKeyring()
    {
        REQUIRE(::kill(static_cast<pid_t>(m_keyring.processId()), SIGSTOP) == 0);
        return m_keyring.processId();
    }
    void endKeyring() { end(m_keyring); }

    /// What a process of Dhara in this session sees, step by step; it must also come to its end.
    QStringList perform(const QStringList &steps, int keychainPatience = patience / 2) const
    {
        QProcess process;
        QProcessEnvironment environment = m_environment;
        environment.insert(QLatin1String(stepsVariable), steps.join(QLatin1Char(';')));
        environment.insert(QLatin1String(patienceVariable), QString::number(keychainPatience));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.keychain]")});
        REQUIRE(process.waitForFinished(patience));
        const QByteArray said = process.readAllStandardOutput();
        INFO(said.toStdString() << process.readAllStandardError().toStdString());
        REQUIRE(process.exitStatus() == QProcess::NormalExit);
        REQUIRE(process.exitCode() == 0);
        QStringList outcomes;
        for (const QByteArray &line : said.split('\n')) {
            if (line.startsWith("> "))
                outcomes.append(QString::fromUtf8(line.mid(2)));
        }
        REQUIRE(outcomes.size() == steps.size());
        return outcomes;
    }

private:
    static void end(QProcess &process)
    {
        if (process.state() == QProcess::NotRunning)
            return;
        process.terminate();
        if (!process.waitForFinished(5'000))
            process.kill();
        process.waitForFinished();
    }

    void waitForService(const QString &service) const
    {
        const QString name = QStringLiteral("waiting");
        const auto leave = qScopeGuard([name] { QDBusConnection::disconnectFromBus(name); });
        auto bus = QDBusConnection::connectToBus(m_environment.value(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")), name);
        REQUIRE(bus.isConnected());
        QEventLoop loop;
        const QDBusServiceWatcher watcher(service, bus, QDBusServiceWatcher::WatchForRegistration);
        QObject::connect(&watcher, &QDBusServiceWatcher::serviceRegistered, &loop, &QEventLoop::quit);
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        if (!bus.interface()->isServiceRegistered(service))
            loop.exec();
        REQUIRE(bus.interface()->isServiceRegistered(service));
    }

    QTemporaryDir m_home;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QProcess m_bus;
    QProcess m_keyring;
};

bool isKey(const QString &outcome)
{
    return outcome.size() == 64 && QByteArray::fromHex(outcome.toLatin1()).size() == 32;
}

} // namespace

// QtKeychain's first answer binds a process to its bus, so each session has a process of its own.
TEST_CASE("(process in a session)", "[.keychain]")
{
    const QStringList steps = qEnvironmentVariable(stepsVariable).split(QLatin1Char(';'), Qt::SkipEmptyParts);
    KeychainSecrets secrets(QStringLiteral("Dhara test"),
                            std::chrono::milliseconds(qEnvironmentVariableIntValue(patienceVariable)));
    for (const QString &step : steps)
        std::printf("> %s\n", perform(step.split(QLatin1Char(',')), secrets).c_str());
    std::fflush(stdout);
}

TEST_CASE("the keychain keeps an account's key: a random one, the same at the next start, another for each account")
{
    Session session;
    session.startBus();
    session.startKeyring("open");
    const QStringList first = session.perform({QStringLiteral("key,a"), QStringLiteral("key,a"),
                                               QStringLiteral("key,b"), QStringLiteral("read,account-key c")});
    CHECK(isKey(first.at(0)));
    CHECK(first.at(1) == first.at(0));
    CHECK(isKey(first.at(2)));
    CHECK(first.at(2) != first.at(0));
    CHECK(first.at(3) == QStringLiteral("nothing"));

    // the tablet was switched off and on again
    session.endKeyring();
    session.startKeyring("open");
    CHECK(session.perform({QStringLiteral("key,a"), QStringLiteral("key,b")}) == QStringList{first.at(0), first.at(2)});
}

TEST_CASE("a secret in the keychain is written, read, written over and removed, whatever bytes it has")
{
    Session session;
    session.startBus();
    session.startKeyring("open");
    const QStringList done
        = session.perform({QStringLiteral("remove,token"), QStringLiteral("write,token,00ff0a"),
                           QStringLiteral("read,token"), QStringLiteral("write,token,01"), QStringLiteral("read,token"),
                           QStringLiteral("read,other"), QStringLiteral("remove,token"), QStringLiteral("read,token")});
    CHECK(done.join(QLatin1Char(' ')) == QStringLiteral("done done 00ff0a done 01 nothing done nothing"));
}

TEST_CASE("a locked keychain is said to be locked, and what it keeps is there once it is opened")
{
    Session session;
    session.startBus();
    session.startKeyring("open");
    const QString key = session.perform({QStringLiteral("key,a")}).first();
    session.endKeyring();
    session.startKeyring({});
    for (const QString &outcome :
         session.perform({QStringLiteral("key,a"), QStringLiteral("write,b,00"), QStringLiteral("key,c")}, 1'000))
        CHECK(outcome == QStringLiteral("keychain.locked"));
    session.endKeyring();
    session.startKeyring("open");
    CHECK(session.perform({QStringLiteral("key,a")}).first() == key);
}

TEST_CASE("a keychain that does not answer is said to be locked in time, and serves again once it does")
{
    Session session;
    session.startBus();
    session.startKeyring("open");
    const QString key = session.perform({QStringLiteral("key,a")}).first();
    const qint64 keyring = session.pauseKeyring();
    const QString locked = QStringLiteral("keychain.locked");
    CHECK(session.perform({QStringLiteral("key,a"), QStringLiteral("write,b,00")}, 500) == QStringList{locked, locked});
    // the process that waited in vain need not start anew
    const QStringList done = session.perform(
        {QStringLiteral("key,a"), QStringLiteral("resume,%1").arg(keyring), QStringLiteral("key,a")}, 5'000);
    CHECK(done == QStringList{locked, QStringLiteral("done"), key});
}

TEST_CASE("where there is no keychain that is said at once")
{
    Session session;
    SECTION("no session bus") { }
    SECTION("a session bus that is gone")
    {
        session.useBus(QStringLiteral("unix:path=/nonexistent/bus"));
    }
    SECTION("a session bus without a keychain")
    {
        session.startBus();
    }
    for (const QString &outcome : session.perform({QStringLiteral("key,a"), QStringLiteral("read,a"),
                                                   QStringLiteral("write,a,00"), QStringLiteral("remove,a")}))
        CHECK(outcome == QStringLiteral("keychain.none"));
}

TEST_CASE("a key in the keychain that is damaged is told and left as it is")
{
    Session session;
    session.startBus();
    session.startKeyring("open");
    for (const QString &damaged : {QString(62, QLatin1Char('5')), QString(66, QLatin1Char('5'))}) {
        const QStringList done = session.perform({QStringLiteral("write,account-key a,") + damaged,
                                                  QStringLiteral("key,a"), QStringLiteral("read,account-key a")});
        CHECK(done == QStringList{QStringLiteral("done"), QStringLiteral("keychain.damaged"), damaged});
    }
}
