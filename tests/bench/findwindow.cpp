// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/bench/findwindow.h"

#include "app/window.h"
#include "app/windowbackend.h"
#include "qml/App/preferences.h"
#include "qml/Subjects/findmodel.h"
#include "tests/bench/guithread.h"
#include "tests/bench/names.h"
#include "tests/scenarios/device.h"
#include "tests/ui/items.h"

#include <QAbstractItemModel>
#include <QFile>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <cstdio>
#include <ctime>

namespace dhara::bench {
namespace {

using test::DeviceParts;

constexpr int namesTyped = 20;

double memoryMb(const char *what)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(what))
            return line.mid(qstrlen(what)).trimmed().split(' ').first().toDouble() * 1024 / 1e6;
    }
    return 0;
}

/// Ends the process at once: only what came before is measured.
[[noreturn]] void end()
{
    std::fflush(stdout);
    std::_Exit(0);
}

/// There is no test session here that could tell of it.
void orEnd(bool isSo, const char *what)
{
    if (isSo)
        return;
    std::fprintf(stderr, "not there: %s\n", what);
    std::_Exit(1);
}

/// The real window on an account that is there.
class Opened
{
public:
    explicit Opened(const QString &folder) :
        m_preferences(folder + QStringLiteral("/preferences.json")), m_backend(folder, m_parts.surroundings())
    {
        prepareWindowStyle();
        m_backend.openLast();
        m_window = loadWindow(m_engine, m_backend, m_preferences);
        orEnd(m_window != nullptr, "the window");
        m_window->resize(1280, 800);
    }
    QQuickWindow &window() { return *m_window; }
    WindowBackend &backend() { return m_backend; }
    QQuickItem *list() { return m_window->findChild<QQuickItem *>(QStringLiteral("hits")); }
    QAbstractItemModel *model() { return list()->property("model").value<QAbstractItemModel *>(); }
    QString title(int row)
    {
        return model()->data(model()->index(row, 0), model()->roleNames().key("title")).toString();
    }
    /// What the first row of the list shows is what stands first in its model.
    bool isFirstShown()
    {
        if (model()->rowCount() == 0)
            return true;
        const QQuickItem *row = test::madeRow(list(), 0);
        return row && !title(0).isEmpty() && row->property("title").toString() == title(0);
    }
    bool hasRows() { return list() && list()->property("count").toInt() > 0 && !title(0).isEmpty(); }
    /// Calls `drawn` at the end of the frame into which the rows went, on whichever thread it is drawn.
    void whenRowsAreDrawn(std::function<void()> drawn)
    {
        QObject::connect(m_window, &QQuickWindow::afterAnimating, m_window, [this] { m_hasRows = hasRows(); });
        QObject::connect(
            m_window, &QQuickWindow::beforeSynchronizing, m_window, [this] { m_isDrawingRows = m_hasRows; },
            Qt::DirectConnection);
        QObject::connect(
            m_window, &QQuickWindow::frameSwapped, m_window,
            [this, drawn = std::move(drawn)] {
                if (m_isDrawingRows)
                    drawn();
            },
            Qt::DirectConnection);
    }
    void waitFor(const std::function<bool()> &isSo) { orEnd(QTest::qWaitFor(isSo, 60'000), "in time"); }

private:
    DeviceParts m_parts;
    Preferences m_preferences;
    WindowBackend m_backend;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
    bool m_hasRows = false; ///< at the end of the GUI thread's part of a frame
    bool m_isDrawingRows = false;
};

/// From a letter that is typed to the frame that shows its list.
class Letter : public QObject
{
public:
    Letter(Opened &opened, const FindModel &find)
    {
        connect(&find, &FindModel::shown, this, [this] {
            told = since(m_timer);
            frames = 0;
        });
        connect(&opened.window(), &QQuickWindow::afterRendering, this, [this, &opened] {
            if (told < 0 || drawn >= 0)
                return;
            ++frames;
            if (opened.isFirstShown())
                drawn = since(m_timer);
        });
    }
    void start()
    {
        told = drawn = -1;
        m_timer.start();
    }

    // Milliseconds; less than 0: not yet.
    double told = -1; ///< the list has changed
    double drawn = -1;
    int frames = 0; ///< since then

private:
    QElapsedTimer m_timer;
};

/// Moves the list to one place after the other, each from an event as a finger does it.
class Scroller : public QObject
{
public:
    Scroller(QQuickItem &list, std::vector<double> places) : m_list(list), m_places(std::move(places)) { }
    bool isThrough() const { return m_next >= m_places.size(); }
    void start() { m_timer = startTimer(4); }

protected:
    void timerEvent(QTimerEvent *) override
    {
        if (isThrough())
            return killTimer(m_timer);
        const double extent = m_list.property("contentHeight").toDouble() - m_list.height();
        m_list.setProperty("contentY",
                           m_list.property("originY").toDouble() + std::clamp(m_places[m_next++], 0.0, extent));
    }

private:
    QQuickItem &m_list;
    std::vector<double> m_places;
    size_t m_next = 0;
    int m_timer = 0;
};

} // namespace

double sinceStart(double started)
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6 - started;
}

int emptyWindow(int argc, char **argv)
{
    prepareWindowStyle();
    const QGuiApplication application(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData("import QtQuick.Controls.Basic\nApplicationWindow { width: 1280; height: 800; visible: true }");
    orEnd(!engine.rootObjects().isEmpty(), "the empty window");
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    QObject::connect(
        window, &QQuickWindow::frameSwapped, window,
        [] {
            std::printf("%.1f\n", memoryMb("VmRSS:"));
            end();
        },
        Qt::DirectConnection);
    return QGuiApplication::exec();
}

int firstFrame(int argc, char **argv, const QString &folder)
{
    const double started = argc > 3 ? QByteArray(argv[3]).toDouble() : sinceStart(0);
    const QGuiApplication application(argc, argv);
    const double begun = sinceStart(started);
    Opened opened(folder);
    const double loaded = sinceStart(started);
    double ready = 0;
    QObject::connect(&opened.backend(), &Backend::stateChanged, &opened.window(),
                     [&] { ready = opened.backend().state() == Backend::Ready ? sinceStart(started) : ready; });
    opened.whenRowsAreDrawn([&] {
        std::printf("application at %.0f ms, window loaded at %.0f, account open at %.0f, list drawn at %.0f\n", begun,
                    loaded, ready, sinceStart(started));
        end();
    });
    return QGuiApplication::exec();
}

int typeLetters(int argc, char **argv, const QString &folder)
{
    const QGuiApplication application(argc, argv);
    Opened opened(folder);
    opened.waitFor([&] { return opened.hasRows() && opened.backend().answersToCome() == 0; });
    auto *field = opened.window().findChild<QQuickItem *>(QStringLiteral("search"));
    const auto *find = opened.window().findChild<FindModel *>();
    orEnd(field && find, "the search field");
    field->forceActiveFocus();
    Letter letter(opened, *find);
    std::vector<double> toDrawn, toFrame;
    int mostFrames = 0;
    Namer namer;
    for (int i = 0; i < namesTyped; ++i) {
        field->setProperty("text", QString());
        opened.waitFor([&] { return find->text().isEmpty() && opened.backend().answersToCome() == 0; });
        const QString name = namer.name();
        for (const QChar typed : name) {
            letter.start();
            QTest::keyClick(&opened.window(), typed.toLower().toLatin1());
            opened.waitFor([&] { return letter.drawn >= 0; });
            mostFrames = std::max(mostFrames, letter.frames);
            toDrawn.push_back(letter.drawn);
            toFrame.push_back(letter.drawn - letter.told);
        }
    }
    std::printf("%zu letters\n  from a letter to its list drawn %6.1f ms p50, %6.1f p95, %6.1f at most\n",
                toDrawn.size(), part(toDrawn, 0.5), part(toDrawn, 0.95), part(toDrawn, 1));
    std::printf(
        "  from the list to its frame      %6.1f ms p50, %6.1f p95, %6.1f at most, in the %d. frame at the latest\n",
        part(toFrame, 0.5), part(toFrame, 0.95), part(toFrame, 1), mostFrames);
    end();
}

int scrollAll(int argc, char **argv, const QString &folder)
{
    TimedApplication application(argc, argv);
    Opened opened(folder);
    opened.waitFor([&] { return opened.hasRows(); });
    opened.waitFor([&] { return opened.backend().answersToCome() == 0; });
    const double before = memoryMb("VmRSS:");
    QQuickItem *list = opened.list();
    constexpr int row = 72;
    // By hand through the first hundred screens, then in leaps to the end and back up.
    std::vector<double> places;
    for (int y = 0; y < 1'000 * row; y += 13 * row / 10)
        places.push_back(y);
    for (int y = 1'000 * row; y < many * row; y += 250 * row)
        places.push_back(y);
    for (int y = many * row; y > 0; y -= 600 * row)
        places.push_back(y);
    places.push_back(2 * many * row);
    const size_t moves = places.size();
    application.start();
    Scroller scroller(*list, std::move(places));
    scroller.start();
    opened.waitFor([&] { return scroller.isThrough(); });
    const int last = list->property("count").toInt() - 1;
    opened.waitFor([&] { return !opened.title(last).isEmpty(); });
    application.stop();
    std::printf("%d rows, %zu moves\n", last + 1, moves);
    std::printf("  longest handler that does not draw  %6.1f ms of processor (to reach: 16 ms)\n",
                application.longestOther().cpuMs);
    std::printf("  longest handler that draws          %6.1f ms (with the software renderer)\n",
                application.longestDrawing().cpuMs);
    std::printf("  longest turn of the loop            %6.1f ms, %ld above 16 ms\n",
                application.longestTurnByCpu().cpuMs, application.turnsAbove(16));
    for (const Block &block : application.longest(4))
        std::printf("    %5.1f ms at %5.0f: event %d to %s\n", block.held.cpuMs, block.atMs, block.event,
                    block.receiver.constData());
    std::printf(
        "  memory: %.0f MB with the list open, %.0f MB after all was scrolled, peak %.0f MB (to reach: 200 MB)\n",
        before, memoryMb("VmRSS:"), memoryMb("VmHWM:"));
    end();
}

} // namespace dhara::bench
