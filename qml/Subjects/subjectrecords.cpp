// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/subjectrecords.h"

#include "core/store/recordstore.h"

#include <algorithm>

namespace dhara {
namespace {

QString keyOf(const RecordRef &ref)
{
    return kindName(ref.kind) + ref.uuid;
}

template<class T>
const T *withUuid(const QList<T> &list, const Uuid &uuid)
{
    const auto found = std::find_if(list.begin(), list.end(), [&uuid](const T &item) { return item.uuid == uuid; });
    return found == list.end() ? nullptr : &*found;
}

Result<void> readWaiting(Connection &connection, const RecordRef &ref, SubjectRecords &records)
{
    const auto row = outboxRow(connection, ref);
    const auto media = mediaOf(connection, ref);
    if (!row || !media)
        return tl::unexpected(row ? media.error() : row.error());
    if (*row)
        records.waiting.insert(keyOf(ref), **row);
    for (const MediaRow &file : *media)
        records.media.insert(file.fileName, file);
    return {};
}

Result<void> readRelatives(Connection &connection, const Uuid &uuid, const QDateTime &now, SubjectRecords &records)
{
    const auto relations = relationsOf(connection, uuid, now);
    if (!relations)
        return tl::unexpected(relations.error());
    for (const Relation &relation : *relations) {
        const auto other = record(connection, {RecordKind::Subject, relation.other});
        if (!other)
            return tl::unexpected(other.error());
        RelatedSubject related{relation, {}};
        if (*other)
            related.subject = std::get<Subject>(**other);
        records.relatives.append(related);
    }
    return {};
}

} // namespace

const OutboxRow *SubjectRecords::waitingRow(const RecordRef &ref) const
{
    const auto found = waiting.constFind(keyOf(ref));
    return found == waiting.constEnd() ? nullptr : &found.value();
}

const Enrolment *SubjectRecords::enrolment(const Uuid &uuid) const
{
    return withUuid(enrolments, uuid);
}

const Encounter *SubjectRecords::visit(const Uuid &uuid) const
{
    return withUuid(visits, uuid);
}

Uuid SubjectRecords::programmeOf(const Encounter &visit) const
{
    const Enrolment *in = enrolment(visit.enrolment);
    return in ? in->program : Uuid();
}

bool SubjectRecords::isRemoved(const Encounter &visit) const
{
    const Enrolment *in = enrolment(visit.enrolment);
    return visit.isVoided || (in && in->isVoided);
}

bool SubjectRecords::isOver(const Encounter &visit) const
{
    const Enrolment *in = enrolment(visit.enrolment);
    return in && in->exitedAt;
}

Result<SubjectRecords> readSubject(Connection &connection, const Uuid &uuid, const QDateTime &now)
{
    const auto subject = record(connection, {RecordKind::Subject, uuid});
    if (!subject)
        return tl::unexpected(subject.error());
    if (!*subject)
        return failure(ErrorKind::UserMustFix, QStringLiteral("record.unknown"), uuid);
    SubjectRecords records;
    records.subject = std::get<Subject>(**subject);
    const auto enrolments = enrolmentsOf(connection, uuid, Voided::Included);
    const auto visits = encountersOf(connection, uuid, Voided::Included);
    if (!enrolments || !visits)
        return tl::unexpected(enrolments ? visits.error() : enrolments.error());
    records.enrolments = *enrolments;
    records.visits = *visits;
    QList<RecordRef> refs{{RecordKind::Subject, uuid}};
    for (const Enrolment &enrolment : records.enrolments)
        refs.append(refOf(enrolment));
    for (const Encounter &visit : records.visits)
        refs.append(refOf(visit));
    for (const RecordRef &ref : std::as_const(refs)) {
        if (auto read = readWaiting(connection, ref, records); !read)
            return tl::unexpected(read.error());
    }
    if (auto read = readRelatives(connection, uuid, now, records); !read)
        return tl::unexpected(read.error());
    return records;
}

QString signOf(const SubjectRecords &records, const RecordRef &ref)
{
    const OutboxRow *row = records.waitingRow(ref);
    return !row                              ? QStringLiteral("sent")
        : row->state == OutboxState::Refused ? QStringLiteral("toFix")
                                             : QStringLiteral("waiting");
}

QString signOfPhoto(const SubjectRecords &records, const QString &address)
{
    if (address.contains(QLatin1String("://")))
        return QStringLiteral("sent");
    const auto file = records.media.constFind(address);
    const bool isLost = file != records.media.constEnd()
        && (file->state == MediaState::Missing || file->state == MediaState::Refused);
    return isLost ? QStringLiteral("toFix") : QStringLiteral("waiting");
}

} // namespace dhara
