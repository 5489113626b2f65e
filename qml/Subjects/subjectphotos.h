// SPDX-License-Identifier: AGPL-3.0-or-later
// The photos of a subject, over all its records.
#pragma once

#include "qml/Subjects/subjectrecords.h"
#include "qml/Subjects/telling.h"

#include <QVariantMap>

namespace dhara {

/// Addresses of the photos among these observations, by question; those of question groups too.
QList<std::pair<Uuid, QString>> photosIn(const JsonText &observations, const Organisation &organisation);

/// Each row: { key, address, sign, name } where the name says what is on it and when it was taken; newest visit first.
QList<QVariantMap> subjectPhotos(const SubjectRecords &records, const Telling &telling);
/// Of one visit.
QList<QVariantMap> visitPhotos(const SubjectRecords &records, const Encounter &visit, const Telling &telling);

} // namespace dhara
