// SPDX-License-Identifier: AGPL-3.0-or-later
// An application object that times its own event loop: how long each event's handler holds the GUI thread, and how long
// a tap would have waited at the worst (Linux).
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTimer>
#include <atomic>
#include <ctime>
#include <pthread.h>
#include <thread>
#include <vector>

namespace dhara::bench {

/// Processor time is what our code took; the rest of wall time the thread stood in the line for a processor.
struct Held
{
    double wallMs = 0;
    double cpuMs = 0;
};

struct Block
{
    Held held;
    double atMs = 0; ///< since the start of the measure
    QByteArray receiver;
    int event = 0;             ///< QEvent::Type
    std::vector<void *> stack; ///< somewhere in the midst of a long one
};

/// What our own code may hold the GUI thread for, in one piece.
constexpr double toReachMs = 32;

/// One turn of an event loop as exec() makes it: what was deleted for later goes too. Left out, the rows of the pages
/// before stay and listen, and the benches grow slower with every page.
void turnOnce();

/// "Timer to QTimer": what held the thread.
QByteArray nameOf(const Block &block);

class TimedApplication final : public QGuiApplication
{
public:
    TimedApplication(int &argc, char **argv);
    ~TimedApplication() override { stop(); }

    /// From nothing again.
    void start();
    void stop();

    bool notify(QObject *receiver, QEvent *event) override;

    /// Single handlers, the longest by processor time first, at most so many.
    std::vector<Block> longest(size_t count) const;
    /// The longest handlers that draw, and those that do not.
    Held longestDrawing() const { return m_longestDrawing; }
    Held longestOther() const { return m_longestOther; }
    /// Between two ticks of a timer of 1 ms: all that ran between two turns of the loop.
    Held longestTurn() const { return m_longestTurn; }
    Held longestTurnByCpu() const { return m_longestTurnByCpu; }
    long turnsAbove(double cpuMs) const;

private:
    void tick();
    void watch();
    double cpuMs() const;
    double nowMs() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }

    QElapsedTimer m_clock;
    QTimer m_heart;
    bool m_isOn = false;
    int m_depth = 0;
    double m_lastTick = 0;
    double m_lastTickCpu = 0;
    std::vector<double> m_longTurns; ///< processor time of those over 8 ms
    std::vector<Block> m_blocks;
    Held m_longestDrawing, m_longestOther, m_longestTurn, m_longestTurnByCpu;
    std::atomic<double> m_enteredAt{-1};
    std::atomic<bool> m_isWatching{false};
    std::thread m_watcher;
    pthread_t m_thread{};
};

} // namespace dhara::bench
