// SPDX-License-Identifier: AGPL-3.0-or-later
// What SQLite itself takes: its C interface, the same pragmas and tables, no full-text index.
#pragma once

#include "core/records/records.h"

#include <QList>
#include <QString>
#include <memory>
#include <string>
#include <vector>

namespace dhara::bench {

/// A row as the C interface binds it: UTF-8 texts and numbers in the order of the columns.
struct FloorValue
{
    enum class Is { Null, Number, Text } is = Is::Null;
    qint64 number = 0;
    std::string text;
};
struct FloorRow
{
    bool isSubject = true;
    std::vector<FloorValue> values;
};

/// Made before the clock starts.
std::vector<std::vector<FloorRow>> floorPages(const QList<QList<Record>> &pages);

/// Stores pages into a new file at `path`, a transaction each. Ends the program where SQLite fails.
class Floor
{
public:
    explicit Floor(const QString &path);
    ~Floor();
    Floor(const Floor &) = delete;
    Floor &operator=(const Floor &) = delete;
    void store(const std::vector<FloorRow> &page);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace dhara::bench
