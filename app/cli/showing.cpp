// SPDX-License-Identifier: AGPL-3.0-or-later
// The command show: a subject with all that belongs to it.
#include "app/cli/reading.h"
#include "core/store/mediaqueue.h"
#include "core/store/outbox.h"
#include "core/store/recordstore.h"
#include "qml/Subjects/observationwords.h"

#include <QJsonArray>
#include <QLocale>

namespace dhara::cli {
namespace {

QJsonObject auditJson(const Audit &audit)
{
    return {
        {QStringLiteral("createdBy"), audit.createdBy},
        {QStringLiteral("lastModifiedBy"), audit.lastModifiedBy},
        {QStringLiteral("lastModified"), audit.lastModified.isValid() ? isoInstant(audit.lastModified) : QString()}};
}

QJsonObject recordJson(const Record &record)
{
    QJsonObject json = dhara::toJson(record);
    json.insert(QStringLiteral("kind"), kindName(refOf(record).kind));
    json.insert(QStringLiteral("audit"), auditJson(auditOf(record)));
    return json;
}

QString stateName(MediaState state)
{
    static const QStringList states{QStringLiteral("waiting"), QStringLiteral("uploaded"), QStringLiteral("missing"),
                                    QStringLiteral("refused")};
    return states.at(static_cast<int>(state));
}

struct Shown
{
    Subject subject;
    QList<Enrolment> enrolments;
    QList<Encounter> visits;
    QList<MediaRow> media;
    bool isWaiting = false;
};

Result<Shown> readSubject(Connection &connection, const Uuid &uuid)
{
    const RecordRef ref{RecordKind::Subject, uuid};
    const auto found = record(connection, ref);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorKind::UserMustFix, QStringLiteral("record.unknown"), uuid);
    const auto enrolments = enrolmentsOf(connection, uuid);
    if (!enrolments)
        return tl::unexpected(enrolments.error());
    const auto visits = encountersOf(connection, uuid);
    if (!visits)
        return tl::unexpected(visits.error());
    const auto waiting = outboxRow(connection, ref);
    if (!waiting)
        return tl::unexpected(waiting.error());
    Shown shown{std::get<Subject>(**found), *enrolments, *visits, {}, waiting->has_value()};
    QList<RecordRef> owners{ref};
    for (const Enrolment &enrolment : shown.enrolments)
        owners.append(refOf(enrolment));
    for (const Encounter &visit : shown.visits)
        owners.append(refOf(visit));
    for (const RecordRef &owner : owners) {
        const auto files = mediaOf(connection, owner);
        if (!files)
            return tl::unexpected(files.error());
        shown.media += *files;
    }
    return shown;
}

QJsonObject toJson(const Shown &shown)
{
    QJsonArray enrolments;
    for (const Enrolment &enrolment : shown.enrolments)
        enrolments.append(recordJson(enrolment));
    QJsonArray visits;
    for (const Encounter &visit : shown.visits)
        visits.append(recordJson(visit));
    QJsonArray media;
    for (const MediaRow &file : shown.media)
        media.append(QJsonObject{{QStringLiteral("file"), file.fileName},
                                 {QStringLiteral("bytes"), file.bytes},
                                 {QStringLiteral("state"), stateName(file.state)},
                                 {QStringLiteral("url"), file.url}});
    QJsonObject json = recordJson(shown.subject);
    json.insert(QStringLiteral("waiting"), shown.isWaiting);
    json.insert(QStringLiteral("enrolments"), enrolments);
    json.insert(QStringLiteral("visits"), visits);
    json.insert(QStringLiteral("media"), media);
    return json;
}

/// The parts of a subject in words, for people.
class Words
{
public:
    Words(const Organisation &organisation, const QTimeZone &zone) : m_organisation(organisation), m_zone(zone) { }

    QStringList of(const Shown &shown) const
    {
        const Subject &subject = shown.subject;
        const SubjectType *type = m_organisation.subjectType(subject.subjectType);
        QStringList about{
            type ? type->name : QString(), m_organisation.genderName(subject.gender),
            subject.dateOfBirth ? QStringLiteral("born %1").arg(subject.dateOfBirth->toString(Qt::ISODate)) : QString(),
            m_organisation.locations().lineage(subject.address)};
        about.removeAll(QString());
        QStringList lines{QStringLiteral("%1 (%2)").arg(subject.fullName(), about.join(QStringLiteral(", ")))};
        if (shown.isWaiting)
            lines.append(QStringLiteral("waits to be sent"));
        lines += answers(subject.observations);
        for (const Enrolment &enrolment : shown.enrolments) {
            const Programme *programme = m_organisation.programme(enrolment.program);
            lines.append(
                QStringLiteral("enrolled in %1 on %2%3  %4")
                    .arg(programme ? programme->name : enrolment.program, day(enrolment.enrolledAt),
                         enrolment.exitedAt ? QStringLiteral(" until %1").arg(day(*enrolment.exitedAt)) : QString(),
                         enrolment.uuid));
            lines += answers(enrolment.observations);
        }
        for (const Encounter &visit : shown.visits) {
            lines.append(QStringLiteral("%1 %2  %3").arg(visitName(visit), whenOf(visit), visit.uuid));
            lines += answers(visit.observations);
        }
        for (const MediaRow &file : shown.media)
            lines.append(
                QStringLiteral("file %1, %2 bytes, %3").arg(file.fileName).arg(file.bytes).arg(stateName(file.state)));
        return lines;
    }

private:
    QString day(const QDateTime &instant) const { return instant.toTimeZone(m_zone).date().toString(Qt::ISODate); }

    QString visitName(const Encounter &visit) const
    {
        const EncounterType *type = m_organisation.encounterType(visit.encounterType);
        return visit.name.isEmpty() && type ? type->name : visit.name;
    }

    QString whenOf(const Encounter &visit) const
    {
        if (visit.cancelledAt)
            return QStringLiteral("cancelled on %1").arg(day(*visit.cancelledAt));
        if (visit.occurredAt)
            return QStringLiteral("done on %1").arg(day(*visit.occurredAt));
        return visit.earliest ? QStringLiteral("due from %1").arg(day(*visit.earliest)) : QStringLiteral("not done");
    }

    QStringList answers(const JsonText &observations) const
    {
        QStringList lines;
        const auto answered
            = observationLines(m_organisation, observations, m_zone, QLocale(QLocale::English, QLocale::World));
        for (const QVariant &line : answered) {
            const QVariantMap words = line.toMap();
            lines.append(QStringLiteral("    %1: %2")
                             .arg(words.value(QStringLiteral("question")).toString(),
                                  words.value(QStringLiteral("answer")).toString()));
        }
        return lines;
    }

    const Organisation &m_organisation;
    QTimeZone m_zone;
};

} // namespace

Result<Output> show(const Invocation &invocation)
{
    auto open = openCurrent(invocation, Account::Mode::Reader);
    if (!open)
        return tl::unexpected(open.error());
    const Uuid uuid = invocation.arguments.first();
    const auto shown = open->account->store().read([uuid](Connection &c) { return readSubject(c, uuid); }).get();
    if (!shown)
        return tl::unexpected(shown.error());
    const auto organisation = loadOrganisation(open->account->store());
    if (!organisation)
        return tl::unexpected(organisation.error());
    Output out;
    out.json = toJson(*shown);
    out.lines = Words(**organisation, open->account->timeZone()).of(*shown);
    return out;
}

} // namespace dhara::cli
