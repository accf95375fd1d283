// SPDX-License-Identifier: GPL-3.0-or-later
#include "whoamicommand.h"

#include "domain/plaintext.h"
#include "domain/words.h"
#include "entryview.h"
#include "output.h"
#include "peoplequery.h"
#include "retry.h"
#include "table.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxName = 120;

Agent agentFrom(const Principal &principal)
{
    return {.associateId = principal.associateId,
        .personId = principal.personId,
        .ejUserId = principal.ejUserId,
        .groupId = principal.groupId,
        .name = principal.fullName,
        .initials = principal.initials,
        .role = principal.roleName,
        .email = principal.email};
}

} // namespace

void WhoAmICommand::run()
{
    signIn([this](const Principal &principal) {
        m_principal = principal;
        const QDateTime now = link().clock().now();
        m_entry = {
            .agent = agentFrom(principal), .status = principal.status, .since = now, .observedAt = now};
        m_missing = 1;
        if (principal.ejUserId > 0)
            askPresence();
        askWhoTheyAre(client(), {principal.associateId}, this, [this](const QHash<int, Agent> &agents) {
            m_entry.agent.group = agents.value(m_principal.associateId).group;
            finishOne();
        });
    });
}

void WhoAmICommand::askPresence()
{
    ++m_missing;
    askPatiently<PresenceAnswer>(
        this, [this] { return client().presence(m_principal.associateId, ApiClient::Urgency::User); },
        [this](const Result<PresenceAnswer> &answer) { takePresence(answer); });
}

void WhoAmICommand::takePresence(const Result<PresenceAnswer> &answer)
{
    if (answer) {
        m_entry.status = answer->presence.status;
        m_entry.message = answer->presence.message;
        m_entry.observedAt = m_entry.since = link().clock().now();
    } else if (answer.error().kind == ApiError::Kind::NotPermitted
        || answer.error().kind == ApiError::Kind::NotFound) {
        printNote(QCoreApplication::translate("Rollcall", "Your message cannot be read here. %1")
                      .arg(sentence(answer.error())));
    } else {
        return fail(answer.error());
    }
    finishOne();
}

void WhoAmICommand::finishOne()
{
    if (--m_missing == 0)
        print();
}

void WhoAmICommand::print()
{
    const EntryView view{team(), policyOf(standardSettingsFiles()).since};
    if (options().format == Format::Json) {
        QJsonObject object = entryJson(m_entry, view);
        object[u"userName"_s] = m_principal.userName;
        object[u"database"_s] = m_principal.database;
        printJson(object);
        return end(ExitCode::Done);
    }
    printOut(entryLine(m_entry, view));
    if (const QString words = consequence(m_entry.status); !words.isEmpty())
        printOut(words);
    const QStringList where{
        m_entry.agent.group, m_principal.roleName, m_principal.userName, m_principal.database};
    for (const QString &text : where) {
        if (!text.isEmpty())
            printOut(plainLine(text, MaxName));
    }
    end(ExitCode::Done);
}

} // namespace Rollcall
