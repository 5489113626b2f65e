// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/demo/comparison.h"

#include "core/media/mediafiles.h"
#include "core/store/mediaqueue.h"
#include "core/store/recordstore.h"
#include "sync/engine/remotemedia.h"
#include "sync/protocol/codec.h"

#include <QJsonDocument>

namespace dhara::demo {
namespace {

Result<Record> heldRecord(Account &account, const RecordRef &ref)
{
    const auto found = account.store().read([ref](Connection &c) { return record(c, ref); }).get();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorKind::OurFault, QStringLiteral("record.unknown"), ref.uuid);
    return **found;
}

QByteArray textOf(const Record &record)
{
    return QJsonDocument(protocol::pushBody(record)).toJson();
}

/// That the second worker gets the bytes of the first one's file by its address.
Result<void> comparePhoto(Account &first, Account &second, const MediaRow &file, HttpClient &http,
                          const MediaCache &cache)
{
    const auto seen = fetchMedia(http, second.peer(), cache, file.url, Cancellation());
    if (!seen)
        return tl::unexpected(seen.error());
    const auto sent = md5OfFile(mediaPath(first.mediaFolder(), file.fileName));
    const auto received = md5OfFile(*seen);
    if (!sent || !received || *sent != *received)
        return failure(ErrorKind::OurFault, QStringLiteral("media.differs"), file.url);
    return {};
}

} // namespace

Result<Compared> compareWorkers(Account &first, Account &second, const QList<Record> &recorded,
                                const Surroundings &surroundings)
{
    const auto http = surroundings.makeHttpClient();
    const MediaCache cache(second.cacheFolder(), second.mediaFolder(), mediaCacheBytes, surroundings.clock);
    Compared same;
    for (const Record &mine : recorded) {
        const RecordRef ref = refOf(mine);
        const auto held = heldRecord(second, ref);
        if (!held)
            return tl::unexpected(held.error());
        const QByteArray theirs = textOf(*held);
        const auto files = first.store().read([ref](Connection &c) { return mediaOf(c, ref); }).get();
        if (!files)
            return tl::unexpected(files.error());
        QByteArray wanted = textOf(mine);
        for (const MediaRow &file : *files) {
            if (file.url.isEmpty() || !theirs.contains(file.url.toUtf8()))
                return failure(ErrorKind::OurFault, QStringLiteral("media.notInRecord"), file.fileName);
            wanted.replace(file.fileName.toUtf8(), file.url.toUtf8());
            if (const auto compared = comparePhoto(first, second, file, *http, cache); !compared)
                return tl::unexpected(compared.error());
            ++same.photos;
        }
        if (theirs != wanted)
            return failure(ErrorKind::OurFault, QStringLiteral("demo.recordDiffers"), ref.uuid);
        ++same.records;
    }
    return same;
}

} // namespace dhara::demo
