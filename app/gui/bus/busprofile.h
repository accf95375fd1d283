// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/instanceorder.h"

#include <QDateTime>
#include <QObject>
#include <QTimeZone>

#include <functional>

namespace Rollcall {

/// What the session bus shows of one profile and asks of it; the program implements it. Texts are as the
/// server has them: whoever shows them makes them plain.
class BusProfile : public QObject
{
    Q_OBJECT
public:
    struct Facts {
        QString name; ///< of the profile
        QString ownStatus; ///< wire name; empty: not known
        QString ownMessage;
        int present = 0; ///< of the teams that the user follows
        int notPresent = 0;
        int unknown = 0;
        bool isConnected = false;
        QDateTime lastUpdated; ///< invalid: never
        friend bool operator==(const Facts &, const Facts &) = default;
    };
    using Answer = std::function<void(const InstanceReply &reply)>;

    using QObject::QObject;

    [[nodiscard]] virtual Facts facts() const = 0;
    /// The zone in which an order's `until` is read.
    [[nodiscard]] virtual QTimeZone teamTimeZone() const = 0;
    /// Toggle, Present or Absent. Refuses what the window would refuse. `answer` counts once, at any time,
    /// also when this object is gone.
    virtual void carryOut(const InstanceOrder &order, const Answer &answer) = 0;
    /// Exit code 0: will be told. The id is one that can be.
    [[nodiscard]] virtual InstanceReply tellWhenBack(int associateId) = 0;
    /// The token lets the window take the focus; empty: the caller has none.
    virtual void showWindow(const QString &activationToken) = 0;

Q_SIGNALS:
    /// May come as often as it likes; it is told once for each turn of the event loop.
    void factsChanged();
};

} // namespace Rollcall
