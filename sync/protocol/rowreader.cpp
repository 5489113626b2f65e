// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/protocol/rowreader.h"

#include "sync/protocol/fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <array>

namespace dhara::protocol {
namespace {

namespace od = simdjson::ondemand;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QByteArray raw(JsonValue value)
{
    const std::string_view json = simdjson::to_json_string(value).value();
    return QByteArray(json.data(), static_cast<qsizetype>(json.size()));
}

int digits(std::string_view text, size_t from, size_t count)
{
    int number = 0;
    for (size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

void read(JsonValue value, QString &out)
{
    out = value.is_null() ? QString() : text(value.get_string().value());
}

void read(JsonValue value, bool &out)
{
    out = !value.is_null() && value.get_bool().value();
}

void read(JsonValue value, QDate &out)
{
    out = {};
    if (value.is_null())
        return;
    const std::string_view iso = value.get_string().value();
    if (iso.size() >= 10)
        out = QDate(digits(iso, 0, 4), digits(iso, 5, 2), digits(iso, 8, 2));
    if (!out.isValid())
        throw simdjson::simdjson_error(simdjson::INCORRECT_TYPE);
}

void read(JsonValue value, QDateTime &out)
{
    out = {};
    if (value.is_null())
        return;
    out = readInstantText(value.get_string().value());
    if (!out.isValid())
        throw simdjson::simdjson_error(simdjson::INCORRECT_TYPE);
}

void read(JsonValue value, JsonText &out)
{
    out = {};
    if (value.is_null())
        return;
    const std::string_view json = value.get_object().value().raw_json().value();
    out = JsonText(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
}

template<class T>
void read(JsonValue value, std::optional<T> &out)
{
    out.reset();
    if (value.is_null())
        return;
    T inner{};
    read(value, inner);
    out = inner;
}

/// Fields in the body, by wire name.
template<class T>
struct Field
{
    std::string_view name;
    void (*read)(JsonValue, T &);
};

/// References under _links: the pulled name and the member.
template<class T>
struct Link
{
    std::string_view name;
    QString T::*member;
};

template<class>
struct OwnerOf;
template<class T, class M>
struct OwnerOf<M T::*>
{
    using Type = T;
};

template<auto member, class T = typename OwnerOf<decltype(member)>::Type>
constexpr Field<T> field(std::string_view name)
{
    return {name, [](JsonValue value, T &row) { read(value, row.*member); }};
}

constexpr std::array subjectFields{
    field<&Subject::uuid>("uuid"),
    field<&Subject::firstName>("firstName"),
    field<&Subject::middleName>("middleName"),
    field<&Subject::lastName>("lastName"),
    field<&Subject::profilePicture>("profilePicture"),
    field<&Subject::dateOfBirth>("dateOfBirth"),
    field<&Subject::isDateOfBirthVerified>("dateOfBirthVerified"),
    field<&Subject::registrationDate>("registrationDate"),
    field<&Subject::observations>("observations"),
    field<&Subject::isVoided>("voided"),
};
constexpr std::array subjectLinks{
    Link<Subject>{"addressUUID", &Subject::address},
    Link<Subject>{"genderUUID", &Subject::gender},
    Link<Subject>{"subjectTypeUUID", &Subject::subjectType},
};

constexpr std::array enrolmentFields{
    field<&Enrolment::uuid>("uuid"),
    field<&Enrolment::enrolledAt>("enrolmentDateTime"),
    field<&Enrolment::exitedAt>("programExitDateTime"),
    field<&Enrolment::observations>("observations"),
    field<&Enrolment::exitObservations>("programExitObservations"),
    field<&Enrolment::isVoided>("voided"),
};
constexpr std::array enrolmentLinks{
    Link<Enrolment>{"programUUID", &Enrolment::program},
    Link<Enrolment>{"individualUUID", &Enrolment::subject},
};

constexpr std::array encounterFields{
    field<&Encounter::uuid>("uuid"),
    field<&Encounter::name>("name"),
    field<&Encounter::earliest>("earliestVisitDateTime"),
    field<&Encounter::latest>("maxVisitDateTime"),
    field<&Encounter::occurredAt>("encounterDateTime"),
    field<&Encounter::cancelledAt>("cancelDateTime"),
    field<&Encounter::observations>("observations"),
    field<&Encounter::cancelObservations>("cancelObservations"),
    field<&Encounter::isVoided>("voided"),
};
constexpr std::array encounterLinks{
    Link<Encounter>{"encounterTypeUUID", &Encounter::encounterType},
    Link<Encounter>{"individualUUID", &Encounter::subject},
    Link<Encounter>{"programEnrolmentUUID", &Encounter::enrolment},
};

/// As it stands in JSON. Names that need no escape are nearly all: they are taken as they are.
QByteArray quoted(std::string_view name)
{
    const bool isPlain = std::none_of(
        name.begin(), name.end(), [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; });
    if (isPlain)
        return '"' + QByteArray(name.data(), static_cast<qsizetype>(name.size())) + '"';
    const QByteArray list = QJsonDocument(QJsonArray{text(name)}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

class Extra
{
public:
    void add(std::string_view name, const QByteArray &json)
    {
        if (json == "null")
            return;
        m_json += m_json.isEmpty() ? '{' : ',';
        m_json += quoted(name) + ':';
        m_json += json;
    }
    JsonText take()
    {
        if (!m_json.isEmpty())
            m_json += '}';
        return JsonText(std::move(m_json));
    }

private:
    QByteArray m_json;
};

bool isReference(std::string_view name)
{
    return name.size() > 4 && name.substr(name.size() - 4) == "UUID";
}

template<class T, class Links>
void readLinks(od::object object, T &record, const Links &links, Extra &extra)
{
    for (auto entry : object) {
        const std::string_view name = entry.unescaped_key().value();
        const auto *known
            = std::find_if(links.begin(), links.end(), [name](const auto &link) { return link.name == name; });
        const bool isAudit = name == "createdBy" || name == "lastModifiedBy";
        if (known == links.end() && !isAudit && (isServerOwned(name) || !isReference(name)))
            continue;
        JsonValue href;
        if (entry.value().get_object().find_field_unordered("href").get(href) != simdjson::SUCCESS)
            continue;
        if (known != links.end())
            read(href, record.*(known->member));
        else if (name == "createdBy")
            read(href, record.audit.createdBy);
        else if (name == "lastModifiedBy")
            read(href, record.audit.lastModifiedBy);
        else
            extra.add(name, raw(href));
    }
}

template<class T, class Fields, class Links>
Record readAs(od::object object, const Fields &fields, const Links &links)
{
    T record;
    Extra extra;
    for (auto entry : object) {
        const std::string_view name = entry.unescaped_key().value();
        JsonValue value = entry.value();
        const auto *known
            = std::find_if(fields.begin(), fields.end(), [name](const auto &f) { return f.name == name; });
        if (known != fields.end())
            known->read(value, record);
        else if (name == "_links")
            readLinks(value.get_object().value(), record, links, extra);
        else if (name == "createdDateTime")
            read(value, record.audit.created);
        else if (name == "lastModifiedDateTime")
            read(value, record.audit.lastModified);
        else if (!isServerOwned(name)) {
            const std::string key(name);
            extra.add(key, raw(value));
        }
    }
    record.extra = extra.take();
    return record;
}

} // namespace

QDateTime readInstantText(std::string_view iso)
{
    // The server's own form is fixed: a reader of our own is an order of magnitude faster than the general one.
    if (iso.size() == 24 && iso[10] == 'T' && iso[19] == '.' && iso[23] == 'Z') {
        const QDate date(digits(iso, 0, 4), digits(iso, 5, 2), digits(iso, 8, 2));
        const QTime time(digits(iso, 11, 2), digits(iso, 14, 2), digits(iso, 17, 2), digits(iso, 20, 3));
        if (date.isValid() && time.isValid())
            return QDateTime(date, time, Qt::UTC);
        return {};
    }
    return QDateTime::fromString(text(iso), Qt::ISODateWithMs).toUTC();
}

Record readRecord(RecordKind kind, od::object object)
{
    switch (kind) {
    case RecordKind::Subject:
        return readAs<Subject>(object, subjectFields, subjectLinks);
    case RecordKind::Enrolment:
        return readAs<Enrolment>(object, enrolmentFields, enrolmentLinks);
    default:
        return readAs<Encounter>(object, encounterFields, encounterLinks);
    }
}

} // namespace dhara::protocol
