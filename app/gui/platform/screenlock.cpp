// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/screenlock.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

// One interface under many names. GNOME and its relatives answer to the first with "not supported".
constexpr std::array SaverNames{"org.freedesktop.ScreenSaver"_L1, "org.gnome.ScreenSaver"_L1,
    "org.cinnamon.ScreenSaver"_L1, "org.mate.ScreenSaver"_L1, "org.xfce.ScreenSaver"_L1};

} // namespace

ScreenLock::ScreenLock(
    const QDBusConnection &system, const QDBusConnection &session, const QString &sessionId, QObject *parent)
    : QObject(parent)
    , m_login(system, sessionId, this)
{
    connect(&m_login, &LoginSession::changed, this, [this] { update(m_login.isLocked().has_value()); });
    m_savers.reserve(SaverNames.size()); // they are pointed at
    for (const QLatin1StringView name : SaverNames)
        add(session, name);
}

void ScreenLock::add(const QDBusConnection &bus, const QString &name)
{
    const QString path = u'/' + QString(name).replace(u'.', u'/');
    m_savers.push_back({std::make_unique<BusService>(bus, name, nullptr), {path, name}, {}});
    Saver &saver = m_savers.back();
    connect(saver.service.get(), &BusService::appeared, this, [this, &saver] {
        saver.service->call(saver.object, u"GetActive"_s, {}, [this, &saver](const QDBusMessage &answer) {
            if (answer.type() == QDBusMessage::ReplyMessage)
                set(saver, answer.arguments().value(0).toBool());
        });
    });
    connect(saver.service.get(), &BusService::vanished, this, [this, &saver] { set(saver, {}); });
}

void ScreenLock::start()
{
    m_login.start();
    for (const Saver &saver : m_savers) { // from any object: KDE speaks from two
        saver.service->listen(
            {{}, saver.object.interface}, u"ActiveChanged"_s, this, SLOT(takeActive(bool, QDBusMessage)));
        saver.service->start();
    }
}

void ScreenLock::takeActive(bool isActive, const QDBusMessage &message)
{
    for (Saver &saver : m_savers) {
        if (saver.object.interface == message.interface() && saver.service->hasSaid(message))
            set(saver, isActive);
    }
}

void ScreenLock::set(Saver &saver, std::optional<bool> isActive)
{
    if (std::exchange(saver.isActive, isActive) != isActive)
        update(isActive.has_value());
}

/// `isSaid`: somebody has just said so, rather than ended.
void ScreenLock::update(bool isSaid)
{
    const bool isLocked = m_login.isLocked().value_or(false)
        || std::ranges::any_of(m_savers, [](const Saver &saver) { return saver.isActive.value_or(false); });
    if (std::exchange(m_isLocked, isLocked) == isLocked)
        return;
    if (isLocked)
        Q_EMIT locked();
    else if (isSaid)
        Q_EMIT unlocked();
    else
        Q_EMIT lost();
}

} // namespace Rollcall
