// SPDX-License-Identifier: AGPL-3.0-or-later
// Search and list of 200,000 subjects: how long a reader takes for each letter, how long the window takes to show them,
// what it holds while they are scrolled. Beside each the floor, in the same run.
#define CATCH_CONFIG_RUNNER
#include "app/window.h"
#include "app/windowbackend.h"
#include "core/store/recordstore.h"
#include "core/store/search.h"
#include "core/store/statement.h"
#include "qml/App/preferences.h"
#include "tests/bench/child.h"
#include "tests/bench/guithread.h"
#include "tests/scenarios/device.h"
#include "tests/scenarios/standin.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QFile>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTest>
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <ctime>
#include <random>

using namespace dhara;
using namespace dhara::bench;
using namespace dhara::test;

namespace {

constexpr int many = 200'000;
constexpr int some = 20'000;
constexpr int pageSize = 1000;
constexpr int namesTyped = 60;
constexpr int rowsShown = 40; // as the Find page asks for them

double since(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double part(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values.at(std::min(values.size() - 1, size_t(share * double(values.size()))));
}

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

/// Names of syllables: many begin alike, as names do.
class Namer
{
public:
    QString name()
    {
        static constexpr std::array syllables{"ra", "ma", "si", "ta", "de", "vi", "ku", "la", "no", "pri", "ya", "han"};
        QString text;
        for (int i = 2 + number(2); i > 0; --i)
            text += QLatin1String(syllables.at(size_t(number(syllables.size()))));
        text[0] = text[0].toUpper();
        return text;
    }
    int number(size_t below) { return static_cast<int>(m_random() % below); }

private:
    std::mt19937 m_random{5};
};

/// An account as its first sync leaves it, with so many subjects more.
void fill(const QString &folder, const Standin &server, int count)
{
    Device device(server.url(), server.user(QStringLiteral("worker")), folder);
    device.sync();
    const Organisation &organisation = device.organisation();
    QList<Uuid> types;
    for (const SubjectType *type : organisation.subjectTypes())
        types.append(type->uuid);
    const QList<Uuid> villages = organisation.registrationLocations(types.first());
    Namer namer;
    for (int done = 0; done < count; done += pageSize) {
        QList<Record> page;
        for (int i = 0; i < pageSize; ++i) {
            Subject subject = device.newSubject(namer.name());
            subject.lastName = namer.name();
            subject.subjectType = types.at(namer.number(10) < 8 ? 0 : namer.number(size_t(types.size())));
            subject.gender = organisation.genders().at(namer.number(2)).uuid;
            subject.address = villages.at(namer.number(size_t(villages.size())));
            subject.dateOfBirth = QDate(1940, 1, 1).addDays(namer.number(30000));
            subject.observations = JsonText(QByteArray(R"({"phone":"9)")
                                            + QByteArray::number(100000000 + namer.number(899999999)) + "\"}");
            subject.audit.lastModified = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(done + i);
            page.append(subject);
        }
        REQUIRE(
            device.store().write([&page](Connection &c) { return storePulled(c, page); }, Priority::Background).get());
    }
}

struct Times
{
    std::vector<double> ours, floor;
};

/// Every beginning of every name, as it is typed.
Times typeNames(Store &store, const SubjectFilter &filter)
{
    std::shared_ptr<const SubjectSet> set;
    if (!filter.isEmpty()) {
        const auto read = store.read([&](Connection &c) { return SubjectSet::read(c, filter); }).get();
        REQUIRE(read);
        set = *read;
    }
    Times times;
    Namer namer;
    for (int i = 0; i < namesTyped; ++i) {
        const QString name = namer.name() + QLatin1Char(' ') + namer.name();
        for (qsizetype length = 1; length <= name.size(); ++length) {
            SubjectQuery query;
            query.text = name.left(length);
            query.limit = 200;
            const auto taken = store.read([&](Connection &c) -> Result<std::pair<double, double>> {
                QElapsedTimer timer;
                timer.start();
                const auto found = findSubjectIds(c, query, set.get());
                REQUIRE(found);
                REQUIRE(subjectHits(c, found->ids.mid(0, rowsShown)));
                const double ours = since(timer);
                timer.start();
                Statement floor(c, QStringLiteral("SELECT rowid FROM subject_fts WHERE subject_fts MATCH ? LIMIT 50"));
                const QStringList words = query.text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
                REQUIRE(floor.run(QLatin1Char('"') + words.join(QLatin1String("\"* \"")) + QLatin1String("\"*")));
                REQUIRE(floor.all([](const Statement &row) { return row.integer(0); }));
                return std::pair{ours, since(timer)};
            });
            const auto both = const_cast<std::decay_t<decltype(taken)> &>(taken).get();
            REQUIRE(both);
            times.ours.push_back(both->first);
            times.floor.push_back(both->second);
        }
    }
    return times;
}

// --- in a process of its own -------------------------------------------------------------------------------------

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

int emptyWindow(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    QQuickWindow window;
    window.resize(1280, 800);
    QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [] {
        std::printf("%.1f\n", memoryMb("VmRSS:"));
        end();
    });
    window.show();
    return QGuiApplication::exec();
}

/// The real window on an account that is there.
class Opened
{
public:
    explicit Opened(const QString &folder) :
        m_preferences(folder + QStringLiteral("/preferences.json")), m_backend(folder, m_parts.surroundings())
    {
        prepareWindowStyle();
        prepareFonts();
        m_window = loadWindow(m_engine, m_backend, m_preferences);
        orEnd(m_window != nullptr, "the window");
        m_window->resize(1280, 800);
        QObject::connect(&m_backend, &Backend::stateChanged, m_window, [this] {
            if (m_backend.state() == Backend::Ready)
                m_window->findChild<QQuickItem *>(QStringLiteral("workplace"))
                    ->setProperty("current", QStringLiteral("find"));
        });
        m_backend.openLast();
    }
    QQuickWindow &window() { return *m_window; }
    WindowBackend &backend() { return m_backend; }
    QQuickItem *list() { return m_window->findChild<QQuickItem *>(QStringLiteral("hits")); }
    QAbstractItemModel *model() { return list()->property("model").value<QAbstractItemModel *>(); }
    QString title(int row)
    {
        return model()->data(model()->index(row, 0), model()->roleNames().key("title")).toString();
    }
    bool hasRows() { return list() && list()->property("count").toInt() > 0 && !title(0).isEmpty(); }
    void waitFor(const std::function<bool()> &isSo) { orEnd(QTest::qWaitFor(isSo, 60'000), "in time"); }

private:
    DeviceParts m_parts;
    Preferences m_preferences;
    WindowBackend m_backend;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
};

/// Milliseconds since `started` (of the monotonic clock, given by whoever started us).
double sinceStart(double started)
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6 - started;
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
    // The frame that is drawn after the rows are there.
    QObject::connect(&opened.window(), &QQuickWindow::afterRendering, &opened.window(), [&] {
        if (!opened.hasRows())
            return;
        std::printf("application at %.0f ms, window loaded at %.0f, account open at %.0f, list drawn at %.0f\n", begun,
                    loaded, ready, sinceStart(started));
        end();
    });
    return QGuiApplication::exec();
}

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

QString ourselves()
{
    return QCoreApplication::applicationFilePath();
}

} // namespace

TEST_CASE("Search and list of 200,000 subjects")
{
    const QTemporaryDir folder;
    const Standin server(demoBundle());
    const QString large = folder.filePath(QStringLiteral("large"));
    const QString small = folder.filePath(QStringLiteral("small"));
    fill(small, server, some);
    fill(large, server, many);

    {
        Device device(server.url(), server.user(QStringLiteral("worker")), large);
        const Organisation &organisation = device.organisation();
        SubjectFilter village, people, rare;
        people.subjectType = organisation.subjectTypes().constFirst()->uuid;
        village.addresses = {organisation.registrationLocations(people.subjectType).constFirst()};
        rare = village;
        rare.gender = organisation.genders().first().uuid;
        rare.bornFrom = QDate(1990, 1, 1);
        rare.bornUntil = QDate(1990, 12, 31);
        std::printf("search as you type among %d, every beginning of %d names, in the reader (to reach: 16 ms p95)\n",
                    many, namesTyped);
        for (const auto &[what, filter] : {std::pair{"no filter", SubjectFilter()},
                                           {"one type", people},
                                           {"one village", village},
                                           {"village, gender and age", rare}}) {
            const Times times = typeNames(device.store(), filter);
            std::printf("  %-24s p50 %5.2f  p95 %5.2f  most %5.2f ms   floor, one FTS query: p50 %5.2f  p95 %5.2f ms\n",
                        what, part(times.ours, 0.5), part(times.ours, 0.95), part(times.ours, 1),
                        part(times.floor, 0.5), part(times.floor, 0.95));
            QElapsedTimer timer;
            timer.start();
            const auto set = device.store()
                                 .read([&, &filter = filter](Connection &c) { return SubjectSet::read(c, filter); })
                                 .get();
            REQUIRE(set);
            std::printf("  %-24s %lld subjects, read in %.1f ms\n", "", static_cast<long long>((*set)->size()),
                        since(timer));
        }
        QElapsedTimer timer;
        timer.start();
        SubjectQuery all;
        all.limit = SubjectQuery::noLimit;
        REQUIRE(device.store().read([&](Connection &c) { return findSubjectIds(c, all, nullptr); }).get());
        std::printf("  all ids of the list in %.1f ms\n", since(timer));
    }

    std::vector<double> empty, first, firstOfMany;
    double emptyMb = 0;
    QByteArray steps;
    for (int round = 0; round < 5; ++round) {
        const auto bare = runChild(ourselves(), {QStringLiteral("--empty")});
        REQUIRE(bare.exitCode == 0);
        emptyMb = bare.output.trimmed().toDouble();
        empty.push_back(bare.seconds * 1e3);
        const auto opened
            = runChild(ourselves(), {QStringLiteral("--first"), small, QString::number(sinceStart(0), 'f', 3)});
        REQUIRE(opened.exitCode == 0);
        steps = opened.output;
        first.push_back(opened.seconds * 1e3);
        const auto openedLarge = runChild(ourselves(), {QStringLiteral("--first"), large});
        REQUIRE(openedLarge.exitCode == 0);
        firstOfMany.push_back(openedLarge.seconds * 1e3);
    }
    std::printf(
        "start to the list on the screen, 1280x800 (median of 5)\n  floor: an empty Qt Quick window %.0f ms, %.0f "
        "MB\n  with %d subjects %.0f ms, %.2f of the floor (to reach: 2)\n  with %d subjects %.0f ms\n  the last: %s",
        part(empty, 0.5), emptyMb, some, part(first, 0.5), part(first, 0.5) / part(empty, 0.5), many,
        part(firstOfMany, 0.5), steps.constData());

    std::printf("scrolling: ");
    const auto scrolled = runChild(ourselves(), {QStringLiteral("--scroll"), large});
    std::printf("%s", scrolled.output.constData());
    REQUIRE(scrolled.exitCode == 0);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QString mode = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    if (mode == QLatin1String("--empty"))
        return emptyWindow(argc, argv);
    if (mode == QLatin1String("--first"))
        return firstFrame(argc, argv, folder);
    if (mode == QLatin1String("--scroll"))
        return scrollAll(argc, argv, folder);
    const QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
