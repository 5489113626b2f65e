// SPDX-License-Identifier: AGPL-3.0-or-later
// Search and list of 200,000 subjects: how long a reader takes for each letter, how long the window takes to show them,
// what it holds while they are scrolled. Beside each the floor, in the same run.
#define CATCH_CONFIG_RUNNER
#include "core/store/recordstore.h"
#include "core/store/search.h"
#include "core/store/statement.h"
#include "qml/App/preferences.h"
#include "tests/bench/child.h"
#include "tests/bench/findwindow.h"
#include "tests/bench/names.h"
#include "tests/scenarios/device.h"
#include "tests/scenarios/standin.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>

using namespace dhara;
using namespace dhara::bench;
using namespace dhara::test;

namespace {

constexpr int some = 20'000;
constexpr int pageSize = 1000;
constexpr int namesTyped = 60;
constexpr int rowsShown = 40; // as the Find page asks for them

/// An account as its first sync leaves it, with so many subjects more, whose window was last closed over the list.
void fill(const QString &folder, const Standin &server, int count)
{
    const QString user = server.user(QStringLiteral("worker"));
    Device device(server.url(), user, folder);
    device.sync();
    Preferences(folder + QStringLiteral("/preferences.json"))
        .setPlace({{QStringLiteral("owner"), QString(user + QLatin1Char(' ') + server.url().toString())},
                   {QStringLiteral("current"), QStringLiteral("find")}});
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

    for (const auto &[what, mode] : {std::pair{"typing", "--type"}, {"scrolling", "--scroll"}}) {
        const auto measured = runChild(ourselves(), {QLatin1String(mode), large});
        std::printf("%s: %s", what, measured.output.constData());
        REQUIRE(measured.exitCode == 0);
    }
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
    if (mode == QLatin1String("--type"))
        return typeLetters(argc, argv, folder);
    if (mode == QLatin1String("--scroll"))
        return scrollAll(argc, argv, folder);
    const QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
