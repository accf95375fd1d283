// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/hook.h"

#include "domain/plaintext.h"
#include "domain/say.h"

#include <csignal>
#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr auto LookInterval = 200ms;
constexpr qsizetype MaxName = 80;

} // namespace

Hook::Hook(bool isAllowed, Limits limits, QObject *parent)
    : QObject(parent)
    , m_isAllowed(isAllowed)
    , m_limits(limits)
{
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
    connect(&m_process, &QProcess::finished, this, &Hook::commandEnded);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            commandEnded();
    });
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &Hook::timeIsUp);
    m_look.setInterval(LookInterval);
    connect(&m_look, &QTimer::timeout, this, &Hook::lookAtGroup);
}

Hook::Hook(bool isAllowed, QObject *parent)
    : Hook(isAllowed, Limits(), parent)
{
}

Hook::~Hook()
{
    m_process.disconnect(this);
    if (m_isRunning)
        (void)signalGroup(SIGKILL);
    m_process.kill(); // in case it has joined another group
    m_process.waitForFinished();
}

void Hook::setCommand(const QString &command)
{
    if (m_command == command)
        return;
    m_command = command;
    m_isTold = false;
    m_next.reset();
}

void Hook::tell(const HookNews &news)
{
    if (!m_isAllowed || m_command.trimmed().isEmpty())
        return;
    if (m_isRunning)
        m_next = news;
    else
        start(news);
}

QProcessEnvironment Hook::environment(QProcessEnvironment ours, const HookNews &news)
{
    const QStringList names = ours.keys();
    for (const QString &name : names) {
        if (name.startsWith("ROLLCALL_"_L1))
            ours.remove(name);
    }
    ours.insert(u"ROLLCALL_STATUS"_s, wireName(news.presence.status));
    ours.insert(u"ROLLCALL_MESSAGE"_s, plainLine(news.presence.message, MaxMessageLength));
    ours.insert(u"ROLLCALL_UNTIL"_s,
        news.until.isValid() ? news.until.toOffsetFromUtc(news.until.offsetFromUtc()).toString(Qt::ISODate)
                             : QString());
    ours.insert(u"ROLLCALL_PROFILE"_s, news.profile);
    return ours;
}

void Hook::start(const HookNews &news)
{
    QStringList arguments = QProcess::splitCommand(m_command);
    if (arguments.isEmpty())
        return;
    m_process.setProcessEnvironment(environment(QProcessEnvironment::systemEnvironment(), news));
    m_process.setProgram(arguments.takeFirst());
    m_process.setArguments(arguments);
    m_isRunning = true;
    m_running = m_command;
    m_isLate = false;
    m_isFine = true;
    m_group = 0;
    m_limit.start(m_limits.run);
    m_process.start();
    m_group = m_process.processId();
    if (m_group > 0)
        ::setpgid(pid_t(m_group), pid_t(m_group)); // here too: who is first does not matter
}

void Hook::commandEnded()
{
    if (m_process.error() == QProcess::FailedToStart) {
        fail(m_process.errorString());
        return runEnded();
    }
    if (m_process.exitStatus() == QProcess::CrashExit)
        fail(say(QT_TRANSLATE_NOOP("Rollcall", "it was killed")));
    else if (m_process.exitCode() != 0)
        fail(say(QT_TRANSLATE_NOOP("Rollcall", "it ended with code %1")).arg(m_process.exitCode()));
    m_look.start();
    lookAtGroup();
}

void Hook::lookAtGroup()
{
    if (!signalGroup(0))
        runEnded();
}

void Hook::timeIsUp()
{
    if (!std::exchange(m_isLate, true)) {
        fail(say(QT_TRANSLATE_NOOP("Rollcall", "it took longer than %1 seconds"))
                 .arg(std::chrono::ceil<std::chrono::seconds>(m_limits.run).count()));
        (void)signalGroup(SIGTERM);
        return m_limit.start(m_limits.goodbye);
    }
    (void)signalGroup(SIGKILL);
    m_process.kill();
    if (m_process.state() == QProcess::NotRunning)
        runEnded(); // the dead that nobody buries still count as a group
}

void Hook::runEnded()
{
    m_limit.stop();
    m_look.stop();
    m_isRunning = false;
    if (m_isFine && m_running == m_command)
        m_isTold = false;
    if (const auto next = std::exchange(m_next, std::nullopt))
        tell(*next);
}

void Hook::fail(const QString &reason)
{
    m_isFine = false;
    if (m_running != m_command)
        return; // not any more what the user wants
    if (std::exchange(m_isTold, true))
        return;
    Q_EMIT failed(
        say(QT_TRANSLATE_NOOP("Rollcall", "The command for changes of your status, %1, failed: %2."))
            .arg(plainLine(m_process.program(), MaxName), reason));
}

bool Hook::signalGroup(int signal) const
{
    return m_group > 0 && ::kill(-pid_t(m_group), signal) == 0;
}

} // namespace Rollcall
