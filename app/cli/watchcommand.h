// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "entryview.h"
#include "session/session.h"

namespace Rollcall {

/// `watch`: a session with its poller; after each poll one line for everybody who changed since the last.
/// Before the first answer an unreachable server ends it, later it waits for the server to come back. One
/// person is waited for as long as the window waits.
class WatchCommand final : public Command
{
    Q_OBJECT
public:
    WatchCommand(Options options, const Target &target, QObject *parent);

    void start() override;

private:
    struct Shown {
        std::optional<Status> status;
        std::optional<QString> message;
    };

    void sessionChanged();
    void pollerChanged();
    void capabilitiesChanged();
    void logConnection();
    void unreachable(const ApiError &error);
    void look();
    void waitNoLonger();
    void compare(const RosterEntry &entry);
    [[nodiscard]] bool isAwaited(const RosterEntry &entry) const;
    void print(const RosterEntry &entry, const std::optional<Status> &previous);
    void end(ExitCode code, const QString &sentence = {});

    const Options m_options;
    const Target m_target;
    Policy m_policy;
    EntryView m_view;
    std::unique_ptr<QNetworkAccessManager> m_network;
    MemorySecretStore m_secrets;
    SignInLedger m_ledger;
    std::unique_ptr<Session> m_session;
    QPointer<Connection> m_logged;
    QHash<int, Shown> m_shown;
    bool m_hasLooked = false;
    bool m_isLost = false; ///< told that the connection is lost
    bool m_isReadingOnly = false; ///< told that messages cannot be read
    bool m_isEnded = false;
    int m_retries = 0; ///< before the first answer
};

} // namespace Rollcall
