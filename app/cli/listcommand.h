// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "roster/listfetch.h"
#include "roster/readqueue.h"

namespace Rollcall {

/// `list`: the pages of the archive, then one read for each absent person who is shown. Where the archive has
/// no status, one read for each person who is left after the filters.
class ListCommand final : public ServerCommand
{
    Q_OBJECT
public:
    ListCommand(const Options &options, const Target &target, QObject *parent);

private:
    void run() override;
    void fetch();
    void takeList();
    void warnOfGroups() const;
    [[nodiscard]] bool isWanted(const RosterEntry &entry) const;
    [[nodiscard]] bool hasStanding(const RosterEntry &entry) const;
    void read(const QList<int> &ids);
    void readsDone();
    void explainNobody();
    void closed(const ApiError &error);
    void print(ExitCode code);

    Roster m_roster;
    ReadQueue m_queue;
    ListFetch *m_list = nullptr;
    QStringList m_words; ///< of the search, folded
    bool m_isPerUser = false;
    int m_listRetries = 0;
    int m_readRetries = 0;
    int m_answered = 0;
    int m_unanswerable = 0;
};

} // namespace Rollcall
