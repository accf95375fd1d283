// SPDX-License-Identifier: GPL-3.0-or-later
// The doors of the desktop: scripts on the session bus, a key that toggles, the end of the login. Everything
// else is in dashboard.cpp.
#include "dashboard.h"

#include "domain/messagepreset.h"
#include "platform/globalshortcut.h"
#include "seatonbus.h"
#include "session/keys.h"
#include "settings/services.h"

#include <QEventLoop>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSessionManager>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr auto LongestGoodbye = 5s;

} // namespace

// A demonstration joins no bus.
void Dashboard::openDoor()
{
    if (m_options.isDemo || m_grab)
        return;
    m_door = std::make_unique<BusDoor>(&BusDoor::sessionBus, QGuiApplication::desktopFileName(), nullptr);
    m_door->start();
}

void Dashboard::showOnBus()
{
    if (!m_door)
        return;
    m_onBus = std::make_unique<SeatOnBus>(*m_seat, [this](const QString &token) {
        m_activationToken = token;
        showWindow();
    });
    m_door->show(m_seat->session().profile().id, *m_onBus);
}

// Only for those who want one: the desktop asks the person about it.
void Dashboard::followToggleKey()
{
    const bool isWanted = m_stores.settings.get(Keys::toggleKey) && !m_options.isDemo;
    if (isWanted == bool(m_toggleKey))
        return;
    if (!isWanted)
        return m_toggleKey.reset();
    m_toggleKey = std::make_unique<GlobalShortcut>(
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s),
        QGuiApplication::desktopFileName());
    connect(m_toggleKey.get(), &GlobalShortcut::activated, this, &Dashboard::toggleOwn);
    m_toggleKey->start();
}

DesktopFacts Dashboard::desktopFacts() const
{
    return {.idleSentence = m_idle.unavailableSentence(),
        .hasTray = m_tray && m_tray->isThere(),
        .shortcutTrigger = m_toggleKey ? m_toggleKey->trigger() : QString(),
        .shortcutProblem = m_toggleKey ? m_toggleKey->problem() : QString()};
}

// Where the desktop lets a program ask before it ends.
void Dashboard::logOut(QSessionManager &manager)
{
    const SelfWatch *self = m_seat ? m_seat->self() : nullptr;
    if (!self || !self->isForgottenAtLogout() || !manager.allowsInteraction())
        return;
    QMessageBox box(QMessageBox::NoIcon, tr("Gone for today?"),
        tr("You are still Present and may get new requests."), QMessageBox::NoButton, dialogParent());
    QAbstractButton *leave = box.addButton(tr("Set Not present"), QMessageBox::AcceptRole);
    box.addButton(tr("Stay Present"), QMessageBox::RejectRole);
    box.setDefaultButton(static_cast<QPushButton *>(leave));
    box.exec();
    manager.release();
    if (box.clickedButton() != leave || !m_seat)
        return;
    QEventLoop loop; // the desktop waits for us, and not for long
    QTimer::singleShot(LongestGoodbye, &loop, &QEventLoop::quit);
    m_seat->own().carryOut(
        {.command = InstanceOrder::Command::Absent, .message = usualPresets().constLast().text},
        [end = QPointer<QEventLoop>(&loop)](const InstanceReply &) {
            if (end)
                end->quit();
        });
    loop.exec();
}

} // namespace Rollcall
