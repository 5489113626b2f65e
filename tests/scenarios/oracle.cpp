// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/scenarios/oracle.h"

#include "core/media/mediafiles.h"
#include "core/store/mediaqueue.h"
#include "core/store/outbox.h"
#include "sync/protocol/catalogue.h"
#include "sync/protocol/pages.h"
#include "tests/support/shared.h"

#include <QJsonDocument>

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

/// What this device's user may see: subjects of the catchment's places, and what belongs to visible records.
bool isVisible(Device &device, const Record &record, QSet<Uuid> &visible)
{
    const auto parent = parentOf(record);
    const auto *subject = std::get_if<Subject>(&record);
    const bool isSeen
        = subject ? device.organisation().locations().contains(subject->address) : visible.contains(parent->uuid);
    if (isSeen)
        visible.insert(refOf(record).uuid);
    return isSeen;
}

void requireSameRows(const Standin &server, Device &device, RecordKind kind, const QList<RecordRef> &explained,
                     QSet<Uuid> &visible)
{
    const protocol::CatalogueRow &row = protocol::catalogueRow(kind);
    const auto rows = server.rows(row.key);
    qint64 live = 0;
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        const Record theirs = asPulled(row, it.value());
        if (!isVisible(device, theirs, visible))
            continue;
        live += toJson(theirs).value(QLatin1String("voided")).toBool() ? 0 : 1;
        if (explained.contains(refOf(theirs)))
            continue;
        const Record ours = device.held(refOf(theirs));
        const auto text = [](const Record &record) { return QJsonDocument(toJson(record)).toJson().toStdString(); };
        INFO(row.key.toStdString() << "\nserver: " << text(theirs) << "\ndevice: " << text(ours));
        CHECK((toJson(ours) == toJson(theirs)));
    }
    const auto held = device.store().read([](Connection &c) { return counts(c); }).get();
    REQUIRE(held);
    INFO(row.key.toStdString());
    CHECK(held->value(kindName(kind)) - explained.size() <= live);
    CHECK(live <= held->value(kindName(kind)));
}

void requireSameFiles(const Standin &server, Device &device)
{
    const auto media = device.store().read([](Connection &c) { return allMedia(c); }).get();
    REQUIRE(media);
    QMap<QString, QString> md5ByName;
    const QJsonArray objects = server.objects();
    for (const auto &object : objects) {
        const QString key = object.toObject().value(QLatin1String("key")).toString();
        md5ByName.insert(key.section(QLatin1Char('/'), -1), object.toObject().value(QLatin1String("md5")).toString());
    }
    for (const MediaRow &file : *media) {
        if (file.state != MediaState::Uploaded)
            continue;
        const auto md5 = md5OfFile(mediaPath(device.account().mediaFolder(), file.fileName));
        REQUIRE(md5);
        INFO(file.fileName.toStdString());
        CHECK(md5ByName.value(file.fileName) == QString::fromLatin1(md5->toHex()));
    }
}

} // namespace

void requireSame(const Standin &server, Device &device, const QList<RecordRef> &explained)
{
    QSet<Uuid> visible;
    for (const RecordKind kind :
         {RecordKind::Subject, RecordKind::Enrolment, RecordKind::ProgramEncounter, RecordKind::Encounter})
        requireSameRows(server, device, kind, explained, visible);
    requireSameFiles(server, device);
    const auto waiting = device.store().read([](Connection &c) { return outbox(c); }).get();
    REQUIRE(waiting);
    for (const OutboxRow &row : *waiting) {
        INFO(kindName(row.ref.kind).toStdString() << " " << row.ref.uuid.toStdString());
        CHECK((row.ref.kind == RecordKind::Telemetry || explained.contains(row.ref)));
    }
}

} // namespace dhara::test
