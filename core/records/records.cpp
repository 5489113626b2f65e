// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/records/records.h"

#include "core/base/clock.h"

#include <array>
#include <utility>

namespace dhara {
namespace {

struct KindName
{
    RecordKind kind;
    QLatin1String name;
};

constexpr std::array kindNames{
    KindName{RecordKind::Subject, QLatin1String("subject")},
    KindName{RecordKind::Enrolment, QLatin1String("enrolment")},
    KindName{RecordKind::ProgramEncounter, QLatin1String("programEncounter")},
    KindName{RecordKind::Encounter, QLatin1String("encounter")},
    KindName{RecordKind::Telemetry, QLatin1String("telemetry")},
};

// One visit of all fields serves both directions, so that they cannot drift apart.
template<class Visitor>
void visitFields(Subject &s, Visitor &&field)
{
    field("uuid", s.uuid);
    field("subjectType", s.subjectType);
    field("firstName", s.firstName);
    field("middleName", s.middleName);
    field("lastName", s.lastName);
    field("profilePicture", s.profilePicture);
    field("dateOfBirth", s.dateOfBirth);
    field("dateOfBirthVerified", s.isDateOfBirthVerified);
    field("gender", s.gender);
    field("registrationDate", s.registrationDate);
    field("address", s.address);
    field("observations", s.observations);
    field("extra", s.extra);
    field("voided", s.isVoided);
}

template<class Visitor>
void visitFields(Enrolment &e, Visitor &&field)
{
    field("uuid", e.uuid);
    field("program", e.program);
    field("subject", e.subject);
    field("enrolledAt", e.enrolledAt);
    field("exitedAt", e.exitedAt);
    field("observations", e.observations);
    field("exitObservations", e.exitObservations);
    field("extra", e.extra);
    field("voided", e.isVoided);
}

template<class Visitor>
void visitFields(Encounter &e, Visitor &&field)
{
    field("uuid", e.uuid);
    field("encounterType", e.encounterType);
    field("subject", e.subject);
    field("enrolment", e.enrolment);
    field("name", e.name);
    field("earliest", e.earliest);
    field("latest", e.latest);
    field("occurredAt", e.occurredAt);
    field("cancelledAt", e.cancelledAt);
    field("observations", e.observations);
    field("cancelObservations", e.cancelObservations);
    field("extra", e.extra);
    field("voided", e.isVoided);
}

struct Writer
{
    QJsonObject json;

    void operator()(const char *key, const QString &value)
    {
        if (!value.isEmpty())
            json.insert(QLatin1String(key), value);
    }
    void operator()(const char *key, bool value)
    {
        if (value)
            json.insert(QLatin1String(key), true);
    }
    void operator()(const char *key, const QDate &value)
    {
        if (value.isValid())
            json.insert(QLatin1String(key), value.toString(Qt::ISODate));
    }
    void operator()(const char *key, const QDateTime &value)
    {
        if (value.isValid())
            json.insert(QLatin1String(key), isoInstant(value));
    }
    void operator()(const char *key, const JsonText &value)
    {
        if (value.isEmpty())
            return;
        if (const QJsonObject object = value.object(); !object.isEmpty())
            json.insert(QLatin1String(key), object);
    }
    template<class T>
    void operator()(const char *key, const std::optional<T> &value)
    {
        if (value)
            (*this)(key, *value);
    }
};

struct Reader
{
    const QJsonObject &json;
    QString unreadable;

    QJsonValue at(const char *key) const { return json.value(QLatin1String(key)); }
    void check(bool isReadable, const char *key)
    {
        if (!isReadable)
            unreadable = QLatin1String(key);
    }
    void operator()(const char *key, QString &value)
    {
        check(at(key).isUndefined() || at(key).isString(), key);
        value = at(key).toString();
    }
    void operator()(const char *key, bool &value)
    {
        check(at(key).isUndefined() || at(key).isBool(), key);
        value = at(key).toBool();
    }
    void operator()(const char *key, QDate &value)
    {
        value = QDate::fromString(at(key).toString(), Qt::ISODate);
        check(at(key).isUndefined() || value.isValid(), key);
    }
    void operator()(const char *key, QDateTime &value)
    {
        value = QDateTime::fromString(at(key).toString(), Qt::ISODateWithMs).toUTC();
        check(at(key).isUndefined() || value.isValid(), key);
    }
    void operator()(const char *key, JsonText &value)
    {
        check(at(key).isUndefined() || at(key).isObject(), key);
        value = JsonText(at(key).toObject());
    }
    template<class T>
    void operator()(const char *key, std::optional<T> &value)
    {
        value.reset();
        if (at(key).isUndefined())
            return;
        T read{};
        (*this)(key, read);
        value = read;
    }
};

template<class T>
Result<Record> read(const QJsonObject &json)
{
    T value;
    Reader reader{json, {}};
    visitFields(value, reader);
    if (!reader.unreadable.isEmpty())
        return failure(ErrorKind::UserMustFix, QStringLiteral("record.unreadable"), reader.unreadable);
    return Record(std::move(value));
}

} // namespace

QString kindName(RecordKind kind)
{
    for (const auto &entry : kindNames) {
        if (entry.kind == kind)
            return entry.name;
    }
    return {};
}

std::optional<RecordKind> kindFromName(QStringView name)
{
    for (const auto &entry : kindNames) {
        if (entry.name == name)
            return entry.kind;
    }
    return std::nullopt;
}

QString Subject::fullName() const
{
    QString name = firstName;
    for (const QString &part : {middleName, lastName}) {
        if (!part.isEmpty())
            name += (name.isEmpty() ? QString() : QStringLiteral(" ")) + part;
    }
    return name.simplified();
}

RecordRef refOf(const Record &record)
{
    struct Visitor
    {
        RecordRef operator()(const Subject &s) const { return {RecordKind::Subject, s.uuid}; }
        RecordRef operator()(const Enrolment &e) const { return {RecordKind::Enrolment, e.uuid}; }
        RecordRef operator()(const Encounter &e) const { return {e.kind(), e.uuid}; }
    };
    return std::visit(Visitor{}, record);
}

const Audit &auditOf(const Record &record)
{
    return std::visit([](const auto &value) -> const Audit & { return value.audit; }, record);
}

std::optional<RecordRef> parentOf(const Record &record)
{
    if (const auto *enrolment = std::get_if<Enrolment>(&record))
        return RecordRef{RecordKind::Subject, enrolment->subject};
    if (const auto *encounter = std::get_if<Encounter>(&record)) {
        return encounter->enrolment.isEmpty() ? RecordRef{RecordKind::Subject, encounter->subject}
                                              : RecordRef{RecordKind::Enrolment, encounter->enrolment};
    }
    return std::nullopt;
}

QJsonObject toJson(const Record &record)
{
    Writer writer;
    std::visit([&writer](auto value) { visitFields(value, writer); }, record);
    return writer.json;
}

Result<Record> recordFromJson(RecordKind kind, const QJsonObject &json)
{
    switch (kind) {
    case RecordKind::Subject:
        return read<Subject>(json);
    case RecordKind::Enrolment:
        return read<Enrolment>(json);
    case RecordKind::ProgramEncounter:
    case RecordKind::Encounter:
        return read<Encounter>(json);
    case RecordKind::Telemetry:
        break;
    }
    return failure(ErrorKind::OurFault, QStringLiteral("record.kind"), kindName(kind));
}

} // namespace dhara
