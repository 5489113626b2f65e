// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/scenarios/oracle.h"

#include "core/media/mediafiles.h"
#include "core/store/mediaqueue.h"
#include "core/store/outbox.h"
#include "core/store/syncstatus.h"
#include "sync/protocol/catalogue.h"
#include "sync/protocol/pages.h"
#include "tests/support/shared.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>
#include <array>

namespace dhara::test {
namespace {

Record asPulled(const protocol::CatalogueRow &row, const QJsonObject &object)
{
    const QJsonObject page{{QStringLiteral("_embedded"), QJsonObject{{row.key, QJsonArray{object}}}},
                           {QStringLiteral("page"), QJsonObject{{QStringLiteral("size"), 1000}}}};
    const auto parsed = protocol::parsePage(row, {}, QJsonDocument(page).toJson(QJsonDocument::Compact));
    REQUIRE(parsed);
    REQUIRE(parsed->records.size() == 1);
    return parsed->records.first();
}

/// All rows of one list, as the server serves them to the device's user.
QMap<QString, QJsonObject> servedRows(const Standin &server, Device &device, const protocol::CatalogueRow &row,
                                      const Uuid &scope)
{
    QUrlQuery query{{QStringLiteral("lastModifiedDateTime"), QStringLiteral("1900-01-01T00:00:00.000Z")},
                    {QStringLiteral("now"), QStringLiteral("2099-01-01T00:00:00.000Z")},
                    {QStringLiteral("size"), QStringLiteral("1000")}};
    if (!row.scopeParam.isEmpty())
        query.addQueryItem(row.scopeParam, scope);
    if (!row.entityType.isEmpty())
        query.addQueryItem(QStringLiteral("entityType"), row.entityType);
    if (row.takesDeviceId)
        query.addQueryItem(QStringLiteral("deviceId"), device.account().peer().deviceId);
    const QString path = QStringLiteral("/%1?%2").arg(row.pullPath, query.toString(QUrl::FullyEncoded));
    const auto page = QJsonDocument::fromJson(server.send("GET", path, {}, device.account().entry().user)).object();
    INFO(path.toStdString());
    REQUIRE(page.contains(QLatin1String("page")));
    REQUIRE(page.value(QLatin1String("page")).toObject().value(QLatin1String("totalPages")).toInt() <= 1);
    QMap<QString, QJsonObject> rows;
    const QJsonArray list = page.value(QLatin1String("_embedded")).toObject().value(row.key).toArray();
    for (const auto &one : list)
        rows.insert(one.toObject().value(row.identity).toString(), one.toObject());
    return rows;
}

/// What this device's user may see: subjects of the catchment's places, those of some types only if they are assigned
/// to the user, and what belongs to visible records.
bool isVisible(const Standin &server, Device &device, const Record &record, QSet<Uuid> &visible)
{
    const auto parent = parentOf(record);
    const auto *subject = std::get_if<Subject>(&record);
    const SubjectType *type = subject ? device.organisation().subjectType(subject->subjectType) : nullptr;
    bool isSeen = false;
    if (type && type->isDirectlyAssignable) {
        const auto &row = protocol::catalogueRow(RecordKind::Subject);
        isSeen = servedRows(server, device, row, type->uuid).contains(subject->uuid);
    } else {
        isSeen
            = subject ? device.organisation().locations().contains(subject->address) : visible.contains(parent->uuid);
    }
    if (isSeen)
        visible.insert(refOf(record).uuid);
    return isSeen;
}

void requireSameRows(const Standin &server, const QJsonObject &state, Device &device, RecordKind kind,
                     const QList<RecordRef> &explained, QSet<Uuid> &visible)
{
    const protocol::CatalogueRow &row = protocol::catalogueRow(kind);
    const auto rows = rowsOf(state, row.key);
    qint64 live = 0;
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        const Record theirs = asPulled(row, it.value());
        if (!isVisible(server, device, theirs, visible))
            continue;
        live += toJson(theirs).value(QLatin1String("voided")).toBool() ? 0 : 1;
        if (explained.contains(refOf(theirs)))
            continue;
        const Record ours = device.held(refOf(theirs));
        const QJsonObject here = toJson(ours);
        const QJsonObject there = toJson(theirs);
        if (here == there) // told only where it must be: there are many rows and many rounds
            continue;
        INFO(row.key.toStdString() << "\nserver: " << QJsonDocument(there).toJson().toStdString()
                                   << "\ndevice: " << QJsonDocument(here).toJson().toStdString());
        CHECK((here == there));
    }
    const auto held = device.store().read([](Connection &c) { return counts(c); }).get();
    REQUIRE(held);
    INFO(row.key.toStdString());
    CHECK(held->value(kindName(kind)) - explained.size() <= live);
    CHECK(live <= held->value(kindName(kind)));
}

/// Memberships, comments, tasks …, which the device keeps as they come: the rows that the server serves to this user.
void requireSameOthers(const Standin &server, const QJsonObject &state, Device &device)
{
    const auto statuses = device.store().read([](Connection &c) { return syncStatuses(c); }).get();
    REQUIRE(statuses);
    for (const protocol::CatalogueRow &row : protocol::catalogue()) {
        if (row.phase != protocol::Phase::Transactional || row.codec != protocol::Codec::Other || !row.isPullable())
            continue;
        INFO(row.entity.toStdString());
        QMap<QString, QJsonObject> here;
        const auto held = device.others(row.entity);
        for (const JsonRow &one : held)
            here.insert(one.uuid, QJsonDocument::fromJson(one.body).object());
        QMap<QString, QJsonObject> there;
        for (const SyncStatus &status : *statuses) {
            // Most organisations have none of most kinds.
            if (status.entity == row.entity && !state.value(row.key).toArray().isEmpty())
                there.insert(servedRows(server, device, row, status.scope));
        }
        CHECK(std::equal(here.keyBegin(), here.keyEnd(), there.keyBegin(), there.keyEnd()));
        for (auto it = there.begin(); it != there.end(); ++it) {
            INFO("server: " << QJsonDocument(*it).toJson().toStdString()
                            << "\ndevice: " << QJsonDocument(here.value(it.key())).toJson().toStdString());
            CHECK((here.value(it.key()) == *it));
        }
    }
}

constexpr std::array kinds{RecordKind::Subject, RecordKind::Enrolment, RecordKind::ProgramEncounter,
                           RecordKind::Encounter};

/// All texts of a row, those inside of JSON texts too, but not its links to the server's own pages.
void gatherTexts(const QJsonValue &value, QStringList &texts)
{
    const QJsonArray list = value.toArray();
    for (const auto &one : list)
        gatherTexts(one, texts);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != QLatin1String("_links"))
            gatherTexts(it.value(), texts);
    }
    if (!value.isString())
        return;
    const auto inner = QJsonDocument::fromJson(value.toString().toUtf8());
    if (inner.isNull())
        texts.append(value.toString());
    else
        gatherTexts(inner.isArray() ? QJsonValue(inner.array()) : QJsonValue(inner.object()), texts);
}

/// An address of the store is "http://host/bucket/key".
QString keyOf(const QString &url)
{
    return QUrl(url).path().section(QLatin1Char('/'), 2);
}

QStringList wrongInRows(const QJsonObject &state, const QMap<QString, QString> &md5ByKey)
{
    static const QRegularExpression localName(QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.\\w+$"));
    QStringList wrong;
    for (const RecordKind kind : kinds) {
        QStringList texts;
        gatherTexts(state.value(protocol::catalogueRow(kind).key), texts);
        for (const QString &text : std::as_const(texts)) {
            if (localName.match(text).hasMatch())
                wrong.append(QStringLiteral("the server has a local name: ") + text);
            if (text.startsWith(QLatin1String("http")) && !md5ByKey.contains(keyOf(text)))
                wrong.append(QStringLiteral("the server has an address that leads nowhere: ") + text);
        }
    }
    return wrong;
}

QStringList wrongWithFiles(const Standin &server, const QJsonObject &state, Device &device,
                           const QList<RecordRef> &explained)
{
    const auto media = device.store().read([](Connection &c) { return allMedia(c); }).get();
    REQUIRE(media);
    QMap<QString, QString> md5ByKey;
    const QJsonArray objects = server.allObjects();
    for (const auto &object : objects) {
        md5ByKey.insert(object.toObject().value(QLatin1String("key")).toString(),
                        object.toObject().value(QLatin1String("md5")).toString());
    }
    QStringList wrong = wrongInRows(state, md5ByKey);
    for (const MediaRow &file : *media) {
        if (file.state != MediaState::Uploaded) {
            if (!explained.contains(file.owner))
                wrong.append(QStringLiteral("a file is not up: ") + file.fileName);
            continue;
        }
        const auto md5 = md5OfFile(mediaPath(device.account().mediaFolder(), file.fileName));
        if (!md5 || md5ByKey.value(keyOf(file.url)) != QString::fromLatin1(md5->toHex()))
            wrong.append(QStringLiteral("the store has other bytes: ") + file.fileName);
    }
    return wrong;
}

} // namespace

QStringList wrongWithFiles(const Standin &server, Device &device, const QList<RecordRef> &explained)
{
    return wrongWithFiles(server, server.state(), device, explained);
}

void requireSame(const Standin &server, Device &device, const QList<RecordRef> &explained)
{
    const QJsonObject state = server.state();
    QSet<Uuid> visible;
    for (const RecordKind kind : kinds)
        requireSameRows(server, state, device, kind, explained, visible);
    requireSameOthers(server, state, device);
    CHECK(wrongWithFiles(server, state, device, explained).join(QLatin1Char('\n')).toStdString().empty());
    const auto waiting = device.store().read([](Connection &c) { return outbox(c); }).get();
    REQUIRE(waiting);
    for (const OutboxRow &row : *waiting) {
        INFO(kindName(row.ref.kind).toStdString() << " " << row.ref.uuid.toStdString());
        CHECK((row.ref.kind == RecordKind::Telemetry || explained.contains(row.ref)));
    }
}

} // namespace dhara::test
