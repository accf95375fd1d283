// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changeorder.h"
#include "domain/clock.h"

#include <QList>

namespace Rollcall {

/// Sets the person of this machine not present when they leave it, and back when they return. Off until they
/// switch it on. It undoes only what it did itself, as long as the server still has exactly that; what a
/// person set by hand it never touches.
///
/// No timer, no bus, no network: it is told what happened and answers what to do. Whoever carries a step out
/// reads before writing, and tells what came of it with written().
class AutoAbsence final
{
public:
    enum class Cause { Lock, Suspend, Idle };
    struct Rules {
        bool isOn = false;
        bool onLock = true;
        bool onSuspend = true;
        bool onIdle = true;
        std::chrono::seconds grace{30}; ///< between the lock and the absence
        friend bool operator==(const Rules &, const Rules &) = default;
    };
    enum class Origin { Server, Person }; ///< of what is seen: read there, or asked for here by hand
    struct Step {
        enum class Kind {
            SetNotPresent, ///< where the server has Present
            SetPresent, ///< where the server has `expected`
            AskToReturn, ///< not certain that the absence was this one: the person decides
        };
        Kind kind = Kind::SetNotPresent;
        Cause cause = Cause::Lock;
        std::optional<Presence> expected;
        friend bool operator==(const Step &, const Step &) = default;
    };
    using MaybeStep = std::optional<Step>;

    void setRules(const Rules &rules);
    [[nodiscard]] const Rules &rules() const { return m_rules; }
    void pauseUntil(Tick until);
    void resume() { m_pausedUntil.reset(); }
    [[nodiscard]] bool isPaused(Tick now) const { return m_pausedUntil && now < *m_pausedUntil; }

    void lock(Tick now);
    [[nodiscard]] MaybeStep unlock();
    /// Not known to be locked any more, though nobody was seen to unlock it: the next input decides.
    void lockLost();
    [[nodiscard]] MaybeStep suspend(Tick now); ///< the machine is about to sleep
    [[nodiscard]] MaybeStep idle(Tick now); ///< nobody has touched it for as long as was agreed
    [[nodiscard]] MaybeStep input(); ///< somebody touches it
    [[nodiscard]] MaybeStep seen(const Presence &own, Origin origin);
    /// The result of a step, which was asked for as `target`. Nullopt: nobody tried, there is no contact.
    [[nodiscard]] MaybeStep written(const Presence &target, const std::optional<ChangeResult> &result);
    /// Ask again at deadline(); nullopt: nothing is due.
    [[nodiscard]] MaybeStep advance(Tick now);
    [[nodiscard]] std::optional<Tick> deadline() const;

    /// The absence on the server is this one's.
    [[nodiscard]] bool isOwner() const { return m_token.has_value(); }
    /// The next input() would matter: watch for it.
    [[nodiscard]] bool waitsForInput() const;

private:
    struct Token {
        Presence stored; ///< as the server has it
        Cause cause = Cause::Lock;
    };
    [[nodiscard]] bool mayLeave(bool isCause, Tick now) const;
    [[nodiscard]] Step leave(Cause cause);
    [[nodiscard]] MaybeStep comeBack();
    [[nodiscard]] MaybeStep askAboutLost();
    void forget();

    Rules m_rules;
    std::optional<Tick> m_pausedUntil;
    std::optional<Presence> m_own; ///< as last seen
    std::optional<Tick> m_leavesAt; ///< the end of the grace
    std::optional<Step> m_underWay; ///< carried out now
    std::optional<Token> m_token;
    std::optional<Token> m_lost; ///< sent without an answer: perhaps on the server, perhaps not
    bool m_isLocked = false;
    bool m_isHere = true; ///< the person has not left since they were last noticed
    bool m_isOverruled = false; ///< the person changed it by hand while a step was under way
    bool m_isQuiet = false; ///< somebody set Present from outside: until the next input
};

} // namespace Rollcall
