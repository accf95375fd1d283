// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/saverinhibitor.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr uint Idle = 8; // of the portal: the session becoming idle

BusService::Object saver()
{
    return {u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s};
}

} // namespace

SaverInhibitor::SaverInhibitor(
    const QDBusConnection &session, QString application, QString reason, QObject *parent)
    : QObject(parent)
    , m_bus(session)
    , m_application(std::move(application))
    , m_reason(std::move(reason))
    , m_saver(session, u"org.freedesktop.ScreenSaver"_s, this)
    , m_portal(session, PortalService, this)
{
    connect(&m_saver, &BusService::appeared, this, &SaverInhibitor::askSaver);
    connect(&m_saver, &BusService::vanished, this, [this] { m_cookie.reset(); });
    connect(&m_portal, &BusService::appeared, this, &SaverInhibitor::askPortal);
    connect(&m_portal, &BusService::vanished, this, [this] { m_request.reset(); });
}

SaverInhibitor::~SaverInhibitor()
{
    if (m_cookie)
        m_saver.call(saver(), u"UnInhibit"_s, {*m_cookie}, [](const QDBusMessage &) {});
}

void SaverInhibitor::start()
{
    m_saver.start();
    m_portal.start();
}

void SaverInhibitor::askSaver()
{
    m_saver.call(saver(), u"Inhibit"_s, {m_application, m_reason}, [this](const QDBusMessage &answer) {
        const QVariant cookie = answer.arguments().value(0);
        if (answer.type() == QDBusMessage::ReplyMessage && cookie.canConvert<uint>())
            m_cookie = cookie.toUInt();
    });
}

void SaverInhibitor::askPortal()
{
    m_request = std::make_unique<PortalRequest>(m_bus, m_portal.owner(), nullptr);
    m_request->send(
        u"org.freedesktop.portal.Inhibit"_s, u"Inhibit"_s, {QString(), Idle}, {{u"reason"_s, m_reason}});
}

} // namespace Rollcall
