// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/agentline.h"

#include "domain/plaintext.h"
#include "domain/words.h"
#include "models/folded.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxNameLength = 120;

QString nameOf(const Agent &agent)
{
    const QString name = plainLine(agent.name, MaxNameLength);
    if (!name.isEmpty())
        return name;
    const QString initials = plainLine(agent.initials, MaxNameLength);
    return initials.isEmpty() ? QCoreApplication::translate("Rollcall", "Number %1").arg(agent.associateId)
                              : initials;
}

} // namespace

void AgentLine::setAgent(const Agent &agent)
{
    id = agent.associateId;
    name = nameOf(agent);
    initials = plainLine(agent.initials, MaxNameLength);
    group = plainLine(agent.group, MaxNameLength);
    groupId = agent.groupId;
    otherGroups = agent.otherGroups;
    role = plainLine(agent.role, MaxNameLength);
    email = plainLine(agent.email, MaxNameLength);
    isServiceUser = agent.ejUserId != 0;
    // The words of a search have no line break in them, so none is found across two fields.
    foldedAgent = folded((QStringList{name, initials, group, role, email} + agent.otherGroups).join(u'\n'));
}

void AgentLine::setEntry(const RosterEntry &entry, const QTimeZone &team, const QDateTime &now)
{
    if (entry.message != m_stored) {
        m_editedOn = m_stored && entry.message ? now.toTimeZone(team).date() : QDate();
        m_stored = entry.message;
    }
    write = entry.write.state;
    observedAt = entry.observedAt;
    const bool isSending = write == WriteMark::State::Pending;
    const auto wanted = isSending ? std::optional(entry.write.target.status) : entry.status;
    const Standing wantedStanding = isSending ? Rollcall::standing(wanted) : entry.shown();
    if (wanted != status || wantedStanding != standing || foldedStatus.isEmpty()) {
        status = wanted;
        standing = wantedStanding;
        foldedStatus = folded(label(standing == Standing::Unknown ? std::nullopt : status));
    }
    const bool begins = isSending && entry.status != wanted;
    since = begins ? QDateTime() : entry.since;
    sinceIsExact = entry.sinceIsExact;

    setMessage(isSending ? std::optional(entry.write.target.message) : entry.message,
        messageDay(entry, team, now), team);
    isBackCertain = back && (m_isDated || isSending || m_editedOn.isValid() || sinceIsExact);
}

// The day that a time without a date belongs to; only looked up where somebody may return.
QDate AgentLine::messageDay(const RosterEntry &entry, const QTimeZone &team, const QDateTime &now) const
{
    if (standing != Standing::NotPresent)
        return {};
    if (write == WriteMark::State::Pending || !entry.since.isValid())
        return now.toTimeZone(team).date();
    return m_editedOn.isValid() ? m_editedOn : entry.since.toTimeZone(team).date();
}

// Reading a return time is the dear part of a change: it outlasts a while in which the status is unknown.
void AgentLine::setMessage(const std::optional<QString> &message, const QDate &day, const QTimeZone &team)
{
    if (message == m_message && day == m_messageDay)
        return;
    if (message != m_message) {
        foldedMessage = folded(plainLine(message.value_or(QString()), MaxMessageLength));
        m_splitDay = {};
    }
    m_message = message;
    m_messageDay = day;
    const bool mayReturn = message && day.isValid();
    if (mayReturn && day != m_splitDay) {
        m_parts = splitMessage(*message, team, day);
        m_splitDay = day;
    }
    const auto shown = mayReturn ? std::optional(m_parts.text) : message;
    text = shown ? std::optional(plainLine(*shown, MaxMessageLength)) : std::nullopt;
    back = mayReturn && m_parts.back ? std::optional(m_parts.back->at) : std::nullopt;
    m_isDated = back && m_parts.back->isDated;
}

Need AgentLine::need(const QDateTime &now) const
{
    return needOf({standing, back, since.isValid() ? std::optional(since) : std::nullopt}, now);
}

bool AgentLine::matches(const QStringList &words) const
{
    return std::ranges::all_of(words, [this](const QString &word) {
        return foldedAgent.contains(word) || foldedMessage.contains(word) || foldedStatus.contains(word);
    });
}

} // namespace Rollcall
