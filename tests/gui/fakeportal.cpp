// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeportal.h"

#include "platform/portalshortcut.h"

#include <QDBusConnectionInterface>
#include <QDBusError>
#include <QDBusObjectPath>
#include <QDBusVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

const QString Service = u"org.freedesktop.portal.Desktop"_s;
const QString Path = u"/org/freedesktop/portal/desktop"_s;
const QString Shortcuts = u"org.freedesktop.portal.GlobalShortcuts"_s;

QString newConnectionName()
{
    static int count = 0;
    return u"portal%1"_s.arg(++count);
}

} // namespace

FakePortal::FakePortal(const Ways &ways)
    : m_ways(ways)
    , m_name(newConnectionName())
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name))
{
    registerPortalShortcut();
    m_bus.registerVirtualObject(Path, this, QDBusConnection::SubPath);
    if (m_bus.interface()->registerService(Service, QDBusConnectionInterface::ReplaceExistingService,
            QDBusConnectionInterface::AllowReplacement)
        != QDBusConnectionInterface::ServiceRegistered)
        qFatal("there is another portal");
}

FakePortal::~FakePortal()
{
    m_bus.unregisterService(Service);
    m_bus.unregisterObject(Path);
    QDBusConnection::disconnectFromBus(m_name);
}

QString FakePortal::introspect(const QString &) const
{
    return {};
}

bool FakePortal::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    calls += message.member();
    signatures[message.member()] = message.signature();
    const auto unknown = [&] {
        m_bus.send(message.createErrorReply(QDBusError::UnknownMethod, u"No such method"_s));
        return true;
    };
    if (message.member() == "Register"_L1) {
        if (!m_ways.hasRegistry)
            return unknown();
        appId = message.arguments().value(0).toString();
        m_bus.send(message.createReply());
    } else if (message.member() == "Get"_L1) {
        if (!m_ways.hasShortcuts)
            return unknown();
        m_bus.send(message.createReply(QVariant::fromValue(QDBusVariant(1U))));
    } else if (message.member() == "CreateSession"_L1) {
        createSession(message);
    } else if (message.member() == "BindShortcuts"_L1) {
        bindShortcuts(message);
    } else if (message.member() == "Close"_L1) {
        m_bus.send(message.createReply());
    } else {
        return unknown();
    }
    return true;
}

void FakePortal::createSession(const QDBusMessage &message)
{
    createOptions = qdbus_cast<QVariantMap>(message.arguments().value(0));
    if (!m_ways.refusal.isEmpty()) {
        m_bus.send(message.createErrorReply(u"org.freedesktop.portal.Error.NotAllowed"_s, m_ways.refusal));
        return;
    }
    m_sender = message.service().mid(1).replace(u'.', u'_');
    session = Path + u"/session/%1/%2"_s.arg(m_sender, createOptions[u"session_handle_token"_s].toString());
    QVariantMap results{{u"session_handle"_s, session}};
    if (m_ways.isPlasma5)
        results[u"shortcuts"_s] = shortcuts();
    const auto response = [this, results] { respond(m_ways.createResponse, results, m_ways.choosesPath); };
    if (m_ways.answersFirst) {
        request = Path + u"/request/%1/%2"_s.arg(m_sender, createOptions[u"handle_token"_s].toString());
        response();
    }
    accept(message, createOptions);
    if (!m_ways.answersFirst)
        response();
}

void FakePortal::bindShortcuts(const QDBusMessage &message)
{
    const auto list = qdbus_cast<PortalShortcuts>(message.arguments().value(1));
    boundId = list.isEmpty() ? QString() : list.constFirst().id;
    bound = list.isEmpty() ? QVariantMap() : list.constFirst().details;
    accept(message, qdbus_cast<QVariantMap>(message.arguments().value(3)));
    respond(m_ways.bindResponse, {{u"shortcuts"_s, shortcuts()}}, m_ways.asksUser || m_ways.choosesPath);
}

void FakePortal::answer()
{
    const auto [response, results] = std::exchange(m_pending, {});
    respond(response, results, false);
}

void FakePortal::accept(const QDBusMessage &message, const QVariantMap &options)
{
    const QString token = m_ways.choosesPath ? u"of_its_own"_s : options[u"handle_token"_s].toString();
    request = Path + u"/request/%1/%2"_s.arg(m_sender, token);
    m_bus.send(message.createReply(QVariant::fromValue(QDBusObjectPath(request))));
}

void FakePortal::respond(uint response, const QVariantMap &results, bool isLater)
{
    if (isLater)
        m_pending = {response, results};
    else
        emitSignal(request, u"org.freedesktop.portal.Request"_s, u"Response"_s,
            {response, response == 0 ? results : QVariantMap()});
}

QVariant FakePortal::shortcuts() const
{
    PortalShortcuts list{{u"other"_s, {}}, {u"toggle"_s, {{u"trigger_description"_s, m_ways.trigger}}}};
    if (m_ways.bindsNothing)
        list.clear();
    return QVariant::fromValue(list);
}

void FakePortal::activate(const QString &id, const QString &inSession)
{
    emitSignal(Path, Shortcuts, u"Activated"_s,
        {QVariant::fromValue(QDBusObjectPath(inSession.isEmpty() ? session : inSession)), id,
            QVariant::fromValue<qulonglong>(123), QVariantMap()});
}

void FakePortal::changeTrigger(const QString &trigger)
{
    m_ways.trigger = trigger;
    emitSignal(
        Path, Shortcuts, u"ShortcutsChanged"_s, {QVariant::fromValue(QDBusObjectPath(session)), shortcuts()});
}

void FakePortal::closeSession()
{
    emitSignal(session, u"org.freedesktop.portal.Session"_s, u"Closed"_s, {QVariantMap()});
}

void FakePortal::emitSignal(
    const QString &path, const QString &interface, const QString &name, const QVariantList &arguments)
{
    auto signal = QDBusMessage::createSignal(path, interface, name);
    signal.setArguments(arguments);
    m_bus.send(signal);
}

} // namespace Rollcall
