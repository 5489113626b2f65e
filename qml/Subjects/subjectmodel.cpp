// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/subjectmodel.h"

#include "core/organisation/organisation.h"
#include "core/store/outbox.h"
#include "core/store/recordstore.h"
#include "qml/App/errortexts.h"
#include "qml/App/futures.h"
#include "qml/Subjects/observationwords.h"
#include "qml/Subjects/peoplewords.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace dhara {
namespace {

QString keyOf(const RecordRef &ref)
{
    return kindName(ref.kind) + ref.uuid;
}

QDateTime whenOf(const Encounter &visit)
{
    return visit.occurredAt.value_or(visit.cancelledAt.value_or(visit.earliest.value_or(QDateTime())));
}

bool isOpenVisit(const Encounter &visit)
{
    return !visit.occurredAt && !visit.cancelledAt;
}

} // namespace

SubjectModel::SubjectModel(QObject *parent) :
    QObject(parent),
    m_watch(
        {Change::Subjects, Change::Enrolments, Change::Encounters, Change::Outbox, Change::Media, Change::Definitions},
        this)
{
    connect(&m_watch, &StoreWatch::changed, this, &SubjectModel::ask);
}

void SubjectModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    m_watch.setBackend(backend);
    Q_EMIT backendChanged();
    ask();
}

void SubjectModel::setUuid(const QString &uuid)
{
    if (m_uuid == uuid)
        return;
    m_uuid = uuid;
    m_held = {};
    Q_EMIT uuidChanged();
    Q_EMIT changed();
    ask();
}

Result<SubjectModel::Held> SubjectModel::read(Connection &connection, const Uuid &uuid)
{
    Held held;
    const auto subject = record(connection, {RecordKind::Subject, uuid});
    if (!subject)
        return tl::unexpected(subject.error());
    if (!*subject)
        return failure(ErrorKind::UserMustFix, QStringLiteral("record.unknown"), uuid);
    held.subject = std::get<Subject>(**subject);
    const auto enrolments = enrolmentsOf(connection, uuid);
    const auto visits = encountersOf(connection, uuid);
    if (!enrolments || !visits)
        return tl::unexpected(enrolments ? visits.error() : enrolments.error());
    held.enrolments = *enrolments;
    held.visits = *visits;
    QList<RecordRef> refs{{RecordKind::Subject, uuid}};
    for (const Enrolment &enrolment : held.enrolments)
        refs.append(refOf(enrolment));
    for (const Encounter &visit : held.visits)
        refs.append(refOf(visit));
    for (const RecordRef &ref : std::as_const(refs)) {
        const auto waiting = outboxRow(connection, ref);
        const auto media = mediaOf(connection, ref);
        if (!waiting || !media)
            return tl::unexpected(waiting ? media.error() : waiting.error());
        held.media += *media;
        if (*waiting)
            held.signs.insert(keyOf(ref),
                              (*waiting)->state == OutboxState::Refused ? QStringLiteral("toFix")
                                                                        : QStringLiteral("waiting"));
    }
    return held;
}

void SubjectModel::ask()
{
    if (!m_backend || !m_backend->store() || m_uuid.isEmpty())
        return;
    whenReady(this, m_backend->store()->read([uuid = m_uuid](Connection &c) { return read(c, uuid); }),
              [this, uuid = m_uuid](Result<Held> held) {
                  if (uuid != m_uuid)
                      return;
                  m_problem = held ? QString() : errorText(held.error()).title;
                  if (held)
                      m_held = std::move(*held);
                  Q_EMIT changed();
              });
}

QString SubjectModel::signOf(const RecordRef &ref) const
{
    return m_held.subject.uuid.isEmpty() ? QString() : m_held.signs.value(keyOf(ref), QStringLiteral("sent"));
}

QString SubjectModel::line() const
{
    if (!m_backend || !m_backend->organisation())
        return {};
    const QDate today = m_backend->clock().now().toTimeZone(m_backend->timeZone()).date();
    const Subject &s = m_held.subject;
    return subjectLine(*m_backend->organisation(), s.dateOfBirth, s.gender, s.address, today, QLocale().name());
}

QString SubjectModel::initials() const
{
    return initialsOf(name());
}

QVariantList SubjectModel::observations() const
{
    if (!m_backend || !m_backend->organisation())
        return {};
    return observationLines(*m_backend->organisation(), m_held.subject.observations, m_backend->timeZone(),
                            QLocale().name());
}

QVariantList SubjectModel::visits() const
{
    QVariantList list;
    if (!m_backend || !m_backend->organisation())
        return list;
    const auto organisation = m_backend->organisation();
    const QString language = QLocale().name();
    QList<Encounter> sorted = m_held.visits;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Encounter &a, const Encounter &b) {
        return isOpenVisit(a) != isOpenVisit(b) ? isOpenVisit(a) : whenOf(a) > whenOf(b);
    });
    for (const Encounter &visit : std::as_const(sorted)) {
        const EncounterType *type = organisation->encounterType(visit.encounterType);
        const bool isOpen = isOpenVisit(visit);
        const bool isLate = isOpen && visit.latest && *visit.latest < m_backend->clock().now();
        QStringList words;
        const auto lines = observationLines(*organisation, visit.observations, m_backend->timeZone(), language);
        for (const QVariant &line : lines.mid(0, 3))
            words.append(line.toMap().value(QStringLiteral("answer")).toString());
        const QString state = isLate ? tr("overdue")
            : isOpen                 ? tr("due")
            : visit.cancelledAt      ? tr("cancelled")
                                     : words.join(QStringLiteral(" · "));
        list.append(QVariantMap{
            {QStringLiteral("uuid"), visit.uuid},
            {QStringLiteral("date"),
             QLocale().toString(whenOf(visit).toTimeZone(m_backend->timeZone()).date(), QStringLiteral("d MMM"))},
            {QStringLiteral("title"),
             organisation->translated(visit.name.isEmpty() && type ? type->name : visit.name, language)},
            {QStringLiteral("line"), state},
            {QStringLiteral("sign"), signOf(refOf(visit))},
            {QStringLiteral("isOpen"), isOpen},
            {QStringLiteral("isLate"), isLate},
            {QStringLiteral("encounterType"), visit.encounterType},
            {QStringLiteral("enrolment"), visit.enrolment}});
    }
    return list;
}

QVariantList SubjectModel::enrolments() const
{
    QVariantList list;
    if (!m_backend || !m_backend->organisation())
        return list;
    for (const Enrolment &enrolment : m_held.enrolments) {
        const Programme *programme = m_backend->organisation()->programme(enrolment.program);
        const auto day = [this](const QDateTime &t) {
            return QLocale().toString(t.toTimeZone(m_backend->timeZone()).date(), QLocale::ShortFormat);
        };
        list.append(QVariantMap{
            {QStringLiteral("uuid"), enrolment.uuid},
            {QStringLiteral("title"),
             programme ? m_backend->organisation()->translated(programme->name, QLocale().name()) : QString()},
            {QStringLiteral("line"),
             enrolment.exitedAt ? tr("left %1").arg(day(*enrolment.exitedAt))
                                : tr("since %1").arg(day(enrolment.enrolledAt))},
            {QStringLiteral("sign"), signOf(refOf(enrolment))},
            {QStringLiteral("isActive"), !enrolment.exitedAt}});
    }
    return list;
}

void SubjectModel::collectPhotos(const JsonText &observations, QVariantList &photos) const
{
    const QJsonObject object = observations.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const Concept *question = m_backend->organisation()->findConcept(it.key());
        if (!question || question->dataType != DataType::Image)
            continue;
        const QJsonArray values = it->isArray() ? it->toArray() : QJsonArray{it.value()};
        for (const auto &value : values) {
            const bool isUp = value.toString().startsWith(QLatin1String("http"));
            photos.append(
                QVariantMap{{QStringLiteral("address"), value.toString()},
                            {QStringLiteral("sign"), isUp ? QStringLiteral("sent") : QStringLiteral("waiting")}});
        }
    }
}

QVariantList SubjectModel::photos() const
{
    QVariantList photos;
    if (!m_backend || !m_backend->organisation())
        return photos;
    collectPhotos(m_held.subject.observations, photos);
    for (const Encounter &visit : m_held.visits)
        collectPhotos(visit.observations, photos);
    return photos;
}

QVariantList SubjectModel::actions() const
{
    QVariantList list;
    if (!m_backend || !m_backend->organisation())
        return list;
    const auto organisation = m_backend->organisation();
    const QString language = QLocale().name();
    const auto add = [&list](const QString &kind, const QString &text, const Uuid &type, const Uuid &enrolment) {
        list.append(QVariantMap{{QStringLiteral("kind"), kind},
                                {QStringLiteral("text"), text},
                                {QStringLiteral("type"), type},
                                {QStringLiteral("enrolment"), enrolment}});
    };
    const Uuid type = m_held.subject.subjectType;
    for (const EncounterType *visit : organisation->encounterTypesOf(type))
        add(QStringLiteral("visit"), organisation->translated(visit->name, language), visit->uuid, {});
    for (const Enrolment &enrolment : m_held.enrolments) {
        if (enrolment.exitedAt)
            continue;
        for (const EncounterType *visit : organisation->encounterTypesOf(type, enrolment.program))
            add(QStringLiteral("visit"), organisation->translated(visit->name, language), visit->uuid, enrolment.uuid);
    }
    for (const Programme *programme : organisation->programmesOf(type)) {
        const bool isIn
            = std::any_of(m_held.enrolments.begin(), m_held.enrolments.end(),
                          [programme](const Enrolment &e) { return e.program == programme->uuid && !e.exitedAt; });
        if (!isIn || programme->allowsMultipleEnrolments)
            add(QStringLiteral("enrol"), tr("Enrol in %1").arg(organisation->translated(programme->name, language)),
                programme->uuid, {});
    }
    return list;
}

} // namespace dhara
