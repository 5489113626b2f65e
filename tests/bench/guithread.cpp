// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/bench/guithread.h"

#include <QMetaEnum>
#include <QThread>
#include <algorithm>
#include <csignal>
#include <execinfo.h>

namespace dhara::bench {
namespace {

constexpr double longMs = 12;   // a stack is taken of what holds the thread longer
constexpr double notableMs = 4; // kept at all
constexpr int stackSize = 64;
constexpr size_t keptBlocks = 400;

// Written by the signal's handler on the GUI thread, read by the same thread when the event is through.
void *stackOfLong[stackSize];
volatile std::sig_atomic_t stackDepth = 0;

void takeStack(int)
{
    stackDepth = backtrace(stackOfLong, stackSize);
}

/// Qt Quick polishes, lays out and paints in the window's own timer or when it is asked to show itself.
bool isDrawing(const QObject &receiver, QEvent::Type event)
{
    return event == QEvent::UpdateRequest || event == QEvent::Expose
        || (event == QEvent::Timer && receiver.isWindowType());
}

} // namespace

void turnOnce()
{
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QByteArray nameOf(const Block &block)
{
    const char *event = QMetaEnum::fromType<QEvent::Type>().valueToKey(block.event);
    return QByteArray(event ? event : "event") + " to " + block.receiver;
}

TimedApplication::TimedApplication(int &argc, char **argv) : QGuiApplication(argc, argv)
{
    connect(&m_heart, &QTimer::timeout, this, &TimedApplication::tick);
}

double TimedApplication::cpuMs() const
{
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

void TimedApplication::start()
{
    stop();
    m_blocks.clear();
    m_longTurns.clear();
    m_longestDrawing = m_longestOther = m_longestTurn = m_longestTurnByCpu = {};
    m_clock.start();
    m_thread = pthread_self();
    void *warmUp[2];
    backtrace(warmUp, 2); // loads what it needs outside the signal's handler
    std::signal(SIGUSR1, takeStack);
    m_heart.setTimerType(Qt::PreciseTimer);
    m_heart.setInterval(1);
    m_heart.start();
    m_lastTick = nowMs();
    m_lastTickCpu = cpuMs();
    m_isOn = true;
    m_isWatching = true;
    m_watcher = std::thread([this] { watch(); });
}

void TimedApplication::stop()
{
    m_isOn = false;
    m_heart.stop();
    m_isWatching = false;
    if (m_watcher.joinable())
        m_watcher.join();
}

void TimedApplication::watch()
{
    double seen = -1;
    while (m_isWatching) {
        std::this_thread::sleep_for(std::chrono::milliseconds(3));
        const double entered = m_enteredAt;
        if (entered < 0 || entered == seen || nowMs() - entered < longMs)
            continue;
        seen = entered;
        pthread_kill(m_thread, SIGUSR1);
    }
}

void TimedApplication::tick()
{
    if (!m_isOn)
        return;
    const double now = nowMs();
    const double cpu = cpuMs();
    const Held turn{now - m_lastTick, cpu - m_lastTickCpu};
    m_lastTick = now;
    m_lastTickCpu = cpu;
    if (turn.wallMs > m_longestTurn.wallMs)
        m_longestTurn = turn;
    if (turn.cpuMs > m_longestTurnByCpu.cpuMs)
        m_longestTurnByCpu = turn;
    if (turn.cpuMs > 8)
        m_longTurns.push_back(turn.cpuMs);
}

bool TimedApplication::notify(QObject *receiver, QEvent *event)
{
    if (!m_isOn || m_depth > 0 || QThread::currentThread() != thread())
        return QGuiApplication::notify(receiver, event);
    Block block;
    // The receiver may be gone afterwards.
    block.receiver = receiver->metaObject()->className();
    if (event->type() == QEvent::Timer && receiver->inherits("QTimer") && receiver->parent())
        block.receiver += QByteArray(" of ") + receiver->parent()->metaObject()->className();
    block.event = event->type();
    const bool draws = isDrawing(*receiver, event->type());
    block.atMs = nowMs();
    const double cpu = cpuMs();
    stackDepth = 0;
    m_enteredAt = block.atMs;
    ++m_depth;
    const bool isTaken = QGuiApplication::notify(receiver, event);
    --m_depth;
    m_enteredAt = -1;
    block.held = {nowMs() - block.atMs, cpuMs() - cpu};
    Held &longest = draws ? m_longestDrawing : m_longestOther;
    if (block.held.cpuMs > longest.cpuMs)
        longest = block.held;
    if (block.held.cpuMs > notableMs && m_blocks.size() < keptBlocks) {
        block.stack.assign(stackOfLong, stackOfLong + stackDepth);
        m_blocks.push_back(std::move(block));
    }
    return isTaken;
}

std::vector<Block> TimedApplication::longest(size_t count) const
{
    std::vector<Block> sorted = m_blocks;
    std::sort(sorted.begin(), sorted.end(), [](const Block &a, const Block &b) { return a.held.cpuMs > b.held.cpuMs; });
    sorted.resize(std::min(count, sorted.size()));
    return sorted;
}

long TimedApplication::turnsAbove(double cpuMs) const
{
    return std::count_if(m_longTurns.begin(), m_longTurns.end(), [cpuMs](double ms) { return ms > cpuMs; });
}

} // namespace dhara::bench
