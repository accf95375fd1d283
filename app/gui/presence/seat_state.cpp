// SPDX-License-Identifier: GPL-3.0-or-later
// What is known at the seat, and what it is told. How it is put together is in seat.cpp.
#include "presence/seat.h"

#include "domain/plaintext.h"
#include "domain/words.h"
#include "models/linetext.h"
#include "platform/hook.h"
#include "presence/knownpresence.h"
#include "session/keys.h"
#include "session/offeredpresets.h"
#include "session/teamstore.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxName = 80;
constexpr qsizetype MaxAbsent = 15; // in a menu

AutoAbsence::Rules rulesFrom(const Settings &settings)
{
    return {.isOn = settings.get(Keys::absence),
        .onLock = settings.get(Keys::absenceOnLock),
        .onSuspend = settings.get(Keys::absenceOnSleep),
        .onIdle = settings.get(Keys::absenceOnIdle),
        .grace = settings.get(Keys::absenceGrace)};
}

} // namespace

void Seat::readSettings()
{
    const Settings &settings = m_stores.settings;
    m_own->setUsualAbsence(offeredPresets(settings).constFirst());
    m_hook->setCommand(settings.get(Keys::hookCommand));
    if (m_self) {
        m_self->setRules(rulesFrom(settings));
        m_self->setAbsenceMessage(settings.get(Keys::absenceMessage));
        m_self->setForgotten(
            settings.get(Keys::tellForgotten), QTime::fromString(settings.get(Keys::endOfDay), u"HH:mm"_s));
    }
    if (m_senses)
        m_senses->setIdleAfter(settings.get(Keys::absenceIdle));
    changeSoon();
}

void Seat::readTeams()
{
    const QString id = m_session.profile().id;
    m_teams.setFollowed(m_stores.profiles.followedTeams(id));
    m_teams.setTeams(TeamStore(m_stores.settings.files(), id).load().set);
}

void Seat::refresh(std::chrono::seconds age)
{
    const QDateTime last = m_session.roster().lastAnswer();
    auto *poller = m_session.poller();
    if (poller && (!last.isValid() || last.secsTo(m_stores.clock.now()) >= age.count()))
        poller->refresh();
}

void Seat::watchOwnOnly()
{
    if (auto *poller = m_session.poller())
        poller->setVisible({ownId()});
}

// Of a tenant whose list tells no statuses, each of which is a request of its own.
QList<int> Seat::wanted() const
{
    return QList<int>{ownId()} + m_backNotices.watches().ids() + m_teams.wanted();
}

std::optional<Presence> Seat::ownPresence() const
{
    return knownPresence(m_session.roster(), ownId());
}

QList<Seat::Person> Seat::absent() const
{
    QList<Person> people;
    for (const int id : m_teams.absent()) {
        if (id != ownId() && people.size() < MaxAbsent)
            people.append({id, m_session.roster().find(id)->agent.name});
    }
    return people;
}

// At a machine that is locked, or that nobody touches, there is nobody to be told.
bool Seat::isPersonHere() const
{
    return !m_desktop.lock.isLocked() && !m_desktop.idle.isIdle();
}

bool Seat::needsSignIn() const
{
    return m_session.state() == Session::State::SignInRefused
        || m_session.state() == Session::State::NeedsSecret;
}

void Seat::changeSoon()
{
    m_changed.start();
}

void Seat::stateChanged()
{
    if (needsSignIn() && !std::exchange(m_isSignInTold, true))
        m_notices.tellSignIn(m_session.problem());
    if (m_session.state() == Session::State::SignedIn)
        m_isSignInTold = false;
    changeSoon();
}

// Contact is back, and what did not get through is still not there: the person decides anew.
void Seat::askAgainIfLost()
{
    const bool isLive = m_session.poller() && m_session.poller()->state() == Poller::State::Live;
    const bool isBack = isLive && !m_wasLive;
    m_wasLive = isLive;
    changeSoon();
    if (!isBack || !m_news)
        return;
    if (const auto target = m_news->notThrough())
        m_notices.tellNotThrough(*target, knownPresence(m_session.roster(), ownId()));
}

void Seat::tellHook(const Presence &now)
{
    HookNews news{.presence = now, .profile = m_session.profile().id};
    if (const AgentLine *line = m_teams.line(ownId()); line && line->back)
        news.until = *line->back;
    m_hook->tell(news);
}

QString Seat::problem() const
{
    if (!m_session.problem().isEmpty())
        return m_session.problem();
    const auto *poller = m_session.poller();
    const auto &error = poller && poller->error() ? poller->error() : m_session.error();
    return error ? sentence(*error) : QString();
}

OwnFace Seat::face() const
{
    const auto &principal = m_session.principal();
    const QString profile = plainLine(m_session.profile().name, MaxName);
    OwnFace face{.who = principal ? plainLine(principal->fullName, MaxName) + u", "_s + profile : profile,
        .state = label(std::nullopt),
        .problem = problem(),
        .objection = m_own->objection().sentence,
        .teams = m_teams.count(),
        .updated = m_session.roster().lastAnswer()};
    if (const AgentLine *line = m_teams.line(ownId())) {
        const QDateTime now = m_teams.now();
        const QString back = backText(*line, now);
        face.standing = line->standing;
        face.write = line->write;
        face.state = statusText(*line, now);
        if (!back.isEmpty())
            face.state += u", "_s + (line->isOverdue(now) ? back : tr("back %1").arg(back));
        face.consequence = consequenceText(*line, true);
        face.message = line->text.value_or(QString());
    }
    if (needsSignIn())
        face.attention = OwnFace::Attention::SignIn;
    else if (m_news && (m_news->isSlow() || m_news->notThrough()))
        face.attention = OwnFace::Attention::NotSent;
    else if (!m_teams.shortage().isEmpty())
        face.attention = OwnFace::Attention::Teams;
    return face;
}

} // namespace Rollcall
