// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/sqlerror.h"
#include "core/store/statement.h"

#include <atomic>

namespace dhara {
namespace {

QString newConnectionName()
{
    static std::atomic<int> next = 0;
    return QStringLiteral("dhara-%1").arg(++next);
}

// The bulk of a first sync runs in the writer's cache, and its log is folded in every 64 MB rather than at each page.
QStringList pragmas(Access access)
{
    QStringList all{QStringLiteral("PRAGMA foreign_keys = OFF"), QStringLiteral("PRAGMA temp_store = MEMORY")};
    if (access == Access::ReadOnly)
        return all << QStringLiteral("PRAGMA cache_size = -8192");
    return all << QStringLiteral("PRAGMA cache_size = -65536") << QStringLiteral("PRAGMA journal_mode = WAL")
               << QStringLiteral("PRAGMA wal_autocheckpoint = 16000")
               << QStringLiteral("PRAGMA journal_size_limit = 67108864");
}

QSqlError openDatabase(QSqlDatabase database, const QString &path, Access access)
{
    database.setDatabaseName(path);
    database.setConnectOptions(access == Access::ReadOnly
                                   ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000")
                                   : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    return database.open() ? QSqlError() : database.lastError();
}

} // namespace

Connection::~Connection()
{
    const QString name = m_database.connectionName();
    m_idle.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

std::unique_ptr<QSqlQuery> Connection::borrow(const QString &sql)
{
    auto &idle = m_idle[sql];
    if (!idle.empty()) {
        auto query = std::move(idle.back());
        idle.pop_back();
        return query;
    }
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    // A statement that cannot be prepared keeps its error for whoever runs it.
    query->prepare(sql);
    return query;
}

void Connection::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    m_idle[sql].push_back(std::move(query));
}

Result<std::unique_ptr<Connection>> openConnection(const QString &path, Access access)
{
    auto connection
        = std::make_unique<Connection>(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), newConnectionName()));
    if (const QSqlError error = openDatabase(connection->database(), path, access); error.isValid())
        return tl::unexpected(sqlError(error, path));
    for (const QString &pragma : pragmas(access)) {
        if (auto done = runSql(*connection, pragma); !done)
            return tl::unexpected(done.error());
    }
    return connection;
}

} // namespace dhara
