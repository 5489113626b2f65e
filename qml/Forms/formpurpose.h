// SPDX-License-Identifier: AGPL-3.0-or-later
// What a form is opened for: as the pages say it, as core/forms takes it, as a draft is found by it.
#pragma once

#include "core/forms/save.h"

#include <QVariantMap>

namespace dhara {

/// From FormModel::purpose.
forms::Purpose purposeOf(const QVariantMap &map);
/// The same for every way to the same form: what follows from something else is left out.
QJsonObject draftKey(const QVariantMap &map);
/// Whether the form can still be opened; for lists, which do not open it. UserMustFix "record.unknown" and what
/// forms::Session::begin says.
Result<void> checkDraft(Connection &connection, const std::shared_ptr<const Organisation> &organisation,
                        const QJsonObject &purpose);

} // namespace dhara
