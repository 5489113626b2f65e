// SPDX-License-Identifier: AGPL-3.0-or-later
// Answers from a file: fixed fields by their wire names, questions by concept name or uuid.
#pragma once

#include "core/forms/session.h"

namespace dhara::forms {

/// Sets every answer of one JSON object: coded answers by answer name or uuid, several as an array, a question group as
/// an object. What cannot be set is told: "form.unknownField", "form.unknownAnswer", "form.notEditable".
QList<Problem> applyAnswers(Session &session, const QJsonObject &answers);

/// The id of the field that an answers file or option calls so: id, concept name, or "group/child" of either.
QString fieldIdFor(const Session &session, const QString &name);

} // namespace dhara::forms
