// SPDX-License-Identifier: AGPL-3.0-or-later
// A disk that is full at the n-th write, for whoever opens a database in this process.
#pragma once

#include <atomic>
#include <list>
#include <mutex>
#include <sqlite3.h>

namespace dhara::test {

enum class Fault { Once, Stays };

/// The system's file layer with a write that fails. SQLite keeps one default layer a process, hence the statics.
class FullDisk
{
public:
    FullDisk() : m_real(sqlite3_vfs_find(nullptr)), m_layer(*m_real)
    {
        real() = m_real;
        m_layer.zName = "full-disk";
        m_layer.xOpen = open;
        sqlite3_vfs_register(&m_layer, 1);
    }
    ~FullDisk()
    {
        sqlite3_vfs_register(m_real, 1);
        sqlite3_vfs_unregister(&m_layer);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

    /// The `n`-th write from now fails, and those after it too if it stays full.
    void fillAt(int n, Fault fault)
    {
        stays() = fault == Fault::Stays;
        hits() = 0;
        writesLeft() = n;
    }
    /// True if a write failed since fillAt.
    bool clear()
    {
        writesLeft() = 0;
        return hits() > 0;
    }

private:
    static sqlite3_vfs *&real()
    {
        static sqlite3_vfs *vfs = nullptr;
        return vfs;
    }
    static std::atomic<int> &writesLeft()
    {
        static std::atomic<int> count = 0;
        return count;
    }
    static std::atomic<int> &hits()
    {
        static std::atomic<int> count = 0;
        return count;
    }
    static std::atomic<bool> &stays()
    {
        static std::atomic<bool> flag = false;
        return flag;
    }
    /// The methods of one kind of file (a log has others than its database) with a write that may fail.
    struct Failing
    {
        sqlite3_io_methods methods; ///< first: what a file points to is this struct
        const sqlite3_io_methods *original;
    };

    static const sqlite3_io_methods *failing(const sqlite3_io_methods *original)
    {
        static std::mutex mutex;
        static std::list<Failing> all;
        const std::lock_guard lock(mutex);
        for (const Failing &known : all) {
            if (known.original == original)
                return &known.methods;
        }
        all.push_back({*original, original});
        all.back().methods.xWrite = write;
        return &all.back().methods;
    }

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        const int result = real()->xOpen(real(), name, file, flags, outFlags);
        if (result == SQLITE_OK && file->pMethods)
            file->pMethods = failing(file->pMethods);
        return result;
    }

    static int write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
    {
        if (writesLeft() > 0 && --writesLeft() == 0) {
            ++hits();
            if (stays())
                writesLeft() = 1;
            return SQLITE_FULL;
        }
        const auto *original = reinterpret_cast<const Failing *>(file->pMethods)->original;
        return original->xWrite(file, bytes, count, offset);
    }

    sqlite3_vfs *m_real;
    sqlite3_vfs m_layer;
};

} // namespace dhara::test
