// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/auth.h"
#include "sim/faults.h"
#include "sim/people.h"

namespace Rollcall::Sim {

/// Everything the command line says.
struct Options {
    quint16 port = 0;
    TenantOptions tenant;
    QList<Credential> credentials;
    QByteArray appToken;
    Faults faults;
    int churn = 0; ///< presence changes per minute by others
    bool endWithParent = false;
};

/// `text` is for people: the help or version (`exitCode` 0), or what is wrong (`exitCode` 2). Without text
/// the options are good.
struct ParsedOptions {
    Options options;
    QString text;
    int exitCode = 0;
};

[[nodiscard]] ParsedOptions parseOptions(const QStringList &arguments);

} // namespace Rollcall::Sim
