// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "target.h"

namespace Rollcall {

/// The secret that a way of signing in needs.
[[nodiscard]] SecretName secretOf(Credential::Method method);
/// The way of signing in that the options and the environment name; a problem when it is none or several.
[[nodiscard]] std::variant<Credential::Method, QString> methodOf(const ConnectionOptions &options);
/// What in a complete target cannot be sent; empty: nothing.
[[nodiscard]] QString problemOf(const Target &target);

} // namespace Rollcall
