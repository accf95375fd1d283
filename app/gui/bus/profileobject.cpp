// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown. What is asked is in profileobject_orders.cpp.
#include "bus/profileobject.h"

#include "bus/pathelement.h"
#include "domain/plaintext.h"
#include "domain/presence.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxName = 200;
constexpr qsizetype MaxStatus = 80;
constexpr auto Interface = "io.github.rollcall.Rollcall1.Profile"_L1;

BusProfile::Facts plain(BusProfile::Facts facts)
{
    facts.name = plainLine(facts.name, MaxName);
    facts.ownStatus = plainLine(facts.ownStatus, MaxStatus);
    facts.ownMessage = plainLine(facts.ownMessage, MaxMessageLength);
    return facts;
}

} // namespace

ProfileObject::ProfileObject(QString id, BusProfile &profile, Clock clock, QObject *parent)
    : QObject(parent)
    , m_id(std::move(id))
    , m_path(u"/profiles/"_s + toPathElement(m_id))
    , m_profile(&profile)
    , m_clock(std::move(clock))
    , m_bus(QString())
    , m_shown(plain(profile.facts()))
{
    connect(m_profile, &BusProfile::factsChanged, this, &ProfileObject::publishSoon);
}

void ProfileObject::openOn(const QDBusConnection &bus)
{
    m_bus = bus;
    m_bus.registerObject(m_path, this,
        QDBusConnection::ExportScriptableContents | QDBusConnection::ExportScriptableInvokables);
}

void ProfileObject::leave()
{
    m_bus.unregisterObject(m_path);
    m_bus = QDBusConnection(QString());
}

QString ProfileObject::lastUpdated() const
{
    const QDateTime &at = m_shown.lastUpdated;
    return at.isValid() ? at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODate) : QString();
}

QVariantMap ProfileObject::properties() const
{
    return {{u"Name"_s, name()}, {u"OwnStatus"_s, ownStatus()}, {u"OwnMessage"_s, ownMessage()},
        {u"Present"_s, present()}, {u"NotPresent"_s, notPresent()}, {u"Unknown"_s, unknown()},
        {u"Connected"_s, isConnected()}, {u"LastUpdated"_s, lastUpdated()}};
}

void ProfileObject::publishSoon()
{
    if (!std::exchange(m_isDue, true))
        QMetaObject::invokeMethod(this, &ProfileObject::publish, Qt::QueuedConnection);
}

void ProfileObject::publish()
{
    if (!std::exchange(m_isDue, false) || !m_profile)
        return;
    const QVariantMap before = properties();
    m_shown = plain(m_profile->facts());
    const QVariantMap now = properties();
    QVariantMap changed;
    for (auto value = now.begin(); value != now.end(); ++value) {
        if (before.value(value.key()) != value.value())
            changed.insert(value.key(), value.value());
    }
    if (changed.isEmpty())
        return;
    if (m_bus.isConnected()) {
        auto signal =
            QDBusMessage::createSignal(m_path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
        signal.setArguments({QString(Interface), changed, QStringList()});
        m_bus.send(signal);
    }
    if (changed.contains(u"OwnStatus"_s) || changed.contains(u"OwnMessage"_s))
        Q_EMIT OwnPresenceChanged(ownStatus(), ownMessage());
    Q_EMIT shownChanged();
}

} // namespace Rollcall
