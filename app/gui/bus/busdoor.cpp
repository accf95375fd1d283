// SPDX-License-Identifier: GPL-3.0-or-later
#include "bus/busdoor.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

BusDoor::BusDoor(FindBus findBus, QString appId, Clock clock, Patience patience, QObject *parent)
    : QObject(parent)
    , m_findBus(std::move(findBus))
    , m_appId(std::move(appId))
    , m_clock(std::move(clock))
    , m_patience(patience)
    , m_bus(QString())
{
    qRegisterMetaType<QDBusObjectPath>(); // by name, or the signals that carry one are not relayed
    m_again.setSingleShot(true);
    m_again.setTimerType(Qt::VeryCoarseTimer);
    m_again.setInterval(m_patience.first);
    connect(&m_again, &QTimer::timeout, this, &BusDoor::open);
}

BusDoor::BusDoor(const FindBus &findBus, const QString &appId, QObject *parent)
    : BusDoor(findBus, appId, systemClock(), Patience(), parent)
{
}

// Others of this program may go on using the connection.
BusDoor::~BusDoor()
{
    leave();
    if (m_bus.isConnected()) {
        auto release = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
            u"org.freedesktop.DBus"_s, u"ReleaseName"_s);
        release.setArguments({m_appId});
        m_bus.send(release);
    }
}

QDBusConnection BusDoor::sessionBus()
{
    if (const auto shared = QDBusConnection::sessionBus(); shared.isConnected())
        return shared;
    const QString own = u"rollcall.door"_s;
    QDBusConnection::disconnectFromBus(own); // that one has ended, too
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, own);
}

void BusDoor::start()
{
    if (m_state == State::Claiming || m_state == State::Open)
        return;
    leave();
    m_bus = m_findBus();
    if (m_bus.isConnected())
        claim();
}

void BusDoor::open()
{
    start();
    if (m_bus.isConnected()) {
        m_again.setInterval(m_patience.first);
        return;
    }
    m_again.setInterval(std::min(m_again.intervalAsDuration() * 2, m_patience.longest));
    m_again.start();
}

// The objects first: who sees the name finds them.
void BusDoor::claim()
{
    m_bus.connect({}, u"/org/freedesktop/DBus/Local"_s, u"org.freedesktop.DBus.Local"_s, u"Disconnected"_s,
        this, SLOT(takeDisconnect()));
    m_bus.registerObject(u"/"_s, &m_list,
        QDBusConnection::ExportScriptableContents | QDBusConnection::ExportScriptableInvokables);
    for (const auto &[id, object] : m_profiles)
        object->openOn(m_bus);
    setState(State::Claiming);

    constexpr uint DoNotQueue = 4;
    constexpr uint IsOwner = 1;
    constexpr uint WasOwner = 4;
    auto request = QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"RequestName"_s);
    request.setArguments({m_appId, DoNotQueue});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(request), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply(*watcher);
        if (m_state != State::Claiming || !m_bus.isConnected())
            return;
        const bool isOurs = reply.isValid() && (reply.value() == IsOwner || reply.value() == WasOwner);
        setState(isOurs ? State::Open : State::Refused);
    });
}

void BusDoor::takeDisconnect()
{
    if (m_bus.isConnected())
        return; // an earlier one
    leave();
    setState(State::Closed);
    m_again.start();
}

void BusDoor::leave()
{
    m_bus.unregisterObject(u"/"_s);
    for (const auto &[id, object] : m_profiles)
        object->leave();
}

void BusDoor::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

void BusDoor::show(const QString &profileId, BusProfile &profile)
{
    remove(profileId);
    auto object = std::make_unique<ProfileObject>(profileId, profile, m_clock, nullptr);
    connect(&profile, &QObject::destroyed, object.get(), [this, profileId] { remove(profileId); });
    if (m_bus.isConnected())
        object->openOn(m_bus);
    m_list.add(object->path());
    m_profiles.emplace(profileId, std::move(object));
}

void BusDoor::remove(const QString &profileId)
{
    auto node = m_profiles.extract(profileId);
    if (node.empty())
        return;
    node.mapped()->leave();
    node.mapped()->close();
    m_list.remove(node.mapped()->path());
    node.mapped().release()->deleteLater(); // perhaps in a call to it
}

} // namespace Rollcall
