// SPDX-License-Identifier: AGPL-3.0-or-later
// One open database connection with its prepared statements, and the one function that opens any.
#pragma once

#include "core/base/error.h"

#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dhara {

/// What a committed transaction touched; views query again what they show. LocalSave: a person saved something, there
/// is something to send.
enum class Change {
    Subjects,
    Enrolments,
    Encounters,
    OtherRecords,
    Definitions,
    Outbox,
    Media,
    SyncStatus,
    Settings,
    Drafts,
    LocalSave
};
using ChangeSet = QSet<Change>;
inline size_t qHash(Change change, size_t seed = 0)
{
    return ::qHash(static_cast<int>(change), seed);
}

/// An open connection on the thread that owns it. Functions of this room that take one may be called only inside
/// Store::write or Store::read.
class Connection
{
public:
    explicit Connection(const QSqlDatabase &database) : m_database(database) { }
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    const QSqlDatabase &database() const { return m_database; }
    /// Notes what the running transaction touches; told to the listeners after its commit.
    void touch(Change change) { m_touched.insert(change); }
    ChangeSet takeTouched() { return std::exchange(m_touched, {}); }

    /// A forward-only query prepared once per SQL text and then lent again and again; see Statement.
    std::unique_ptr<QSqlQuery> borrow(const QString &sql);
    void giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query);

private:
    QSqlDatabase m_database;
    std::unordered_map<QString, std::vector<std::unique_ptr<QSqlQuery>>> m_idle;
    ChangeSet m_touched;
};

enum class Access { ReadWrite, ReadOnly };

/// Opens the SQLite file at `path` for the calling thread, which must also destroy the connection. The only caller of
/// QSqlDatabase::addDatabase. ReadWrite creates the file where there is none. Errors: "store.denied",
/// "store.damaged", "store.diskFull", "store.busy", "store.sql".
Result<std::unique_ptr<Connection>> openConnection(const QString &path, Access access);

} // namespace dhara
