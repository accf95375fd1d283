// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/mutteridle.h"
#include "platform/saveridle.h"

namespace Rollcall {

/// When this person last touched this computer, as far as the desktop tells: from Mutter, which tells by
/// itself, else from org.freedesktop.ScreenSaver, which has to be asked; see isAvailable(). Looks only at
/// what somebody has asked for; waits for nothing.
class IdleTime final : public QObject
{
    Q_OBJECT
public:
    explicit IdleTime(
        const QDBusConnection &session, Clock clock, QObject *parent = nullptr, IdlePace pace = {});

    void start();
    /// Tell becameIdle() after so long without a touch; 0: do not.
    void setIdleAfter(std::chrono::milliseconds time);
    /// Tell input() until this is taken back: at once for the next touch, then every few seconds at most.
    void setAwaitsInput(bool awaits);
    /// The machine has slept until now. Waking up looks like a touch to the desktop, and is none.
    void machineWoke();

    [[nodiscard]] bool isAvailable() const { return m_source != nullptr; }
    /// For the settings, where it is not available; else empty.
    [[nodiscard]] QString unavailableSentence() const;
    [[nodiscard]] bool isIdle() const { return m_isIdle; }
    /// The last touch that was told; there may have been later ones.
    [[nodiscard]] std::optional<Tick> lastInput() const { return m_lastInput; }

Q_SIGNALS:
    void availableChanged();
    void becameIdle();
    void becameActive();
    void input(Rollcall::Tick at);

private:
    void add(IdleSource &source);
    void choose();
    void apply();
    void wentIdle();
    void touched(Tick at);

    Clock m_clock;
    MutterIdle m_mutter;
    SaverIdle m_saver;
    const IdleSource *m_source = nullptr; ///< who tells now
    std::chrono::milliseconds m_idleAfter{0};
    bool m_awaitsInput = false;
    bool m_isIdle = false;
    std::optional<Tick> m_lastInput;
    Tick m_notBefore = Tick::min(); ///< what seems to be a touch before is none
};

} // namespace Rollcall
