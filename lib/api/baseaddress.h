// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace Rollcall {

/// What became of a pasted address: a base ending in "/api" without a trailing slash, or the reason against
/// it.
struct BaseAddress {
    QUrl api; ///< empty when refused
    QString problem; ///< a sentence; empty when accepted
    bool isPlainHttp = false; ///< http to another machine: needs the profile's explicit permission
};

/// Accepts every form people paste: with or without scheme, "/api", "/api/v1", a trailing slash, ":443", or
/// the web client's own address. Credentials, other schemes, login hosts and nonsense are refused with the
/// reason.
[[nodiscard]] BaseAddress baseAddress(const QString &pasted);

[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace Rollcall
