// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/notifications.h"

#include "domain/plaintext.h"

#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr auto Service = "org.freedesktop.Notifications"_L1;
constexpr auto Path = "/org/freedesktop/Notifications"_L1;
constexpr auto DefaultAction = "default"_L1;
constexpr qsizetype MaxSummary = 120;
constexpr qsizetype MaxBody = 400;
constexpr qsizetype MaxLabel = 40;
constexpr qsizetype MaxEarly = 16; // also what is about other programs' notifications
constexpr int UsualTime = -1; // the server decides
constexpr uint DismissedByUser = 2;

} // namespace

Notifications::Notifications(QDBusConnection bus, QString appId, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
    , m_appId(std::move(appId))
{
}

void Notifications::start()
{
    if (!m_bus.isConnected() || std::exchange(m_isStarted, true))
        return;
    auto *owner = new QDBusServiceWatcher(Service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &now) { ownerChanged(now); });
    // From anybody: naming the service would look up its owner and wait for that. See idOf().
    // Signatures are normalised, without spaces.
    // clang-format off
    m_bus.connect({}, Path, Service, u"ActionInvoked"_s, this, SLOT(takeAction(uint,QString,QDBusMessage)));
    m_bus.connect({}, Path, Service, u"NotificationClosed"_s, this, SLOT(takeClosed(uint,uint,QDBusMessage)));
    // clang-format on
    learn();
}

void Notifications::call(const QString &method, const QVariantList &arguments, const Take &take)
{
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Service, method);
    message.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(
        watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, take, generation = m_generation] {
            watcher->deleteLater();
            if (generation == m_generation)
                take(watcher->reply());
        });
}

void Notifications::ownerChanged(const QString &owner)
{
    ++m_generation;
    m_isLearning = false;
    m_owner.clear();
    m_shown.clear();
    m_early.clear();
    if (!owner.isEmpty())
        return learn();
    m_waiting.clear(); // news today is none tomorrow
    askWhetherItCanBeStarted();
}

// A server may end when it has nothing to do, and be started by the next notification.
void Notifications::askWhetherItCanBeStarted()
{
    const auto message = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
        u"org.freedesktop.DBus"_s, u"ListActivatableNames"_s);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, generation = m_generation] {
        watcher->deleteLater();
        if (generation == m_generation)
            setAvailable(watcher->reply().arguments().value(0).toStringList().contains(Service));
    });
}

void Notifications::learn()
{
    m_isLearning = true;
    call(u"GetCapabilities"_s, {}, [this](const QDBusMessage &answer) { learned(answer); });
}

void Notifications::learned(const QDBusMessage &answer)
{
    m_isLearning = false;
    const auto waiting = std::exchange(m_waiting, {});
    const bool isThere = answer.type() == QDBusMessage::ReplyMessage;
    if (isThere) {
        m_owner = answer.service();
        m_capabilities = answer.arguments().value(0).toStringList();
        for (const DesktopNotice &notice : waiting)
            send(notice);
    }
    setAvailable(isThere);
}

void Notifications::setAvailable(bool isAvailable)
{
    if (std::exchange(m_isAvailable, isAvailable) != isAvailable)
        Q_EMIT availableChanged();
}

void Notifications::show(const DesktopNotice &notice)
{
    if (!m_isStarted || !m_bus.isConnected())
        return;
    if (!m_owner.isEmpty())
        return send(notice);
    m_waiting.removeIf([&](const DesktopNotice &other) { return other.id == notice.id; });
    m_waiting += notice;
    if (!m_isLearning)
        learn();
}

void Notifications::send(const DesktopNotice &notice)
{
    Shown &shown = m_shown[notice.id];
    if (shown.isPending) {
        shown.next = notice;
        return;
    }
    shown.isPending = true;
    call(u"Notify"_s, arguments(notice, shown.serverId),
        [this, id = notice.id](const QDBusMessage &answer) { sent(id, answer); });
}

void Notifications::sent(const QString &id, const QDBusMessage &answer)
{
    const auto shown = m_shown.find(id);
    if (shown == m_shown.end())
        return;
    shown->isPending = false;
    shown->serverId = answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().value(0).toUInt() : 0;
    const std::optional<DesktopNotice> next = std::move(shown->next);
    shown->next.reset();
    if (std::exchange(shown->closesThen, false))
        close(id);
    if (next)
        send(*next);
    const auto early = std::exchange(m_early, {});
    for (const auto &take : early)
        take();
}

// A signal may be here before the answer that says which notification it is about: a server may send it
// first, and a busy machine may bring us to it first.
void Notifications::takeLater(uint serverId, const QDBusMessage &message, const std::function<void()> &take)
{
    const bool isAwaited = std::ranges::any_of(m_shown, &Shown::isPending);
    if (isAwaited && serverId != 0 && message.service() == m_owner && m_early.size() < MaxEarly)
        m_early += take;
}

void Notifications::close(const QString &id)
{
    m_waiting.removeIf([&](const DesktopNotice &notice) { return notice.id == id; });
    const auto shown = m_shown.find(id);
    if (shown == m_shown.end())
        return;
    if (shown->isPending) {
        shown->closesThen = true;
        shown->next.reset();
        return;
    }
    if (shown->serverId != 0)
        call(u"CloseNotification"_s, {shown->serverId}, [](const QDBusMessage &) {});
    m_shown.remove(id);
}

QVariantList Notifications::arguments(const DesktopNotice &notice, uint replaces) const
{
    const QString body = plainLine(notice.body, MaxBody);
    const QVariantMap hints{
        {u"desktop-entry"_s, m_appId}, {u"urgency"_s, QVariant::fromValue(uchar(notice.urgency))}};
    return {u"Rollcall"_s, replaces, m_appId, plainLine(notice.summary, MaxSummary),
        m_capabilities.contains("body-markup"_L1) ? body.toHtmlEscaped() : body, actions(notice), hints,
        UsualTime};
}

QStringList Notifications::actions(const DesktopNotice &notice) const
{
    if (!m_capabilities.contains("actions"_L1))
        return {};
    QStringList pairs{DefaultAction, tr("Open Rollcall")};
    for (const DesktopNotice::Action &action : notice.actions)
        pairs += {action.key, plainLine(action.label, MaxLabel)};
    return pairs;
}

/// Ours with this number; empty: another program's, or not said by the server itself.
QString Notifications::idOf(uint serverId, const QDBusMessage &message) const
{
    if (serverId == 0 || message.service() != m_owner)
        return {};
    for (auto it = m_shown.cbegin(); it != m_shown.cend(); ++it) {
        if (it->serverId == serverId)
            return it.key();
    }
    return {};
}

void Notifications::takeAction(uint serverId, const QString &key, const QDBusMessage &message)
{
    const QString id = idOf(serverId, message);
    if (id.isEmpty())
        return takeLater(serverId, message, [=, this] { takeAction(serverId, key, message); });
    if (key == DefaultAction)
        Q_EMIT activated(id);
    else
        Q_EMIT actionInvoked(id, key);
}

void Notifications::takeClosed(uint serverId, uint reason, const QDBusMessage &message)
{
    const QString id = idOf(serverId, message);
    if (id.isEmpty())
        return takeLater(serverId, message, [=, this] { takeClosed(serverId, reason, message); });
    if (Shown &shown = m_shown[id]; shown.isPending)
        shown.serverId = 0;
    else
        m_shown.remove(id);
    if (reason == DismissedByUser && !m_capabilities.contains("actions"_L1))
        Q_EMIT activated(id);
}

} // namespace Rollcall
