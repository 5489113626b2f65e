// SPDX-License-Identifier: AGPL-3.0-or-later
// All that the subject page shows, made from records on any thread.
#pragma once

#include "qml/Subjects/subjectactions.h"

namespace dhara {

struct SubjectShown
{
    SubjectRecords records;
    QString name;
    QString line;
    QString initials;
    QString sign; ///< of the subject and all that belongs to it
    QString signText;
    QVariantList facts;      ///< registration: [{ question, answer, isAbnormal }]
    QVariantList enrolments; ///< [{ uuid, title, line, sign, isActive, facts, mayEdit, mayExit }]
    QVariantList tabs;       ///< [{ key, text }]
    QList<QVariantMap> timeline;
    QList<QVariantMap> photos;
    QList<QVariantMap> relatives;
    QList<QVariantMap> history;
    SubjectActions actions;
    bool hasVisits = false;
    bool hasLateVisit = false;
};

SubjectShown showSubject(SubjectRecords records, const Telling &telling);

} // namespace dhara
