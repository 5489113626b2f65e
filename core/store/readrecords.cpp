// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/recordrows.h"
#include "core/store/recordstore.h"

namespace dhara {
namespace {

template<class T>
QString selectFrom(QLatin1String table, const QString &rest)
{
    return QStringLiteral("SELECT ") + allColumns<T>() + QStringLiteral(" FROM ") + table + QLatin1Char(' ') + rest;
}

template<class T, class... Values>
Result<QList<T>> rows(Connection &connection, const QString &sql, const Values &...values)
{
    Statement statement(connection, sql);
    if (auto done = statement.run(values...); !done)
        return tl::unexpected(done.error());
    return statement.all(readRow<T>);
}

template<class T>
Result<std::optional<Record>> one(Connection &connection, QLatin1String table, const Uuid &uuid)
{
    static const QString sql = selectFrom<T>(table, QStringLiteral("WHERE uuid = ?"));
    Statement statement(connection, sql);
    if (auto done = statement.run(uuid); !done)
        return tl::unexpected(done.error());
    return statement.first([](const Statement &row) { return Record(readRow<T>(row)); });
}

constexpr auto visitOrder = QLatin1String("ORDER BY COALESCE(occurred_at, cancelled_at, earliest, latest, 0) DESC, id");

} // namespace

Result<std::optional<Record>> record(Connection &connection, const RecordRef &ref)
{
    switch (ref.kind) {
    case RecordKind::Subject:
        return one<Subject>(connection, QLatin1String("subject"), ref.uuid);
    case RecordKind::Enrolment:
        return one<Enrolment>(connection, QLatin1String("enrolment"), ref.uuid);
    case RecordKind::ProgramEncounter:
    case RecordKind::Encounter:
        return one<Encounter>(connection, QLatin1String("encounter"), ref.uuid);
    case RecordKind::Telemetry:
        break;
    }
    return std::nullopt;
}

Result<QList<Enrolment>> enrolmentsOf(Connection &connection, const Uuid &subject, Voided voided)
{
    static const QString sql
        = selectFrom<Enrolment>(QLatin1String("enrolment"),
                                QStringLiteral("WHERE subject = ? AND is_voided <= ? ORDER BY enrolled_at DESC, id"));
    return rows<Enrolment>(connection, sql, subject, voided == Voided::Included);
}

Result<QList<Encounter>> encountersOf(Connection &connection, const Uuid &subject, Voided voided)
{
    static const QString sql = selectFrom<Encounter>(
        QLatin1String("encounter"),
        QStringLiteral("WHERE id IN (SELECT id FROM encounter WHERE subject = ? AND enrolment = '' "
                       "UNION ALL SELECT v.id FROM enrolment e JOIN encounter v ON v.enrolment = e.uuid "
                       "AND v.enrolment <> '' WHERE e.subject = ?) AND is_voided <= ? ")
            + visitOrder);
    return rows<Encounter>(connection, sql, subject, subject, voided == Voided::Included);
}

Result<QList<Encounter>> encountersOfEnrolment(Connection &connection, const Uuid &enrolment, Voided voided)
{
    static const QString sql = selectFrom<Encounter>(
        QLatin1String("encounter"),
        QStringLiteral("WHERE enrolment = ? AND enrolment <> '' AND is_voided <= ? ") + visitOrder);
    return rows<Encounter>(connection, sql, enrolment, voided == Voided::Included);
}

Result<std::optional<Uuid>> subjectOf(Connection &connection, const RecordRef &ref)
{
    if (ref.kind == RecordKind::Subject)
        return ref.uuid;
    static const QString ofEnrolment = QStringLiteral("SELECT subject FROM enrolment WHERE uuid = ?");
    static const QString ofVisit = QStringLiteral("SELECT CASE WHEN v.enrolment = '' THEN v.subject ELSE e.subject END "
                                                  "FROM encounter v LEFT JOIN enrolment e ON e.uuid = v.enrolment "
                                                  "WHERE v.uuid = ?");
    Statement statement(connection, ref.kind == RecordKind::Enrolment ? ofEnrolment : ofVisit);
    if (auto done = statement.run(ref.uuid); !done)
        return tl::unexpected(done.error());
    const auto found = statement.first([](const Statement &row) { return row.text(0); });
    if (!found)
        return tl::unexpected(found.error());
    if (!*found || (*found)->isEmpty())
        return std::nullopt;
    return **found;
}

Result<QSet<QString>> subjectNames(Connection &connection, const Uuid &subjectType)
{
    Statement statement(connection,
                        QStringLiteral("SELECT name FROM subject WHERE subject_type = ? AND is_voided = 0"));
    if (auto done = statement.run(subjectType); !done)
        return tl::unexpected(done.error());
    QSet<QString> names;
    if (auto done = statement.each([&](const Statement &row) { names.insert(row.text(0)); }); !done)
        return tl::unexpected(done.error());
    return names;
}

Result<QSet<QString>> answersGiven(Connection &connection, RecordKind kind, AnswersOf part, const Uuid &type,
                                   const Uuid &question, const Uuid &except)
{
    struct Columns
    {
        const char *type;
        const char *closing;
    };
    const Columns columns = kind == RecordKind::Subject ? Columns{"subject_type", "observations"}
        : kind == RecordKind::Enrolment                 ? Columns{"program", "exit_observations"}
                                                        : Columns{"encounter_type", "cancel_observations"};
    const auto answered = QLatin1String(part == AnswersOf::Own ? "observations" : columns.closing);
    Statement statement(connection,
                        QStringLiteral("SELECT DISTINCT COALESCE(json_extract(%3, '$.\"' || ? || '\".phoneNumber'), "
                                       "json_extract(%3, '$.\"' || ? || '\"')) FROM %1 "
                                       "WHERE %2 = ? AND uuid <> ? AND is_voided = 0 AND json_valid(%3)")
                            .arg(tableOf(kind), QLatin1String(columns.type), answered));
    if (auto done = statement.run(question, question, type, except); !done)
        return tl::unexpected(done.error());
    QSet<QString> answers;
    const auto done = statement.each([&](const Statement &row) {
        if (!row.isNull(0))
            answers.insert(row.text(0).trimmed());
    });
    if (!done)
        return tl::unexpected(done.error());
    return answers;
}

} // namespace dhara
