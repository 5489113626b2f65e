// SPDX-License-Identifier: AGPL-3.0-or-later
// Visits that were planned or cancelled before: what `visit` and `edit` do with them.
#include "tests/app/commandline.h"
#include "tests/scenarios/device.h"

#include <QJsonDocument>

using namespace dhara;
using namespace dhara::test;

namespace {

/// The first programme visit of this worker's area, by the device's own word, whose row at the server is so.
Encounter firstVisit(const Standin &server, const CommandLine &dhara,
                     const std::function<bool(const QJsonObject &)> &isSo)
{
    Device device(server.url(), server.user(QStringLiteral("worker")), dhara.profile());
    const auto visits = server.rows(QStringLiteral("programEncounter"));
    for (auto it = visits.begin(); it != visits.end(); ++it) {
        const RecordRef ref{RecordKind::ProgramEncounter, it.key()};
        const auto held = device.store().read([ref](Connection &c) { return record(c, ref); }).get();
        REQUIRE(held);
        if (*held && isSo(*it))
            return std::get<Encounter>(**held);
    }
    FAIL("there is no such visit");
    return {};
}

Uuid subjectOf(const Standin &server, const CommandLine &dhara, const Uuid &enrolment)
{
    Device device(server.url(), server.user(QStringLiteral("worker")), dhara.profile());
    return std::get<Enrolment>(device.held({RecordKind::Enrolment, enrolment})).subject;
}

} // namespace

TEST_CASE("a scheduled visit is done by visit, and another's enrolment is not taken")
{
    Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    const Encounter planned = firstVisit(server, dhara, [](const QJsonObject &visit) {
        return visit.value(QLatin1String("encounterDateTime")).isNull()
            && visit.value(QLatin1String("cancelDateTime")).isNull();
    });
    const QString due = planned.uuid, enrolment = planned.enrolment;
    const QString subject = subjectOf(server, dhara, enrolment);
    const QJsonObject homeVisit{
        {QStringLiteral("Weight"), 51.5},
        {QStringLiteral("Danger signs"), QJsonArray{QStringLiteral("None")}},
        {QStringLiteral("Blood pressure"),
         QJsonObject{{QStringLiteral("Upper pressure"), 120}, {QStringLiteral("Lower pressure"), 80}}},
        {QStringLiteral("Iron tablets taken this month"), 30}};
    const QString answers = dhara.file(QStringLiteral("home.json"), QJsonDocument(homeVisit).toJson());
    const QString line = QStringLiteral("visit %1 --type \"Monthly home visit\" --enrolment %2 --answers %3 --json");
    const Ran tooEarly = dhara(QStringLiteral("edit %1 --answers %2 --json").arg(due, answers));
    CHECK(tooEarly.exit == 2);
    CHECK(tooEarly.code() == QStringLiteral("form.none"));
    const Ran visited = dhara(line.arg(subject, enrolment, answers));
    INFO(visited.out.toStdString());
    REQUIRE(visited.exit == 0);
    CHECK(visited.json().value(QLatin1String("uuid")).toString() == due);

    const Ran somebodyElse = dhara(line.arg(firstFound(dhara, QStringLiteral("house")), enrolment, answers));
    CHECK(somebodyElse.exit == 2);
    CHECK(somebodyElse.code() == QStringLiteral("form.otherEnrolment"));
    CHECK(somebodyElse.json().value(QLatin1String("error")).toObject().value(QLatin1String("message"))
          == QStringLiteral("This enrolment is of somebody else"));
    const Ran noEnrolment = dhara(line.arg(subject, QStringLiteral("00000000-0000-4000-8000-000000000000"), answers));
    CHECK(noEnrolment.code() == QStringLiteral("record.unknown"));
    CHECK(dhara(QStringLiteral("sync")).exit == 0);
    CHECK_FALSE(
        server.rows(QStringLiteral("programEncounter")).value(due).value(QLatin1String("encounterDateTime")).isNull());
}

TEST_CASE("a cancelled visit is edited: its reason grows, and it stays cancelled when it was")
{
    const Standin server(demoBundle());
    CommandLine dhara;
    dhara.getReady(server);
    const auto served
        = [&server](const QString &uuid) { return server.rows(QStringLiteral("programEncounter")).value(uuid); };
    const QString cancelled = firstVisit(server, dhara, [](const QJsonObject &visit) {
                                  return !visit.value(QLatin1String("cancelDateTime")).isNull();
                              }).uuid;
    const QJsonObject before = served(cancelled);
    const auto reasons = [](const QJsonObject &visit) {
        return visit.value(QLatin1String("cancelObservations")).toObject().toVariantMap();
    };
    REQUIRE(reasons(before).size() == 1);

    const QString line = QStringLiteral("edit %1 --answers %2 --json");
    const Ran wrong = dhara(
        line.arg(cancelled, dhara.file(QStringLiteral("wrong.json"), R"({"Weight": 51.5})"))); // of a visit done
    CHECK(wrong.exit == 2);
    CHECK(wrong.problems() == QStringList{QStringLiteral("Weight form.unknownField")});
    const Ran edited
        = dhara(line.arg(cancelled, dhara.file(QStringLiteral("why.json"), R"({"More on the reason": "Heavy rain"})")));
    INFO(edited.out.toStdString());
    REQUIRE(edited.exit == 0);
    CHECK(edited.json().value(QLatin1String("uuid")).toString() == cancelled);
    CHECK(dhara(QStringLiteral("sync")).exit == 0);

    const QJsonObject after = served(cancelled);
    CHECK(after.value(QLatin1String("cancelDateTime")) == before.value(QLatin1String("cancelDateTime")));
    CHECK(after.value(QLatin1String("encounterDateTime")).isNull());
    QVariantMap answers = reasons(after);
    CHECK(answers.size() == 2);
    const QString added = answers.key(QStringLiteral("Heavy rain"));
    REQUIRE_FALSE(added.isEmpty());
    answers.remove(added);
    CHECK(answers == reasons(before));
}
