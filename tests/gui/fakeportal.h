// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QHash>
#include <QVariantMap>

#include <utility>

namespace Rollcall {

/// A desktop portal with global shortcuts, on a connection of its own; it does what the documentation of
/// xdg-desktop-portal says, or one of the things that portals are known to do.
class FakePortal final : public QDBusVirtualObject
{
    Q_OBJECT
public:
    struct Ways {
        bool hasShortcuts = true; ///< most desktops: no
        bool hasRegistry = true; ///< since 1.19.2
        bool answersFirst = false; ///< the Response before the call's own reply
        bool choosesPath = false; ///< before 0.9: takes no notice of the token; waits for answer()
        bool isPlasma5 = false; ///< the session comes with the shortcuts
        bool asksUser = false; ///< BindShortcuts waits for answer()
        uint createResponse = 0;
        uint bindResponse = 0;
        bool bindsNothing = false; ///< granted, with an empty list
        QString refusal; ///< CreateSession is an error with this text
        QString trigger = QStringLiteral("Meta+Alt+P");
    };
    explicit FakePortal(const Ways &ways);
    ~FakePortal() override;
    Q_DISABLE_COPY_MOVE(FakePortal)

    /// As when the user presses the key.
    void activate(const QString &id, const QString &inSession = {});
    void changeTrigger(const QString &trigger);
    void closeSession();
    void answer();

    [[nodiscard]] QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

    QStringList calls; ///< the methods, in order
    QHash<QString, QString> signatures; ///< of the arguments, by method
    QString appId; ///< as registered
    QVariantMap createOptions;
    QVariantMap bound; ///< details of the shortcut that BindShortcuts asked for
    QString boundId;
    QString session; ///< path
    QString request; ///< path of the latest

private:
    void respond(uint response, const QVariantMap &results, bool isLater);
    void createSession(const QDBusMessage &message);
    void bindShortcuts(const QDBusMessage &message);
    void accept(const QDBusMessage &message, const QVariantMap &options);
    void emitSignal(
        const QString &path, const QString &interface, const QString &name, const QVariantList &arguments);
    [[nodiscard]] QVariant shortcuts() const;

    Ways m_ways;
    QString m_name;
    QDBusConnection m_bus;
    QString m_sender;
    std::pair<uint, QVariantMap> m_pending;
};

} // namespace Rollcall
