// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QNetworkAccessManager;

namespace Rollcall {

/// The network manager of a program: the system's proxy for everything but loopback, no cookies of its own.
[[nodiscard]] std::unique_ptr<QNetworkAccessManager> makeNetwork();

} // namespace Rollcall
