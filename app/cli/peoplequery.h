// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"

#include <QHash>

#include <functional>

namespace Rollcall {

/// Who these associates are: names and the like from the archive, a few requests for all. What cannot be read
/// is left out; nobody fails for a name.
void askWhoTheyAre(ApiClient &client, const QList<int> &ids, QObject *context,
    const std::function<void(const QHash<int, Agent> &)> &then);

} // namespace Rollcall
