// SPDX-License-Identifier: AGPL-3.0-or-later
// What waits to be sent. A row leaves only by the server's confirmation of that very version, or by a person's act.
#pragma once

#include "core/records/records.h"
#include "core/store/recordstore.h"

#include <QList>

namespace dhara {

enum class OutboxState { Waiting, Refused };

struct OutboxRow
{
    RecordRef ref;
    qint64 version = 0; ///< grows with each local save, over the whole database
    OutboxState state = OutboxState::Waiting;
    std::optional<Error> reason; ///< why it was refused
    QDateTime queuedAt;
    int attempts = 0;       ///< answered with an error that may be the record's or the server's
    QDateTime failingSince; ///< the first of these; invalid where there is none
};

/// In sending order: kind (catalogue's order), then version.
Result<QList<OutboxRow>> outbox(Connection &connection);
Result<std::optional<OutboxRow>> outboxRow(Connection &connection, const RecordRef &ref);

/// What the server last confirmed of a record that differs from it here.
struct BaseCopy
{
    std::optional<QJsonObject> confirmed; ///< toJson(record) as the server has it; nothing if it has none
    QDateTime lastModified;               ///< the server's time of it; invalid when unknown (just pushed)
    /// Of a record of which nothing is confirmed: toJson of what was last sent, which may have arrived though no answer
    /// did. Nothing: it was never sent.
    std::optional<QJsonObject> posted = std::nullopt;

    /// What the record here and the server's copy both go back to, as far as is known.
    QJsonObject common() const { return confirmed ? *confirmed : posted.value_or(QJsonObject()); }
};
/// Nothing where the record here is as the server has it.
Result<std::optional<BaseCopy>> baseCopy(Connection &connection, const RecordRef &ref);

/// To be called before a record that the server has not confirmed is sent: were the answer lost, its copy there may be
/// changed by others before we hear of it. Ends with markSent, rebase or storePulled. Nothing happens to one that is
/// confirmed.
Result<void> notePosted(Connection &connection, const RecordRef &ref, const QJsonObject &sent);

/// The server took `version`, in the form `sent` (toJson of what was posted: without what was held back, such as
/// pending photos). Removes the row if no newer version was saved meanwhile. The base copy goes with it where the
/// local record equals `sent`, else becomes `sent`. For telemetry `sent` is not looked at.
Result<void> markSent(Connection &connection, const RecordRef &ref, qint64 version, const QJsonObject &sent);
/// Sets a version aside with the reason; nothing happens if a newer one was saved meanwhile.
Result<void> markRefused(Connection &connection, const RecordRef &ref, qint64 version, const Error &reason);
/// Puts refused rows back in line (a person asked, or definitions changed). All of them without `ref`.
Result<int> retryRefused(Connection &connection, const std::optional<RecordRef> &ref = std::nullopt);
Result<void> countAttempt(Connection &connection, const RecordRef &ref, qint64 version, const QDateTime &now);

/// A server copy fetched before a push: merges into the local record as storePulled does, and counts as it does. What
/// should now be sent is still the outbox row's version (storePulled gives a new version where something of theirs came
/// in, lest the confirmation of an upload under way ended it).
Result<PageOutcome> rebase(Connection &connection, const Record &theirs);

/// A run's telemetry or another record without a table of its own, queued as JSON. The one exception from what stands
/// above: only the newest 200 runs are kept, and what is not sent of older ones is dropped. Nobody made it, and weeks
/// without a network must not fill the device with it.
Result<void> queueTelemetry(Connection &connection, const Uuid &uuid, const QByteArray &body, const QDateTime &now);
Result<QByteArray> telemetryBody(Connection &connection, const Uuid &uuid);

struct WaitingCounts
{
    qint64 waiting = 0; ///< records (telemetry left out)
    qint64 refused = 0;
    qint64 media = 0;     ///< files not yet up
    qint64 lostMedia = 0; ///< of these, the missing and the refused: somebody must act

    qint64 mediaToSend() const { return media - lostMedia; }
    qint64 toFix() const { return refused + lostMedia; }
};
Result<WaitingCounts> waitingCounts(Connection &connection);
/// How many records, of any kind, are not sent before `ref` is: what belongs to it and waits too.
Result<qint64> countWaitingFor(Connection &connection, const RecordRef &ref);

} // namespace dhara
