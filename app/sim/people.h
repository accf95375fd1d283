// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/presence.h"
#include "sim/messages.h"

#include <QStringList>

#include <vector>

namespace Rollcall::Sim {

/// One associate of the made-up tenant. `archiveNumber` is the presence status as the archive shows it.
struct Person {
    Agent agent;
    QString firstName;
    QString lastName;
    QString title;
    QString userName;
    int roleId = 0;
    Tongue tongue = Tongue::English;
    Presence presence;
    int archiveNumber = 0;
};

struct Group {
    int id = 0;
    QString name;
};

struct TenantOptions {
    int agents = 24; ///< Service users; a few other associates come on top
    int groups = 4;
    quint32 seed = 1;
    int absentPercent = 25;
    QString ownLogin; ///< user name of the first associate, who is the one signed in
};

[[nodiscard]] std::vector<Group> makeGroups(int count);
/// Service users first (ids 1 … agents), then the associates without Service. All Present, no messages.
[[nodiscard]] std::vector<Person> makePeople(const TenantOptions &options, const std::vector<Group> &groups);

} // namespace Rollcall::Sim
