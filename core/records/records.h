// SPDX-License-Identifier: AGPL-3.0-or-later
// The values that people record. What the wire calls individual, programEnrolment … is named in sync/protocol only.
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/jsontext.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <optional>
#include <variant>

namespace dhara {

/// Kinds of record that the device may change and send. The order is that of sending: parents before children
/// (the order of the entity catalogue, reference/avni-client.md §2.2).
enum class RecordKind { Subject, Enrolment, ProgramEncounter, Encounter, Telemetry };

/// Stable name of a kind as it stands in the database and in --json output:
/// "subject", "enrolment", "programEncounter", "encounter", "telemetry".
QString kindName(RecordKind kind);
std::optional<RecordKind> kindFromName(QStringView name);

struct RecordRef
{
    RecordKind kind = RecordKind::Subject;
    Uuid uuid;
    bool operator==(const RecordRef &) const = default;
};
inline size_t qHash(const RecordRef &ref, size_t seed = 0)
{
    return qHashMulti(seed, static_cast<int>(ref.kind), ref.uuid);
}

/// Who and when by the server's word; empty for a record that the server has not confirmed.
struct Audit
{
    QString createdBy;      ///< display name
    QString lastModifiedBy; ///< display name
    QDateTime created;      ///< UTC
    QDateTime lastModified; ///< UTC, exact to the millisecond: the watermark's measure
    bool operator==(const Audit &) const = default;
};

/// Observations map a concept's uuid to its value in the shape that the server serves
/// (reference/avni-wire.md §3.5). `extra` holds every other field that was pulled, by its wire name, so that it is
/// pushed back unchanged.
struct Subject
{
    Uuid uuid;
    Uuid subjectType;
    QString firstName;
    QString middleName;
    QString lastName;
    QString profilePicture; ///< URL, or a local file name while its upload waits
    std::optional<QDate> dateOfBirth;
    bool isDateOfBirthVerified = false;
    Uuid gender;
    QDate registrationDate;
    Uuid address;
    JsonText observations;
    JsonText extra;
    bool isVoided = false;
    Audit audit;

    /// First, middle and last name with single spaces.
    QString fullName() const;
    bool operator==(const Subject &) const = default;
};

struct Enrolment
{
    Uuid uuid;
    Uuid program;
    Uuid subject;
    QDateTime enrolledAt;              ///< UTC
    std::optional<QDateTime> exitedAt; ///< UTC
    JsonText observations;
    JsonText exitObservations;
    JsonText extra;
    bool isVoided = false;
    Audit audit;
    bool operator==(const Enrolment &) const = default;
};

/// A visit: scheduled (earliest, latest), done (occurredAt) or cancelled. With an enrolment it belongs to a
/// programme and `subject` is empty; without one it belongs to the subject directly.
struct Encounter
{
    Uuid uuid;
    Uuid encounterType;
    Uuid subject;
    Uuid enrolment;
    QString name;
    std::optional<QDateTime> earliest;    ///< UTC
    std::optional<QDateTime> latest;      ///< UTC
    std::optional<QDateTime> occurredAt;  ///< UTC
    std::optional<QDateTime> cancelledAt; ///< UTC
    JsonText observations;
    JsonText cancelObservations;
    JsonText extra;
    bool isVoided = false;
    Audit audit;

    RecordKind kind() const { return enrolment.isEmpty() ? RecordKind::Encounter : RecordKind::ProgramEncounter; }
    bool operator==(const Encounter &) const = default;
};

using Record = std::variant<Subject, Enrolment, Encounter>;

RecordRef refOf(const Record &record);
const Audit &auditOf(const Record &record);
/// The record this one cannot exist without; nothing for a subject.
std::optional<RecordRef> parentOf(const Record &record);

/// The record as one JSON object in our own names ("firstName", "observations" …), audit left out: what base
/// copies hold and what three-way merges compare. Absent optionals are absent keys.
QJsonObject toJson(const Record &record);
/// The reverse; UserMustFix "record.unreadable" where a field has the wrong shape.
Result<Record> recordFromJson(RecordKind kind, const QJsonObject &json);

} // namespace dhara
