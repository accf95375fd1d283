// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/presence.h"

#include <QTimeZone>

namespace Rollcall {

/// When the return time in the person's own message is carried out: once it has passed, only here, with the
/// session unlocked and touched in the last two minutes, whoever wrote the time. Keeps nothing on disk: the
/// message is the bookkeeping. No timer and no network: it answers what to do, and the writer reads before it
/// writes.
class OwnReturn final
{
public:
    static constexpr std::chrono::minutes RecentInput{2};

    enum class Step {
        Nothing,
        SetPresent, ///< as long as the server still has pair()
        Ask, ///< absent since an earlier day without a return time: still away?
    };

    explicit OwnReturn(const QTimeZone &team);

    /// The own state as the server has it. `isStartSeen`: we saw it begin at `since`, in place of another
    /// one.
    void seen(const Presence &own, const QDateTime &since, bool isStartSeen);
    void lost(); ///< nothing is known any more, until seen() again
    /// The person asks for this here by hand: a return time in it that has passed is not meant to be carried
    /// out, as when they take a return back.
    void setByHand(const Presence &target, const QDateTime &now);
    void setUnlocked(bool isUnlocked) { m_isUnlocked = isUnlocked; }
    void input(Tick at); ///< somebody touched the machine

    /// SetPresent is said once for each pair, Ask once a day.
    [[nodiscard]] Step decide(const QDateTime &now, Tick tick);
    [[nodiscard]] const std::optional<Presence> &pair() const { return m_own; }
    /// In the team's zone; invalid: there is none that is certain.
    [[nodiscard]] QDateTime backAt() const { return m_back; }
    /// The return time has passed, and only somebody's hand is missing: watch for it.
    [[nodiscard]] bool waitsForInput(const QDateTime &now) const;

private:
    [[nodiscard]] QDateTime backIn(const Presence &own, const QDateTime &since, bool isStartSeen) const;
    [[nodiscard]] bool isOverdue(const QDateTime &now) const;
    [[nodiscard]] bool isLeftOver(const QDateTime &now) const;

    QTimeZone m_team;
    std::optional<Presence> m_own;
    QDateTime m_since;
    bool m_isStartSeen = false;
    QDateTime m_back;
    std::optional<Presence> m_done; ///< carried out, or taken back: not again until there was another one
    QDate m_askedOn;
    bool m_isUnlocked = true;
    std::optional<Tick> m_inputAt;
};

} // namespace Rollcall
