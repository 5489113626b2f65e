// SPDX-License-Identifier: AGPL-3.0-or-later
// What simdjson and SQLite themselves take: bytes walked once, bound as they lie, the same pragmas and tables, no
// full-text index.
#pragma once

#include "tests/bench/population.h"

#include <QString>
#include <memory>

namespace dhara::bench {

/// Stores pages into a new file at `path`, a transaction each. Ends the program where simdjson or SQLite fails.
class Floor
{
public:
    explicit Floor(const QString &path);
    ~Floor();
    Floor(const Floor &) = delete;
    Floor &operator=(const Floor &) = delete;
    void store(const PageBytes &page);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace dhara::bench
