// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/roster.h"

namespace Rollcall {

/// What becomes of the signed-in person's own presence, read from the roster: whether what was asked for here
/// gets through, and what others set. The roster must outlive it.
class OwnNews final : public QObject
{
    Q_OBJECT
public:
    /// An answer that takes longer is worth a word.
    static constexpr std::chrono::seconds Patience{5};

    OwnNews(Roster &roster, int ownId, QObject *parent = nullptr);

    void start();
    /// What was asked for has been on its way for longer than that.
    [[nodiscard]] bool isSlow() const { return m_isSlow; }
    /// What was asked for and did not get through, or perhaps not; until somebody decides anew.
    [[nodiscard]] std::optional<Presence> notThrough() const;

Q_SIGNALS:
    void sending(const Rollcall::Presence &target); ///< about to be, by whatever part of this program
    void slow();
    void arrived(); ///< it was slow(), and has ended
    void failed(const Rollcall::Presence &target); ///< notThrough() from now on
    void changed(const Rollcall::Presence &now); ///< by us or by others
    /// By somebody else, or by another program of the same person.
    void changedOutside(const Rollcall::Presence &before, const Rollcall::Presence &now);

private:
    void rosterChanged(const QList<RosterChange> &changes);
    void look();
    void followWrite(const WriteMark &mark);

    Roster &m_roster;
    int m_ownId;
    std::optional<Presence> m_known;
    WriteMark::State m_write = WriteMark::State::None;
    bool m_isSlow = false;
    QTimer m_patience;
};

} // namespace Rollcall
