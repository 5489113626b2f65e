// SPDX-License-Identifier: AGPL-3.0-or-later
// The one question of every sync scenario: is the server's data the device's, and is every leftover explained?
#pragma once

#include "tests/scenarios/device.h"
#include "tests/scenarios/standin.h"

namespace dhara::test {

/// What is wrong with the photos, a line each: a file that is not up and does not belong to `explained`, other bytes in
/// the object store than on the device, a row of the server that holds the local name of a file, or an address at which
/// the store has no object.
QStringList wrongWithFiles(const Standin &server, Device &device, const QList<RecordRef> &explained = {});

/// Server = device for every row of the four kinds, for every row of all others (memberships, comments, tasks …), and
/// for the bytes of every file named by the device's media queue; every photo named by a row of the server is in the
/// object store; nothing waits but `explained`.
void requireSame(const Standin &server, Device &device, const QList<RecordRef> &explained = {});

} // namespace dhara::test
