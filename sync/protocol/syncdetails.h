// SPDX-License-Identifier: AGPL-3.0-or-later
// POST v2/syncDetails: which series have news (reference/avni-wire.md §2.2).
#pragma once

#include "core/store/syncstatus.h"
#include "sync/protocol/catalogue.h"

#include <QJsonArray>

namespace dhara::protocol {

struct Series
{
    const CatalogueRow *row = nullptr;
    Uuid scope;
    Uuid serverUuid;
};

struct SyncDetails
{
    QList<Series> series;
    QStringList unknownEntities; ///< names that the catalogue does not have: skipped, told
    QDateTime now;
    QDateTime nowMinus10Seconds;
};

/// The request's array: every status we hold, and the entities that the server names only when asked for.
QJsonArray syncDetailsBody(const QList<SyncStatus> &statuses, IdSource &ids);

/// Errors: SignIn "signin.unknownUser" (401), UserMustFix "signin.noCatchment" and "signin.catchmentTooLarge" where the
/// server says so in its words (it need not), ServerFault "server.failing", "server.notUnderstood", RetryLater
/// "server.busy", "network.captivePortal".
Result<SyncDetails> parseSyncDetails(int status, const QByteArray &body);

} // namespace dhara::protocol
