// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/query/recent.h"

#include "core/store/statement.h"

namespace dhara {

Result<QList<SubjectHit>> recentSubjects(Connection &connection, const QList<Uuid> &exceptTypes, int limit)
{
    Statement statement(connection,
                        QStringLiteral("SELECT s.id FROM recent_subject r CROSS JOIN subject s ON s.uuid = r.uuid "
                                       "WHERE s.is_voided = 0 AND s.subject_type NOT IN "
                                       "(SELECT value FROM json_each(?)) ORDER BY r.at DESC LIMIT ?"));
    if (auto done = statement.run(exceptTypes, limit); !done)
        return tl::unexpected(done.error());
    const auto ids = statement.all([](const Statement &row) { return row.integer(0); });
    if (!ids)
        return tl::unexpected(ids.error());
    return subjectHits(connection, *ids);
}

} // namespace dhara
