// SPDX-License-Identifier: AGPL-3.0-or-later
// A record on its way to the server: what is sent, and what it is compared with.
#pragma once

#include "core/store/outbox.h"
#include "sync/protocol/check.h"

#include <QSet>

namespace dhara {

/// A record as it stands now, with all that decides how it is sent.
struct Outgoing
{
    Record record;
    OutboxRow row;
    std::optional<BaseCopy> base;
    QSet<QString> pendingFiles;
    Uuid rootSubject;
    bool isParentKnown = true;
};

/// OurFault "outbox.orphan": a row without its record; errors of the store.
Result<Outgoing> loadOutgoing(Connection &connection, const RecordRef &ref);

/// The organisation's definitions, and what the server has confirmed of this record: that it knows, even where our
/// definitions do not (any more). `organisation` must outlive it no more than it did.
protocol::SendContext contextOf(const protocol::SendContext &organisation, const Outgoing &out);

/// The server's copy out of the answer to allEntities, its subject's tree; nothing where it is not in there.
/// ServerFault "server.notUnderstood": no tree, or the copy cannot be read; RetryLater "network.captivePortal".
Result<std::optional<Record>> serverCopy(const QByteArray &answer, const RecordRef &ref);

} // namespace dhara
