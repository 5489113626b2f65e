// SPDX-License-Identifier: AGPL-3.0-or-later
// The one question of every sync scenario: is the server's data the device's, and is every leftover explained?
#pragma once

#include "tests/scenarios/device.h"
#include "tests/scenarios/standin.h"

namespace dhara::test {

/// Server = device for every row of the four kinds, and for the bytes of every file named by the device's media queue;
/// nothing waits but `explained`.
void requireSame(const Standin &server, Device &device, const QList<RecordRef> &explained = {});

} // namespace dhara::test
