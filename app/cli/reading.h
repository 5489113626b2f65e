// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands that only look: status, find, show. They run beside a window that owns the account.
#pragma once

#include "app/cli/cli.h"

namespace dhara::cli {

struct OpenProfile
{
    Profile profile;
    std::unique_ptr<Account> account;
};

/// The profile's current account. Errors: SignIn "signin.none" and those of Account::open.
Result<OpenProfile> openCurrent(const Invocation &invocation, Account::Mode mode);

Result<Output> status(const Invocation &invocation);
Result<Output> find(const Invocation &invocation);
Result<Output> show(const Invocation &invocation);

} // namespace dhara::cli
