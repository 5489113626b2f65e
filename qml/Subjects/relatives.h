// SPDX-License-Identifier: AGPL-3.0-or-later
// Members of a household or group, the groups one belongs to, and relatives, as rows of a list.
#pragma once

#include "qml/Subjects/subjectrecords.h"
#include "qml/Subjects/telling.h"

#include <QVariantMap>

namespace dhara {

/// Each row: { key, uuid, title, line, initials, photo, section, heading, isHere }; sections "members", "groups",
/// "relatives". `heading` is the section on its first row, else empty.
/// `isHere` is false where the other is not on the device, or its kind may not be seen.
QList<QVariantMap> relativeRows(const SubjectRecords &records, const Telling &telling);

} // namespace dhara
