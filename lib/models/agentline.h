// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/needorder.h"
#include "domain/returntext.h"
#include "roster/roster.h"

namespace Rollcall {

/// What the roster shows of one agent, worked out once per change and not per question. While a write of ours
/// is under way this is what was asked for. All texts are plain single lines.
struct AgentLine {
    int id = 0;
    Standing standing = Standing::Unknown;
    WriteMark::State write = WriteMark::State::None;
    bool isServiceUser = true;
    bool isSinceShown = true; ///< false: the administrator forbids to say since when
    bool isFavourite = false; ///< of whoever is looking
    bool sinceIsExact = false;
    bool isBackCertain = false; ///< dated, or a bare time whose day was seen

    QString name; ///< never empty
    QString initials; ///< the server's
    QString group;
    int groupId = 0;
    QStringList otherGroups;
    QString role;
    QString email;

    std::optional<Status> status; ///< also where stale; then `standing` is Unknown
    QDateTime observedAt; ///< when the status was last confirmed
    QDateTime since;
    std::optional<QString> text; ///< the message, without the return time where there is one; empty: not read
    std::optional<QDateTime> back; ///< of those who are not present

    QString foldedAgent;
    QString foldedMessage;
    QString foldedStatus;

    void setAgent(const Agent &agent);
    /// `team` has to be a valid zone.
    void setEntry(const RosterEntry &entry, const QTimeZone &team, const QDateTime &now);

    [[nodiscard]] bool isOverdue(const QDateTime &now) const { return back && *back <= now; }
    [[nodiscard]] Need need(const QDateTime &now) const;
    [[nodiscard]] bool matches(const QStringList &words) const;

private:
    [[nodiscard]] QDate messageDay(
        const RosterEntry &entry, const QTimeZone &team, const QDateTime &now) const;
    void setMessage(const std::optional<QString> &message, const QDate &day, const QTimeZone &team);

    std::optional<QString> m_stored; ///< the message as it stands in the roster
    QDate m_editedOn; ///< the day on which we saw the stored message replace another
    std::optional<QString> m_message; ///< what text and back were read from, and how
    QDate m_messageDay; ///< invalid: nobody to return
    MessageParts m_parts; ///< of m_message, read on m_splitDay
    QDate m_splitDay;
    bool m_isDated = false;
};

} // namespace Rollcall
