// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "roster/roster.h"

namespace Rollcall {

/// `whoami`: the principal, then own presence and group together. Where presence is closed the principal's
/// status has to do.
class WhoAmICommand final : public ServerCommand
{
    Q_OBJECT
public:
    using ServerCommand::ServerCommand;

private:
    void run() override;
    void askPresence();
    void takePresence(const Result<PresenceAnswer> &answer);
    void finishOne();
    void print();

    Principal m_principal;
    RosterEntry m_entry;
    int m_missing = 0; ///< answers under way
};

} // namespace Rollcall
