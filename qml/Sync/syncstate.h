// SPDX-License-Identifier: AGPL-3.0-or-later
// What the sync page knows, read in one go: what waits, what is to fix, which files, how the last runs went.
#pragma once

#include "core/store/mediaqueue.h"
#include "core/store/outbox.h"
#include "core/store/syncstatus.h"

#include <QJsonObject>

namespace dhara {

struct SyncState
{
    struct Item
    {
        OutboxRow row;
        QString name; ///< of the subject it belongs to
        Uuid subject;
        int dependants = 0; ///< records that wait with a refused one
    };
    struct File
    {
        MediaRow row;
        QString name; ///< of the subject whose photo it is
        Uuid subject;
    };
    WaitingCounts counts;
    QList<Item> items; ///< to fix first
    QList<File> files;
    QList<SyncRunRow> runs; ///< newest first
};

/// Up to `limit` items and files. Errors are the store's.
Result<SyncState> readSyncState(Connection &connection, int limit);

/// Bytes below a folder by what they are: { "records", "photos", "copies" }. Reads the disk: not on the GUI thread.
struct StorageUse
{
    qint64 records = 0; ///< the database and its log
    qint64 photos = 0;  ///< taken here
    qint64 copies = 0;  ///< of remote photos; removed when space is needed
    qint64 free = 0;    ///< on the disk
};
StorageUse storageUse(const QString &accountFolder);

/// What support needs to see what went wrong where: versions, counts, reasons, runs. No answers and no names.
QJsonObject diagnosis(const SyncState &state, const StorageUse &storage, const QString &server, const QString &user,
                      const QDateTime &now);

} // namespace dhara
