// SPDX-License-Identifier: AGPL-3.0-or-later
// How fast pulled pages are stored, a transaction each, beside what SQLite itself takes for the same rows.
#include "core/store/recordstore.h"
#include "core/store/search.h"
#include "core/store/syncstatus.h"
#include "tests/bench/floor.h"
#include "tests/bench/population.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace dhara;
using namespace dhara::bench;

namespace {

constexpr int rounds = 3;

struct Timing
{
    double seconds = 0; ///< until the last page is committed
    double closing = 0; ///< the log folded into the file
};

void orExit(const char *what, const std::optional<Error> &error)
{
    if (!error)
        return;
    std::fprintf(stderr, "%s: %s %s\n", what, qPrintable(error->code), qPrintable(error->detail));
    std::exit(1);
}

template<class T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional<Error>(result.error());
}

/// `page(i)` gives the i-th page: ready here, from bytes where a parser is measured too. Two pages may wait in the
/// writer's queue, as in a sync.
Timing storePages(const QString &path, int pages, const std::function<QList<Record>(int)> &page)
{
    auto store = Store::open({path});
    orExit("open", errorOf(store));
    QElapsedTimer timer;
    timer.start();
    std::future<Result<void>> last;
    for (int i = 0; i < pages; ++i) {
        auto next = (*store)->write(
            [rows = page(i)](Connection &c) {
                return storePulled(c, rows).and_then([&](const PageOutcome &) {
                    return advanceWatermark(c, QStringLiteral("Individual"), {}, auditOf(rows.last()).lastModified);
                });
            },
            Priority::Background);
        if (last.valid())
            orExit("store", errorOf(last.get()));
        last = std::move(next);
    }
    orExit("store", errorOf(last.get()));
    Timing timing;
    timing.seconds = timer.nsecsElapsed() / 1e9;
    timer.restart();
    store->reset();
    timing.closing = timer.nsecsElapsed() / 1e9;
    return timing;
}

Timing storeFloor(const QString &path, const std::vector<std::vector<FloorRow>> &pages)
{
    auto floor = std::make_unique<Floor>(path);
    QElapsedTimer timer;
    timer.start();
    for (const auto &page : pages)
        floor->store(page);
    Timing timing;
    timing.seconds = timer.nsecsElapsed() / 1e9;
    timer.restart();
    floor.reset();
    timing.closing = timer.nsecsElapsed() / 1e9;
    return timing;
}

void print(const char *what, int rows, const Timing &timing)
{
    std::printf("  %-28s %8.0f rows/s  %6.2f s  + %.2f s closing\n", what, rows / timing.seconds, timing.seconds,
                timing.closing);
}

void measureSearch(const QString &path)
{
    auto store = Store::open({path});
    orExit("open", errorOf(store));
    std::printf("search (median of 9; first page of 50)\n");
    for (const char *typed : {"", "r", "ra", "rama", "rama de", "98", "zzzz"}) {
        SubjectQuery query;
        query.text = QString::fromUtf8(typed);
        std::vector<double> times;
        qsizetype found = 0;
        for (int i = 0; i < 9; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto hits = (*store)->read([&](Connection &c) { return findSubjects(c, query); }).get();
            orExit("find", errorOf(hits));
            times.push_back(timer.nsecsElapsed() / 1e6);
            found = hits->size();
        }
        std::sort(times.begin(), times.end());
        std::printf("  %-28s %8.2f ms  %lld hits\n", (std::string("\"") + typed + '"').c_str(), times[4],
                    static_cast<long long>(found));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Size size;
    const auto pages = population(size);
    const auto plain = floorPages(pages);
    const int rows = size.subjects + size.visits;
    const auto ready = [&pages](int i) { return pages[i]; };
    const int count = static_cast<int>(pages.size());
    std::printf("store pulled pages: %d rows (%d subjects, %d visits), %d a page\n", rows, size.subjects, size.visits,
                size.rowsInPage);
    Timing best{1e9, 0};
    Timing bestFloor{1e9, 0};
    const QTemporaryDir folder;
    for (int round = 0; round < rounds; ++round) {
        const QString path = folder.filePath(QStringLiteral("store%1.db").arg(round));
        const Timing floor = storeFloor(folder.filePath(QStringLiteral("floor%1.db").arg(round)), plain);
        const Timing ours = storePages(path, count, ready);
        print("floor: C interface, no FTS", rows, floor);
        print("store", rows, ours);
        best = ours.seconds < best.seconds ? ours : best;
        bestFloor = floor.seconds < bestFloor.seconds ? floor : bestFloor;
    }
    const QString path = folder.filePath(QStringLiteral("store0.db"));
    print("the same again (overlap)", rows, storePages(path, count, ready));
    std::printf("best: %.0f rows/s, %.2f of the floor (%.0f rows/s); file %.1f MB\n", rows / best.seconds,
                bestFloor.seconds / best.seconds, rows / bestFloor.seconds, QFileInfo(path).size() / 1e6);
    measureSearch(path);
    return 0;
}
