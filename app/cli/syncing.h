// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands that talk to the server: login, sync.
#pragma once

#include "app/cli/cli.h"

namespace dhara::cli {

Result<Output> login(const Invocation &invocation);
Result<Output> sync(const Invocation &invocation);

} // namespace dhara::cli
