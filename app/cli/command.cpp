// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "doctorcommand.h"
#include "domain/say.h"
#include "getcommand.h"
#include "listcommand.h"
#include "output.h"
#include "retry.h"
#include "roster/listfetch.h"
#include "session/teamstore.h"
#include "setcommand.h"
#include "watchcommand.h"
#include "whoamicommand.h"

#include <algorithm>

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
        if (!objection.isEmpty()) {
            printNote(objection);
            return end(ExitCode::SignIn);
        }
        if (m_options.ids.isEmpty() || policyOf(standardSettingsFiles()).roster == RosterScope::Kind::All)
            return run();
        signIn([this](const Principal &principal) { checkScope(principal); });
    });
}

RosterScope ServerCommand::scopeOf(const Principal &principal)
{
    const SettingsFiles files = standardSettingsFiles();
    const RosterScope::Kind kind = policyOf(files).roster;
    const bool needsTeams = kind == RosterScope::Kind::MyTeams;
    return {kind, principal.associateId,
        needsTeams ? TeamStore(files, m_link.profile().id).managed() : TeamSet()};
}

// Nothing is asked about, or sent for, anybody beyond.
void ServerCommand::checkScope(const Principal &principal)
{
    auto *roster = new Roster(m_link.clock(), this);
    roster->setScope(scopeOf(principal));
    auto *list = new ListFetch(client(), *roster, m_link.profile().statusSource, m_link.known(), this);
    connect(list, &ListFetch::finished, this, [this, roster, list] {
        list->deleteLater();
        if (list->error())
            return fail(*list->error());
        const bool isWithin =
            std::ranges::all_of(m_options.ids, [roster](int id) { return roster->find(id); });
        if (isWithin)
            return run();
        printNote(say(QT_TRANSLATE_NOOP(
            "Rollcall", "Your administrator limits Rollcall to you, or to the people of your teams.")));
        end(ExitCode::NotPermitted);
    });
    list->start(true);
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
