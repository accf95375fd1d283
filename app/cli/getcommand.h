// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "roster/roster.h"

namespace Rollcall {

/// `get`: the first presence alone, then the others together with who they are.
class GetCommand final : public ServerCommand
{
    Q_OBJECT
public:
    using ServerCommand::ServerCommand;

private:
    void run() override;
    void ask(int associateId, const std::function<void(const Result<PresenceAnswer> &)> &then);
    void askOthers();
    void take(int associateId, const Result<PresenceAnswer> &answer);
    void finishOne();
    void report();
    void print();

    QList<RosterEntry> m_entries;
    QHash<int, Agent> m_agents;
    QMap<int, ApiError> m_errors;
    qsizetype m_missing = 0; ///< answers under way
};

} // namespace Rollcall
