// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/presencewriter.h"
#include "command.h"

namespace Rollcall {

/// `set`: checks everything that was typed before anything is sent, then reads, compares, writes and reads
/// again per associate. A first read that did not get through is repeated; writes are the writer's business.
class SetCommand final : public ServerCommand
{
    Q_OBJECT
public:
    SetCommand(const Options &options, const Target &target, QObject *parent);

    void start() override;

private:
    void run() override;
    [[nodiscard]] QString prepare();
    void change(const QList<int> &ids);
    void take(const ChangeResult &result);
    void finishRun();
    void report();
    void explainAll(const ApiError &error);

    Roster m_roster; ///< stays empty: the writer wants one
    Presence m_target;
    PresenceWriter *m_writer = nullptr;
    QMap<int, ChangeResult> m_results;
    int m_retries = 0;
};

} // namespace Rollcall
