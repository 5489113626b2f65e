// SPDX-License-Identifier: AGPL-3.0-or-later
// Waits for what the loop of events brings about.
#pragma once

#include <QTest>

#include <catch2/catch.hpp>
#include <functional>

namespace dhara::test {

/// Fails the test if it is not so within twenty seconds.
inline void waitUntil(const std::function<bool()> &isSo)
{
    REQUIRE(QTest::qWaitFor(isSo, 20'000));
}

} // namespace dhara::test
