// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/forms/session.h"

#include "core/base/dates.h"

#include <QJsonArray>

namespace dhara::forms {
namespace {

bool needsForm(Action action)
{
    // A visit is cancelled with a reason where the organisation asks for one, without a word where it does not;
    // a type without questions is registered by its fixed page.
    return action != Action::CancelVisit && action != Action::ExitEnrolment;
}

/// What was given or changed, and null for what was taken back: no answer is ever null.
QJsonObject changes(const QJsonObject &held, const QJsonObject &present)
{
    QJsonObject changed;
    for (auto it = present.begin(); it != present.end(); ++it) {
        if (held.value(it.key()) != it.value())
            changed.insert(it.key(), it.value());
    }
    for (auto it = held.begin(); it != held.end(); ++it) {
        if (!present.contains(it.key()))
            changed.insert(it.key(), QJsonValue());
    }
    return changed;
}

QJsonObject withChanges(QJsonObject held, const QJsonObject &changed)
{
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        if (it->isNull())
            held.remove(it.key());
        else
            held.insert(it.key(), it.value());
    }
    return held;
}

bool lacksRecord(const Start &start)
{
    switch (start.action) {
    case Action::Register:
        return false;
    case Action::EditSubject:
    case Action::Enrol:
    case Action::Visit:
        return !start.subject;
    case Action::EditEnrolment:
    case Action::ExitEnrolment:
        return !start.subject || !start.enrolment;
    case Action::EditVisit:
    case Action::CancelVisit:
        return !start.subject || !start.encounter;
    }
    return true;
}

Privilege privilegeFor(Action action)
{
    switch (action) {
    case Action::Register:
        return Privilege::RegisterSubject;
    case Action::EditSubject:
        return Privilege::EditSubject;
    case Action::Enrol:
        return Privilege::EnrolSubject;
    case Action::EditEnrolment:
        return Privilege::EditEnrolment;
    case Action::ExitEnrolment:
        return Privilege::ExitEnrolment;
    case Action::Visit:
        return Privilege::PerformVisit;
    case Action::EditVisit:
        return Privilege::EditVisit;
    case Action::CancelVisit:
        break;
    }
    return Privilege::CancelVisit;
}

bool isRemoved(const Start &start)
{
    return (start.subject && start.subject->isVoided) || (start.enrolment && start.enrolment->isVoided)
        || (start.encounter && start.encounter->isVoided);
}

/// The field of the day on which it happened, where the form has one.
QString dayField(Action action)
{
    switch (action) {
    case Action::Register:
    case Action::EditSubject:
        return QStringLiteral("registrationDate");
    case Action::Enrol:
    case Action::EditEnrolment:
        return QStringLiteral("enrolmentDateTime");
    case Action::ExitEnrolment:
        return QStringLiteral("programExitDateTime");
    case Action::Visit:
    case Action::EditVisit:
        return QStringLiteral("encounterDateTime");
    case Action::CancelVisit:
        break;
    }
    return {};
}

} // namespace

Result<Session> Session::begin(std::shared_ptr<const Organisation> organisation, Start start, const Uuid &newUuid)
{
    Session session;
    session.m_organisation = std::move(organisation);
    session.m_start = std::move(start);
    Start &s = session.m_start;
    s.adoptTypes();
    if (lacksRecord(s))
        return failure(ErrorKind::UserMustFix, QStringLiteral("record.unknown"));
    if (isRemoved(s))
        return failure(ErrorKind::UserMustFix, QStringLiteral("record.voided"));
    if (!session.m_organisation->subjectType(s.subjectType))
        return failure(ErrorKind::UserMustFix, QStringLiteral("form.unknownType"), s.subjectType);
    const Form *form = formFor(*session.m_organisation, s);
    if (!form && needsForm(s.action))
        return failure(ErrorKind::UserMustFix, QStringLiteral("form.none"), s.encounterType);
    if (!session.m_organisation->privileges().may(privilegeFor(s.action),
                                                  {s.subjectType, s.programme, s.encounterType}))
        return failure(ErrorKind::UserMustFix, QStringLiteral("form.notAllowed"));
    session.m_uuid = newUuid;
    session.buildPages(form);
    session.readRecord();
    return session;
}

QString Session::title() const
{
    const auto nameOf = [this](const auto *type) { return type ? translated(type->name) : QString(); };
    switch (m_start.action) {
    case Action::Register:
    case Action::EditSubject:
        return nameOf(m_organisation->subjectType(m_start.subjectType));
    case Action::Enrol:
    case Action::EditEnrolment:
    case Action::ExitEnrolment:
        return nameOf(m_organisation->programme(m_start.programme));
    case Action::Visit:
    case Action::EditVisit:
    case Action::CancelVisit:
        return nameOf(m_organisation->encounterType(m_start.encounterType));
    }
    return {};
}

const Field *Session::field(const QString &id) const
{
    for (const Page &page : m_pages) {
        for (const Field &field : page.fields) {
            if (field.id == id)
                return &field;
        }
    }
    return nullptr;
}

int Session::pageOf(const QString &id) const
{
    for (int i = 0; i < m_pages.size(); ++i) {
        for (const Field &field : m_pages.at(i).fields) {
            if (field.id == id)
                return i;
        }
    }
    return -1;
}

void Session::readRecord()
{
    const auto put = [this](const char *id, const QString &value) {
        if (!value.isEmpty())
            m_heldFixed.insert(QLatin1String(id), value);
    };
    const auto putDay = [this, &put](const char *id, const QDateTime &instant) {
        put(id, instant.toTimeZone(m_start.zone).date().toString(Qt::ISODate));
    };
    switch (m_start.action) {
    case Action::Register:
    case Action::Enrol:
        break;
    case Action::EditSubject: {
        const Subject &s = *m_start.subject;
        put("firstName", s.firstName);
        put("middleName", s.middleName);
        put("lastName", s.lastName);
        put("dateOfBirth", s.dateOfBirth ? s.dateOfBirth->toString(Qt::ISODate) : QString());
        put("genderUUID", s.gender);
        put("addressLevelUUID", s.address);
        put("registrationDate", s.registrationDate.toString(Qt::ISODate));
        put("profilePicture", s.profilePicture);
        m_heldObservations = s.observations.object();
        break;
    }
    case Action::EditEnrolment:
        putDay("enrolmentDateTime", m_start.enrolment->enrolledAt);
        m_heldObservations = m_start.enrolment->observations.object();
        break;
    case Action::ExitEnrolment:
        putDay("programExitDateTime", m_start.enrolment->exitedAt.value_or(QDateTime()));
        m_heldObservations = m_start.enrolment->exitObservations.object();
        break;
    case Action::Visit:
        if (m_start.encounter)
            m_heldObservations = m_start.encounter->observations.object();
        break;
    case Action::EditVisit:
        putDay("encounterDateTime", m_start.encounter->occurredAt.value_or(QDateTime()));
        m_heldObservations = m_start.encounter->observations.object();
        break;
    case Action::CancelVisit:
        m_heldObservations = m_start.encounter->cancelObservations.object();
        break;
    }
    m_fixed = m_heldFixed;
    m_observations = m_heldObservations;
    fillInDay();
}

void Session::fillInDay()
{
    const QString id = dayField(m_start.action);
    const bool isEdit = m_start.action == Action::EditSubject || m_start.action == Action::EditEnrolment
        || m_start.action == Action::EditVisit;
    if (!id.isEmpty() && !isEdit && !m_fixed.contains(id))
        m_fixed.insert(id, m_start.deviceDay().toString(Qt::ISODate));
}

void Session::noteTime(const QDateTime &now)
{
    if (m_start.isClockBelievable())
        return;
    const QString filledIn = m_start.deviceDay().toString(Qt::ISODate);
    m_start.now = now;
    const QString id = dayField(m_start.action);
    if (m_fixed.value(id) == QJsonValue(filledIn) && m_heldFixed.value(id) != QJsonValue(filledIn)) {
        m_fixed.remove(id);
        fillInDay();
    }
}

QJsonObject Session::toDraft() const
{
    QJsonArray media;
    for (const NewMedia &file : m_media) {
        media.append(QJsonObject{{QStringLiteral("fileName"), file.fileName},
                                 {QStringLiteral("contentType"), file.contentType},
                                 {QStringLiteral("conceptUuid"), file.conceptUuid},
                                 {QStringLiteral("bytes"), file.bytes}});
    }
    return {{QStringLiteral("uuid"), m_uuid},
            {QStringLiteral("fixed"), changes(m_heldFixed, m_fixed)},
            {QStringLiteral("observations"), changes(m_heldObservations, m_observations)},
            {QStringLiteral("media"), media}};
}

void Session::restore(const QJsonObject &draft)
{
    m_uuid = draft.value(QLatin1String("uuid")).toString(m_uuid);
    m_fixed = withChanges(m_heldFixed, draft.value(QLatin1String("fixed")).toObject());
    m_observations = withChanges(m_heldObservations, draft.value(QLatin1String("observations")).toObject());
    m_media.clear();
    const QJsonArray media = draft.value(QLatin1String("media")).toArray();
    for (const auto &value : media) {
        const QJsonObject file = value.toObject();
        const QString name = file.value(QLatin1String("fileName")).toString();
        if (!name.isEmpty())
            m_media.append({name, file.value(QLatin1String("contentType")).toString(),
                            file.value(QLatin1String("conceptUuid")).toString(),
                            file.value(QLatin1String("bytes")).toInteger()});
    }
}

} // namespace dhara::forms
