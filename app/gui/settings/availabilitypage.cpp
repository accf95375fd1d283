// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/availabilitypage.h"

#include "domain/presence.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Rollcall {

AvailabilityPage::AvailabilityPage(const SettingsServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_bindings(this, [this] { follow(); })
    , m_saved(read(services.settings))
    , m_startsAtLogin(m_autostart.isOn())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addAbsence(column);
    addReminders(column);
    addTray(column);
    addKeyAndHook(column);
    m_bindings.setLocked([this](QLatin1StringView key) { return isLocked(key); });
    m_bindings.show(m_saved);
    m_atLogin->setChecked(m_startsAtLogin);
    follow();
}

AvailabilityPage::Choices AvailabilityPage::read(const Settings &settings)
{
    return {.absence = settings.get(Keys::absence),
        .onLock = settings.get(Keys::absenceOnLock),
        .onSleep = settings.get(Keys::absenceOnSleep),
        .onIdle = settings.get(Keys::absenceOnIdle),
        .grace = settings.get(Keys::absenceGrace),
        .idle = settings.get(Keys::absenceIdle),
        .message = settings.get(Keys::absenceMessage),
        .tellsForgotten = settings.get(Keys::tellForgotten),
        .endOfDay = settings.get(Keys::endOfDay),
        .look = settings.get(Keys::trayLook),
        .staysInTray = settings.get(Keys::staysInTray),
        .toggleKey = settings.get(Keys::toggleKey),
        .hook = settings.get(Keys::hookCommand)};
}

AvailabilityPage::Choices AvailabilityPage::chosen() const
{
    Choices choices = m_saved;
    m_bindings.take(choices);
    return choices;
}

bool AvailabilityPage::isLocked(QLatin1StringView key) const
{
    return m_services.settings.isLocked(key);
}

bool AvailabilityPage::isEdited() const
{
    return chosen() != m_saved || m_atLogin->isChecked() != m_startsAtLogin;
}

std::optional<Complaint> AvailabilityPage::complaint() const
{
    if (m_message->isReadOnly() || m_message->text().trimmed().size() <= MaxMessageLength)
        return std::nullopt;
    return Complaint{m_message, tr("SuperOffice does not keep a message that is so long.")};
}

// What starts at login first: it has its own reasons to fail.
QString AvailabilityPage::save()
{
    if (m_atLogin->isChecked() != m_startsAtLogin) {
        if (const QString problem = m_autostart.set(m_atLogin->isChecked()); !problem.isEmpty())
            return problem;
        m_startsAtLogin = m_atLogin->isChecked();
    }
    const Choices choices = chosen();
    if (!write(choices))
        return tr("The settings file cannot be written; My availability was not saved.");
    m_saved = choices;
    return {};
}

bool AvailabilityPage::write(const Choices &choices)
{
    const auto keep = [&](const auto &setting, auto member) {
        const auto &value = choices.*member;
        return value == m_saved.*member || m_services.settings.set(setting, value);
    };
    return keep(Keys::absence, &Choices::absence) && keep(Keys::absenceOnLock, &Choices::onLock)
        && keep(Keys::absenceOnSleep, &Choices::onSleep) && keep(Keys::absenceOnIdle, &Choices::onIdle)
        && keep(Keys::absenceGrace, &Choices::grace) && keep(Keys::absenceIdle, &Choices::idle)
        && keep(Keys::absenceMessage, &Choices::message)
        && keep(Keys::tellForgotten, &Choices::tellsForgotten) && keep(Keys::endOfDay, &Choices::endOfDay)
        && keep(Keys::trayLook, &Choices::look) && keep(Keys::staysInTray, &Choices::staysInTray)
        && keep(Keys::toggleKey, &Choices::toggleKey) && keep(Keys::hookCommand, &Choices::hook);
}

} // namespace Rollcall
