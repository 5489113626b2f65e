// SPDX-License-Identifier: AGPL-3.0-or-later
// Forms that were begun and not saved. A draft goes when its form is saved, or by a person's act.
#pragma once

#include "core/records/records.h"
#include "core/store/store.h"

namespace dhara {

struct Draft
{
    QJsonObject purpose; ///< what the form was opened for; there is one draft for each
    Uuid subject;        ///< empty for somebody who is being registered
    QString title;       ///< of the form, as it was called when it was written
    int page = 0;
    QDateTime updatedAt; ///< UTC
    QJsonObject body;    ///< forms::Session::toDraft() and what the window adds
};

/// Writes it over the earlier one of the same purpose.
Result<void> putDraft(Connection &connection, const Draft &draft);
/// Nothing where there is none.
Result<std::optional<Draft>> draftFor(Connection &connection, const QJsonObject &purpose);
/// Nothing happens where there is none.
Result<void> dropDraft(Connection &connection, const QJsonObject &purpose);
/// The last written first.
Result<QList<Draft>> drafts(Connection &connection, int limit);
Result<qint64> draftCount(Connection &connection);

} // namespace dhara
