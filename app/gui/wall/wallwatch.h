// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rosterrows.h"
#include "session/session.h"
#include "wall/wallplan.h"

#include <QTimer>

namespace Rollcall {

/// What of the wall is chosen, and does not come from the server.
struct WallChoice {
    QStringList teams; ///< names; empty: all
    WallPrivacy privacy;
    QString help; ///< whom to call when nobody can sign in
    bool isFullRoll = false;
    friend bool operator==(const WallChoice &, const WallChoice &) = default;
};

/// Looks at one session and says what a wall shows of it. Reads nothing and writes nothing; the session has
/// to outlive it.
class WallWatch final : public QObject
{
    Q_OBJECT
public:
    /// What comes within that time counts as one change: the messages that a poll asks for come one by one.
    static constexpr std::chrono::milliseconds AtOnce{50};

    /// Before the session is started: messages that are not shown are not even kept.
    WallWatch(Session &session, const WallChoice &choice, QObject *parent = nullptr);

    void setTeams(const TeamSet &teams);
    /// Messages that are no longer shown are forgotten at once; others come with the next reads.
    void setChoice(const WallChoice &choice);
    /// At this moment.
    [[nodiscard]] WallScene scene();
    [[nodiscard]] bool isEverythingStale() const;

Q_SIGNALS:
    /// scene() may be another one now.
    void changed();

private:
    void keepMessages();
    [[nodiscard]] std::optional<WallTrouble> trouble(const QDateTime &now) const;

    Session &m_session;
    WallChoice m_choice;
    QTimeZone m_zone;
    RosterModel m_model;
    RosterRows m_rows;
    TeamSet m_teams;
    QDateTime m_startedAt;
    QTimer m_changed;
};

} // namespace Rollcall
