// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/bench/floor.h"

#include "core/store/migrations.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <simdjson.h>
#include <span>
#include <sqlite3.h>

namespace dhara::bench {
namespace {

namespace od = simdjson::ondemand;

enum class Is { Text, Day, Flag, Instant, Json, Link };

/// Where a field of the row, or of its _links, goes.
struct Field
{
    std::string_view name;
    Is is;
    int position;
};

constexpr std::array subjectFields{
    Field{"uuid", Is::Text, 1},
    Field{"subjectTypeUUID", Is::Link, 2},
    Field{"firstName", Is::Text, 3},
    Field{"middleName", Is::Text, 4},
    Field{"lastName", Is::Text, 5},
    Field{"profilePicture", Is::Text, 6},
    Field{"dateOfBirth", Is::Day, 7},
    Field{"dateOfBirthVerified", Is::Flag, 8},
    Field{"genderUUID", Is::Link, 9},
    Field{"registrationDate", Is::Day, 10},
    Field{"addressUUID", Is::Link, 11},
    Field{"observations", Is::Json, 12},
    Field{"location", Is::Json, 13},
    Field{"voided", Is::Flag, 14},
    Field{"createdBy", Is::Link, 15},
    Field{"lastModifiedBy", Is::Link, 16},
    Field{"createdDateTime", Is::Instant, 17},
    Field{"lastModifiedDateTime", Is::Instant, 18},
};
constexpr std::array visitFields{
    Field{"uuid", Is::Text, 1},
    Field{"encounterTypeUUID", Is::Link, 2},
    Field{"individualUUID", Is::Link, 3},
    Field{"programEnrolmentUUID", Is::Link, 4},
    Field{"name", Is::Text, 5},
    Field{"earliestVisitDateTime", Is::Instant, 6},
    Field{"maxVisitDateTime", Is::Instant, 7},
    Field{"encounterDateTime", Is::Instant, 8},
    Field{"cancelDateTime", Is::Instant, 9},
    Field{"observations", Is::Json, 10},
    Field{"cancelObservations", Is::Json, 11},
    Field{"location", Is::Json, 12},
    Field{"voided", Is::Flag, 13},
    Field{"createdBy", Is::Link, 14},
    Field{"lastModifiedBy", Is::Link, 15},
    Field{"createdDateTime", Is::Instant, 16},
    Field{"lastModifiedDateTime", Is::Instant, 17},
};

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

long long digits(std::string_view text, size_t from, size_t count)
{
    long long number = 0;
    for (const char c : text.substr(from, count))
        number = number * 10 + (c - '0');
    return number;
}

/// Milliseconds of "2026-11-24T02:00:02.788Z"; days by the usual reckoning in eras of 400 years from March on.
long long milliseconds(std::string_view iso)
{
    const long long month = digits(iso, 5, 2);
    const long long year = digits(iso, 0, 4) - (month <= 2 ? 1 : 0);
    const long long era = year / 400;
    const long long ofEra = year - era * 400;
    const long long ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + digits(iso, 8, 2) - 1;
    const long long days = era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
    return (((days * 24 + digits(iso, 11, 2)) * 60 + digits(iso, 14, 2)) * 60 + digits(iso, 17, 2)) * 1000
        + digits(iso, 20, 3);
}

} // namespace

struct Floor::Impl
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *subject = nullptr;
    sqlite3_stmt *visit = nullptr;
    od::parser parser;

    void check(int result) const
    {
        if (result == SQLITE_OK || result == SQLITE_DONE)
            return;
        std::fprintf(stderr, "floor: %s\n", sqlite3_errmsg(database));
        std::exit(1);
    }
    void run(const char *sql) const { check(sqlite3_exec(database, sql, nullptr, nullptr, nullptr)); }

    static void bind(sqlite3_stmt *statement, int position, std::string_view text)
    {
        sqlite3_bind_text(statement, position, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }

    static std::string_view bindValue(sqlite3_stmt *statement, const Field &field, od::value value)
    {
        std::string_view text;
        if (value.is_null())
            return text;
        switch (field.is) {
        case Is::Text:
        case Is::Day:
            text = value.get_string().value();
            bind(statement, field.position, text);
            break;
        case Is::Flag:
            sqlite3_bind_int(statement, field.position, value.get_bool().value() ? 1 : 0);
            break;
        case Is::Instant:
            sqlite3_bind_int64(statement, field.position, milliseconds(value.get_string().value()));
            break;
        case Is::Json:
            bind(statement, field.position, value.get_object().value().raw_json().value());
            break;
        case Is::Link:
            bind(statement, field.position, value.get_object().find_field("href").get_string().value());
            break;
        }
        return text;
    }

    void storeRow(od::object row, bool isSubject)
    {
        sqlite3_stmt *statement = isSubject ? subject : visit;
        const std::span<const Field> fields
            = isSubject ? std::span<const Field>(subjectFields) : std::span<const Field>(visitFields);
        for (const Field &field : fields) {
            if (field.is == Is::Text || field.is == Is::Link)
                bind(statement, field.position, "");
            else
                sqlite3_bind_null(statement, field.position);
        }
        std::string name;
        for (auto entry : row) {
            const std::string_view key = entry.unescaped_key().value();
            if (key == "_links") {
                for (auto link : entry.value().get_object()) {
                    const std::string_view linkKey = link.unescaped_key().value();
                    for (const Field &field : fields) {
                        if (field.is == Is::Link && field.name == linkKey)
                            bindValue(statement, field, link.value());
                    }
                }
                continue;
            }
            for (const Field &field : fields) {
                if (field.name != key || field.is == Is::Link)
                    continue;
                const std::string_view text = bindValue(statement, field, entry.value());
                if (isSubject && (key == "firstName" || key == "lastName"))
                    name.append(name.empty() ? "" : " ").append(text);
                break;
            }
        }
        if (isSubject) {
            for (char &c : name)
                c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            bind(statement, 19, name);
            bind(statement, 20, "");
        }
        check(sqlite3_step(statement));
        sqlite3_reset(statement);
    }
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

void Floor::store(const PageBytes &page)
{
    m_impl->run("BEGIN IMMEDIATE");
    try {
        const simdjson::padded_string padded(page.body.constData(), static_cast<size_t>(page.body.size()));
        od::document document = m_impl->parser.iterate(padded);
        for (auto list : document["_embedded"].get_object()) {
            for (auto row : list.value().get_array())
                m_impl->storeRow(row.get_object(), page.kind == RecordKind::Subject);
        }
    } catch (const simdjson::simdjson_error &error) {
        std::fprintf(stderr, "floor: %s\n", error.what());
        std::exit(1);
    }
    m_impl->run("COMMIT");
}

} // namespace dhara::bench
