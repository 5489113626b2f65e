// SPDX-License-Identifier: AGPL-3.0-or-later
// How long our own code holds the GUI thread while a whole first sync runs and somebody types into the search.
#define CATCH_CONFIG_RUNNER
#include "core/store/recordstore.h"
#include "tests/bench/guithread.h"
#include "tests/scenarios/standin.h"
#include "tests/ui/user.h"

#include <QKeyEvent>
#include <QPointer>
#include <QStandardPaths>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cxxabi.h>
#include <dlfcn.h>

using namespace dhara;
using namespace dhara::bench;
using namespace dhara::test;

namespace {

constexpr int typingPauseMs = 180;

TimedApplication *application = nullptr;

/// Turns the loop, as the program does, until it is so.
template<class Signal>
void runUntil(const Backend &backend, Signal signal, const std::function<bool()> &isSo)
{
    QEventLoop loop;
    QObject::connect(&backend, signal, &loop, [&] {
        if (isSo())
            loop.quit();
    });
    if (!isSo())
        loop.exec();
}

/// Letters into the search as soon as it is there, and out again.
class Typist
{
public:
    explicit Typist(User &user) : m_user(user)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { press(); });
        m_timer.start(typingPauseMs);
    }
    int keys() const { return m_keys; }

private:
    void press()
    {
        if (!m_search && m_user.sees(QStringLiteral("search")))
            m_search = m_user.see(QStringLiteral("search"));
        if (!m_search)
            return;
        if (!m_search->hasActiveFocus())
            m_search->forceActiveFocus();
        // Posted, as the system does: QTest would turn the loop inside this handler.
        static const QString letters = QStringLiteral("sunita");
        const int turn = m_keys++ % (2 * static_cast<int>(letters.size()));
        const bool isLetter = turn < letters.size();
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease})
            QCoreApplication::postEvent(m_search->window(),
                                        new QKeyEvent(type, isLetter ? Qt::Key_unknown : Qt::Key_Backspace,
                                                      Qt::NoModifier, isLetter ? letters.mid(turn, 1) : QString()));
    }

    User &m_user;
    QPointer<QQuickItem> m_search;
    QTimer m_timer;
    int m_keys = 0;
};

void printStack(const std::vector<void *> &stack)
{
    int shown = 0;
    for (void *address : stack) {
        Dl_info info{};
        if (!dladdr(address, &info) || !info.dli_sname)
            continue;
        int status = 0;
        char *plain = abi::__cxa_demangle(info.dli_sname, nullptr, nullptr, &status);
        const QByteArray name(status == 0 ? plain : info.dli_sname);
        std::free(plain);
        if (name.contains("takeStack") || name.contains("::notify"))
            continue;
        std::printf("        %s\n", name.left(110).constData());
        if (++shown == 12)
            break;
    }
}

void print(const char *what, const Held &held)
{
    std::printf("  %-46s %6.1f ms of processor, %6.1f ms in all\n", what, held.cpuMs, held.wallMs);
}

} // namespace

TEST_CASE("The GUI thread while a whole first sync runs")
{
    // What is in front once there is something to show: the page after sign-in, the search with somebody
    // typing, or the sync page.
    const QString page = GENERATE(QStringLiteral("home"), QStringLiteral("find"), QStringLiteral("sync"));
    Standin server(
        demoBundle(),
        {QStringLiteral("--subjects"), QStringLiteral("20000"), QStringLiteral("--visits"), QStringLiteral("30000")});
    const QTemporaryDir folder;
    User user(folder.path(), QSize(1280, 800), Hand::Mouse);
    WindowBackend &backend = user.backend();
    runUntil(backend, &Backend::stateChanged, [&] { return backend.state() == Backend::SignedOut; });
    const Typist typist(user);
    QElapsedTimer timer;
    timer.start();
    application->start();
    backend.signIn(server.url().toString(), server.user(QStringLiteral("worker")), {}, true);
    runUntil(backend, &Backend::stateChanged, [&] { return backend.state() == Backend::Ready; });
    const double readySeconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    REQUIRE(user.workplace());
    user.workplace()->setProperty("current", page);
    runUntil(backend, &Backend::progressChanged, [&] { return !backend.progress().isRunning; });
    application->stop();
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    REQUIRE_FALSE(backend.progress().lastError);
    const auto rows = backend.store()->read([](Connection &c) { return counts(c); }).get();
    REQUIRE(rows);
    REQUIRE(rows->value(QStringLiteral("subject")) >= 20000);

    std::printf("%s, 1280x800: first sync of %lld subjects in %.2f s, usable after %.2f s, %d keys typed\n",
                qPrintable(page), static_cast<long long>(rows->value(QStringLiteral("subject"))), seconds, readySeconds,
                typist.keys());
    print("longest handler that draws", application->longestDrawing());
    print("longest handler of another kind", application->longestOther());
    print("longest between two turns, by processor", application->longestTurnByCpu());
    print("longest between two turns, in all", application->longestTurn());
    std::printf("  turns over 16 ms of processor: %ld, over 32 ms: %ld\n  to reach: %.0f ms by our own code\n",
                application->turnsAbove(16), application->turnsAbove(32), toReachMs);
    for (const Block &block : application->longest(4)) {
        std::printf("    %5.1f ms (%5.1f in all) at %6.0f ms: %s\n", block.held.cpuMs, block.held.wallMs, block.atMs,
                    nameOf(block).constData());
        printStack(block.stack);
    }
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    TimedApplication timed(argc, argv);
    application = &timed;
    return Catch::Session().run(argc, argv);
}
