// SPDX-License-Identifier: AGPL-3.0-or-later
// That the oracle of the scenarios sees what is wrong with photos: what it cannot see no scenario can show.
#include "sync/protocol/codec.h"
#include "tests/scenarios/oracle.h"
#include "tests/support/shared.h"

#include <QJsonDocument>

using namespace dhara;
using namespace dhara::test;

namespace {

const QString localName = QStringLiteral("5e1c1b7e-0b51-4a6e-9d3c-1f2e3d4c5b6a.jpg");

} // namespace

TEST_CASE("a photo that waits without a reason, its local name on the server and an address without a photo are seen")
{
    const Standin server(
        demoBundle(),
        {QStringLiteral("--subjects"), QStringLiteral("10"), QStringLiteral("--visits"), QStringLiteral("10")});
    Device device(server.url(), server.user(QStringLiteral("worker")));
    REQUIRE(device.sync().isComplete);
    REQUIRE(wrongWithFiles(server, device).isEmpty());
    const Subject person = device.newSubject(QStringLiteral("Meena"));
    device.save(person);

    const NewMedia photo = device.newPhoto(makePhoto(device.folder() + QStringLiteral("/a.png"), 40, 30));
    const Encounter visit = device.newVisit(person.uuid, photo);
    device.save(visit, {photo});
    REQUIRE(device.sync().isComplete);
    CHECK(wrongWithFiles(server, device) == QStringList{QStringLiteral("a file is not up: ") + photo.fileName});
    CHECK(wrongWithFiles(server, device, {refOf(visit)}).isEmpty());
    REQUIRE(device.syncAll().isComplete);
    CHECK(wrongWithFiles(server, device).isEmpty());

    const Uuid question = device.imageQuestion();
    const auto wrongWith = [&](const QJsonValue &answer) {
        QJsonObject body = protocol::pushBody(visit);
        body.insert(
            QStringLiteral("observations"),
            QJsonArray{QJsonObject{{QStringLiteral("conceptUUID"), question}, {QStringLiteral("value"), answer}}});
        server.send("POST", QStringLiteral("/encounters"), QJsonDocument(body).toJson(),
                    server.user(QStringLiteral("worker2")));
        return wrongWithFiles(server, device);
    };
    const QStringList named{QStringLiteral("the server has a local name: ") + localName};
    CHECK(wrongWith(localName) == named);
    CHECK(wrongWith(QJsonArray{localName}) == named);
    CHECK(wrongWith(QStringLiteral("[{\"uri\":\"%1\"}]").arg(localName)) == named);
    const QString nowhere = server.url().toString() + QStringLiteral("/avni-media/demo/") + localName;
    CHECK(wrongWith(nowhere)
          == QStringList{QStringLiteral("the server has an address that leads nowhere: ") + nowhere});
}
