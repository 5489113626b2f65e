// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/query/recent.h"

#include "core/store/statement.h"

#include <algorithm>

namespace dhara {

Result<QList<SubjectHit>> recentSubjects(Connection &connection, int limit)
{
    Statement statement(connection, QStringLiteral("SELECT uuid FROM recent_subject"));
    if (auto done = statement.run(); !done)
        return tl::unexpected(done.error());
    const auto recent = statement.all([](const Statement &row) { return row.text(0); });
    if (!recent)
        return tl::unexpected(recent.error());
    if (recent->isEmpty())
        return QList<SubjectHit>();
    // A search for nothing begins with them and goes on with others.
    SubjectQuery all;
    all.limit = limit;
    auto hits = findSubjects(connection, all);
    if (hits) {
        hits->removeIf([&](const SubjectHit &hit) { return !recent->contains(hit.uuid); });
    }
    return hits;
}

} // namespace dhara
