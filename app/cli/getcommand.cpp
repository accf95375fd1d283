// SPDX-License-Identifier: GPL-3.0-or-later
#include "getcommand.h"

#include "entryview.h"
#include "output.h"
#include "peoplequery.h"
#include "retry.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

void GetCommand::ask(int associateId, const std::function<void(const Result<PresenceAnswer> &)> &then)
{
    askPatiently<PresenceAnswer>(
        this, [this, associateId] { return client().presence(associateId, ApiClient::Urgency::User); }, then);
}

void GetCommand::run()
{
    const int first = options().ids.constFirst();
    ask(first, [this, first](const Result<PresenceAnswer> &answer) {
        if (answer)
            link().accepted();
        else if (const auto kind = answer.error().kind;
                 kind != ApiError::Kind::NotFound && kind != ApiError::Kind::Rejected)
            return fail(answer.error()); // nothing will be better for the others
        else
            link().failed(answer.error());
        take(first, answer);
        askOthers();
    });
}

void GetCommand::askOthers()
{
    const QList<int> others = options().ids.mid(1);
    m_missing = others.size();
    for (const int id : others) {
        ask(id, [this, id](const Result<PresenceAnswer> &answer) {
            take(id, answer);
            finishOne();
        });
    }
    if (others.isEmpty() && m_entries.isEmpty())
        return report();
    ++m_missing;
    askWhoTheyAre(client(), options().ids, this, [this](const QHash<int, Agent> &agents) {
        m_agents = agents;
        finishOne();
    });
}

void GetCommand::take(int associateId, const Result<PresenceAnswer> &answer)
{
    if (!answer) {
        m_errors.insert(associateId, answer.error());
        return;
    }
    const QDateTime now = link().clock().now();
    m_entries += RosterEntry{.agent = {.associateId = associateId},
        .status = answer->presence.status,
        .message = answer->presence.message,
        .since = now,
        .observedAt = now};
}

void GetCommand::finishOne()
{
    if (--m_missing == 0)
        report();
}

void GetCommand::report()
{
    if (m_errors.isEmpty() || !m_entries.isEmpty())
        return print();
    // Nobody there at all: perhaps the server is too old to know.
    explain(m_errors.first(), [this](const ApiError &error) {
        if (error.kind == ApiError::Kind::NotThisApi)
            return fail(error);
        print();
    });
}

void GetCommand::print()
{
    for (RosterEntry &entry : m_entries)
        entry.agent = m_agents.value(entry.agent.associateId, entry.agent);
    QList<ExitCode> codes(m_entries.size(), ExitCode::Done);
    for (auto error = m_errors.cbegin(); error != m_errors.cend(); ++error) {
        link().failed(*error);
        printNote(u"%1: %2"_s.arg(QString::number(error.key()), sentence(*error)));
        codes += exitCodeOf(*error);
    }
    if (!m_entries.isEmpty() || options().format == Format::Json)
        printEntries(m_entries, options().format, {team(), policyOf(standardSettingsFiles()).since});
    end(commonExitCode(codes));
}

} // namespace Rollcall
