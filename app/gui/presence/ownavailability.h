// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/exitcode.h"
#include "change/presencewriter.h"
#include "domain/messagepreset.h"
#include "platform/instanceorder.h"
#include "session/session.h"
#include "session/typedabsence.h"

#include <functional>

namespace Rollcall {

/// The signed-in person's own availability for whoever asks outside the list: one door, which refuses what
/// the window would refuse and answers with the sentence and the exit code. One change at a time. The session
/// must outlive it.
class OwnAvailability final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const InstanceReply &reply)>;
    /// Nullopt: it was refused, or nobody could try.
    using Taken = std::function<void(const std::optional<ChangeResult> &result)>;

    explicit OwnAvailability(Session &session, QObject *parent = nullptr);
    ~OwnAvailability() override;

    /// What Toggle sets for somebody who is present.
    void setUsualAbsence(const MessagePreset &preset) { m_usual = preset; }
    /// Toggle, Present or Absent. Waits for a sign-in that is under way; `answer` is called once, also when
    /// the connection goes.
    void carryOut(const InstanceOrder &order, const Answer &answer);
    /// A change that is worked out already. Waits for nothing.
    void change(const ChangeOrder &order, const Taken &taken);
    void change(const ChangeOrder &order, const Answer &answer);
    [[nodiscard]] bool isBusy() const { return bool(m_answer); }
    /// Why nothing can be set now; exit code 0: something can, or will be once the session is signed in.
    [[nodiscard]] InstanceReply objection() const;

Q_SIGNALS:
    void concluded(const Rollcall::ChangeResult &result);
    void ended(); ///< not busy any more

private:
    void proceed();
    void obey();
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] static InstanceReply busy();
    void begin(const ChangeOrder &order, const Answer &answer);
    void makeWriter();
    void toggle();
    void write(const Presence &target, const std::optional<Status> &seen);
    void write(const ChangeOrder &order);
    void toggleFrom(const Status &status);
    void mark(const WriteMark &mark);
    [[nodiscard]] TypedAbsence usualAbsence() const;
    [[nodiscard]] TypedAbsence typed(const QString &text, const QString &until) const;
    void setAbsent(const TypedAbsence &absence, const std::optional<Status> &seen);
    void conclude(const ChangeResult &result);
    void finish(ExitCode code, const QString &sentence);
    void disconnected();

    Session &m_session;
    MessagePreset m_usual;
    InstanceOrder m_order;
    Answer m_answer; ///< null: nothing is asked
    Taken m_taken;
    std::optional<ChangeResult> m_result;
    bool m_isMarked = false; ///< as under way, by a toggle that still reads
    std::unique_ptr<PresenceWriter> m_writer; ///< of the present connection
};

} // namespace Rollcall
