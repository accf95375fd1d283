// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"

#include <QDateTime>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <optional>

namespace Rollcall {

/// The own presence after a change, as a hook is told: all of it as environment variables.
struct HookNews {
    Presence presence; ///< ROLLCALL_STATUS: the wire name; ROLLCALL_MESSAGE: one plain line
    QDateTime until; ///< ROLLCALL_UNTIL: ISO 8601 with offset; empty when invalid
    QString profile; ///< ROLLCALL_PROFILE: the profile's id
};

/// Runs the user's command after each change of the own presence: without a shell, without input, its output
/// thrown away. One run at a time; of the changes meanwhile only the latest is told. A run is over when its
/// whole process group is: what is left of it at the time limit is asked to end, and then killed. It also
/// ends when this object goes.
class Hook final : public QObject
{
    Q_OBJECT
public:
    struct Limits {
        std::chrono::milliseconds run{10'000};
        std::chrono::milliseconds goodbye{2'000}; ///< from asking to end to killing
    };
    /// `isAllowed`: Policy::hooks; where it is false no command ever runs.
    Hook(bool isAllowed, Limits limits, QObject *parent = nullptr);
    explicit Hook(bool isAllowed, QObject *parent = nullptr);
    ~Hook() override;

    /// A program and its arguments, as QProcess::splitCommand() reads them; empty: none.
    void setCommand(const QString &command);
    void tell(const HookNews &news);

    /// Ours without any variable of Rollcall's own, which may hold a secret, and with the news.
    [[nodiscard]] static QProcessEnvironment environment(QProcessEnvironment ours, const HookNews &news);

Q_SIGNALS:
    /// Once, until a run has succeeded or the command is another one.
    void failed(const QString &sentence);

private:
    void start(const HookNews &news);
    void commandEnded();
    void lookAtGroup();
    void timeIsUp();
    void runEnded();
    void fail(const QString &reason);
    [[nodiscard]] bool signalGroup(int signal) const; ///< false: nobody is left

    bool m_isAllowed;
    Limits m_limits;
    QString m_command;
    QString m_running; ///< the command of the run
    QProcess m_process;
    bool m_isRunning = false;
    qint64 m_group = 0; ///< id of the process group of the run
    QTimer m_limit;
    QTimer m_look; ///< whether what the command left behind has ended
    bool m_isLate = false; ///< and has been asked to end
    bool m_isFine = true; ///< this run, so far
    bool m_isTold = false; ///< that runs fail
    std::optional<HookNews> m_next;
};

} // namespace Rollcall
