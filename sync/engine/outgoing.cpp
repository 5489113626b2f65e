// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/engine/outgoing.h"

#include "core/store/mediaqueue.h"
#include "sync/protocol/pages.h"

namespace dhara {

Result<Outgoing> loadOutgoing(Connection &connection, const RecordRef &ref)
{
    const auto found = record(connection, ref);
    if (!found)
        return tl::unexpected(found.error());
    const auto row = outboxRow(connection, ref);
    if (!row)
        return tl::unexpected(row.error());
    if (!*found || !*row)
        return failure(ErrorKind::OurFault, QStringLiteral("outbox.orphan"), ref.uuid);
    auto base = baseCopy(connection, ref);
    if (!base)
        return tl::unexpected(base.error());
    const auto media = mediaOf(connection, ref);
    if (!media)
        return tl::unexpected(media.error());
    Outgoing out{**found, **row, *base, {}, ref.uuid, true};
    for (const MediaRow &file : *media) {
        if (file.state != MediaState::Uploaded)
            out.pendingFiles.insert(file.fileName);
    }
    for (auto parent = parentOf(out.record); parent;) {
        const auto parentRecord = record(connection, *parent);
        if (!parentRecord)
            return tl::unexpected(parentRecord.error());
        out.rootSubject = parent->uuid;
        if (!*parentRecord) {
            out.isParentKnown = false;
            break;
        }
        parent = parentOf(**parentRecord);
    }
    return out;
}

protocol::SendContext contextOf(const protocol::SendContext &organisation, const Outgoing &out)
{
    protocol::SendContext context = organisation;
    context.isParentKnown = out.isParentKnown;
    if (!out.base || !out.base->confirmed)
        return context;
    const QJsonObject &confirmed = *out.base->confirmed;
    context.knowsConcept = [knows = context.knowsConcept, confirmed](const Uuid &uuid) {
        const auto isAmong
            = [&](const char *answers) { return confirmed.value(QLatin1String(answers)).toObject().contains(uuid); };
        return knows(uuid) || isAmong("observations") || isAmong("exitObservations") || isAmong("cancelObservations");
    };
    const auto hasSome
        = [&confirmed](const char *answers) { return !confirmed.value(QLatin1String(answers)).toObject().isEmpty(); };
    context.hasAnswers = hasSome("observations");
    context.hasExitAnswers = hasSome("exitObservations");
    const auto textOf = [&confirmed](const char *field) { return confirmed.value(QLatin1String(field)).toString(); };
    const auto allow = [textOf](std::function<bool(const Uuid &)> &knows, const char *field) {
        knows = [knows, known = textOf(field)](const Uuid &uuid) { return knows(uuid) || uuid == known; };
    };
    context.subjectType = [facts = context.subjectType, type = textOf("subjectType"),
                           lacksLocation = textOf("address").isEmpty()](const Uuid &uuid) {
        auto found = facts(uuid);
        if (uuid != type)
            return found;
        if (!found)
            found.emplace();
        found->mayLackLocation = found->mayLackLocation || lacksLocation;
        return found;
    };
    allow(context.knowsLocation, "address");
    allow(context.knowsGender, "gender");
    allow(context.knowsProgramme, "program");
    allow(context.knowsEncounterType, "encounterType");
    return context;
}

Result<std::optional<Record>> serverCopy(const QByteArray &answer, const RecordRef &ref)
{
    const auto tree = protocol::parseAllEntities(answer);
    if (!tree)
        return tl::unexpected(tree.error());
    for (const Record &record : tree->records) {
        if (refOf(record) == ref)
            return std::optional<Record>(record);
    }
    for (const QByteArray &row : tree->unreadable) {
        if (row.contains(ref.uuid.toUtf8()))
            return failure(ErrorKind::ServerFault, QStringLiteral("server.notUnderstood"), ref.uuid);
    }
    return std::optional<Record>();
}

} // namespace dhara
