// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QObject>

namespace Rollcall {

/// What is to be watched.
struct IdleWish {
    std::chrono::milliseconds idleAfter{0}; ///< 0: not at all
    bool isTouchWanted = false; ///< the next touch, too
    bool isUrgent = false; ///< somebody waits for that touch
    friend bool operator==(const IdleWish &, const IdleWish &) = default;
};

/// How often to look where the desktop does not tell by itself.
struct IdlePace {
    std::chrono::milliseconds usual = std::chrono::minutes(1);
    std::chrono::milliseconds urgent = std::chrono::seconds(5);
};

/// One service of the desktop that knows when the person last touched keyboard, mouse or screen.
class IdleSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void watch(const IdleWish &wish) = 0;
    [[nodiscard]] virtual bool isAvailable() const = 0;

Q_SIGNALS:
    void availableChanged();
    void idle(); ///< untouched for as long as was wished
    void touched(Rollcall::Tick at); ///< about then; may be told late
};

} // namespace Rollcall
