// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link.h"
#include "options.h"
#include "roster/roster.h"

namespace Rollcall {

/// One run of one command. Idle until start(); ends once with finished(), by then everything is printed.
class Command : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;

Q_SIGNALS:
    void finished(Rollcall::ExitCode code);
};

/// A command that asks the server and ends.
class ServerCommand : public Command
{
    Q_OBJECT
public:
    ServerCommand(Options options, const Target &target, QObject *parent);

    void start() override;

protected:
    /// The secret may be sent. The first request goes alone.
    virtual void run() = 0;

    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] Link &link() { return m_link; }
    [[nodiscard]] ApiClient &client() { return m_link.client(); }
    [[nodiscard]] QTimeZone team() const { return teamTimeZone(m_link.profile()); }

    /// Only the first end counts: several requests may be refused at once.
    void end(ExitCode code);
    /// Says what went wrong, remembers a refused sign-in, ends.
    void fail(const ApiError &error);
    /// Asks who is signed in, the one request alone of most commands; fails by itself.
    void signIn(const std::function<void(const Principal &)> &then);
    /// Whom the administrator lets this person see and change.
    [[nodiscard]] RosterScope scopeOf(const Principal &principal);
    /// The error, or TooOld when the server lacks presence altogether: `then` gets the better explanation.
    void explain(const ApiError &error, const std::function<void(const ApiError &)> &then);

private:
    void checkScope(const Principal &principal);

    const Options m_options;
    Link m_link;
    bool m_isEnded = false;
};

[[nodiscard]] Command *makeCommand(const Options &options, const Target &target, QObject *parent);

} // namespace Rollcall
