// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/bench/floor.h"

#include "core/store/migrations.h"

#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>

namespace dhara::bench {
namespace {

FloorValue value(const QString &text)
{
    return {FloorValue::Is::Text, 0, text.toStdString()};
}
FloorValue value(const JsonText &json)
{
    return {FloorValue::Is::Text, 0, json.text().toStdString()};
}
FloorValue value(const QDate &date)
{
    return value(date.toString(Qt::ISODate));
}
FloorValue value(bool flag)
{
    return {FloorValue::Is::Number, flag ? 1 : 0, {}};
}
FloorValue value(const QDateTime &instant)
{
    return {FloorValue::Is::Number, instant.toMSecsSinceEpoch(), {}};
}
template<class T>
FloorValue value(const std::optional<T> &optional)
{
    return optional ? value(*optional) : FloorValue{};
}

void append(FloorRow &row, const Audit &audit)
{
    for (const FloorValue &each :
         {value(audit.createdBy), value(audit.lastModifiedBy), value(audit.created), value(audit.lastModified)})
        row.values.push_back(each);
}

FloorRow rowOf(const Subject &s)
{
    FloorRow row{true,
                 {value(s.uuid), value(s.subjectType), value(s.firstName), value(s.middleName), value(s.lastName),
                  value(s.profilePicture), value(s.dateOfBirth), value(s.isDateOfBirthVerified), value(s.gender),
                  value(s.registrationDate), value(s.address), value(s.observations), value(s.extra),
                  value(s.isVoided)}};
    append(row, s.audit);
    row.values.push_back(value(s.fullName().toLower()));
    row.values.push_back(value(QString()));
    return row;
}

FloorRow rowOf(const Encounter &v)
{
    FloorRow row{false,
                 {value(v.uuid), value(v.encounterType), value(v.subject), value(v.enrolment), value(v.name),
                  value(v.earliest), value(v.latest), value(v.occurredAt), value(v.cancelledAt), value(v.observations),
                  value(v.cancelObservations), value(v.extra), value(v.isVoided)}};
    append(row, v.audit);
    return row;
}

constexpr auto subjectSql
    = "INSERT INTO subject (uuid, subject_type, first_name, middle_name, last_name, profile_picture, date_of_birth, "
      "is_date_of_birth_verified, gender, registration_date, address, observations, extra, is_voided, created_by, "
      "last_modified_by, created_at, last_modified, name, terms) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
      "ON CONFLICT (uuid) DO UPDATE SET observations = excluded.observations "
      "WHERE excluded.last_modified <> last_modified";
constexpr auto visitSql
    = "INSERT INTO encounter (uuid, encounter_type, subject, enrolment, name, earliest, latest, occurred_at, "
      "cancelled_at, observations, cancel_observations, extra, is_voided, created_by, last_modified_by, created_at, "
      "last_modified) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
      "ON CONFLICT (uuid) DO UPDATE SET observations = excluded.observations "
      "WHERE excluded.last_modified <> last_modified";

} // namespace

std::vector<std::vector<FloorRow>> floorPages(const QList<QList<Record>> &pages)
{
    std::vector<std::vector<FloorRow>> all;
    for (const QList<Record> &page : pages) {
        std::vector<FloorRow> rows;
        for (const Record &record : page) {
            if (const auto *subject = std::get_if<Subject>(&record))
                rows.push_back(rowOf(*subject));
            else
                rows.push_back(rowOf(std::get<Encounter>(record)));
        }
        all.push_back(std::move(rows));
    }
    return all;
}

struct Floor::Impl
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *subject = nullptr;
    sqlite3_stmt *visit = nullptr;

    void check(int result) const
    {
        if (result == SQLITE_OK || result == SQLITE_DONE)
            return;
        std::fprintf(stderr, "floor: %s\n", sqlite3_errmsg(database));
        std::exit(1);
    }
    void run(const char *sql) const { check(sqlite3_exec(database, sql, nullptr, nullptr, nullptr)); }
};

Floor::Floor(const QString &path) : m_impl(std::make_unique<Impl>())
{
    {
        const auto connection = openConnection(path, Access::ReadWrite);
        if (!connection || !migrate(**connection, currentStoreVersion()))
            std::exit(1);
    }
    m_impl->check(sqlite3_open(path.toUtf8().constData(), &m_impl->database));
    m_impl->run("PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16000; PRAGMA synchronous = NORMAL; "
                "PRAGMA temp_store = MEMORY; DROP TABLE subject_fts");
    m_impl->check(sqlite3_prepare_v2(m_impl->database, subjectSql, -1, &m_impl->subject, nullptr));
    m_impl->check(sqlite3_prepare_v2(m_impl->database, visitSql, -1, &m_impl->visit, nullptr));
}

Floor::~Floor()
{
    sqlite3_finalize(m_impl->subject);
    sqlite3_finalize(m_impl->visit);
    sqlite3_close(m_impl->database);
}

void Floor::store(const std::vector<FloorRow> &page)
{
    m_impl->run("BEGIN IMMEDIATE");
    for (const FloorRow &row : page) {
        sqlite3_stmt *statement = row.isSubject ? m_impl->subject : m_impl->visit;
        int position = 0;
        for (const FloorValue &each : row.values) {
            ++position;
            if (each.is == FloorValue::Is::Text)
                sqlite3_bind_text(statement, position, each.text.data(), static_cast<int>(each.text.size()),
                                  SQLITE_STATIC);
            else if (each.is == FloorValue::Is::Number)
                sqlite3_bind_int64(statement, position, each.number);
            else
                sqlite3_bind_null(statement, position);
        }
        m_impl->check(sqlite3_step(statement));
        sqlite3_reset(statement);
    }
    m_impl->run("COMMIT");
}

} // namespace dhara::bench
