// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/trayhost.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr auto Service = "org.kde.StatusNotifierWatcher"_L1;
constexpr auto Path = "/StatusNotifierWatcher"_L1;
constexpr int AsLongAsItTakes = std::numeric_limits<int>::max(); // libdbus: no timeout

} // namespace

TrayHost::TrayHost(QDBusConnection bus, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{
    connect(&m_xembed, &XEmbedTray::changed, this, &TrayHost::update);
}

void TrayHost::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    if (m_bus.isConnected()) {
        auto *owner = new QDBusServiceWatcher(Service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
        connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &now) { ownerChanged(now); });
        // From anybody: naming the service would look up its owner and wait for that.
        for (const auto &news : {u"StatusNotifierHostRegistered"_s, u"StatusNotifierHostUnregistered"_s})
            m_bus.connect({}, Path, Service, news, this, SLOT(ask()));
        m_bus.connect({}, u"/org/freedesktop/DBus/Local"_s, u"org.freedesktop.DBus.Local"_s,
            u"Disconnected"_s, this, SLOT(loseBus()));
        ask();
    }
    m_xembed.start();
    update();
}

void TrayHost::ask()
{
    auto call = QDBusMessage::createMethodCall(Service, Path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call.setAutoStartService(false);
    call.setArguments({QString(Service), u"IsStatusNotifierHostRegistered"_s});
    m_isAsking = true;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, AsLongAsItTakes), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, question = ++m_question] {
        watcher->deleteLater();
        const QDBusMessage answer = watcher->reply();
        if (question == m_question)
            settle(answer.type() == QDBusMessage::ReplyMessage
                && answer.arguments().value(0).value<QDBusVariant>().variant().toBool());
    });
}

void TrayHost::ownerChanged(const QString &owner)
{
    m_hasHost = false;
    if (owner.isEmpty())
        return settle(false);
    ask();
    update();
}

void TrayHost::settle(bool hasHost)
{
    ++m_question;
    m_isAsking = false;
    m_hasHost = hasHost;
    update();
}

void TrayHost::loseBus()
{
    settle(false);
}

// An XEmbed tray is not announced while the watcher owes an answer: an icon made then would ask the watcher,
// too, and wait for it with the whole program.
void TrayHost::update()
{
    set(Kind::StatusNotifierItem, m_hasHost);
    set(Kind::XEmbed, m_xembed.isAvailable() && (!m_isAsking || isAvailable(Kind::XEmbed)));
}

void TrayHost::set(Kind kind, bool isThere)
{
    if (std::exchange(m_has[std::size_t(kind)], isThere) == isThere)
        return;
    if (isThere)
        Q_EMIT available(kind);
    else
        Q_EMIT vanished(kind);
}

TrayHost::Kind TrayHost::kind() const
{
    if (isAvailable(Kind::StatusNotifierItem))
        return Kind::StatusNotifierItem;
    return isAvailable(Kind::XEmbed) ? Kind::XEmbed : Kind::None;
}

} // namespace Rollcall
