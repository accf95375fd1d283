// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/autostart.h"
#include "session/keys.h"
#include "settings/bind.h"
#include "settings/checkline.h"
#include "settings/services.h"
#include "settings/signinfields.h"

class QVBoxLayout;

namespace Rollcall {

/// What the program does about the own availability on this computer, and how it stays at hand: the same for
/// every connection. Whether it starts at login is kept by the desktop, everything else in the settings.
class AvailabilityPage final : public QWidget
{
    Q_OBJECT
public:
    AvailabilityPage(const SettingsServices &services, QWidget *parent);

    [[nodiscard]] bool isEdited() const;
    [[nodiscard]] std::optional<Complaint> complaint() const;
    /// A sentence when something cannot be written; else empty.
    [[nodiscard]] QString save();

Q_SIGNALS:
    void edited();

private:
    struct Choices {
        bool absence = false, onLock = true, onSleep = true, onIdle = true;
        std::chrono::seconds grace{0}, idle{0};
        QString message;
        bool tellsForgotten = true;
        QString endOfDay;
        TrayLook look = TrayLook::Automatic;
        bool staysInTray = false;
        bool toggleKey = false;
        QString hook;
        friend bool operator==(const Choices &, const Choices &) = default;
    };
    [[nodiscard]] static Choices read(const Settings &settings);
    [[nodiscard]] Choices chosen() const;
    [[nodiscard]] bool write(const Choices &choices);

    void addAbsence(QVBoxLayout *column);
    void addReasons(QVBoxLayout *column);
    void addReminders(QVBoxLayout *column);
    void addTray(QVBoxLayout *column);
    void addLogin(QVBoxLayout *column);
    void addKeyAndHook(QVBoxLayout *column);
    [[nodiscard]] bool isLocked(QLatin1StringView key) const;
    void describeKey();
    void describeHook();
    void follow();

    SettingsServices m_services;
    Autostart m_autostart;
    Bindings<Choices> m_bindings;
    Choices m_saved;
    bool m_startsAtLogin;

    WrappedCheck *m_absence = nullptr;
    QWidget *m_details = nullptr; ///< the rows that say how
    WrappedCheck *m_onIdle = nullptr;
    QLineEdit *m_message = nullptr;
    FormRow *m_messageRow = nullptr;
    WrappedCheck *m_atLogin = nullptr;
    WrappedCheck *m_key = nullptr;
    FormRow *m_keyRow = nullptr;
    QLineEdit *m_hook = nullptr;
    FormRow *m_hookRow = nullptr;
};

} // namespace Rollcall
