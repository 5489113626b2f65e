// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands that fill forms: register, edit, enrol, visit.
#pragma once

#include "app/cli/cli.h"

namespace dhara::cli {

Result<Output> registerSubject(const Invocation &invocation);
Result<Output> edit(const Invocation &invocation);
Result<Output> enrol(const Invocation &invocation);
Result<Output> visit(const Invocation &invocation);

} // namespace dhara::cli
