// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/busservice.h"

#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>

#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

const BusService::Object Bus{u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s};
const BusService::Object Local{u"/org/freedesktop/DBus/Local"_s, u"org.freedesktop.DBus.Local"_s};
constexpr auto Properties = "org.freedesktop.DBus.Properties"_L1;

QDBusMessage busCall(const QString &method, const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, Bus.path, Bus.interface, method);
    message.setArguments(arguments);
    return message;
}

} // namespace

BusService::BusService(QDBusConnection bus, QString name, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
    , m_name(std::move(name))
{
}

void BusService::start()
{
    if (!m_bus.isConnected() || std::exchange(m_isStarted, true))
        return;
    auto *watcher = new QDBusServiceWatcher(m_name, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &now) {
            m_isNew = true;
            setOwner(now);
        });
    // A bus that ends says so to everybody who is on it; what was known through it is not known any more.
    m_bus.connect({}, Local.path, Local.interface, u"Disconnected"_s, this, SLOT(takeDisconnect()));
    send(busCall(u"GetNameOwner"_s, {m_name}), [this](const QDBusMessage &answer) {
        if (answer.type() == QDBusMessage::ReplyMessage)
            setOwner(answer.arguments().value(0).toString());
    });
}

void BusService::wake(const Take &failed)
{
    send(busCall(u"StartServiceByName"_s, {m_name, 0U}), [failed](const QDBusMessage &answer) {
        if (answer.type() != QDBusMessage::ReplyMessage)
            failed(answer);
    });
}

void BusService::setOwner(const QString &owner)
{
    if (owner == m_owner)
        return;
    ++m_generation;
    if (!std::exchange(m_owner, {}).isEmpty())
        Q_EMIT vanished();
    if (owner.isEmpty())
        return;
    m_owner = owner;
    Q_EMIT appeared();
}

bool BusService::hasSaid(const QDBusMessage &signal) const
{
    return isThere() && signal.service() == m_owner;
}

void BusService::call(
    const Object &object, const QString &method, const QVariantList &arguments, const Take &take)
{
    if (!isThere())
        return;
    auto message = QDBusMessage::createMethodCall(m_owner, object.path, object.interface, method);
    message.setAutoStartService(false);
    message.setArguments(arguments);
    send(message, take);
}

void BusService::read(const Object &object, const QString &property, const Take &take)
{
    const Object properties{object.path, Properties};
    if (property.isEmpty())
        call(properties, u"GetAll"_s, {object.interface}, take);
    else
        call(properties, u"Get"_s, {object.interface, property}, take);
}

void BusService::send(const QDBusMessage &message, const Take &take)
{
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(
        watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, take, generation = m_generation] {
            watcher->deleteLater();
            if (generation == m_generation)
                take(watcher->reply());
        });
}

// Without naming the service: that would look up its owner and wait for the answer.
void BusService::listen(const Object &object, const QString &signal, QObject *receiver, const char *slot)
{
    if (m_bus.isConnected())
        m_bus.connect({}, object.path, object.interface, signal, receiver, slot);
}

void BusService::stopListening(
    const Object &object, const QString &signal, QObject *receiver, const char *slot)
{
    if (m_bus.isConnected())
        m_bus.disconnect({}, object.path, object.interface, signal, receiver, slot);
}

} // namespace Rollcall
