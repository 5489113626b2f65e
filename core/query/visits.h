// SPDX-License-Identifier: AGPL-3.0-or-later
// The visits that wait to be done: how late they are, how many, and a page of them at a time.
#pragma once

#include "core/organisation/organisation.h"
#include "core/records/records.h"
#include "core/store/store.h"

#include <QTimeZone>
#include <array>

namespace dhara {

/// Overdue after the last day, due from the first to the last, before that in the days to come or later. A visit
/// without a last day stays due.
enum class VisitTime { Overdue, Due, ThisWeek, Later };

/// The instants that part them on one day, in one zone.
struct VisitDays
{
    /// `today` as the account's zone has it.
    VisitDays(const QDate &today, const QTimeZone &zone);
    QDateTime start;   ///< of today; UTC
    QDateTime end;     ///< of today: the start of tomorrow
    QDateTime weekEnd; ///< the end of the seventh day after today
};

/// Nothing for a visit that is not planned, or is done, cancelled or voided.
std::optional<VisitTime> visitTimeOf(const Encounter &visit, const VisitDays &days);

/// A kind of visit that this user may do; `programme` is empty for general ones.
struct VisitKind
{
    Uuid subjectType;
    Uuid programme;
    Uuid encounterType;
    bool operator==(const VisitKind &) const = default;
};
/// Offered by the organisation, with a form, and allowed by the privilege "Perform visit" (Avni: ScheduledVisits).
QList<VisitKind> kindsToDo(const Organisation &organisation);

struct VisitCounts
{
    std::array<qint64, 4> of{}; ///< in the order of VisitTime
    qint64 operator[](VisitTime time) const { return of[static_cast<size_t>(time)]; }
    bool isNone() const { return of == decltype(of){}; }
};
/// Visits of those kinds, of live subjects and live enrolments that are not over.
Result<VisitCounts> countVisits(Connection &connection, const QList<VisitKind> &kinds, const VisitDays &days);

struct VisitLine
{
    Uuid uuid;
    Uuid encounterType;
    Uuid enrolment; ///< empty for a general visit
    QString name;   ///< as planned, such as "Monthly home visit 3"
    Uuid subject;
    QString subjectName;
    QString profilePicture;
    Uuid address;
    QDateTime earliest;              ///< UTC
    std::optional<QDateTime> latest; ///< UTC
};
struct VisitQuery
{
    VisitTime time = VisitTime::Overdue;
    QList<VisitKind> kinds;
    int limit = 50;
    int offset = 0;
};
/// Those that end first come first; of the days to come those that begin first.
Result<QList<VisitLine>> visitsToDo(Connection &connection, const VisitQuery &query, const VisitDays &days);

} // namespace dhara
