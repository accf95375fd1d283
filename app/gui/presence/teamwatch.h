// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/coveragealerts.h"
#include "domain/followedteams.h"
#include "models/rosterrows.h"

namespace Rollcall {

/// How the followed teams stand, for those who look at no list; and what is new of it. The model must
/// outlive it.
class TeamWatch final : public QObject
{
    Q_OBJECT
public:
    explicit TeamWatch(RosterModel &model, QObject *parent = nullptr);

    void setTeams(const TeamSet &teams);
    void setFollowed(const QStringList &names); ///< empty: all
    /// The minute changed: teams open and close.
    void look();
    /// Everybody of the followed teams once; also who is in no team, where all are followed.
    [[nodiscard]] TeamCount count() const;
    /// "Support Oslo: 1 present, minimum 2"; empty: all are well.
    [[nodiscard]] const QString &shortage() const { return m_shortage; }

    /// Of the followed teams, whom one can wait for; who is due first comes first.
    [[nodiscard]] QList<int> absent() const;
    /// Whose presence the followed teams need: of those that were named everybody, else who counts for a
    /// minimum.
    [[nodiscard]] QList<int> wanted() const;
    /// As a list would show them; null: not there. Valid until the next change.
    [[nodiscard]] const AgentLine *line(int associateId) const;
    [[nodiscard]] QDateTime now() const { return m_model.zonedNow(); } ///< on the team's clocks

Q_SIGNALS:
    void counted();
    void news(const Rollcall::CoverageAlerts::News &news);

private:
    void take();
    [[nodiscard]] CoveredTeams followed() const;
    [[nodiscard]] QList<CoverageFact> factsOf(const QList<Team> &teams) const;
    [[nodiscard]] QList<CoverageFact> followedFacts() const;

    RosterModel &m_model;
    RosterRows m_rows;
    QStringList m_followed;
    CoverageAlerts m_alerts;
    QString m_shortage;
};

} // namespace Rollcall
