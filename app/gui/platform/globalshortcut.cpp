// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/globalshortcut.h"

#include "domain/plaintext.h"
#include "domain/say.h"
#include "platform/portalrequest.h"
#include "platform/portalshortcut.h"

#include <QDBusObjectPath>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

const BusService::Object Shortcuts{PortalPath, u"org.freedesktop.portal.GlobalShortcuts"_s};
const BusService::Object Registry{PortalPath, u"org.freedesktop.host.portal.Registry"_s};
const QString Session = u"org.freedesktop.portal.Session"_s;
constexpr auto Toggle = "toggle"_L1;
constexpr auto SessionToken = "rollcall"_L1; // a fixed one: some desktops remember the keys under it
constexpr qsizetype MaxTrigger = 60;
constexpr qsizetype MaxReason = 120;

PortalShortcuts wanted()
{
    return {{QString(Toggle),
        {{u"description"_s, say(QT_TRANSLATE_NOOP("Rollcall", "Change between Present and Not present"))}}}};
}

QString unavailable()
{
    return say(QT_TRANSLATE_NOOP("Rollcall",
        "This desktop gives programs no global shortcuts. Its own keyboard settings can bind a key to the "
        "command “rollcall --toggle”."));
}

QString refused(PortalRequest::Ending ending, const QString &reason)
{
    if (ending == PortalRequest::Ending::Declined)
        return say(QT_TRANSLATE_NOOP("Rollcall", "The shortcut was not allowed."));
    return reason.isEmpty()
        ? say(QT_TRANSLATE_NOOP("Rollcall", "The desktop did not set up the shortcut."))
        : say(QT_TRANSLATE_NOOP("Rollcall", "The desktop did not set up the shortcut (%1)."))
              .arg(plainLine(reason, MaxReason));
}

} // namespace

GlobalShortcut::GlobalShortcut(QDBusConnection bus, QString appId, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
    , m_appId(std::move(appId))
    , m_portal(m_bus, PortalService, nullptr)
{
    registerPortalShortcut();
    connect(&m_portal, &BusService::appeared, this, &GlobalShortcut::introduce);
    connect(&m_portal, &BusService::vanished, this, &GlobalShortcut::losePortal);
}

GlobalShortcut::~GlobalShortcut()
{
    if (!m_session.isEmpty())
        m_portal.call({m_session, Session}, u"Close"_s, {}, [](const QDBusMessage &) {});
}

void GlobalShortcut::start()
{
    if (!m_bus.isConnected())
        return setState(false, {}, unavailable());
    if (std::exchange(m_isStarted, true))
        return;
    m_portal.listen(Shortcuts, u"Activated"_s, this, SLOT(takeActivated(QDBusMessage)));
    m_portal.listen(Shortcuts, u"ShortcutsChanged"_s, this, SLOT(takeShortcuts(QDBusMessage)));
    m_portal.listen({{}, Session}, u"Closed"_s, this, SLOT(takeClosed(QDBusMessage)));
    m_portal.start();
    m_portal.wake([this](const QDBusMessage &) { setState(false, {}, unavailable()); });
}

void GlobalShortcut::losePortal()
{
    delete std::exchange(m_request, nullptr);
    m_session.clear();
    setState(false, {}, unavailable());
}

// Since 1.19.2, and asked for since 1.21; an older portal knows no such method and finds out by itself.
void GlobalShortcut::introduce()
{
    setState(false, {}, {});
    m_portal.call(
        Registry, u"Register"_s, {m_appId, QVariantMap()}, [this](const QDBusMessage &) { learn(); });
}

void GlobalShortcut::learn()
{
    m_portal.read(Shortcuts, u"version"_s, [this](const QDBusMessage &answer) {
        if (answer.type() == QDBusMessage::ReplyMessage)
            createSession();
        else
            setState(false, {}, unavailable());
    });
}

void GlobalShortcut::request(
    const QString &method, const QVariantList &arguments, const QVariantMap &options, const TakeResults &take)
{
    m_request = new PortalRequest(m_bus, m_portal.owner(), this);
    connect(m_request, &PortalRequest::finished, this,
        [this, take](PortalRequest::Ending ending, const QVariantMap &results, const QString &reason) {
            std::exchange(m_request, nullptr)->deleteLater();
            if (ending == PortalRequest::Ending::Granted)
                take(results);
            else
                setState(false, {}, refused(ending, reason));
        });
    m_request->send(Shortcuts.interface, method, arguments, options);
}

void GlobalShortcut::createSession()
{
    // Plasma 5 takes the shortcuts here, and not in BindShortcuts; others pass over what they do not know.
    const QVariantMap options{
        {u"session_handle_token"_s, QString(SessionToken)}, {u"shortcuts"_s, QVariant::fromValue(wanted())}};
    request(u"CreateSession"_s, {}, options, [this](const QVariantMap &results) { sessionCreated(results); });
}

void GlobalShortcut::sessionCreated(const QVariantMap &results)
{
    const QVariant handle = results.value(u"session_handle"_s); // a path, for historical reasons as a string
    m_session =
        handle.canConvert<QDBusObjectPath>() ? handle.value<QDBusObjectPath>().path() : handle.toString();
    if (m_session.isEmpty())
        return setState(false, {}, refused(PortalRequest::Ending::Failed, {}));
    // With Plasma 5 they are bound now, and binding them once more would open its settings at each start.
    if (!bound(results.value(u"shortcuts"_s)))
        bind();
}

void GlobalShortcut::bind()
{
    request(u"BindShortcuts"_s,
        {QVariant::fromValue(QDBusObjectPath(m_session)), QVariant::fromValue(wanted()), QString()}, {},
        [this](const QVariantMap &results) {
            if (!bound(results.value(u"shortcuts"_s)))
                setState(false, {}, refused(PortalRequest::Ending::Declined, {}));
        });
}

/// Whether ours is among the portal's shortcuts; then that is the state.
bool GlobalShortcut::bound(const QVariant &shortcuts)
{
    const auto list = qdbus_cast<PortalShortcuts>(shortcuts);
    const auto ours = std::ranges::find(list, QString(Toggle), &PortalShortcut::id);
    if (ours == list.end())
        return false;
    setState(true, plainLine(ours->details.value(u"trigger_description"_s).toString(), MaxTrigger), {});
    return true;
}

void GlobalShortcut::setState(bool isBound, const QString &trigger, const QString &problem)
{
    if (m_isBound == isBound && m_trigger == trigger && m_problem == problem)
        return;
    m_isBound = isBound;
    m_trigger = trigger;
    m_problem = problem;
    Q_EMIT changed();
}

bool GlobalShortcut::isOurs(const QDBusMessage &message) const
{
    return m_portal.hasSaid(message) && !m_session.isEmpty()
        && message.arguments().value(0).value<QDBusObjectPath>().path() == m_session;
}

void GlobalShortcut::takeActivated(const QDBusMessage &message)
{
    if (m_isBound && isOurs(message) && message.arguments().value(1).toString() == Toggle)
        Q_EMIT activated();
}

void GlobalShortcut::takeShortcuts(const QDBusMessage &message)
{
    if (m_isBound && isOurs(message))
        bound(message.arguments().value(1));
}

void GlobalShortcut::takeClosed(const QDBusMessage &message)
{
    if (!m_portal.hasSaid(message) || message.path() != m_session)
        return;
    m_session.clear();
    setState(false, {}, say(QT_TRANSLATE_NOOP("Rollcall", "The desktop has taken the shortcut back.")));
}

} // namespace Rollcall
