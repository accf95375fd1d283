// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bus/busprofile.h"
#include "presence/seat.h"

namespace Rollcall {

/// A seat as the session bus shows it. The seat must outlive it.
class SeatOnBus final : public BusProfile
{
    Q_OBJECT
public:
    using ShowWindow = std::function<void(const QString &activationToken)>;

    SeatOnBus(Seat &seat, ShowWindow showWindow, QObject *parent = nullptr);

    [[nodiscard]] Facts facts() const override;
    [[nodiscard]] QTimeZone teamTimeZone() const override;
    void carryOut(const InstanceOrder &order, const Answer &answer) override;
    [[nodiscard]] InstanceReply tellWhenBack(int associateId) override;
    void showWindow(const QString &activationToken) override { m_showWindow(activationToken); }

private:
    Seat &m_seat;
    ShowWindow m_showWindow;
};

} // namespace Rollcall
