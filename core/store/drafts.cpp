// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/drafts.h"

#include "core/store/statement.h"

#include <QJsonDocument>

namespace dhara {
namespace {

/// Members stand in the order of their names: equal objects are equal texts.
QString keyOf(const QJsonObject &purpose)
{
    return QString::fromUtf8(QJsonDocument(purpose).toJson(QJsonDocument::Compact));
}

QJsonObject objectIn(const Statement &row, int column)
{
    return QJsonDocument::fromJson(row.text(column).toUtf8()).object();
}

constexpr auto columns = QLatin1String("SELECT purpose, subject, title, page, updated_at, body FROM draft ");

Draft readDraft(const Statement &row)
{
    return {objectIn(row, 0), row.text(1),     row.text(2), static_cast<int>(row.integer(3)),
            row.instant(4),   objectIn(row, 5)};
}

} // namespace

Result<void> putDraft(Connection &connection, const Draft &draft)
{
    connection.touch(Change::Drafts);
    return runSql(connection,
                  QStringLiteral("INSERT INTO draft (purpose, subject, title, page, updated_at, body) "
                                 "VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT)) ON CONFLICT (purpose) DO UPDATE SET "
                                 "subject = excluded.subject, title = excluded.title, page = excluded.page, "
                                 "updated_at = excluded.updated_at, body = excluded.body"),
                  keyOf(draft.purpose), draft.subject, draft.title, draft.page, draft.updatedAt, JsonText(draft.body));
}

Result<std::optional<Draft>> draftFor(Connection &connection, const QJsonObject &purpose)
{
    Statement statement(connection, columns + QStringLiteral("WHERE purpose = ?"));
    if (auto done = statement.run(keyOf(purpose)); !done)
        return tl::unexpected(done.error());
    return statement.first(readDraft);
}

Result<void> dropDraft(Connection &connection, const QJsonObject &purpose)
{
    Statement statement(connection, QStringLiteral("DELETE FROM draft WHERE purpose = ?"));
    if (auto done = statement.run(keyOf(purpose)); !done)
        return done;
    if (statement.affected() > 0)
        connection.touch(Change::Drafts);
    return {};
}

Result<QList<Draft>> drafts(Connection &connection, int limit)
{
    Statement statement(connection, columns + QStringLiteral("ORDER BY updated_at DESC, id DESC LIMIT ?"));
    if (auto done = statement.run(limit); !done)
        return tl::unexpected(done.error());
    return statement.all(readDraft);
}

Result<qint64> draftCount(Connection &connection)
{
    Statement statement(connection, QStringLiteral("SELECT count(*) FROM draft"));
    if (auto done = statement.run(); !done)
        return tl::unexpected(done.error());
    const auto count = statement.first([](const Statement &row) { return row.integer(0); });
    if (!count)
        return tl::unexpected(count.error());
    return count->value_or(0);
}

} // namespace dhara
