// SPDX-License-Identifier: AGPL-3.0-or-later
// Photos that nothing needs any more (taken back, of a discarded draft, long since uploaded) leave the device.
#pragma once

#include "core/store/store.h"

#include <QStringList>
#include <chrono>

namespace dhara {

/// How long an uploaded file stays on the device, to be seen without a network; for forgetUploaded().
constexpr std::chrono::hours uploadedStay = std::chrono::hours(30 * 24);

/// Removes those files of `present` that neither the media queue nor a draft names. `present`: names of files that lay
/// in `folder`, an account's media folder, before any form was opened, so that a file of an open form is not among
/// them. Gives the number removed; files that cannot be removed are left for the next time.
Result<int> removeUnusedMedia(Connection &connection, const QString &folder, const QStringList &present);

} // namespace dhara
