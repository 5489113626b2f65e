// SPDX-License-Identifier: AGPL-3.0-or-later
// What was done with a subject and what is to be done, as rows of one list.
#pragma once

#include "qml/Subjects/subjectrecords.h"
#include "qml/Subjects/telling.h"

#include <QVariantMap>

namespace dhara {

/// Open visits first, the most pressing one at the top; then what happened, newest first. Each row:
/// { key, uuid, kind: "visit" | "event", day, weekday, title, line, sign, isOpen, isLate, mayDo, mayEdit,
/// hasDetails, encounterType, enrolment }. Removed records and visits that the person may not see are left out. A visit
/// that was open when its programme was left stands where its day is: it is neither late nor to do.
QList<QVariantMap> timeline(const SubjectRecords &records, const Telling &telling);

/// A visit in words: its own name, else that of its type.
QString visitTitle(const Encounter &visit, const Telling &telling);
bool isOpenVisit(const Encounter &visit);
/// When it was done or cancelled; of an open one the day it is due from.
QDateTime timeOf(const Encounter &visit);
/// What may be done is granted by subject type, programme and type of visit.
Scope scopeOf(const SubjectRecords &records, const Encounter &visit);

} // namespace dhara
