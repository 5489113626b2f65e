// SPDX-License-Identifier: AGPL-3.0-or-later
// Who changed what of a subject, and when, as far as the server's word and what waits here tell.
#pragma once

#include "qml/Subjects/subjectrecords.h"
#include "qml/Subjects/telling.h"

#include <QVariantMap>

namespace dhara {

/// Latest first; each row: { key, day, weekday, title, line, sign }.
QList<QVariantMap> subjectHistory(const SubjectRecords &records, const Telling &telling);

} // namespace dhara
