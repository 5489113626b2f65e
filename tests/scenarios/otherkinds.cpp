// SPDX-License-Identifier: AGPL-3.0-or-later
// Records that the device keeps as they come: memberships, relatives, checklists, approvals, comments, tasks.
#include "tests/scenarios/oracle.h"
#include "tests/support/shared.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace dhara;
using namespace dhara::test;

namespace {

/// Sends what was recorded, each push by whom it was made.
void pushRecorded(const Standin &server, const QString &folder)
{
    const QDir exchanges(sharedFolder() + QStringLiteral("/wire/") + folder);
    const QStringList names = exchanges.entryList({QStringLiteral("*-push-*.json")}, QDir::Files, QDir::Name);
    REQUIRE_FALSE(names.isEmpty());
    for (const QString &name : names) {
        QFile file(exchanges.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QJsonObject request
            = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("request")).toObject();
        server.send("POST", request.value(QLatin1String("path")).toString(),
                    QJsonDocument(request.value(QLatin1String("body")).toObject()).toJson(),
                    request.value(QLatin1String("headers")).toObject().value(QLatin1String("USER-NAME")).toString());
    }
}

void requireKept(Device &device, std::initializer_list<const char *> entities)
{
    for (const char *entity : entities) {
        INFO(entity);
        CHECK_FALSE(device.others(QLatin1String(entity)).isEmpty());
    }
}

} // namespace

TEST_CASE("every kind of record that the server has for a worker is on the device after a sync")
{
    NEEDS_SHARED();
    const Standin server(sharedBundle(QStringLiteral("farming_extended")),
                         {QStringLiteral("--suffix"), QStringLiteral("farming"), QStringLiteral("--subjects"),
                          QStringLiteral("30"), QStringLiteral("--visits"), QStringLiteral("30")});
    for (const char *folder : {"3-records-farming", "7-more-kinds"})
        pushRecorded(server, QLatin1String(folder));
    Device device(server.url(), QStringLiteral("worker@farming"));
    REQUIRE(device.sync().isComplete);
    requireKept(device,
                {"GroupSubject", "IndividualRelationship", "CommentThread", "Comment", "SubjectEntityApprovalStatus",
                 "SubjectProgramEligibility", "IdentifierAssignment"});
    requireSame(server, device);

    // And what comes later, a plot that is assigned to this worker from now on among it.
    pushRecorded(server, QStringLiteral("8-checklists"));
    const Uuid plot = QStringLiteral("f890dd6c-f6af-534c-95c7-ba33760a5b7d");
    const QJsonObject assignment{{QStringLiteral("user"), QStringLiteral("worker@farming")},
                                 {QStringLiteral("subject"), plot}};
    server.tell("assign", QJsonDocument(assignment));
    REQUIRE(device.sync().isComplete);
    CHECK(std::get<Subject>(device.held({RecordKind::Subject, plot})).firstName == QStringLiteral("Plot"));
    requireKept(device, {"Checklist", "ChecklistItem"});
    requireSame(server, device);
}
