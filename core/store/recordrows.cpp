// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/recordrows.h"

#include "core/base/foldedtext.h"
#include "core/store/terms.h"

#include <array>

namespace dhara {
namespace {

// What a table holds of its record, in the order of its columns. `as` is how a value is written: JSON comes as UTF-8
// bytes.
struct Column
{
    const char *name;
    const char *as = "?";
};
constexpr const char *json = "CAST(? AS TEXT)";

struct Table
{
    const char *name;
    std::vector<Column> columns;
};

constexpr std::array<Column, 4> auditColumns{{{"created_by"}, {"last_modified_by"}, {"created_at"}, {"last_modified"}}};

Table withAudit(const char *name, std::vector<Column> columns, const std::vector<Column> &derived = {})
{
    columns.insert(columns.end(), auditColumns.begin(), auditColumns.end());
    columns.insert(columns.end(), derived.begin(), derived.end());
    return {name, columns};
}

template<class T>
Table tableFor();

template<>
Table tableFor<Subject>()
{
    return withAudit("subject",
                     {{"uuid"},
                      {"subject_type"},
                      {"first_name"},
                      {"middle_name"},
                      {"last_name"},
                      {"profile_picture"},
                      {"date_of_birth"},
                      {"is_date_of_birth_verified"},
                      {"gender"},
                      {"registration_date"},
                      {"address"},
                      {"observations", json},
                      {"extra", json},
                      {"is_voided"}},
                     {{"name"}, {"terms"}});
}

template<>
Table tableFor<Enrolment>()
{
    return withAudit("enrolment",
                     {{"uuid"},
                      {"program"},
                      {"subject"},
                      {"enrolled_at"},
                      {"exited_at"},
                      {"observations", json},
                      {"exit_observations", json},
                      {"extra", json},
                      {"is_voided"}});
}

template<>
Table tableFor<Encounter>()
{
    return withAudit("encounter",
                     {{"uuid"},
                      {"encounter_type"},
                      {"subject"},
                      {"enrolment"},
                      {"name"},
                      {"earliest"},
                      {"latest"},
                      {"occurred_at"},
                      {"cancelled_at"},
                      {"observations", json},
                      {"cancel_observations", json},
                      {"extra", json},
                      {"is_voided"}});
}

struct TableSql
{
    QString insert; ///< one row, unless its uuid is there
    QString update; ///< all columns of one row; the last value is its uuid
    QString columns;
};

template<class T>
const TableSql &sqlFor()
{
    static const TableSql sql = [] {
        const Table table = tableFor<T>();
        QStringList names;
        QStringList holders;
        QStringList settings;
        for (const Column &column : table.columns) {
            const auto name = QLatin1String(column.name);
            names << name;
            holders << QLatin1String(column.as);
            settings << name + QLatin1String(" = ") + QLatin1String(column.as);
        }
        const auto tableName = QLatin1String(table.name);
        return TableSql{
            QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (uuid) DO NOTHING")
                .arg(tableName, names.join(QLatin1Char(',')), holders.join(QLatin1Char(','))),
            QStringLiteral("UPDATE %1 SET %2 WHERE uuid = ?").arg(tableName, settings.join(QLatin1Char(','))),
            names.join(QLatin1Char(','))};
    }();
    return sql;
}

void append(QVariantList &values, const Audit &audit)
{
    values << sqlValue(audit.createdBy) << sqlValue(audit.lastModifiedBy) << sqlValue(audit.created)
           << sqlValue(audit.lastModified);
}

QVariantList valuesOf(const Subject &s, const QString &name, const QString &terms)
{
    QVariantList values{
        sqlValue(s.uuid),     sqlValue(s.subjectType),      sqlValue(s.firstName),   sqlValue(s.middleName),
        sqlValue(s.lastName), sqlValue(s.profilePicture),   sqlValue(s.dateOfBirth), sqlValue(s.isDateOfBirthVerified),
        sqlValue(s.gender),   sqlValue(s.registrationDate), sqlValue(s.address),     sqlValue(s.observations),
        sqlValue(s.extra),    sqlValue(s.isVoided)};
    append(values, s.audit);
    values << sqlValue(name) << sqlValue(terms);
    return values;
}

QVariantList valuesOf(const Enrolment &e)
{
    QVariantList values{
        sqlValue(e.uuid),     sqlValue(e.program),      sqlValue(e.subject),          sqlValue(e.enrolledAt),
        sqlValue(e.exitedAt), sqlValue(e.observations), sqlValue(e.exitObservations), sqlValue(e.extra),
        sqlValue(e.isVoided)};
    append(values, e.audit);
    return values;
}

QVariantList valuesOf(const Encounter &e)
{
    QVariantList values{sqlValue(e.uuid),
                        sqlValue(e.encounterType),
                        sqlValue(e.subject),
                        sqlValue(e.enrolment),
                        sqlValue(e.name),
                        sqlValue(e.earliest),
                        sqlValue(e.latest),
                        sqlValue(e.occurredAt),
                        sqlValue(e.cancelledAt),
                        sqlValue(e.observations),
                        sqlValue(e.cancelObservations),
                        sqlValue(e.extra),
                        sqlValue(e.isVoided)};
    append(values, e.audit);
    return values;
}

Audit readAudit(const Statement &row, int column)
{
    return {row.text(column), row.text(column + 1), row.instant(column + 2), row.instant(column + 3)};
}

template<class T>
std::optional<T> presentOnly(T value)
{
    return value.isValid() ? std::optional<T>(std::move(value)) : std::nullopt;
}

/// The full-text index keeps no text of its own: a row leaves it only by the very text that went in. It holds the
/// living only.
Result<void> index(Connection &connection, qint64 id, const QString &name, const QString &terms)
{
    static const QString sql = QStringLiteral("INSERT INTO subject_fts (rowid, name, terms) VALUES (?, ?, ?)");
    return runSql(connection, sql, id, name, terms);
}

Result<void> unindex(Connection &connection, qint64 id, const QString &name, const QString &terms)
{
    static const QString sql
        = QStringLiteral("INSERT INTO subject_fts (subject_fts, rowid, name, terms) VALUES ('delete', ?, ?, ?)");
    return runSql(connection, sql, id, name, terms);
}

struct Indexed
{
    qint64 id = 0;
    QDateTime lastModified;
    bool isVoided = false;
    QString name;
    QString terms;
};

enum class When { TimeDiffers, Always };

Result<bool> write(Connection &connection, const Subject &subject, When when)
{
    const QString name = foldedText(subject.fullName());
    const QString terms = searchTerms(subject.observations.text());
    const QVariantList values = valuesOf(subject, name, terms);
    {
        Statement insert(connection, sqlFor<Subject>().insert);
        if (auto done = insert.runWith(values); !done)
            return tl::unexpected(done.error());
        if (insert.affected() == 1)
            return subject.isVoided ? Result<bool>(true)
                                    : index(connection, insert.lastId(), name, terms).map([] { return true; });
    }
    static const QString find
        = QStringLiteral("SELECT id, last_modified, is_voided, name, terms FROM subject WHERE uuid = ?");
    Result<std::optional<Indexed>> held;
    {
        Statement select(connection, find);
        if (auto done = select.run(subject.uuid); !done)
            return tl::unexpected(done.error());
        held = select.first([](const Statement &row) {
            return Indexed{row.integer(0), row.instant(1), row.flag(2), row.text(3), row.text(4)};
        });
    }
    if (!held)
        return tl::unexpected(held.error());
    const Indexed old = held->value_or(Indexed{});
    if (when == When::TimeDiffers && old.lastModified == subject.audit.lastModified)
        return false;
    Statement update(connection, sqlFor<Subject>().update);
    if (auto done = update.runWith(values + QVariantList{subject.uuid}); !done)
        return tl::unexpected(done.error());
    if (old.name == name && old.terms == terms && old.isVoided == subject.isVoided)
        return true;
    if (!old.isVoided) {
        if (auto done = unindex(connection, old.id, old.name, old.terms); !done)
            return tl::unexpected(done.error());
    }
    return subject.isVoided ? Result<bool>(true) : index(connection, old.id, name, terms).map([] { return true; });
}

template<class T>
Result<bool> write(Connection &connection, const T &value, When when)
{
    static const QString updateIfOther = sqlFor<T>().update + QStringLiteral(" AND last_modified IS NOT ?");
    const QVariantList values = valuesOf(value);
    Statement insert(connection, sqlFor<T>().insert);
    if (auto done = insert.runWith(values); !done)
        return tl::unexpected(done.error());
    if (insert.affected() == 1)
        return true;
    const bool isAlways = when == When::Always;
    Statement update(connection, isAlways ? sqlFor<T>().update : updateIfOther);
    QVariantList bound = values + QVariantList{value.uuid};
    if (!isAlways)
        bound << sqlValue(value.audit.lastModified);
    if (auto done = update.runWith(bound); !done)
        return tl::unexpected(done.error());
    return update.affected() > 0;
}

} // namespace

QString tableOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Subject:
        return QStringLiteral("subject");
    case RecordKind::Enrolment:
        return QStringLiteral("enrolment");
    case RecordKind::ProgramEncounter:
    case RecordKind::Encounter:
        return QStringLiteral("encounter");
    case RecordKind::Telemetry:
        break;
    }
    return {};
}

Change changeOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Subject:
        return Change::Subjects;
    case RecordKind::Enrolment:
        return Change::Enrolments;
    case RecordKind::ProgramEncounter:
    case RecordKind::Encounter:
        return Change::Encounters;
    case RecordKind::Telemetry:
        break;
    }
    return Change::SyncStatus;
}

template<>
const QString &allColumns<Subject>()
{
    return sqlFor<Subject>().columns;
}
template<>
const QString &allColumns<Enrolment>()
{
    return sqlFor<Enrolment>().columns;
}
template<>
const QString &allColumns<Encounter>()
{
    return sqlFor<Encounter>().columns;
}

template<>
Subject readRow<Subject>(const Statement &row)
{
    Subject s;
    s.uuid = row.text(0);
    s.subjectType = row.text(1);
    s.firstName = row.text(2);
    s.middleName = row.text(3);
    s.lastName = row.text(4);
    s.profilePicture = row.text(5);
    s.dateOfBirth = presentOnly(row.date(6));
    s.isDateOfBirthVerified = row.flag(7);
    s.gender = row.text(8);
    s.registrationDate = row.date(9);
    s.address = row.text(10);
    s.observations = JsonText(row.bytes(11));
    s.extra = JsonText(row.bytes(12));
    s.isVoided = row.flag(13);
    s.audit = readAudit(row, 14);
    return s;
}

template<>
Enrolment readRow<Enrolment>(const Statement &row)
{
    Enrolment e;
    e.uuid = row.text(0);
    e.program = row.text(1);
    e.subject = row.text(2);
    e.enrolledAt = row.instant(3);
    e.exitedAt = presentOnly(row.instant(4));
    e.observations = JsonText(row.bytes(5));
    e.exitObservations = JsonText(row.bytes(6));
    e.extra = JsonText(row.bytes(7));
    e.isVoided = row.flag(8);
    e.audit = readAudit(row, 9);
    return e;
}

template<>
Encounter readRow<Encounter>(const Statement &row)
{
    Encounter e;
    e.uuid = row.text(0);
    e.encounterType = row.text(1);
    e.subject = row.text(2);
    e.enrolment = row.text(3);
    e.name = row.text(4);
    e.earliest = presentOnly(row.instant(5));
    e.latest = presentOnly(row.instant(6));
    e.occurredAt = presentOnly(row.instant(7));
    e.cancelledAt = presentOnly(row.instant(8));
    e.observations = JsonText(row.bytes(9));
    e.cancelObservations = JsonText(row.bytes(10));
    e.extra = JsonText(row.bytes(11));
    e.isVoided = row.flag(12);
    e.audit = readAudit(row, 13);
    return e;
}

Result<bool> storeRow(Connection &connection, const Record &pulled)
{
    const auto isWritten
        = std::visit([&](const auto &value) { return write(connection, value, When::TimeDiffers); }, pulled);
    if (isWritten && *isWritten)
        connection.touch(changeOf(refOf(pulled).kind));
    return isWritten;
}

Result<void> overwriteRow(Connection &connection, const Record &record)
{
    connection.touch(changeOf(refOf(record).kind));
    return std::visit([&](const auto &value) { return write(connection, value, When::Always); }, record).map([](bool) {
    });
}

} // namespace dhara
