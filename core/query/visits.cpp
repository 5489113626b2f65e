// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/query/visits.h"

#include "core/base/dates.h"
#include "core/store/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dhara {
namespace {

constexpr int daysToCome = 7;

QString jsonOf(const QList<VisitKind> &kinds)
{
    QJsonArray list;
    for (const VisitKind &kind : kinds)
        list.append(QJsonArray{kind.subjectType, kind.programme, kind.encounterType});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

/// Takes the kinds' JSON.
constexpr auto ofTheseKinds = QLatin1String(
    "(subject_type, program, encounter_type) IN (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), "
    "json_extract(value, '$[2]') FROM json_each(?))");

struct Window
{
    QLatin1String where; ///< in open_visit
    QLatin1String order;
    QVariantList bounds;
};

Window windowOf(VisitTime time, const VisitDays &days)
{
    const QVariant start = sqlValue(days.start);
    switch (time) {
    case VisitTime::Overdue:
        return {QLatin1String("latest < ?"), QLatin1String("latest, earliest, id"), {start}};
    case VisitTime::Due:
        return {QLatin1String("latest >= ? AND earliest < ?"),
                QLatin1String("latest, earliest, id"),
                {start, sqlValue(days.end)}};
    case VisitTime::ThisWeek:
        return {QLatin1String("latest >= ? AND earliest >= ? AND earliest < ?"),
                QLatin1String("earliest, latest, id"),
                {start, sqlValue(days.end), sqlValue(days.weekEnd)}};
    case VisitTime::Later:
        break;
    }
    return {QLatin1String("latest >= ? AND earliest >= ?"),
            QLatin1String("earliest, latest, id"),
            {start, sqlValue(days.weekEnd)}};
}

VisitLine readLine(const Statement &row)
{
    VisitLine line;
    line.uuid = row.text(0);
    line.encounterType = row.text(1);
    line.enrolment = row.text(2);
    line.name = row.text(3);
    line.earliest = row.instant(4);
    if (!row.isNull(5))
        line.latest = row.instant(5);
    line.subject = row.text(6);
    Subject subject;
    subject.firstName = row.text(7);
    subject.middleName = row.text(8);
    subject.lastName = row.text(9);
    line.subjectName = subject.fullName();
    line.profilePicture = row.text(10);
    line.address = row.text(11);
    return line;
}

} // namespace

VisitDays::VisitDays(const QDate &today, const QTimeZone &zone) :
    start(startOfDay(today, zone)),
    end(startOfDay(today.addDays(1), zone)),
    weekEnd(startOfDay(today.addDays(1 + daysToCome), zone))
{
}

std::optional<VisitTime> visitTimeOf(const Encounter &visit, const VisitDays &days)
{
    if (!visit.earliest || visit.occurredAt || visit.cancelledAt || visit.isVoided)
        return std::nullopt;
    if (visit.latest && *visit.latest < days.start)
        return VisitTime::Overdue;
    if (*visit.earliest < days.end)
        return VisitTime::Due;
    return *visit.earliest < days.weekEnd ? VisitTime::ThisWeek : VisitTime::Later;
}

QList<VisitKind> kindsToDo(const Organisation &organisation)
{
    QList<VisitKind> kinds;
    const auto add = [&](const VisitKind &kind) {
        const Scope scope{kind.subjectType, kind.programme, kind.encounterType};
        if (organisation.privileges().may(Privilege::PerformVisit, scope))
            kinds.append(kind);
    };
    for (const SubjectType *subject : organisation.subjectTypes()) {
        for (const EncounterType *visit : organisation.encounterTypesOf(subject->uuid))
            add({subject->uuid, {}, visit->uuid});
        for (const Programme *programme : organisation.programmesOf(subject->uuid)) {
            for (const EncounterType *visit : organisation.encounterTypesOf(subject->uuid, programme->uuid))
                add({subject->uuid, programme->uuid, visit->uuid});
        }
    }
    return kinds;
}

Result<VisitCounts> countVisits(Connection &connection, const QList<VisitKind> &kinds, const VisitDays &days)
{
    static const QString sql = QStringLiteral("SELECT COALESCE(sum(latest < ?), 0), "
                                              "COALESCE(sum(latest >= ? AND earliest < ?), 0), "
                                              "COALESCE(sum(latest >= ? AND earliest >= ? AND earliest < ?), 0), "
                                              "COALESCE(sum(latest >= ? AND earliest >= ?), 0) FROM open_visit WHERE ")
        + ofTheseKinds;
    Statement statement(connection, sql);
    if (auto done = statement.run(days.start, days.start, days.end, days.start, days.end, days.weekEnd, days.start,
                                  days.weekEnd, jsonOf(kinds));
        !done)
        return tl::unexpected(done.error());
    const auto counts = statement.first([](const Statement &row) {
        return VisitCounts{{row.integer(0), row.integer(1), row.integer(2), row.integer(3)}};
    });
    if (!counts)
        return tl::unexpected(counts.error());
    return counts->value_or(VisitCounts());
}

Result<QList<VisitLine>> visitsToDo(Connection &connection, const VisitQuery &query, const VisitDays &days)
{
    const Window window = windowOf(query.time, days);
    // The page is chosen in the small table alone; CROSS keeps SQLite's planner from beginning elsewhere.
    const QString sql = QStringLiteral("SELECT v.uuid, v.encounter_type, v.enrolment, v.name, v.earliest, v.latest, "
                                       "s.uuid, s.first_name, s.middle_name, s.last_name, s.profile_picture, s.address "
                                       "FROM (SELECT id, subject, earliest, latest FROM open_visit WHERE ")
        + window.where + QStringLiteral(" AND ") + ofTheseKinds + QStringLiteral(" ORDER BY ") + window.order
        + QStringLiteral(" LIMIT ? OFFSET ?) o CROSS JOIN encounter v ON v.id = o.id "
                         "CROSS JOIN subject s ON s.uuid = o.subject ORDER BY o.")
        + QString(window.order).replace(QLatin1String(", "), QLatin1String(", o."));
    Statement statement(connection, sql);
    if (auto done = statement.runWith(window.bounds + QVariantList{jsonOf(query.kinds), query.limit, query.offset});
        !done)
        return tl::unexpected(done.error());
    return statement.all(readLine);
}

} // namespace dhara
