// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/autoabsence.h"
#include "change/forgotten.h"
#include "change/ownreturn.h"
#include "roster/roster.h"

namespace Rollcall {

/// Brings what happens at this machine, and what the server has for the signed-in person, to AutoAbsence,
/// OwnReturn and Forgotten; says what is to be written and what to ask. Writes nothing itself: whoever
/// carries out what is wanted() tells with done() what came of it. Looks at the clock only while something is
/// due. The roster must outlive it.
class SelfWatch final : public QObject
{
    Q_OBJECT
public:
    enum class Reason { Lock, Suspend, Idle, CameBack, ReturnTime };
    Q_ENUM(Reason)
    enum class Question {
        Return, ///< not present, perhaps by this program's doing: present again?
        StillAway, ///< not present since an earlier day
        WorkingHere, ///< not present, and working at this machine
        EndOfDay, ///< present, and the day is over
    };
    Q_ENUM(Question)
    /// What it has to be told of.
    struct Needs {
        bool sleep = false; ///< in time: a sleep should wait for sleepAllowed()
        bool idle = false;
        bool input = false;
        friend bool operator==(const Needs &, const Needs &) = default;
    };

    /// `team`: the zone of the return times.
    SelfWatch(Roster &roster, int ownId, const QTimeZone &team, QObject *parent = nullptr);

    void start();
    void setRules(const AutoAbsence::Rules &rules);
    /// The message of an automatic absence; everybody in SuperOffice reads it.
    void setAbsenceMessage(const QString &message) { m_absenceMessage = message; }
    /// Whether to ask when the own presence no longer fits. `endOfDay`: of this person; invalid: none.
    void setForgotten(bool asks, const QTime &endOfDay);
    /// Present, and about to log out.
    [[nodiscard]] bool isForgottenAtLogout() const;
    /// Whether the desktop tells of input at all.
    void setInputKnown(bool isKnown) { m_isInputKnown = isKnown; }
    void pauseFor(std::chrono::milliseconds time);
    void resume();
    [[nodiscard]] const AutoAbsence &automation() const { return m_automation; }
    [[nodiscard]] const Needs &needs() const { return m_needs; }

    // What happens at this machine.
    void locked();
    void unlocked();
    void lockLost(); ///< not known to be locked any more, though nobody was seen to unlock it
    void aboutToSleep();
    void awake();
    void idle();
    void input(Tick at);

    /// The person asks for this here by hand; to be told before it is sent.
    void setByHand(const Presence &target);
    /// What came of wanted(). Nullopt: nobody tried, there is no contact.
    void done(Rollcall::SelfWatch::Reason reason, const std::optional<Rollcall::ChangeResult> &result);
    /// Looks at the clock at once.
    void look();

Q_SIGNALS:
    void wanted(const Rollcall::ChangeOrder &order, Rollcall::SelfWatch::Reason reason);
    /// A person has to decide about this state.
    void ask(Rollcall::SelfWatch::Question question, const Rollcall::Presence &about);
    /// The machine is about to sleep, and nothing is on its way to the server (any more).
    void sleepAllowed();
    void needsChanged();

private:
    void rosterChanged(const QList<RosterChange> &changes);
    void readOwn();
    void tellReturn(const Presence &own);
    void take(const AutoAbsence::MaybeStep &step);
    void want(const Presence &target, const std::optional<Presence> &seen, Reason reason);
    void decideReturn();
    void decideForgotten();
    void askOnce(Question question, const Presence &about);
    void update();
    void armTimers();
    [[nodiscard]] Needs currentNeeds() const;
    [[nodiscard]] bool isWriting() const;

    Roster &m_roster;
    int m_ownId;
    AutoAbsence m_automation;
    OwnReturn m_return;
    Forgotten m_forgotten;
    bool m_asksForgotten = false;
    bool m_hasEndOfDay = false;
    QString m_absenceMessage;
    QString m_messageBefore; ///< of the person present, before the automation's absence
    struct Known {
        Presence pair;
        QDateTime since;
        bool isStartSeen = false; ///< else it began before
    };
    std::optional<Known> m_known; ///< as last read; perhaps too old to count
    bool m_isLost = true; ///< it is
    std::optional<std::pair<Presence, QDate>> m_asked; ///< about this, on that day
    Presence m_stepTarget; ///< of the automation's last step
    int m_underWay = 0; ///< orders without a result
    bool m_isInputKnown = false;
    bool m_isLocked = false;
    bool m_isAsleep = false;
    bool m_maySleep = false; ///< has been told
    Tick m_countsFrom = Tick::min(); ///< input before this is older than the person's leaving
    Needs m_needs;
    QTimer m_due; ///< of the automation
    QTimer m_look; ///< at the wall clock, while a return time is ahead
};

} // namespace Rollcall
