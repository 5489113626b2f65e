// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/protocol/codec.h"

#include "core/base/clock.h"
#include "sync/protocol/fields.h"

#include <QJsonArray>
#include <QSet>

namespace dhara::protocol {
namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue instantOrNull(const std::optional<QDateTime> &instant)
{
    return instant && instant->isValid() ? QJsonValue(isoInstant(*instant)) : QJsonValue(QJsonValue::Null);
}

QJsonValue dateOrNull(const std::optional<QDate> &date)
{
    return date && date->isValid() ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonArray observationList(const JsonText &observations)
{
    QJsonArray list;
    const QJsonObject object = observations.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isNull())
            list.append(QJsonObject{{QStringLiteral("conceptUUID"), it.key()}, {QStringLiteral("value"), it.value()}});
    }
    return list;
}

JsonText observationMap(const QJsonValue &list)
{
    QJsonObject map;
    const auto items = list.toArray();
    for (const auto &item : items) {
        const QJsonObject object = item.toObject();
        map.insert(object.value(QLatin1String("conceptUUID")).toString(), object.value(QLatin1String("value")));
    }
    return JsonText(map);
}

QJsonObject withExtra(QJsonObject body, const JsonText &extra)
{
    const QJsonObject more = extra.object();
    for (auto it = more.begin(); it != more.end(); ++it) {
        if (!body.contains(it.key()) && !isServerOwned(it.key().toStdString()))
            body.insert(it.key(), it.value());
    }
    return body;
}

QJsonObject bodyOf(const Subject &s)
{
    return withExtra({{QStringLiteral("uuid"), textOrNull(s.uuid)},
                      {QStringLiteral("voided"), s.isVoided},
                      {QStringLiteral("subjectTypeUUID"), textOrNull(s.subjectType)},
                      {QStringLiteral("firstName"), textOrNull(s.firstName)},
                      {QStringLiteral("middleName"), textOrNull(s.middleName)},
                      {QStringLiteral("lastName"), textOrNull(s.lastName)},
                      {QStringLiteral("profilePicture"), textOrNull(s.profilePicture)},
                      {QStringLiteral("dateOfBirth"), dateOrNull(s.dateOfBirth)},
                      {QStringLiteral("dateOfBirthVerified"), s.isDateOfBirthVerified},
                      {QStringLiteral("genderUUID"), textOrNull(s.gender)},
                      {QStringLiteral("registrationDate"), dateOrNull(s.registrationDate)},
                      {QStringLiteral("addressLevelUUID"), textOrNull(s.address)},
                      {QStringLiteral("observations"), observationList(s.observations)}},
                     s.extra);
}

QJsonObject bodyOf(const Enrolment &e)
{
    return withExtra({{QStringLiteral("uuid"), textOrNull(e.uuid)},
                      {QStringLiteral("voided"), e.isVoided},
                      {QStringLiteral("programUUID"), textOrNull(e.program)},
                      {QStringLiteral("individualUUID"), textOrNull(e.subject)},
                      {QStringLiteral("enrolmentDateTime"), instantOrNull(e.enrolledAt)},
                      {QStringLiteral("programExitDateTime"), instantOrNull(e.exitedAt)},
                      {QStringLiteral("observations"), observationList(e.observations)},
                      {QStringLiteral("programExitObservations"), observationList(e.exitObservations)}},
                     e.extra);
}

QJsonObject bodyOf(const Encounter &e)
{
    QJsonObject body{{QStringLiteral("uuid"), textOrNull(e.uuid)},
                     {QStringLiteral("voided"), e.isVoided},
                     {QStringLiteral("name"), textOrNull(e.name)},
                     {QStringLiteral("encounterTypeUUID"), textOrNull(e.encounterType)},
                     {QStringLiteral("encounterDateTime"), instantOrNull(e.occurredAt)},
                     {QStringLiteral("earliestVisitDateTime"), instantOrNull(e.earliest)},
                     {QStringLiteral("maxVisitDateTime"), instantOrNull(e.latest)},
                     {QStringLiteral("cancelDateTime"), instantOrNull(e.cancelledAt)},
                     {QStringLiteral("observations"), observationList(e.observations)},
                     {QStringLiteral("cancelObservations"), observationList(e.cancelObservations)}};
    if (e.enrolment.isEmpty())
        body.insert(QStringLiteral("individualUUID"), textOrNull(e.subject));
    else
        body.insert(QStringLiteral("programEnrolmentUUID"), e.enrolment);
    return withExtra(body, e.extra);
}

/// Reads a body's fields one by one and keeps what nobody asked for.
class BodyReader
{
public:
    explicit BodyReader(const QJsonObject &body) : m_body(body) { }

    QString text(const char *key) { return take(key).toString(); }
    bool flag(const char *key) { return take(key).toBool(); }
    JsonText observations(const char *key) { return observationMap(take(key)); }
    std::optional<QDate> date(const char *key)
    {
        const QJsonValue value = take(key);
        if (value.isNull() || value.isUndefined())
            return std::nullopt;
        const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
        check(date.isValid(), key);
        return date;
    }
    std::optional<QDateTime> instant(const char *key)
    {
        const QJsonValue value = take(key);
        if (value.isNull() || value.isUndefined())
            return std::nullopt;
        const QDateTime instant = QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
        check(instant.isValid(), key);
        return instant;
    }
    JsonText rest() const
    {
        QJsonObject rest;
        for (auto it = m_body.begin(); it != m_body.end(); ++it) {
            if (!m_taken.contains(it.key()) && !it.value().isNull())
                rest.insert(it.key(), it.value());
        }
        return JsonText(rest);
    }
    const QString &unreadable() const { return m_unreadable; }

private:
    QJsonValue take(const char *key)
    {
        m_taken.insert(QLatin1String(key));
        return m_body.value(QLatin1String(key));
    }
    void check(bool isReadable, const char *key)
    {
        if (!isReadable)
            m_unreadable = QLatin1String(key);
    }

    const QJsonObject &m_body;
    QSet<QString> m_taken;
    QString m_unreadable;
};

Record parseSubject(BodyReader &body)
{
    Subject s;
    s.uuid = body.text("uuid");
    s.isVoided = body.flag("voided");
    s.subjectType = body.text("subjectTypeUUID");
    s.firstName = body.text("firstName");
    s.middleName = body.text("middleName");
    s.lastName = body.text("lastName");
    s.profilePicture = body.text("profilePicture");
    s.dateOfBirth = body.date("dateOfBirth");
    s.isDateOfBirthVerified = body.flag("dateOfBirthVerified");
    s.gender = body.text("genderUUID");
    s.registrationDate = body.date("registrationDate").value_or(QDate());
    s.address = body.text("addressLevelUUID");
    s.observations = body.observations("observations");
    s.extra = body.rest();
    return s;
}

Record parseEnrolment(BodyReader &body)
{
    Enrolment e;
    e.uuid = body.text("uuid");
    e.isVoided = body.flag("voided");
    e.program = body.text("programUUID");
    e.subject = body.text("individualUUID");
    e.enrolledAt = body.instant("enrolmentDateTime").value_or(QDateTime());
    e.exitedAt = body.instant("programExitDateTime");
    e.observations = body.observations("observations");
    e.exitObservations = body.observations("programExitObservations");
    e.extra = body.rest();
    return e;
}

Record parseEncounter(BodyReader &body)
{
    Encounter e;
    e.uuid = body.text("uuid");
    e.isVoided = body.flag("voided");
    e.name = body.text("name");
    e.encounterType = body.text("encounterTypeUUID");
    e.subject = body.text("individualUUID");
    e.enrolment = body.text("programEnrolmentUUID");
    e.occurredAt = body.instant("encounterDateTime");
    e.earliest = body.instant("earliestVisitDateTime");
    e.latest = body.instant("maxVisitDateTime");
    e.cancelledAt = body.instant("cancelDateTime");
    e.observations = body.observations("observations");
    e.cancelObservations = body.observations("cancelObservations");
    e.extra = body.rest();
    return e;
}

} // namespace

QJsonObject pushBody(const Record &record)
{
    return std::visit([](const auto &value) { return bodyOf(value); }, record);
}

Result<Record> parsePushBody(RecordKind kind, const QJsonObject &body)
{
    BodyReader reader(body);
    Record record = kind == RecordKind::Subject ? parseSubject(reader)
        : kind == RecordKind::Enrolment         ? parseEnrolment(reader)
                                                : parseEncounter(reader);
    if (!reader.unreadable().isEmpty())
        return failure(ErrorKind::UserMustFix, QStringLiteral("record.unreadable"), reader.unreadable());
    return record;
}

} // namespace dhara::protocol
