// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/roster.h"

#include <QSet>
#include <QTimeZone>

namespace Rollcall {

/// Which messages a poll reads: those it found missing, those whose return time has just passed, and a few
/// old ones. Messages of people who are present are never read without a reason.
class ReadPlan final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype MaxOld = 5;
    static constexpr std::chrono::minutes OldAge{5};

    /// Return times without a zone are in the team's.
    ReadPlan(Roster &roster, const QTimeZone &team, QObject *parent = nullptr);

    void setVisible(const QList<int> &ids) { m_visible = QSet<int>(ids.cbegin(), ids.cend()); }
    [[nodiscard]] const QSet<int> &visible() const { return m_visible; }

    /// Not worth reading again before the next full list.
    void skip(int associateId) { m_skipped.insert(associateId); }
    void skipNobody() { m_skipped.clear(); }

    /// `wanted` first comes from the roster; each id once, visible ones first.
    [[nodiscard]] QList<int> messages(const QList<int> &wanted) const;
    /// Everybody, visible ones first.
    [[nodiscard]] QList<int> everybody() const;
    /// Those of these who are on the roster, each once, visible ones first.
    [[nodiscard]] QList<int> known(const QList<int> &wanted) const;
    /// Everybody who is not present and whose message is not read.
    [[nodiscard]] QList<int> unread() const;
    /// The one whose read shows whether presence is open again; 0: nobody there.
    [[nodiscard]] int probe() const;

private:
    void noteReturn(int associateId);
    [[nodiscard]] QList<int> returned() const;
    [[nodiscard]] QList<int> old(const QSet<int> &besides) const;
    [[nodiscard]] QList<int> visibleFirst(QList<int> ids) const;

    Roster &m_roster;
    QTimeZone m_team;
    QSet<int> m_visible;
    QSet<int> m_skipped;
    QHash<int, QDateTime> m_backAt; ///< return times in messages
};

} // namespace Rollcall
