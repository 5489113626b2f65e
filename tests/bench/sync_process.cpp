// SPDX-License-Identifier: AGPL-3.0-or-later
// A whole first sync as a person's device does it, `dhara sync` against the stand-in on loopback; then syncs with
// nothing new, their requests counted; beside it a bare client that throws the same bytes away.
#include "tests/bench/child.h"
#include "tests/scenarios/standin.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <cstdio>
#include <httplib.h>
#include <thread>

using namespace dhara;
using namespace dhara::bench;
using namespace dhara::test;

namespace {

constexpr int subjects = 20000;
constexpr int visits = 30000;
constexpr int delayMs = 100; // of each request, to see what waits for what

ChildReport dharaCommand(const QString &profile, const QStringList &arguments)
{
    const ChildReport report
        = runChild(QStringLiteral(DHARA_BIN_DIR "/dhara"),
                   arguments + QStringList{QStringLiteral("--profile"), profile, QStringLiteral("--json")});
    INFO(report.output.toStdString());
    REQUIRE(report.exitCode == 0);
    return report;
}

qint64 rowsOf(const ChildReport &report)
{
    const QJsonObject pulled
        = QJsonDocument::fromJson(report.output).object().value(QLatin1String("pulled")).toObject();
    qint64 rows = 0;
    for (const auto &count : pulled)
        rows += count.toObject().value(QLatin1String("done")).toInteger();
    return rows;
}

struct Traffic
{
    int requests = 0;
    double seconds = 0;    ///< from the first request's arrival to the last reply
    double sumSeconds = 0; ///< of the requests, one after another
    int together = 0;      ///< most requests under way at one instant
    double megabytes = 0;
};

Traffic trafficOf(const QJsonArray &journal)
{
    Traffic traffic;
    QList<QPair<double, int>> edges;
    for (const auto &value : journal) {
        const QJsonObject request = value.toObject();
        const double began = request.value(QLatin1String("beganMs")).toDouble();
        const double ended = request.value(QLatin1String("endedMs")).toDouble();
        ++traffic.requests;
        traffic.sumSeconds += (ended - began) / 1e3;
        traffic.megabytes += request.value(QLatin1String("bytes")).toDouble() / 1e6;
        edges.append({began, 1});
        edges.append({ended, -1});
    }
    std::sort(edges.begin(), edges.end());
    int open = 0;
    for (const auto &edge : std::as_const(edges)) {
        open += edge.second;
        traffic.together = std::max(traffic.together, open);
    }
    if (!edges.isEmpty())
        traffic.seconds = (edges.last().first - edges.first().first) / 1e3;
    return traffic;
}

/// By method and path, most frequent last.
QMap<QString, int> countedPaths(const QJsonArray &journal)
{
    QMap<QString, int> counts;
    for (const auto &value : journal) {
        const QJsonObject request = value.toObject();
        ++counts[request.value(QLatin1String("method")).toString() + QLatin1Char(' ')
                 + request.value(QLatin1String("path")).toString()];
    }
    return counts;
}

/// The GETs of a journal again, over so many connections; the bytes of the answers are counted and thrown away.
double transfer(const QUrl &server, const QString &user, const QJsonArray &journal, int connections, qint64 &bytes)
{
    std::vector<std::string> targets;
    for (const auto &value : journal) {
        const QJsonObject request = value.toObject();
        if (request.value(QLatin1String("method")).toString() == QLatin1String("GET"))
            targets.push_back((request.value(QLatin1String("path")).toString() + QLatin1Char('?')
                               + request.value(QLatin1String("query")).toString())
                                  .toStdString());
    }
    std::atomic<size_t> next{0};
    std::atomic<qint64> received{0};
    std::atomic<int> failed{0};
    const auto work = [&] {
        httplib::Client http(server.host().toStdString(), server.port());
        http.set_keep_alive(true);
        http.set_tcp_nodelay(true);
        http.set_decompress(false);
        const httplib::Headers headers{{"USER-NAME", user.toStdString()}, {"Accept-Encoding", "gzip, deflate"}};
        for (size_t i = next++; i < targets.size(); i = next++) {
            const auto reply = http.Get(targets[i], headers, [&received](const char *, size_t count) {
                received += static_cast<qint64>(count);
                return true;
            });
            failed += reply && reply->status == 200 ? 0 : 1;
        }
    };
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> threads;
    threads.reserve(connections);
    for (int i = 0; i < connections; ++i)
        threads.emplace_back(work);
    for (auto &thread : threads)
        thread.join();
    bytes = received;
    CHECK(failed == 0);
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

void printRun(const char *what, const ChildReport &run, const Traffic &traffic)
{
    std::printf("%-34s %6.2f s  (%.2f s of processor)  peak %4.0f MB  %lld rows  %d requests, %d at once\n", what,
                run.seconds, run.cpuSeconds, run.peakMb, static_cast<long long>(rowsOf(run)), traffic.requests,
                traffic.together);
    std::fflush(stdout);
}

} // namespace

TEST_CASE("A whole first sync, and syncs with nothing new")
{
    Standin server(
        demoBundle(),
        {QStringLiteral("--subjects"), QString::number(subjects), QStringLiteral("--visits"), QString::number(visits)});

    const QTemporaryDir profile;
    const QString user = server.user(QStringLiteral("worker"));
    dharaCommand(profile.path(),
                 {QStringLiteral("login"), QStringLiteral("--server"), server.url().toString(),
                  QStringLiteral("--user"), user, QStringLiteral("--key-file")});
    const auto run = [&](const char *what) {
        server.clearLog();
        const ChildReport report = dharaCommand(profile.path(), {QStringLiteral("sync")});
        const QJsonArray journal = server.log();
        printRun(what, report, trafficOf(journal));
        return journal;
    };
    const QJsonArray first = run("first sync");
    std::printf("  to reach: 15 s, under 250 MB\n");

    qint64 bytes = 0;
    const double alone = transfer(server.url(), user, first, 1, bytes);
    const double six = transfer(server.url(), user, first, 6, bytes);
    std::printf("floor: the same GETs, bytes thrown away: %.2f s over one connection, %.2f s over six (%.1f MB)\n",
                alone, six, static_cast<double>(bytes) / 1e6);

    run("nothing new, at once");
    server.setClock({{QStringLiteral("offsetMs"), 61'000}});
    run("nothing new, 61 s later");
    const QJsonArray idle = run("and again");
    const auto counts = countedPaths(idle);
    for (auto it = counts.begin(); it != counts.end(); ++it)
        std::printf("  %3d  %s\n", it.value(), qPrintable(it.key()));
    std::printf("  to reach: resetSyncs, syncDetails, me, one per type that syncDetails names, telemetry\n");

    server.fault({{QStringLiteral("match"), QJsonObject{{QStringLiteral("path"), QStringLiteral("/")}}},
                  {QStringLiteral("action"), QJsonObject{{QStringLiteral("delayMs"), delayMs}}}});
    const Traffic slow = trafficOf(run("the same, each request 100 ms late"));
    std::printf("  %.2f s from first request to last reply; one after another they are %.2f s\n", slow.seconds,
                slow.sumSeconds);
}
