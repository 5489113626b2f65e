// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/mediaqueue.h"
#include "core/store/outbox.h"
#include "tests/scenarios/oracle.h"
#include "tests/support/shared.h"

using namespace dhara;
using namespace dhara::test;

namespace {

const QStringList small{QStringLiteral("--subjects"), QStringLiteral("10"), QStringLiteral("--visits"),
                        QStringLiteral("10")};

QJsonObject onNthRequest(int nth, const QJsonObject &action)
{
    return {{QStringLiteral("match"), QJsonObject()}, {QStringLiteral("nth"), nth}, {QStringLiteral("action"), action}};
}

/// A person, a visit (with that picture), and somebody beside them.
void recordSome(Device &device, const QString &picture = {})
{
    const Subject person = device.newSubject(QStringLiteral("Cut"));
    device.save(person);
    if (picture.isEmpty()) {
        device.save(device.newVisit(person.uuid));
    } else {
        const NewMedia photo = device.newPhoto(picture);
        device.save(device.newVisit(person.uuid, photo), {photo});
    }
    device.save(device.newSubject(QStringLiteral("Beside")));
}

} // namespace

TEST_CASE("the connection is cut at each request of a run in turn: nothing is lost, nothing comes twice")
{
    const auto action = GENERATE(QJsonObject{{QStringLiteral("cutAfterBytes"), 20}},
                                 QJsonObject{{QStringLiteral("dropAfterCommit"), true}});
    INFO(QJsonDocument(action).toJson().toStdString());
    Standin server(demoBundle(), small);
    Device device(server.url(), server.user(QStringLiteral("worker")));
    REQUIRE(device.sync().isComplete);
    const QTemporaryDir folder;
    const QString picture = makePhoto(folder.filePath(QStringLiteral("picture.png")), 60, 40);
    const qsizetype before = server.rows(QStringLiteral("individual")).size();
    int rounds = 0;
    for (int nth = 1;; ++nth) {
        recordSome(device, picture);
        ++rounds;
        server.clearLog();
        server.clearFaults();
        server.fault(onNthRequest(nth, action));
        device.sync(); // retries within the run, or leaves the rest for the next
        device.upload();
        device.sync(); // the photo's address
        const qsizetype requests = server.log().size();
        server.clearFaults();
        REQUIRE(device.store().write([](Connection &c) { return retryMedia(c); }).get()); // do not wait for its time
        REQUIRE(device.syncAll().isComplete);
        requireSame(server, device);
        if (nth > requests)
            break;
    }
    CHECK(rounds > 10);
    CHECK(server.rows(QStringLiteral("individual")).size() == before + 2 * rounds);
    CHECK(server.objects().size() == rounds);
}

TEST_CASE("the reply is lost after the server's commit: exactly one row")
{
    Standin server(demoBundle(), small);
    Device device(server.url(), server.user(QStringLiteral("worker")));
    REQUIRE(device.sync().isComplete);
    const qsizetype before = server.rows(QStringLiteral("individual")).size();
    const Subject person = device.newSubject(QStringLiteral("Once"));
    device.save(person);
    server.fault({{QStringLiteral("match"), QJsonObject{{QStringLiteral("path"), QStringLiteral("/individuals")}}},
                  {QStringLiteral("nth"), 1},
                  {QStringLiteral("action"), QJsonObject{{QStringLiteral("dropAfterCommit"), true}}}});
    device.sync();
    server.clearFaults();
    REQUIRE(device.sync().isComplete);
    CHECK(server.rows(QStringLiteral("individual")).size() == before + 1);
    requireSame(server, device);
}

TEST_CASE("bad answers of every kind: a clear reason, nothing lost, the next run goes on")
{
    struct Row
    {
        const char *what;
        QJsonObject action;
        QStringList codes;
    };
    const auto row = GENERATE(
        Row{"a captive portal",
            {{QStringLiteral("status"), 200},
             {QStringLiteral("body"), QStringLiteral("<!DOCTYPE html><html>Log in</html>")},
             {QStringLiteral("contentType"), QStringLiteral("text/html")}},
            {QStringLiteral("network.captivePortal")}},
        Row{"a page that is no JSON",
            {{QStringLiteral("status"), 200}, {QStringLiteral("body"), QStringLiteral("{\"page\":")}},
            {QStringLiteral("server.notUnderstood")}},
        Row{"a server in trouble",
            {{QStringLiteral("status"), 500}, {QStringLiteral("body"), QString()}},
            {QStringLiteral("server.pullFailed"), QStringLiteral("server.failing")}},
        Row{"a server that does not know us",
            {{QStringLiteral("status"), 401}, {QStringLiteral("body"), QStringLiteral("{}")}},
            {QStringLiteral("signin.unknownUser")}},
        Row{"an overloaded server",
            {{QStringLiteral("status"), 503}, {QStringLiteral("body"), QString()}},
            {QStringLiteral("server.busy"), QStringLiteral("server.pullFailed"), QStringLiteral("server.failing")}});
    INFO(row.what);
    Standin server(demoBundle(), small);
    Device device(server.url(), server.user(QStringLiteral("worker")));
    REQUIRE(device.sync().isComplete);
    recordSome(device);
    QJsonObject everyRequest = onNthRequest(1, row.action);
    everyRequest.remove(QStringLiteral("nth"));
    server.fault(everyRequest);
    const RunSummary run = device.sync();
    CHECK_FALSE(run.isComplete);
    REQUIRE(run.error);
    INFO(run.error->code.toStdString());
    CHECK(row.codes.contains(run.error->code));
    CHECK(device.waiting().waiting == 3);
    CHECK(device.waiting().refused == 0);
    server.clearFaults();
    REQUIRE(device.sync().isComplete);
    requireSame(server, device);
}
