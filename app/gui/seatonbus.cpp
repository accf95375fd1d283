// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatonbus.h"

#include <utility>

namespace Rollcall {

SeatOnBus::SeatOnBus(Seat &seat, ShowWindow showWindow, QObject *parent)
    : BusProfile(parent)
    , m_seat(seat)
    , m_showWindow(std::move(showWindow))
{
    connect(&seat, &Seat::faceChanged, this, &SeatOnBus::factsChanged);
}

BusProfile::Facts SeatOnBus::facts() const
{
    const auto own = m_seat.ownPresence();
    const OwnFace face = m_seat.face();
    const auto *poller = m_seat.session().poller();
    return {.name = m_seat.session().profile().name,
        .ownStatus = own ? wireName(own->status) : QString(),
        .ownMessage = own ? own->message : QString(),
        .present = face.teams.present,
        .notPresent = face.teams.notPresent,
        .unknown = face.teams.unknown,
        .isConnected = poller && poller->state() == Poller::State::Live,
        .lastUpdated = face.updated};
}

QTimeZone SeatOnBus::teamTimeZone() const
{
    return Rollcall::teamTimeZone(m_seat.session().profile());
}

void SeatOnBus::carryOut(const InstanceOrder &order, const Answer &answer)
{
    m_seat.carryOut(order, answer);
}

InstanceReply SeatOnBus::tellWhenBack(int associateId)
{
    if (!m_seat.policy().personWatch)
        return {
            int(ExitCode::NotPermitted), tr("Waiting for a person is switched off by your administrator.")};
    if (!m_seat.session().roster().find(associateId))
        return {int(ExitCode::SomeFailed), tr("Nobody with this number is in the list.")};
    if (!m_seat.backNotices().watches().add(associateId))
        return {int(ExitCode::SomeFailed), tr("There is nothing to wait for: this person is present.")};
    return {};
}

} // namespace Rollcall
