// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

class QDBusPendingCallWatcher;

namespace Rollcall {

/// One notification of the desktop. All texts are plain.
struct DesktopNotice {
    enum class Urgency : uchar { Low, Normal, Critical }; ///< as the bus numbers them
    struct Action {
        QString key; ///< not "default", which is the click on the notification itself
        QString label;
    };
    QString id; ///< ours; a later notice with the same id takes its place
    QString summary;
    QString body;
    QList<Action> actions; ///< left out where the desktop cannot show them
    Urgency urgency = Urgency::Normal;
};

/// The desktop's notifications (org.freedesktop.Notifications). Waits for nothing: every call on the bus is
/// asynchronous. Where nobody shows notifications they are dropped; a server that comes later, or is started
/// again, is found.
class Notifications final : public QObject
{
    Q_OBJECT
public:
    /// `appId`: the name of the desktop entry, and of the icon.
    Notifications(QDBusConnection bus, QString appId, QObject *parent = nullptr);

    void start();
    /// Somebody shows notifications, as far as known; false before start() has heard of one.
    [[nodiscard]] bool isAvailable() const { return m_isAvailable; }
    void show(const DesktopNotice &notice);
    void close(const QString &id);

Q_SIGNALS:
    void availableChanged();
    /// A click on the notification: open the window. Where the desktop has no actions, dismissing it is the
    /// only click there is, and counts.
    void activated(const QString &id);
    void actionInvoked(const QString &id, const QString &key);

private Q_SLOTS: // by name: the bus knows no other way
    void takeAction(uint serverId, const QString &key, const QDBusMessage &message);
    void takeClosed(uint serverId, uint reason, const QDBusMessage &message);

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    struct Shown {
        uint serverId = 0; ///< 0: not told yet
        bool isPending = false; ///< the answer with the serverId is under way
        bool closesThen = false;
        std::optional<DesktopNotice> next; ///< shown when the answer is there
    };
    using Take = std::function<void(const QDBusMessage &answer)>;

    void call(const QString &method, const QVariantList &arguments, const Take &take);
    void ownerChanged(const QString &owner);
    void learn();
    void learned(const QDBusMessage &answer);
    void askWhetherItCanBeStarted();
    void send(const DesktopNotice &notice);
    void sent(const QString &id, const QDBusMessage &answer);
    void setAvailable(bool isAvailable);
    [[nodiscard]] QVariantList arguments(const DesktopNotice &notice, uint replaces) const;
    [[nodiscard]] QStringList actions(const DesktopNotice &notice) const;
    [[nodiscard]] QString idOf(uint serverId, const QDBusMessage &message) const;
    void takeLater(uint serverId, const QDBusMessage &message, const std::function<void()> &take);

    QDBusConnection m_bus;
    QString m_appId;
    bool m_isStarted = false;
    bool m_isAvailable = false;
    bool m_isLearning = false;
    QString m_owner; ///< the server's unique name; empty: its capabilities are not known
    QStringList m_capabilities;
    int m_generation = 0; ///< of the server; what an older one answers does not count
    QHash<QString, Shown> m_shown; ///< by id
    QList<DesktopNotice> m_waiting; ///< until the capabilities are known
    QList<std::function<void()>> m_early; ///< signals about what the answer under way may name
};

} // namespace Rollcall
