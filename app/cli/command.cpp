// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "doctorcommand.h"
#include "getcommand.h"
#include "listcommand.h"
#include "output.h"
#include "retry.h"
#include "setcommand.h"
#include "watchcommand.h"
#include "whoamicommand.h"

namespace Rollcall {

ServerCommand::ServerCommand(Options options, const Target &target, QObject *parent)
    : Command(parent)
    , m_options(std::move(options))
    , m_link(target)
{
}

void ServerCommand::start()
{
    m_link.open([this](const QString &objection) {
        if (objection.isEmpty())
            return run();
        printNote(objection);
        end(ExitCode::SignIn);
    });
}

void ServerCommand::end(ExitCode code)
{
    if (!std::exchange(m_isEnded, true))
        Q_EMIT finished(code);
}

void ServerCommand::fail(const ApiError &error)
{
    if (m_isEnded)
        return;
    m_link.failed(error);
    printNote(sentence(error));
    end(exitCodeOf(error));
}

void ServerCommand::signIn(const std::function<void(const Principal &)> &then)
{
    askPatiently<Principal>(
        this, [this] { return client().currentPrincipal(); },
        [this, then](const Result<Principal> &principal) {
            if (!principal)
                return fail(principal.error());
            m_link.accepted();
            then(*principal);
        });
}

// A server before 10.2 has no such route and says the same as about an associate that is not there.
void ServerCommand::explain(const ApiError &error, const std::function<void(const ApiError &)> &then)
{
    if (error.kind != ApiError::Kind::NotFound)
        return then(error);
    client().version()->then(this, [error, then](const Result<ApiVersion> &version) {
        ApiError better = error;
        if (version && !version->hasPresence()) {
            better.kind = ApiError::Kind::NotThisApi;
            better.cause = ApiError::Cause::TooOld;
            better.detail.clear();
        }
        then(better);
    });
}

Command *makeCommand(const Options &options, const Target &target, QObject *parent)
{
    switch (options.verb) {
    case Verb::List:
        return new ListCommand(options, target, parent);
    case Verb::Get:
        return new GetCommand(options, target, parent);
    case Verb::Set:
        return new SetCommand(options, target, parent);
    case Verb::Watch:
        return new WatchCommand(options, target, parent);
    case Verb::WhoAmI:
        return new WhoAmICommand(options, target, parent);
    case Verb::Doctor:
        break;
    }
    return new DoctorCommand(options, target, parent);
}

} // namespace Rollcall
