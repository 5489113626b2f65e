// SPDX-License-Identifier: AGPL-3.0-or-later
// What happens at the server while and before a device syncs: rows touched between pages, news, a reset.
#include "core/store/outbox.h"
#include "tests/scenarios/oracle.h"
#include "tests/support/shared.h"

#include <QJsonDocument>
#include <QUrlQuery>
#include <future>

using namespace dhara;
using namespace dhara::test;

namespace {

const Uuid personType = QStringLiteral("0cd756b9-8cc4-52f2-a4f3-a18f848270e5");

/// The worker's people in the order in which they are served, a page of them.
QStringList firstPeople(const Standin &server)
{
    const QString path = QStringLiteral("/individual?subjectTypeUuid=%1&size=1000&page=0"
                                        "&lastModifiedDateTime=1900-01-01T00:00:00.000Z&now=2099-01-01T00:00:00.000Z")
                             .arg(personType);
    const QJsonObject page
        = QJsonDocument::fromJson(server.send("GET", path, {}, server.user(QStringLiteral("worker")))).object();
    QStringList uuids;
    const QJsonArray rows
        = page.value(QLatin1String("_embedded")).toObject().value(QLatin1String("individual")).toArray();
    for (const auto &row : rows)
        uuids.append(row.toObject().value(QLatin1String("uuid")).toString());
    return uuids;
}

/// Requests for people that were answered.
int pagesOfPeople(const Standin &server)
{
    int pages = 0;
    const QJsonArray log = server.log();
    for (const auto &entry : log) {
        const QJsonObject asked = entry.toObject();
        const QUrlQuery query(asked.value(QLatin1String("query")).toString());
        const bool isOfPeople = asked.value(QLatin1String("path")) == QStringLiteral("/individual")
            && query.queryItemValue(QStringLiteral("subjectTypeUuid")) == personType;
        pages += isOfPeople && asked.contains(QLatin1String("endedMs")) ? 1 : 0;
    }
    return pages;
}

} // namespace

TEST_CASE("people who are touched at the server between two pages push nobody out of the sync")
{
    Standin server(demoBundle(),
                   {QStringLiteral("--subjects"), QStringLiteral("6000"), QStringLiteral("--visits"), QString(u'0')});
    const QStringList people = firstPeople(server);
    REQUIRE(people.size() == 1000);
    // From the page's beginning, or its end, where the next page joins on.
    const int first = GENERATE(0, 970);
    CAPTURE(first);
    Device device(server.url(), server.user(QStringLiteral("worker")));
    // The second page is held back until what happens between the pages has happened.
    server.fault({{QStringLiteral("match"), QJsonObject{{QStringLiteral("path"), QStringLiteral("^/individual$")}}},
                  {QStringLiteral("action"), QJsonObject{{QStringLiteral("delayMs"), 700}}}});
    server.clearLog();
    auto running = std::async(std::launch::async, [&device] { return device.sync(); });
    while (pagesOfPeople(server) == 0)
        REQUIRE(running.wait_for(std::chrono::seconds(0)) == std::future_status::timeout);
    for (int i = first; i < first + 30; ++i) {
        server.tell("touch",
                    QJsonDocument(QJsonObject{{QStringLiteral("kind"), QStringLiteral("individual")},
                                              {QStringLiteral("uuid"), people.at(i)}}));
    }
    CHECK(pagesOfPeople(server) == 1);
    CHECK(running.get().isComplete);
    CHECK(pagesOfPeople(server) >= 2);
    requireSame(server, device);
}

TEST_CASE("news are on every device after its sync")
{
    const Standin server(demoBundle());
    Device device(server.url(), server.user(QStringLiteral("worker")));
    REQUIRE(device.sync().isComplete);
    CHECK(device.others(QStringLiteral("News")).isEmpty());
    server.tell("news",
                QJsonDocument(QJsonObject{{QStringLiteral("title"), QStringLiteral("Camp")},
                                          {QStringLiteral("content"), QStringLiteral("On Monday")}}));
    REQUIRE(device.sync().isComplete);
    const auto news = device.others(QStringLiteral("News"));
    REQUIRE(news.size() == 1);
    CHECK(QJsonDocument::fromJson(news.first().body).object().value(QLatin1String("title")) == QStringLiteral("Camp"));
    requireSame(server, device);
}

TEST_CASE("a reset that the server asks for reaches its user alone and harms nothing that waits")
{
    Standin server(demoBundle());
    Device device(server.url(), server.user(QStringLiteral("worker")));
    REQUIRE(device.sync().isComplete);
    const Subject person = device.newSubject(QStringLiteral("Waits"));
    device.save(person);
    server.fault({{QStringLiteral("match"), QJsonObject{{QStringLiteral("path"), QStringLiteral("/individuals")}}},
                  {QStringLiteral("nth"), 1},
                  {QStringLiteral("action"), QJsonObject{{QStringLiteral("status"), 500}}}});
    server.tell("resetSyncs",
                QJsonDocument(QJsonObject{{QStringLiteral("subjectTypeUuid"), personType},
                                          {QStringLiteral("user"), server.user(QStringLiteral("worker"))}}));
    REQUIRE(device.sync().isComplete);
    CHECK(device.others(QStringLiteral("ResetSync")).size() == 1);
    CHECK(device.waiting().refused == 1);
    requireSame(server, device, {refOf(person)});
    REQUIRE(device.store().write([](Connection &c) { return retryRefused(c); }).get());
    REQUIRE(device.sync().isComplete);
    requireSame(server, device);

    Device second(server.url(), server.user(QStringLiteral("worker2")));
    REQUIRE(second.sync().isComplete);
    CHECK(second.others(QStringLiteral("ResetSync")).isEmpty());
}
