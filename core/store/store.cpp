// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/migrations.h"
#include "core/store/statement.h"
#include "core/store/workqueue.h"

#include <atomic>
#include <map>
#include <thread>

namespace dhara {
namespace {

const QString &beginRead()
{
    static const QString sql = QStringLiteral("BEGIN");
    return sql;
}
const QString &beginWrite()
{
    static const QString sql = QStringLiteral("BEGIN IMMEDIATE");
    return sql;
}
const QString &commit()
{
    static const QString sql = QStringLiteral("COMMIT");
    return sql;
}
const QString &rollback()
{
    static const QString sql = QStringLiteral("ROLLBACK");
    return sql;
}

Result<void> begin(Connection &connection, const QString &how)
{
    connection.takeTouched();
    if (runSql(connection, how))
        return {};
    // Busy, or left open by a rollback that failed: the second answer is the one that counts.
    std::ignore = runSql(connection, rollback());
    return runSql(connection, how);
}

/// Creates or migrates the file where that is allowed.
Result<std::unique_ptr<Connection>> openWriter(const QString &path)
{
    auto connection = openConnection(path, Access::ReadWrite);
    if (!connection)
        return connection;
    if (auto migrated = migrate(**connection, currentStoreVersion()); !migrated)
        return tl::unexpected(migrated.error());
    return connection;
}

} // namespace

struct Store::Impl
{
    using Queue = WorkQueue<Job>;
    static constexpr int readerCount = 2;

    explicit Impl(Options chosen) : options(std::move(chosen)) { }

    Options options;
    Queue writes;
    Queue reads;
    std::vector<std::thread> readers;
    std::thread writer;
    std::mutex listenersMutex;
    std::map<int, std::function<void(const ChangeSet &)>> listeners;
    int lastListener = 0;

    Error notWritable() const { return {ErrorKind::UserMustFix, QStringLiteral("profile.inUse"), options.path}; }
    static void refuse(const std::deque<Queue::Item> &items, Queue &queue)
    {
        Transaction none;
        none.unavailable = {ErrorKind::Cancelled, QStringLiteral("store.closing")};
        for (const auto &item : items) {
            item.job(nullptr, none);
            queue.finished(item.number);
        }
    }

    void tell(const ChangeSet &touched)
    {
        if (touched.isEmpty())
            return;
        const std::lock_guard lock(listenersMutex);
        for (const auto &[id, listener] : listeners)
            listener(touched);
    }

    Transaction writeTransaction(Connection &connection, bool isUrgent, bool &isFull)
    {
        Transaction transaction;
        transaction.begin = [&connection, &isFull, isUrgent]() -> Result<void> {
            if (isFull != isUrgent) {
                const QString pragma = isUrgent ? QStringLiteral("PRAGMA synchronous = FULL")
                                                : QStringLiteral("PRAGMA synchronous = NORMAL");
                if (auto done = runSql(connection, pragma); !done)
                    return done;
                isFull = isUrgent;
            }
            return begin(connection, beginWrite());
        };
        transaction.commit = [this, &connection]() -> Result<void> {
            if (auto done = runSql(connection, commit()); !done)
                return done;
            tell(connection.takeTouched());
            return {};
        };
        transaction.rollback = [&connection] {
            connection.takeTouched();
            // SQLite may have rolled back by itself (a full disk).
            std::ignore = runSql(connection, rollback());
        };
        return transaction;
    }

    static Transaction readTransaction(Connection &connection)
    {
        Transaction transaction;
        transaction.begin = [&connection] { return begin(connection, beginRead()); };
        transaction.commit = [&connection] { return runSql(connection, commit()); };
        transaction.rollback = [&connection] { std::ignore = runSql(connection, rollback()); };
        return transaction;
    }

    void runWriter(std::promise<Result<void>> opened)
    {
        auto connection = openWriter(options.path);
        if (!connection) {
            opened.set_value(tl::unexpected(connection.error()));
            return;
        }
        opened.set_value({});
        bool isFull = true; // SQLite's own default
        while (auto item = writes.pop()) {
            item->job(connection->get(), writeTransaction(**connection, item->isUrgent, isFull));
            item->job = {};
            writes.finished(item->number);
        }
    }

    void runReader(std::promise<Result<void>> opened)
    {
        auto connection = openConnection(options.path, Access::ReadOnly);
        if (!connection) {
            opened.set_value(tl::unexpected(connection.error()));
            return;
        }
        opened.set_value({});
        const Transaction transaction = readTransaction(**connection);
        while (auto item = reads.pop()) {
            item->job(connection->get(), transaction);
            item->job = {};
            reads.finished(item->number);
        }
    }

    /// The writer first: it makes the log that readers look for.
    Result<void> start()
    {
        const auto version = storeVersion(options.path);
        if (!version)
            return tl::unexpected(version.error());
        if (options.isReadOnly && !version->has_value())
            return failure(ErrorKind::UserMustFix, QStringLiteral("store.denied"), options.path);
        if (options.isReadOnly && **version < currentStoreVersion())
            return failure(ErrorKind::UserMustFix, QStringLiteral("store.older"), options.path);
        if (!options.isReadOnly) {
            std::promise<Result<void>> opened;
            auto future = opened.get_future();
            writer = std::thread([this, promise = std::move(opened)]() mutable { runWriter(std::move(promise)); });
            if (auto done = future.get(); !done)
                return done;
        }
        for (int i = 0; i < readerCount; ++i) {
            std::promise<Result<void>> opened;
            auto future = opened.get_future();
            readers.emplace_back([this, promise = std::move(opened)]() mutable { runReader(std::move(promise)); });
            if (auto done = future.get(); !done)
                return done;
        }
        return {};
    }

    /// Readers end first, so that the writer's close finds itself alone and folds the log in.
    void stop()
    {
        refuse(reads.close(), reads);
        for (auto &reader : readers)
            reader.join();
        refuse(writes.close(), writes);
        if (writer.joinable())
            writer.join();
    }
};

Store::Store(std::unique_ptr<Impl> impl) : m_impl(std::move(impl))
{
    static std::atomic<quint64> last = 0;
    m_number = ++last;
}

Store::~Store()
{
    m_impl->stop();
}

Result<std::unique_ptr<Store>> Store::open(Options options)
{
    auto impl = std::make_unique<Impl>(std::move(options));
    const auto started = impl->start();
    // Made in any case: its end joins what was begun.
    auto store = std::unique_ptr<Store>(new Store(std::move(impl)));
    if (!started)
        return tl::unexpected(started.error());
    return store;
}

int Store::addListener(std::function<void(const ChangeSet &)> listener)
{
    const std::lock_guard lock(m_impl->listenersMutex);
    m_impl->listeners[++m_impl->lastListener] = std::move(listener);
    return m_impl->lastListener;
}

void Store::removeListener(int id)
{
    const std::lock_guard lock(m_impl->listenersMutex);
    m_impl->listeners.erase(id);
}

void Store::drain()
{
    m_impl->writes.drain();
    m_impl->reads.drain();
}

void Store::enqueueWrite(Job job, Priority priority)
{
    Transaction none;
    none.unavailable = m_impl->options.isReadOnly ? m_impl->notWritable()
                                                  : Error{ErrorKind::Cancelled, QStringLiteral("store.closing")};
    if (m_impl->options.isReadOnly || !m_impl->writes.push(job, priority == Priority::User))
        job(nullptr, none);
}

void Store::enqueueRead(Job job)
{
    Transaction none;
    none.unavailable = Error{ErrorKind::Cancelled, QStringLiteral("store.closing")};
    if (!m_impl->reads.push(job, false))
        job(nullptr, none);
}

} // namespace dhara
