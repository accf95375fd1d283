// SPDX-License-Identifier: GPL-3.0-or-later
// What may be read once one is signed in.
#include "api/diagnosis.h"

#include <QCoreApplication>

namespace Rollcall {

namespace {

using Kind = DiagnosisStep::Kind;

constexpr int MaxPages = 10;

} // namespace

void Diagnosis::readRoster()
{
    auto *reply = m_client.users(rosterQuery(allArchives.at(m_archive), m_columns));
    reply->setParent(this);
    reply->then(this, [this](const Result<UserPageAnswer> &answer) { countPage(answer); });
}

void Diagnosis::countPage(const Result<UserPageAnswer> &answer)
{
    if (!answer) {
        if (m_pages == 0 && adapt(answer.error()))
            return readRoster();
        return fail(Kind::Roster,
            m_firstRefusal && isArchiveRefusal(answer.error()) ? *m_firstRefusal : answer.error());
    }
    const UserPage &page = answer->page;
    m_agents += int(page.rows.size());
    if (m_firstAgent == 0 && !page.rows.isEmpty())
        m_firstAgent = page.rows.first().agent.associateId;
    m_hasMore = !page.next.isEmpty() && ++m_pages >= MaxPages;
    if (page.next.isEmpty() || m_hasMore)
        return rosterDone();
    auto *reply = m_client.nextUsers(page.next);
    reply->setParent(this);
    reply->then(this, [this](const Result<UserPageAnswer> &next) { countPage(next); });
}

/// Whether another question may help, as the list of the window finds out: a refused archive has others
/// beside it, and an older server rejects the columns it does not know: first the group's id goes, then the
/// status.
bool Diagnosis::adapt(const ApiError &error)
{
    if (isArchiveRefusal(error) && m_archive + 1 < allArchives.size()) {
        ++m_archive;
        if (!m_firstRefusal)
            m_firstRefusal = error;
        return true;
    }
    if (error.kind != ApiError::Kind::Rejected || !(m_columns.groupId || m_columns.status))
        return false;
    m_columns.status = m_columns.groupId && m_columns.status;
    m_columns.groupId = false;
    return true;
}

void Diagnosis::rosterDone()
{
    if (m_columns.status)
        pass(Kind::Roster, howMany());
    else
        report(Kind::Roster, Outcome::Noted,
            howMany() + u' '
                + QCoreApplication::translate(
                    "Rollcall", "This older SuperOffice does not list statuses: they are read one by one."));
    readPresence();
}

void Diagnosis::readPresence()
{
    const int id = m_principal->ejUserId > 0 ? m_principal->associateId : m_firstAgent;
    if (id == 0) {
        report(Kind::Presence, Outcome::Noted,
            QCoreApplication::translate(
                "Rollcall", "You are not a Service user, and there is none to read."));
        Q_EMIT finished();
        return;
    }
    auto *reply = m_client.presence(id, Request::Urgency::User);
    reply->setParent(this);
    reply->then(this, [this](const Result<PresenceAnswer> &answer) { judgePresence(answer); });
}

void Diagnosis::judgePresence(const Result<PresenceAnswer> &answer)
{
    if (!answer && answer.error().kind == ApiError::Kind::NotPermitted)
        return fail(Kind::Presence, answer.error(),
            QCoreApplication::translate("Rollcall",
                "Availability itself is closed here: Reading only. Statuses are shown; messages and changes "
                "are "
                "not possible."));
    if (!answer)
        return fail(Kind::Presence, answer.error());
    if (m_principal->ejUserId > 0)
        pass(Kind::Presence, QCoreApplication::translate("Rollcall", "Your own availability can be read."));
    else
        report(Kind::Presence, Outcome::Noted,
            QCoreApplication::translate("Rollcall",
                "Availability can be read. You are not a Service user, so you have none of your own."));
    Q_EMIT finished();
}

QString Diagnosis::howMany() const
{
    if (m_hasMore)
        return QCoreApplication::translate("Rollcall", "Can read more than %L1 agents.").arg(m_agents);
    return m_agents == 1 ? QCoreApplication::translate("Rollcall", "Can read 1 agent.")
                         : QCoreApplication::translate("Rollcall", "Can read %1 agents.").arg(m_agents);
}

} // namespace Rollcall
