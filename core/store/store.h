// SPDX-License-Identifier: AGPL-3.0-or-later
// The account's one SQLite file and the three threads that may touch it: one writer, two readers.
#pragma once

#include "core/store/connection.h"

#include <QString>
#include <functional>
#include <future>
#include <memory>

namespace dhara {

/// User saves go before sync pages in the writer's queue, and are on the disk when their future is ready: not even a
/// power cut takes them back. Background work survives the end of the process at any instant; a power cut may take
/// its last commits back, whole transactions in order.
enum class Priority { User, Background };

class Store
{
public:
    struct Options
    {
        QString path;            ///< of the database file; its folder must exist
        bool isReadOnly = false; ///< a second process looks on: no writer, no migration
    };

    /// Opens (and creates or migrates) the file. Errors: UserMustFix "store.newer" (the file is of a newer version
    /// and stays untouched), "store.damaged", "store.diskFull", "store.denied"; OurFault "store.migration". Read-only
    /// also: UserMustFix "store.older" (the owner has yet to migrate it).
    static Result<std::unique_ptr<Store>> open(Options options);
    /// Finishes the user's queued writes; other queued work ends with Cancelled "store.closing".
    ~Store();

    /// Runs `fn(Connection &) -> Result<T>` in a transaction on the writer thread: a value commits, an error rolls
    /// back and is handed on. Errors of SQLite arrive as "store.diskFull", "store.busy", "store.damaged", "store.sql".
    /// Opened read-only: UserMustFix "profile.inUse". `fn` must not wait for another job of this store.
    template<class F>
    auto write(F fn, Priority priority = Priority::User) -> std::future<std::invoke_result_t<F, Connection &>>
    {
        using R = std::invoke_result_t<F, Connection &>;
        auto promise = std::make_shared<std::promise<R>>();
        auto future = promise->get_future();
        writeThen(
            std::move(fn), [promise](R result) { promise->set_value(std::move(result)); }, priority);
        return future;
    }
    /// As write(), for who cannot wait: calls `then(result)` once, after the commit, mostly on the writer thread. It
    /// must be quick and not wait for this store.
    template<class F, class Then>
    void writeThen(F fn, Then then, Priority priority = Priority::User)
    {
        enqueueWrite(jobOf(std::move(fn), std::move(then)), priority);
    }

    /// Runs `fn(Connection &) -> Result<T>` in a read transaction (one snapshot) on a reader thread.
    template<class F>
    auto read(F fn) -> std::future<std::invoke_result_t<F, Connection &>>
    {
        using R = std::invoke_result_t<F, Connection &>;
        auto promise = std::make_shared<std::promise<R>>();
        auto future = promise->get_future();
        readThen(std::move(fn), [promise](R result) { promise->set_value(std::move(result)); });
        return future;
    }
    /// As read(), and `then` as in writeThen().
    template<class F, class Then>
    void readThen(F fn, Then then)
    {
        enqueueRead(jobOf(std::move(fn), std::move(then)));
    }

    /// No other store of this process has or had it.
    quint64 number() const { return m_number; }

    /// Called after each commit on the writer thread with what it touched (never empty). Listeners must be quick
    /// and post to their own thread. The returned number unsubscribes; a call that has begun is over when
    /// removeListener returns (so a listener must not remove one).
    int addListener(std::function<void(const ChangeSet &)> listener);
    void removeListener(int id);

    /// Waits until everything queued so far has run.
    void drain();

private:
    struct Impl;
    /// begin/commit/rollback of the connection's thread; commit can fail (disk full).
    struct Transaction
    {
        std::function<Result<void>()> begin;
        std::function<Result<void>()> commit;
        std::function<void()> rollback;
        Error unavailable; ///< why there is no connection, when there is none
    };
    using Job = std::function<void(Connection *, const Transaction &)>;

    template<class F, class Then>
    static Job jobOf(F fn, Then then)
    {
        using R = std::invoke_result_t<F, Connection &>;
        return [fn = std::move(fn), then = std::move(then)](Connection *connection,
                                                            const Transaction &transaction) mutable {
            then(runInTransaction<R>(connection, transaction, fn));
        };
    }

    template<class R, class F>
    static R runInTransaction(Connection *connection, const Transaction &transaction, F &fn)
    {
        if (!connection)
            return tl::unexpected(transaction.unavailable);
        if (auto begun = transaction.begin(); !begun)
            return tl::unexpected(begun.error());
        R result = fn(*connection);
        if (!result) {
            transaction.rollback();
            return result;
        }
        if (auto committed = transaction.commit(); !committed) {
            transaction.rollback();
            return tl::unexpected(committed.error());
        }
        return result;
    }

    explicit Store(std::unique_ptr<Impl> impl);
    void enqueueWrite(Job job, Priority priority);
    void enqueueRead(Job job);

    std::unique_ptr<Impl> m_impl;
    quint64 m_number;
};

} // namespace dhara
