// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked, and what comes of it. Everything else is in profileobject.cpp.
#include "bus/profileobject.h"

#include "api/exitcode.h"
#include "bus/isountil.h"
#include "domain/plaintext.h"
#include "domain/presence.h"
#include "domain/say.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr std::size_t MostWaiting = 16; // calls without an answer yet
constexpr qsizetype MaxSentence = 400;
constexpr qsizetype MaxQuoted = 64;
constexpr qsizetype MaxToken = 400;

constexpr std::array ErrorNames{std::pair{ExitCode::SomeFailed, "Failed"_L1},
    std::pair{ExitCode::Usage, "Usage"_L1}, std::pair{ExitCode::SignIn, "SignIn"_L1},
    std::pair{ExitCode::NotPermitted, "NotPermitted"_L1}, std::pair{ExitCode::Unreachable, "Unreachable"_L1},
    std::pair{ExitCode::NotThisApi, "NotThisApi"_L1}, std::pair{ExitCode::Conflict, "Conflict"_L1}};

QString errorName(int exitCode)
{
    const auto *const known = std::ranges::find_if(
        ErrorNames, [exitCode](const auto &entry) { return int(entry.first) == exitCode; });
    return "io.github.rollcall.Error."_L1
        + (known == ErrorNames.end() ? ErrorNames.front().second : known->second);
}

QString errorText(const InstanceReply &reply)
{
    return plainLine(reply.sentence, MaxSentence);
}

InstanceReply usage(const QString &sentence)
{
    return {int(ExitCode::Usage), sentence};
}

InstanceReply gone()
{
    return {int(ExitCode::SomeFailed),
        say(QT_TRANSLATE_NOOP("Rollcall", "The connection was closed. Look before you try again."))};
}

bool isToken(const QString &text)
{
    return text.size() <= MaxToken
        && std::ranges::all_of(text, [](QChar c) { return c > u' ' && c <= u'~'; });
}

} // namespace

void ProfileObject::close()
{
    if (m_profile)
        m_profile->disconnect(this);
    m_profile.clear();
    while (!m_waiting.empty())
        answer(m_waiting.begin()->first, gone());
}

void ProfileObject::SetPresent()
{
    carryOut({.command = InstanceOrder::Command::Present});
}

void ProfileObject::Toggle()
{
    carryOut({.command = InstanceOrder::Command::Toggle});
}

void ProfileObject::SetNotPresent(const QString &message, const QString &until)
{
    if (!m_profile)
        return refuse(gone());
    if (message.size() > MaxMessageLength)
        return refuse(usage(say(QT_TRANSLATE_NOOP("Rollcall", "The message is too long: %1 characters fit."))
                                .arg(MaxMessageLength)));
    const auto typed = untilFromIso(until, m_clock.now(), m_profile->teamTimeZone());
    if (!typed)
        return refuse(usage(say(
            QT_TRANSLATE_NOOP("Rollcall", "“%1” is not a time to come: use 2026-11-23T13:00, 13:00 or +30m."))
                                .arg(plainLine(until, MaxQuoted))));
    carryOut({.command = InstanceOrder::Command::Absent, .message = message, .until = *typed});
}

void ProfileObject::TellMeWhenBack(int id)
{
    if (id < 1)
        return refuse(
            usage(say(QT_TRANSLATE_NOOP("Rollcall", "%1 is not the number of an associate.")).arg(id)));
    const InstanceReply reply = m_profile ? m_profile->tellWhenBack(id) : gone();
    if (reply.exitCode != 0)
        refuse(reply);
}

void ProfileObject::ShowWindow()
{
    ShowWindowWithToken({});
}

void ProfileObject::ShowWindowWithToken(const QString &token)
{
    if (!isToken(token))
        return refuse(usage(say(QT_TRANSLATE_NOOP("Rollcall", "That is not an activation token."))));
    if (!m_profile)
        return refuse(gone());
    m_profile->showWindow(token);
}

void ProfileObject::carryOut(const InstanceOrder &order)
{
    if (!m_profile)
        return refuse(gone());
    if (m_waiting.size() >= MostWaiting)
        return sendErrorReply(QDBusError::LimitsExceeded,
            say(QT_TRANSLATE_NOOP("Rollcall", "Too many calls wait for their answer.")));
    setDelayedReply(true);
    const int ticket = ++m_tickets;
    m_waiting.emplace(ticket, Call{connection(), message()});
    m_profile->carryOut(order, [self = QPointer(this), ticket](const InstanceReply &reply) {
        if (self)
            self->answer(ticket, reply);
    });
}

void ProfileObject::answer(int ticket, const InstanceReply &reply)
{
    const auto node = m_waiting.extract(ticket);
    if (node.empty())
        return;
    publish(); // who has the answer reads what it brought about
    const Call &call = node.mapped();
    if (!call.message.isReplyRequired() || !call.bus.isConnected())
        return;
    call.bus.send(reply.exitCode == 0
            ? call.message.createReply()
            : call.message.createErrorReply(errorName(reply.exitCode), errorText(reply)));
}

void ProfileObject::refuse(const InstanceReply &reply) const
{
    sendErrorReply(errorName(reply.exitCode), errorText(reply));
}

} // namespace Rollcall
