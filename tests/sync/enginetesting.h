// SPDX-License-Identifier: AGPL-3.0-or-later
// A device that syncs with a fake server: real store, real engine, known time and ids.
#pragma once

#include "sync/engine/run.h"
#include "tests/core/storetesting.h"
#include "tests/sync/fakeserver.h"

namespace dhara::test {

inline QByteArray id(int number)
{
    return "00000000-0000-4000-8000-" + QByteArray::number(number).rightJustified(12, '0');
}
inline RecordRef subjectRef(int number)
{
    return {RecordKind::Subject, text(id(number))};
}

inline Subject edited(Subject subject, const char *observations)
{
    subject.observations = json(observations);
    return subject;
}

inline QJsonObject answers(const FakeRequest &push)
{
    QJsonObject answers;
    const QJsonArray list = push.body.value(QLatin1String("observations")).toArray();
    for (const auto &answer : list)
        answers.insert(answer.toObject().value(QLatin1String("conceptUUID")).toString(),
                       answer.toObject().value(QLatin1String("value")));
    return answers;
}

class EngineFixture : public StoreFixture
{
public:
    EngineFixture() : http(server.client()) { server.putDefinitions(); }

    Edges edges()
    {
        return {*store, *http, clock, ids, [this] { return random(); }, cancellation};
    }
    RunSummary sync(const RunObserver &observer = {}) { return runSync(edges(), peer, Trigger::Manual, observer); }
    /// A sync that must get through.
    RunSummary syncWhole()
    {
        const auto summary = sync();
        if (summary.error)
            FAIL(Catch::StringMaker<Error>::convert(*summary.error));
        REQUIRE(summary.isComplete);
        return summary;
    }
    /// Definitions are here, nothing waits, the server has forgotten the requests.
    void begin()
    {
        syncWhole();
        server.forget();
    }

    QDateTime watermark(const QString &entity)
    {
        for (const SyncStatus &status : read([](Connection &c) { return syncStatuses(c); })) {
            if (status.entity == entity)
                return status.watermark;
        }
        return {};
    }
    Subject subject(int number) { return std::get<Subject>(get(subjectRef(number))); }
    bool holds(const RecordRef &ref)
    {
        return read([&](Connection &c) { return record(c, ref); }).has_value();
    }
    /// Records that wait or are refused, reports left out.
    QList<OutboxRow> unsent()
    {
        auto rows = waiting();
        rows.removeIf([](const OutboxRow &row) { return row.ref.kind == RecordKind::Telemetry; });
        return rows;
    }

    FakeServer server;
    std::unique_ptr<HttpClient> http;
    FakeClock clock;
    FakeIds ids;
    std::function<double()> random = [] { return 0.0; };
    CancellationPtr cancellation = std::make_shared<Cancellation>();
    Peer peer{QUrl(text("http://avni.test")), {}, text("device"), {}, text("tablet"), text("1"), text("Linux")};
};

} // namespace dhara::test
