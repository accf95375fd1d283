// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/portalrequest.h"

#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QRandomGenerator>

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr auto Interface = "org.freedesktop.portal.Request"_L1;
constexpr int AsLongAsItTakes = std::numeric_limits<int>::max();
constexpr uint Granted = 0;
constexpr uint Declined = 1;

QString newToken()
{
    return u"rollcall"_s + QString::number(QRandomGenerator::system()->generate64(), 36);
}

} // namespace

PortalRequest::PortalRequest(QDBusConnection bus, QString portal, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
    , m_portal(std::move(portal))
{
}

PortalRequest::~PortalRequest()
{
    if (m_isPending)
        m_bus.send(QDBusMessage::createMethodCall(m_portal, m_path, Interface, u"Close"_s));
}

void PortalRequest::send(
    const QString &interface, const QString &method, const QVariantList &arguments, QVariantMap options)
{
    const QString token = newToken();
    const QString sender = m_bus.baseService().mid(1).replace(u'.', u'_');
    listenOn(PortalPath + u"/request/%1/%2"_s.arg(sender, token));
    options[u"handle_token"_s] = token;
    auto call = QDBusMessage::createMethodCall(m_portal, PortalPath, interface, method);
    call.setArguments(arguments + QVariantList{options});
    m_isPending = true;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, AsLongAsItTakes), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        called(watcher->reply());
    });
}

void PortalRequest::listenOn(const QString &path)
{
    if (path == m_path)
        return;
    const auto slot = SLOT(takeResponse(uint, QVariantMap, QDBusMessage)); // clang-format off
    // From anybody: naming the portal would look up its owner and wait for that.
    if (!m_path.isEmpty())
        m_bus.disconnect({}, m_path, Interface, u"Response"_s, this, slot);
    m_path = path;
    m_bus.connect({}, m_path, Interface, u"Response"_s, this, slot);
    // clang-format on
}

void PortalRequest::called(const QDBusMessage &answer)
{
    if (answer.type() != QDBusMessage::ReplyMessage)
        return finish(Ending::Failed, {}, answer.errorMessage());
    // Portals before 0.9 choose the path themselves.
    if (const QString path = answer.arguments().value(0).value<QDBusObjectPath>().path(); !path.isEmpty())
        listenOn(path);
}

void PortalRequest::takeResponse(uint response, const QVariantMap &results, const QDBusMessage &message)
{
    if (message.service() != m_portal)
        return;
    finish(response == Granted     ? Ending::Granted
            : response == Declined ? Ending::Declined
                                   : Ending::Failed,
        results);
}

void PortalRequest::finish(Ending ending, const QVariantMap &results, const QString &reason)
{
    if (std::exchange(m_isPending, false))
        Q_EMIT finished(ending, results, reason);
}

} // namespace Rollcall
