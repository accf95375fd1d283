// SPDX-License-Identifier: GPL-3.0-or-later
#include "presence/ownavailability.h"

#include "domain/plaintext.h"
#include "domain/words.h"
#include "session/typedabsence.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

OwnAvailability::OwnAvailability(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &Session::stateChanged, this, &OwnAvailability::proceed);
    connect(&session, &Session::disconnecting, this, &OwnAvailability::disconnected);
}

OwnAvailability::~OwnAvailability()
{
    disconnected();
    if (m_answer) // it waits for a sign-in
        finish(ExitCode::Unreachable, tr("The connection was closed."));
}

InstanceReply OwnAvailability::objection() const
{
    const auto refuse = [](ExitCode code, const QString &sentence) {
        return InstanceReply{int(code), sentence};
    };
    const auto &error = m_session.error();
    if (m_session.profile().isDisplayOnly)
        return refuse(ExitCode::NotPermitted, tr("This connection is for display only."));
    switch (m_session.state()) {
    case Session::State::NeedsSecret:
    case Session::State::SignInRefused:
        return refuse(ExitCode::SignIn, m_session.problem());
    case Session::State::Unreachable:
    case Session::State::NotUsable:
        return refuse(error ? exitCodeOf(*error) : ExitCode::Unreachable,
            error ? sentence(*error) : m_session.problem());
    default:
        break;
    }
    if (m_session.capabilities().isReadingOnly)
        return refuse(
            ExitCode::NotPermitted, tr("Reading only: availability can be changed in SuperOffice itself."));
    if (m_session.state() == Session::State::SignedIn && m_session.principal()->ejUserId <= 0)
        return refuse(ExitCode::NotPermitted,
            tr("You are not a Service user, so you have no availability of your own."));
    return {};
}

void OwnAvailability::carryOut(const InstanceOrder &order, const Answer &answer)
{
    if (m_answer)
        return answer(busy());
    m_order = order;
    m_answer = answer;
    proceed();
}

void OwnAvailability::proceed()
{
    if (!m_answer || m_writer)
        return;
    if (const InstanceReply no = objection(); no.exitCode != 0)
        return finish(ExitCode(no.exitCode), no.sentence);
    if (m_session.state() == Session::State::SignedIn)
        obey();
}

void OwnAvailability::change(const ChangeOrder &order, const Taken &taken)
{
    if (m_answer || !isReady())
        return taken({});
    m_taken = taken;
    begin(order, [](const InstanceReply &) {});
}

void OwnAvailability::change(const ChangeOrder &order, const Answer &answer)
{
    if (m_answer)
        return answer(busy());
    if (!isReady()) {
        const InstanceReply no = objection();
        return answer(no.exitCode != 0
                ? no
                : InstanceReply{int(ExitCode::Unreachable), tr("The connection was closed.")});
    }
    begin(order, answer);
}

void OwnAvailability::begin(const ChangeOrder &order, const Answer &answer)
{
    m_answer = answer;
    makeWriter();
    write(order);
}

InstanceReply OwnAvailability::busy()
{
    return {int(ExitCode::SomeFailed), tr("Another change is under way.")};
}

bool OwnAvailability::isReady() const
{
    return m_session.state() == Session::State::SignedIn && objection().exitCode == 0;
}

void OwnAvailability::makeWriter()
{
    m_writer = std::make_unique<PresenceWriter>(
        *m_session.client(), m_session.roster(), m_session.principal()->associateId);
}

void OwnAvailability::obey()
{
    makeWriter();
    switch (m_order.command) {
    case InstanceOrder::Command::Toggle:
        return toggle();
    case InstanceOrder::Command::Present:
        return write({Present, {}}, {});
    case InstanceOrder::Command::Absent:
        break;
    case InstanceOrder::Command::Raise:
        return finish(ExitCode::Usage, tr("Nothing is to be set."));
    }
    setAbsent(typed(m_order.message, m_order.until), {});
}

// To the other state than the server has, not than was shown: nobody looked at anything. It counts as under
// way from the click on, with what it will probably be.
void OwnAvailability::toggle()
{
    const int ownId = m_session.principal()->associateId;
    const RosterEntry *entry = m_session.roster().find(ownId);
    const bool isAbsent = entry && entry->status && standing(*entry->status) == Standing::NotPresent;
    const Presence probable = isAbsent ? Presence{Present, {}} : Presence{NotPresent, usualAbsence().message};
    mark({WriteMark::State::Pending, probable});
    auto *reply = m_session.client()->presence(ownId, Request::Urgency::User);
    reply->then(m_writer.get(), [this, probable](const Result<PresenceAnswer> &answer) {
        if (answer)
            return toggleFrom(answer->presence.status);
        const bool isOver = answer.error().kind != ApiError::Kind::Retry;
        mark(isOver ? WriteMark() : WriteMark{WriteMark::State::NotSent, probable});
        finish(exitCodeOf(answer.error()), sentence(answer.error()));
    });
}

void OwnAvailability::toggleFrom(const Status &status)
{
    const TypedAbsence absence = usualAbsence();
    if (standing(status) == Standing::NotPresent)
        return write({Present, {}}, status);
    if (standing(status) == Standing::Present && absence.problem.isEmpty())
        return setAbsent(absence, status);
    mark({});
    if (standing(status) == Standing::Present)
        return finish(ExitCode::Usage, absence.problem);
    finish(ExitCode::NotPermitted, tr("You are %1, which cannot be changed here.").arg(label(status)));
}

void OwnAvailability::mark(const WriteMark &mark)
{
    m_isMarked = mark.state == WriteMark::State::Pending;
    m_session.roster().setWriteMark(m_session.principal()->associateId, mark);
}

TypedAbsence OwnAvailability::usualAbsence() const
{
    const auto minutes = m_usual.duration.count();
    return typed(m_usual.text, minutes > 0 ? u"+%1m"_s.arg(minutes) : QString());
}

TypedAbsence OwnAvailability::typed(const QString &text, const QString &until) const
{
    return typedAbsence(text, until, m_session.roster().clock().now(), m_session.profile());
}

void OwnAvailability::setAbsent(const TypedAbsence &absence, const std::optional<Status> &seen)
{
    if (!absence.problem.isEmpty())
        return finish(ExitCode::Usage, absence.problem);
    write({NotPresent, absence.message}, seen);
}

void OwnAvailability::write(const Presence &target, const std::optional<Status> &seen)
{
    write({.associateId = m_session.principal()->associateId, .target = target, .seenStatus = seen});
}

void OwnAvailability::write(const ChangeOrder &order)
{
    m_isMarked = false; // from here on the writer marks
    m_result = ChangeResult{.associateId = order.associateId, .target = order.target}; // until it is known
    ChangeRun *run = m_writer->change({order});
    connect(run, &ChangeRun::progressed, this, &OwnAvailability::conclude);
}

void OwnAvailability::conclude(const ChangeResult &result)
{
    m_result = result;
    Q_EMIT concluded(result);
    switch (result.outcome) {
    case ChangeOutcome::Changed:
    case ChangeOutcome::Unchanged: {
        const Presence now = result.stored.value_or(result.target);
        const QString message = plainLine(now.message, MaxMessageLength);
        return finish(ExitCode::Done,
            message.isEmpty() ? tr("You are %1.").arg(label(now.status))
                              : tr("You are %1: “%2”.").arg(label(now.status), message));
    }
    case ChangeOutcome::Conflict:
        return finish(ExitCode::Conflict, tr("Somebody has changed your availability a moment ago."));
    case ChangeOutcome::Failed:
    case ChangeOutcome::Cancelled:
        break;
    }
    if (result.error)
        return finish(exitCodeOf(*result.error), sentence(*result.error));
    finish(ExitCode::Unreachable, tr("It was not sent."));
}

void OwnAvailability::finish(ExitCode code, const QString &sentence)
{
    if (m_writer)
        m_writer.release()->deleteLater(); // perhaps one of its own calls us
    const Answer answer = std::exchange(m_answer, {});
    const Taken taken = std::exchange(m_taken, {});
    const auto result = std::exchange(m_result, {});
    if (taken)
        taken(result);
    if (answer)
        answer({int(code), sentence});
    if (answer)
        Q_EMIT ended();
}

// The client goes now, and what was sent with it stays unanswered.
void OwnAvailability::disconnected()
{
    if (!m_writer)
        return;
    m_writer.reset();
    if (m_isMarked)
        mark({});
    finish(ExitCode::Unreachable,
        tr("The connection was closed; what came of the change is not known. Look before you try again."));
}

} // namespace Rollcall
