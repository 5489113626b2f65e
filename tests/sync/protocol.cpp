// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/protocol/codec.h"
#include "sync/protocol/pages.h"
#include "sync/protocol/refusal.h"
#include "sync/protocol/syncdetails.h"
#include "tests/support/shared.h"

#include <QDir>
#include <QJsonArray>

using namespace dhara;
using namespace dhara::protocol;

namespace {

struct Exchange
{
    QString file;
    QJsonObject request;
    QJsonObject response;
};

/// Every recorded exchange below wire/ whose path relative to it starts with `folder`.
QList<Exchange> exchanges(const QStringList &folders)
{
    QList<Exchange> all;
    for (const QString &folder : folders) {
        const QDir directory(test::sharedFolder() + QStringLiteral("/wire/") + folder);
        const auto files = directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString &file : files) {
            const auto json = test::sharedJson(QStringLiteral("wire/") + folder + QLatin1Char('/') + file);
            all.append({folder + QLatin1Char('/') + file, json.value(QLatin1String("request")).toObject(),
                        json.value(QLatin1String("response")).toObject()});
        }
    }
    return all;
}

QStringList recordFolders()
{
    return {QStringLiteral("3-records-farming"),
            QStringLiteral("3-records-water"),
            QStringLiteral("4-refusals"),
            QStringLiteral("4b-refusals-terse"),
            QStringLiteral("5-time-and-two-devices"),
            QStringLiteral("6-media"),
            QStringLiteral("7-more-kinds"),
            QStringLiteral("8-checklists")};
}

QByteArray bytes(const QJsonValue &value)
{
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

/// Null, false and absent are the same to the server, and the order of observations is none.
QJsonValue canonical(const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject out;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QJsonValue inner = canonical(it.value());
            if (!inner.isNull() && inner != false)
                out.insert(it.key(), inner);
        }
        return out;
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        const bool isObservations = array.first().toObject().contains(QLatin1String("conceptUUID"));
        QJsonArray out;
        if (!isObservations) {
            for (const auto &item : array)
                out.append(canonical(item));
            return out;
        }
        QMap<QString, QJsonValue> byConcept;
        for (const auto &item : array)
            byConcept.insert(item.toObject().value(QLatin1String("conceptUUID")).toString(), canonical(item));
        for (const auto &item : std::as_const(byConcept))
            out.append(item);
        return out;
    }
    return value;
}

std::optional<RecordKind> kindOfPush(const QString &path)
{
    for (const CatalogueRow &row : catalogue()) {
        if (row.kind && row.kind != RecordKind::Telemetry && QLatin1Char('/') + row.pushPath == path)
            return row.kind;
    }
    return std::nullopt;
}

const CatalogueRow *rowOfPull(const QString &path)
{
    for (const CatalogueRow &row : catalogue()) {
        if (row.isPullable() && QLatin1Char('/') + row.pullPath == path)
            return &row;
    }
    return nullptr;
}

} // namespace

TEST_CASE("the catalogue has a row for each of the 78 entities, in order of execution")
{
    QSet<QString> names;
    int pullable = 0;
    for (const CatalogueRow &row : catalogue()) {
        names.insert(row.entity);
        pullable += row.isPullable() ? 1 : 0;
        if (!row.parent.isEmpty())
            CHECK(findRow(row.parent));
        if (row.kind)
            CHECK_FALSE(row.pushPath.isEmpty());
    }
    CHECK(names.size() == 78);
    CHECK(catalogue().size() == 78);
    CHECK(pullable == 74);
    QList<RecordKind> order;
    for (const CatalogueRow &row : catalogue()) {
        if (row.kind && row.kind != RecordKind::Telemetry)
            order.append(*row.kind);
    }
    CHECK(order
          == QList<RecordKind>{RecordKind::Subject, RecordKind::Enrolment, RecordKind::ProgramEncounter,
                               RecordKind::Encounter});
}

TEST_CASE("every recorded push survives parse, record and write")
{
    NEEDS_SHARED();
    int seen = 0;
    for (const Exchange &exchange : exchanges(recordFolders())) {
        const auto kind = kindOfPush(exchange.request.value(QLatin1String("path")).toString());
        const QJsonValue body = exchange.request.value(QLatin1String("body"));
        if (!kind || !body.isObject())
            continue;
        INFO(exchange.file.toStdString());
        const auto record = parsePushBody(*kind, body.toObject());
        if (!record) { // the recording with an unreadable date
            CHECK(exchange.response.value(QLatin1String("status")).toInt() == 400);
            continue;
        }
        // A null list is written as an empty one: null is what the server answers 500 to.
        QJsonObject expected = body.toObject();
        QJsonObject written = pushBody(*record);
        for (const QString &list : {QStringLiteral("observations"), QStringLiteral("cancelObservations"),
                                    QStringLiteral("programExitObservations")}) {
            if (written.contains(list) && !expected.value(list).isArray())
                expected.insert(list, QJsonArray());
        }
        CHECK(canonical(written).toObject() == canonical(expected).toObject());
        ++seen;
    }
    CHECK(seen > 75);
}

TEST_CASE("each pulled row becomes the record whose push is the recorded one")
{
    NEEDS_SHARED();
    int compared = 0;
    for (const QString &folder : {QStringLiteral("3-records-farming"), QStringLiteral("3-records-water")}) {
        QHash<QString, QJsonObject> lastPush;
        for (const Exchange &exchange : exchanges({folder})) {
            const QString path = exchange.request.value(QLatin1String("path")).toString();
            const int status = exchange.response.value(QLatin1String("status")).toInt();
            if (const auto kind = kindOfPush(path); kind && status == 200) {
                const QJsonObject body = exchange.request.value(QLatin1String("body")).toObject();
                // A planned copy over a done visit is answered 200 and dropped (fact 11).
                if (!exchange.file.contains(QLatin1String("planned-over")))
                    lastPush.insert(body.value(QLatin1String("uuid")).toString(), body);
                continue;
            }
            const CatalogueRow *row = rowOfPull(path);
            if (!row || !row->kind || status != 200)
                continue;
            const auto page = parsePage(*row, {}, bytes(exchange.response.value(QLatin1String("body"))));
            REQUIRE(page);
            CHECK(page->skipped.isEmpty());
            for (const Record &record : page->records) {
                const QString uuid = refOf(record).uuid;
                if (!lastPush.contains(uuid))
                    continue;
                INFO(exchange.file.toStdString() << " " << uuid.toStdString());
                QJsonObject expected = lastPush.value(uuid);
                expected.remove(QStringLiteral("identifierAssignmentUuids")); // an order to the server, not a field
                CHECK(canonical(pushBody(record)).toObject() == canonical(expected).toObject());
                ++compared;
            }
        }
    }
    CHECK(compared > 15);
}

TEST_CASE("every recorded pull parses and no row is lost")
{
    NEEDS_SHARED();
    int pages = 0;
    for (const Exchange &exchange :
         exchanges(recordFolders()
                   + QStringList{QStringLiteral("2-reference-farming"), QStringLiteral("2-reference-water")})) {
        const CatalogueRow *row = rowOfPull(exchange.request.value(QLatin1String("path")).toString());
        const QJsonObject body = exchange.response.value(QLatin1String("body")).toObject();
        if (!row || exchange.response.value(QLatin1String("status")).toInt() != 200
            || !body.contains(QLatin1String("page")))
            continue;
        INFO(exchange.file.toStdString());
        const auto page = parsePage(*row, {}, bytes(body));
        REQUIRE(page);
        CHECK(page->skipped.isEmpty());
        CHECK(page->rowCount() == body.value(QLatin1String("_embedded")).toObject().value(row->key).toArray().size());
        ++pages;
    }
    CHECK(pages > 150);
}

TEST_CASE("what the codec does not know is pushed back unchanged, and what the server owns is not")
{
    const QByteArray page = R"({"_embedded":{"individual":[{"id":5,"uuid":"72d53f95-f243-53cd-9d2e-a8b8c92ff11d",
        "lastModifiedDateTime":"2026-11-24T02:00:02.788Z","firstName":"A","registrationDate":"2026-11-20",
        "shoeSize":{"left":41,"right":42.5},"version":0,"observations":{"c":[{"d":1}]},"completed":true,
        "_links":{"addressUUID":{"href":"a"},"clanUUID":{"href":"k"},"self":{"href":"https://x"},
        "lastModifiedBy":{"href":"Asha"}}}]},"page":{"size":1000,"totalElements":1,"totalPages":1,"number":0}})";
    const auto parsed = parsePage(catalogueRow(RecordKind::Subject), {}, page);
    REQUIRE(parsed);
    REQUIRE(parsed->records.size() == 1);
    const QJsonObject body = pushBody(parsed->records.first());
    CHECK(body.value(QLatin1String("shoeSize")).toObject().value(QLatin1String("right")) == 42.5);
    CHECK(body.value(QLatin1String("clanUUID")) == QStringLiteral("k"));
    CHECK(body.value(QLatin1String("addressLevelUUID")) == QStringLiteral("a"));
    for (const char *owned : {"id", "version", "completed", "self", "lastModifiedBy", "lastModifiedDateTime"})
        CHECK_FALSE(body.contains(QLatin1String(owned)));
    CHECK(auditOf(parsed->records.first()).lastModifiedBy == QStringLiteral("Asha"));
}

TEST_CASE("a page cut at any byte is told, never half believed")
{
    const QByteArray page
        = R"({"_embedded":{"encounter":[{"uuid":"u","lastModifiedDateTime":"2026-11-24T02:00:02.788Z",)"
          R"("observations":{"c":"x\u0905"},"_links":{"encounterTypeUUID":{"href":"t"}}}]},)"
          R"("page":{"size":1000,"totalElements":1,"totalPages":1,"number":0}})";
    REQUIRE(parsePage(catalogueRow(RecordKind::Encounter), {}, page));
    for (qsizetype length = 0; length < page.size(); ++length) {
        INFO(length);
        const auto parsed = parsePage(catalogueRow(RecordKind::Encounter), {}, page.left(length));
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().code == QStringLiteral("server.notUnderstood"));
    }
}

TEST_CASE("a row without identity or of the wrong shape is set aside, its neighbours are kept")
{
    const QByteArray page = R"({"_embedded":{"encounter":[{"lastModifiedDateTime":"2026-11-24T02:00:02.788Z"},
        {"uuid":"b","lastModifiedDateTime":"soon"},{"uuid":"c","lastModifiedDateTime":"2026-11-24T02:00:02.788Z","name":7},
        {"uuid":"d","lastModifiedDateTime":"2026-11-24T02:00:02.788Z"}]},"page":{"size":1000}})";
    const auto parsed = parsePage(catalogueRow(RecordKind::Encounter), {}, page);
    REQUIRE(parsed);
    CHECK(parsed->records.size() == 1);
    CHECK(parsed->skipped.size() == 3);
    CHECK(parsed->rowCount() == 4);
}

TEST_CASE("a captive portal is not taken for a server")
{
    const auto parsed
        = parsePage(catalogueRow(RecordKind::Subject), {}, "<!DOCTYPE html><html><body>Log in</body></html>");
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == QStringLiteral("network.captivePortal"));
    CHECK(parsed.error().kind == ErrorKind::RetryLater);
}

TEST_CASE("a subject's whole tree is read from one answer")
{
    NEEDS_SHARED();
    const auto body = test::sharedJson(QStringLiteral("wire/3-records-farming/41-allEntities.json"))
                          .value(QLatin1String("response"))
                          .toObject()
                          .value(QLatin1String("body"));
    const auto tree = parseAllEntities(bytes(body));
    REQUIRE(tree);
    CHECK(tree->records.size() == 1 + 2 + 7 + 1);
}

TEST_CASE("syncDetails: what is asked and what is understood")
{
    NEEDS_SHARED();
    test::FakeIds ids;
    const auto first = syncDetailsBody({}, ids);
    REQUIRE(first.size() == 1); // the server adds all but the places
    CHECK(first.at(0).toObject().value(QLatin1String("entityName")) == QStringLiteral("AddressLevel"));
    const auto recorded = test::sharedJson(QStringLiteral("wire/2-reference-farming/01-syncDetails-first.json"))
                              .value(QLatin1String("response"))
                              .toObject()
                              .value(QLatin1String("body"));
    const auto details = parseSyncDetails(200, bytes(recorded));
    REQUIRE(details);
    CHECK(details->series.size() + details->unknownEntities.size()
          == recorded.toObject().value(QLatin1String("syncDetails")).toArray().size());
    CHECK(details->now.isValid());
    CHECK(parseSyncDetails(500, "NoCatchmentFound").error().code == QStringLiteral("signin.noCatchment"));
    CHECK(parseSyncDetails(500, "").error().kind == ErrorKind::ServerFault);
    CHECK(parseSyncDetails(401, "{}").error().kind == ErrorKind::SignIn);
    CHECK(parseSyncDetails(200, "<html>").error().code == QStringLiteral("network.captivePortal"));
}

TEST_CASE("the record or the server: told by status and by what else went well")
{
    struct Row
    {
        const char *what;
        PushReply reply;
        RunSoFar run;
        bool isRecord;
        ErrorKind kind;
    };
    const auto row = GENERATE(
        Row{"a lone record, the server answers otherwise", {500, ""}, {0, 1, true}, true, ErrorKind::UserMustFix},
        Row{"others went through", {500, ""}, {9, 5, true}, true, ErrorKind::UserMustFix},
        Row{"one went through before the server fell ill", {500, ""}, {1, 5, false}, false, ErrorKind::ServerFault},
        Row{"more fail than go through", {500, ""}, {1, 5, true}, false, ErrorKind::ServerFault},
        Row{"more fail than go through, as for hours",
            {500, ""},
            {1, 5, true, std::chrono::hours(5)},
            true,
            ErrorKind::UserMustFix},
        Row{"nothing goes through", {500, ""}, {0, 5, true}, false, ErrorKind::ServerFault},
        Row{"nothing goes through, and it has not for hours",
            {500, ""},
            {0, 5, true, std::chrono::hours(5)},
            true,
            ErrorKind::UserMustFix},
        Row{"nor has anything else", {500, ""}, {0, 5, false, std::chrono::hours(5)}, false, ErrorKind::ServerFault},
        Row{"the server is silent otherwise too", {500, ""}, {0, 1, false}, false, ErrorKind::ServerFault},
        Row{"a constraint", {409, "Entity create or update failed"}, {0, 1, true}, true, ErrorKind::UserMustFix},
        Row{"unreadable", {400, ""}, {0, 1, true}, true, ErrorKind::UserMustFix},
        Row{"overloaded", {503, ""}, {9, 1, true}, false, ErrorKind::RetryLater},
        Row{"too many", {429, ""}, {9, 1, true}, false, ErrorKind::RetryLater},
        Row{"the session", {401, "{}"}, {9, 1, true}, false, ErrorKind::SignIn},
        Row{"not allowed this one", {403, "User does not have privilege"}, {1, 1, true}, true, ErrorKind::UserMustFix},
        Row{"not allowed anything", {403, ""}, {0, 1, false}, false, ErrorKind::SignIn},
        Row{"a captive portal that says 200",
            {200, "<!DOCTYPE html><html>Log in"},
            {9, 1, true},
            false,
            ErrorKind::RetryLater},
        Row{"a page cut short", {200, "{\"succ"}, {9, 1, true}, false, ErrorKind::ServerFault},
        Row{"taken, but denied in the same breath",
            {200, R"({"success":false,"errorMessage":"no"})"},
            {0, 1, true},
            true,
            ErrorKind::UserMustFix},
        Row{"a captive portal", {302, "<html>"}, {0, 1, false}, false, ErrorKind::RetryLater},
        Row{"another server", {404, ""}, {0, 1, false}, false, ErrorKind::ServerFault});
    INFO(row.what);
    const Verdict verdict = judge(row.reply, row.run);
    CHECK(verdict.isRecordAtFault == row.isRecord);
    CHECK(verdict.error.kind == row.kind);
}

TEST_CASE("only the server's own word confirms a record")
{
    CHECK(isAccepted({200, ""}));
    CHECK(isAccepted({200, R"({"id":2,"uuid":"u","success":true,"errorMessage":null})"}));
    CHECK_FALSE(isAccepted({200, "<html>Log in</html>"}));
    CHECK_FALSE(isAccepted({200, R"({"success":false})"}));
    CHECK_FALSE(isAccepted({204, ""}));
}

TEST_CASE("every recorded refusal of a record is the record's, with and without the server's words")
{
    NEEDS_SHARED();
    for (const Exchange &exchange : exchanges({QStringLiteral("4-refusals"), QStringLiteral("4b-refusals-terse")})) {
        const int status = exchange.response.value(QLatin1String("status")).toInt();
        const QString path = exchange.request.value(QLatin1String("path")).toString();
        if (status == 200 || status == 401 || exchange.request.value(QLatin1String("method")) != QStringLiteral("POST")
            || path.contains(QLatin1String("syncDetails")))
            continue;
        INFO(exchange.file.toStdString());
        CHECK(judge({status, exchange.response.value(QLatin1String("body")).toString().toUtf8()}, {1, 1, true})
                  .isRecordAtFault);
    }
}
