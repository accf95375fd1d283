// SPDX-License-Identifier: GPL-3.0-or-later
#include "presence/seat.h"

#include "platform/hook.h"
#include "presence/knownpresence.h"
#include "session/teamstore.h"

#include <utility>

namespace Rollcall {

Seat::Seat(const Profile &profile, const Desktop &desktop, const Stores &stores, QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
    , m_stores(stores)
    , m_session(profile, stores.network, stores.secrets, stores.ledger, stores.clock, stores.policy)
    , m_own(std::make_unique<OwnAvailability>(m_session))
    , m_backNotices(m_session.roster(), desktop.notifications)
    , m_model(m_session.roster(), teamTimeZone(profile))
    , m_teams(m_model)
    , m_notices(desktop.notifications, stores.clock)
    , m_hook(std::make_unique<Hook>(stores.policy.hooks))
{
    m_session.setCapabilities(stores.profiles.capabilities(profile.id));
    m_session.setTeams(TeamStore(stores.settings.files(), profile.id).managed());
    connect(&m_session, &Session::capabilitiesLearned, this,
        [this, id = profile.id](
            const Capabilities &learned) { m_stores.profiles.setCapabilities(id, learned); });
    connect(&m_session, &Session::signedIn, this, &Seat::signedIn);
    connect(&m_session, &Session::stateChanged, this, &Seat::stateChanged);
    connect(&m_teams, &TeamWatch::counted, this, &Seat::changeSoon);
    connect(&m_teams, &TeamWatch::news, &m_notices, &OwnNotices::tellTeams);
    connect(&m_session.roster(), &Roster::changed, this, &Seat::changeSoon);
    m_changed.setSingleShot(true);
    m_changed.setInterval(0);
    connect(&m_changed, &QTimer::timeout, this, &Seat::faceChanged);
    connectNotices();
    readSettings();
    readTeams();
}

// Who waits for an answer is told while everything is still there.
Seat::~Seat()
{
    m_own.reset();
    m_notices.close();
    disconnect(&m_session, nullptr, this, nullptr);
}

void Seat::start(bool isAttended)
{
    m_session.start(isAttended);
}

int Seat::ownId() const
{
    return m_session.principal() ? m_session.principal()->associateId : 0;
}

// Also after each new connection. What this program did to the person is not forgotten with the old one.
void Seat::signedIn()
{
    Poller &poller = *m_session.poller();
    poller.setWanted([this] { return wanted(); });
    connect(&poller, &Poller::polled, &m_teams, &TeamWatch::look);
    connect(&poller, &Poller::stateChanged, this, &Seat::askAgainIfLost);
    watchOwnOnly();
    if (std::exchange(m_person, ownId()) != ownId())
        watchPerson();
}

void Seat::watchPerson()
{
    m_senses.reset();
    m_self = std::make_unique<SelfWatch>(m_session.roster(), ownId(), teamTimeZone(m_session.profile()));
    connect(m_self.get(), &SelfWatch::wanted, this, &Seat::carryOutAutomatic);
    connect(m_self.get(), &SelfWatch::ask, &m_notices, &OwnNotices::ask);
    connect(m_self.get(), &SelfWatch::needsChanged, this, &Seat::changeSoon);
    m_news = std::make_unique<OwnNews>(m_session.roster(), ownId());
    connectNews();
    readSettings(); // before the senses: a screen that is locked already counts from now
    if (m_own->objection().exitCode != 0)
        return; // nothing of their own is to be done here
    m_senses =
        std::make_unique<Senses>(Senses::Desktop{m_desktop.lock, m_desktop.sleep, m_desktop.idle}, *m_self);
    readSettings(); // theirs
    m_self->start();
    m_news->start();
}

void Seat::connectNews()
{
    connect(m_news.get(), &OwnNews::sending, this, [this](const Presence &target) {
        if (!m_isAutomatic)
            m_self->setByHand(target);
    });
    connect(m_news.get(), &OwnNews::slow, this, [this] {
        const RosterEntry *entry = m_session.roster().find(ownId());
        if (isPersonHere() && entry)
            m_notices.tellSlow(entry->write.target);
        changeSoon();
    });
    connect(m_news.get(), &OwnNews::arrived, &m_notices, &OwnNotices::tellArrived);
    connect(m_news.get(), &OwnNews::failed, this, [this](const Presence &target) {
        m_notices.tellNotThrough(target, knownPresence(m_session.roster(), ownId()));
    });
    connect(
        m_news.get(), &OwnNews::changedOutside, this, [this](const Presence &before, const Presence &now) {
            if (isPersonHere())
                m_notices.tellOutside(before, now);
        });
    connect(m_news.get(), &OwnNews::changed, this, &Seat::tellHook);
}

void Seat::connectNotices()
{
    const auto change = [this](const ChangeOrder &order) {
        m_own->change(order, [this](const InstanceReply &reply) { tellIfRefused(reply); });
    };
    connect(&m_notices, &OwnNotices::ordered, this, change);
    connect(
        &m_notices, &OwnNotices::wanted, this, [this, change](const Presence &target, const Presence &seen) {
            change({.associateId = ownId(),
                .target = target,
                .seenStatus = seen.status,
                .seenMessage = seen.message});
        });
    connect(&m_notices, &OwnNotices::repeatWanted, this,
        [this, change](const Presence &target) { change({.associateId = ownId(), .target = target}); });
}

// It waits for nobody: what cannot be sent at once is told as such.
void Seat::carryOutAutomatic(const ChangeOrder &order, SelfWatch::Reason reason)
{
    m_isAutomatic = true;
    m_own->change(order, [this, order, reason](const std::optional<ChangeResult> &result) {
        m_isAutomatic = false;
        if (!m_self)
            return;
        m_self->done(reason, result);
        if (!result)
            return;
        m_notices.tellAutomatic(reason, *result);
        // Somebody else was faster, which is read here first and not by a poll.
        const bool isOvertaken = result->outcome == ChangeOutcome::Conflict && result->stored;
        if (isOvertaken && order.seenStatus && isPersonHere())
            m_notices.tellOutside(
                {*order.seenStatus, order.seenMessage.value_or(QString())}, *result->stored);
    });
}

void Seat::carryOut(const InstanceOrder &order, bool tells)
{
    if (tells)
        connect(m_own.get(), &OwnAvailability::concluded, &m_notices, &OwnNotices::tellSet,
            Qt::ConnectionType(Qt::SingleShotConnection));
    carryOut(order, [this](const InstanceReply &reply) {
        disconnect(m_own.get(), &OwnAvailability::concluded, &m_notices, &OwnNotices::tellSet);
        tellIfRefused(reply);
    });
}

// What did not get through has been told.
void Seat::tellIfRefused(const InstanceReply &reply)
{
    if (reply.exitCode != 0 && !(m_news && m_news->notThrough()))
        m_notices.tellRefused(reply.sentence);
}

void Seat::carryOut(const InstanceOrder &order, const OwnAvailability::Answer &answer)
{
    m_own->carryOut(order, [this, answer, message = order.message](const InstanceReply &reply) {
        if (reply.exitCode == 0 && !message.isEmpty())
            Q_EMIT messageUsed(message);
        answer(reply);
    });
}

} // namespace Rollcall
