// SPDX-License-Identifier: AGPL-3.0-or-later
// What Qt warns of while a test runs.
#pragma once

#include <QStringList>

namespace dhara::test {

/// Keeps warnings from its making to its end, of all threads; one at a time.
class Warnings
{
public:
    Warnings();
    ~Warnings();
    Warnings(const Warnings &) = delete;
    Warnings &operator=(const Warnings &) = delete;

    /// Those since the last call.
    QStringList take() const;
};

} // namespace dhara::test
