// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/protocol/syncdetails.h"

#include "core/base/clock.h"
#include "sync/protocol/pages.h"
#include "sync/protocol/refusal.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dhara::protocol {
namespace {

QJsonObject item(const SyncStatus &status, IdSource &ids)
{
    return {{QStringLiteral("uuid"), status.serverUuid.isEmpty() ? ids.newUuid() : status.serverUuid},
            {QStringLiteral("entityName"), status.entity},
            {QStringLiteral("loadedSince"), isoInstant(status.watermark)},
            {QStringLiteral("entityTypeUuid"), status.scope}};
}

Result<SyncDetails> refused(int status, const QByteArray &body)
{
    if (body.contains("NoCatchmentFound"))
        return failure(ErrorKind::UserMustFix, QStringLiteral("signin.noCatchment"));
    if (body.contains("CatchmentTooLarge"))
        return failure(ErrorKind::UserMustFix, QStringLiteral("signin.catchmentTooLarge"));
    return tl::unexpected(faultOf(status, body));
}

} // namespace

QJsonArray syncDetailsBody(const QList<SyncStatus> &statuses, IdSource &ids)
{
    QJsonArray body;
    for (const SyncStatus &status : statuses) {
        const CatalogueRow *row = findRow(status.entity);
        if (row && row->phase != Phase::Separate)
            body.append(item(status, ids));
    }
    for (const CatalogueRow &row : catalogue()) {
        const auto isListed = [&row](const SyncStatus &status) { return status.entity == row.entity; };
        if (row.isAskedByClient && std::none_of(statuses.begin(), statuses.end(), isListed))
            body.append(item({row.entity, {}, {}, QDateTime(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC)}, ids));
    }
    return body;
}

Result<SyncDetails> parseSyncDetails(int status, const QByteArray &body)
{
    if (status != 200)
        return refused(status, body);
    const auto document = QJsonDocument::fromJson(body);
    const auto instant = [&document](const char *key) {
        return QDateTime::fromString(document.object().value(QLatin1String(key)).toString(), Qt::ISODateWithMs).toUTC();
    };
    SyncDetails details;
    details.now = instant("now");
    details.nowMinus10Seconds = instant("nowMinus10Seconds");
    if (!details.now.isValid() || !document.object().value(QLatin1String("syncDetails")).isArray())
        return tl::unexpected(notUnderstood(body, QStringLiteral("syncDetails")));
    if (!details.nowMinus10Seconds.isValid())
        details.nowMinus10Seconds = details.now;
    const auto items = document.object().value(QLatin1String("syncDetails")).toArray();
    for (const auto &value : items) {
        const QJsonObject object = value.toObject();
        const QString entity = object.value(QLatin1String("entityName")).toString();
        const CatalogueRow *row = findRow(entity);
        if (!row) {
            details.unknownEntities.append(entity);
            continue;
        }
        details.series.append({row, object.value(QLatin1String("entityTypeUuid")).toString(),
                               object.value(QLatin1String("uuid")).toString()});
    }
    return details;
}

} // namespace dhara::protocol
