// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/media/sweep.h"

#include "core/store/statement.h"

#include <QFile>

namespace dhara {

Result<int> removeUnusedMedia(Connection &connection, const QString &folder, const QStringList &present)
{
    Statement isNamed(connection,
                      QStringLiteral("SELECT EXISTS (SELECT 1 FROM media WHERE file_name = ?) "
                                     "OR EXISTS (SELECT 1 FROM draft WHERE instr(body, ?))"));
    int removed = 0;
    for (const QString &fileName : present) {
        if (auto done = isNamed.run(fileName, fileName); !done)
            return tl::unexpected(done.error());
        const auto named = isNamed.first([](const Statement &row) { return row.flag(0); });
        if (!named)
            return tl::unexpected(named.error());
        if (!named->value_or(true) && QFile::remove(folder + QLatin1Char('/') + fileName))
            ++removed;
    }
    return removed;
}

} // namespace dhara
