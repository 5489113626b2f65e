// SPDX-License-Identifier: AGPL-3.0-or-later
// How fast pulled pages are stored, a transaction each, beside what simdjson and SQLite take for the same bytes.
#include "core/store/recordstore.h"
#include "core/store/search.h"
#include "core/store/statement.h"
#include "core/store/syncstatus.h"
#include "sync/protocol/catalogue.h"
#include "sync/protocol/pages.h"
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

/// From bytes to committed rows: this thread parses while the writer stores, two pages may wait in its queue, as in a
/// sync.
Timing storePages(const QString &path, const QList<PageBytes> &pages)
{
    auto store = Store::open({path});
    orExit("open", errorOf(store));
    QElapsedTimer timer;
    timer.start();
    std::future<Result<void>> last;
    for (const PageBytes &page : pages) {
        const auto &row = protocol::catalogueRow(page.kind);
        const auto parsed = protocol::parsePage(row, {}, page.body);
        orExit("parse", errorOf(parsed));
        if (parsed->records.size() != page.rows)
            orExit("parse", Error{ErrorKind::OurFault, QStringLiteral("rows"), QString::number(parsed->rowCount())});
        auto next = (*store)->write(
            [page = *parsed, &row](Connection &c) {
                return storePulled(c, page.records).and_then([&](const PageOutcome &) {
                    return advanceWatermark(c, row.entity, {}, page.last);
                });
            },
            Priority::Background);
        if (last.valid())
            orExit("store", errorOf(last.get()));
        last = std::move(next);
    }
    orExit("store", errorOf(last.get()));
    Timing timing;
    timing.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    timer.restart();
    store->reset();
    timing.closing = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return timing;
}

Timing storeFloor(const QString &path, const QList<PageBytes> &pages)
{
    auto floor = std::make_unique<Floor>(path);
    QElapsedTimer timer;
    timer.start();
    for (const PageBytes &page : pages)
        floor->store(page);
    Timing timing;
    timing.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    timer.restart();
    floor.reset();
    timing.closing = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return timing;
}

/// Both sides keep the same rows and the same observations.
void compare(const QString &floorPath, const QString &path)
{
    const auto facts = [](const QString &file) {
        const auto connection = openConnection(file, Access::ReadOnly);
        orExit("compare", errorOf(connection));
        QString text;
        for (const char *sql : {"SELECT count(*), sum(length(observations)), sum(last_modified), sum(length(address)), "
                                "sum(length(name)), sum(length(date_of_birth)) FROM subject",
                                "SELECT count(*), sum(length(observations)), sum(occurred_at), sum(length(subject)), "
                                "sum(length(enrolment)), sum(length(created_by)) FROM encounter"}) {
            Statement statement(**connection, QString::fromLatin1(sql));
            orExit("compare", errorOf(statement.run()));
            const auto row = statement.first([](const Statement &s) {
                QString line;
                for (int i = 0; i < 6; ++i)
                    line += s.text(i) + QLatin1Char(' ');
                return line;
            });
            orExit("compare", errorOf(row));
            text += **row;
        }
        return text;
    };
    if (facts(floorPath) == facts(path))
        return;
    std::fprintf(stderr, "floor and store differ:\n%s\n%s\n", qPrintable(facts(floorPath)), qPrintable(facts(path)));
    std::exit(1);
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
    const int rows = size.subjects + size.visits;
    qsizetype bytes = 0;
    for (const PageBytes &page : pages)
        bytes += page.body.size();
    std::printf("store pulled pages: %d rows (%d subjects, %d visits), %d a page, %.1f MB of JSON\n", rows,
                size.subjects, size.visits, size.rowsInPage, static_cast<double>(bytes) / 1e6);
    Timing best{1e9, 0};
    Timing bestFloor{1e9, 0};
    const QTemporaryDir folder;
    for (int round = 0; round < rounds; ++round) {
        const QString path = folder.filePath(QStringLiteral("store%1.db").arg(round));
        const QString floorPath = folder.filePath(QStringLiteral("floor%1.db").arg(round));
        const Timing floor = storeFloor(floorPath, pages);
        const Timing ours = storePages(path, pages);
        compare(floorPath, path);
        print("floor: C interfaces, no FTS", rows, floor);
        print("store", rows, ours);
        best = ours.seconds < best.seconds ? ours : best;
        bestFloor = floor.seconds < bestFloor.seconds ? floor : bestFloor;
    }
    const QString path = folder.filePath(QStringLiteral("store0.db"));
    print("the same again (overlap)", rows, storePages(path, pages));
    std::printf("best: %.0f rows/s, %.2f of the floor (%.0f rows/s); file %.1f MB\n"
                "to reach: 0.5 of the floor, or 20000 rows/s where that keeps plain QtSql\n",
                rows / best.seconds, bestFloor.seconds / best.seconds, rows / bestFloor.seconds,
                static_cast<double>(QFileInfo(path).size()) / 1e6);
    measureSearch(path);
    return 0;
}
