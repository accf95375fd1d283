// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/xembedtray.h"

#include <QDBusConnection>
#include <QObject>

#include <array>

namespace Rollcall {

/// Whether there is a tray, learned without QSystemTrayIcon: that decides between the two kinds once, when
/// the first one is made, and never sees a tray that comes later. Make the icon when available() says so.
class TrayHost final : public QObject
{
    Q_OBJECT
public:
    enum class Kind { None, StatusNotifierItem, XEmbed };
    Q_ENUM(Kind)

    explicit TrayHost(QDBusConnection bus, QObject *parent = nullptr);

    void start();
    /// What an icon made now would use; Qt prefers StatusNotifierItem.
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool isAvailable(Kind kind) const { return m_has[std::size_t(kind)]; }

Q_SIGNALS:
    void available(Rollcall::TrayHost::Kind kind);
    void vanished(Rollcall::TrayHost::Kind kind);

private Q_SLOTS: // by name: the bus knows no other way
    void ask();
    void loseBus();

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    void ownerChanged(const QString &owner);
    void settle(bool hasHost);
    void update();
    void set(Kind kind, bool isThere);

    QDBusConnection m_bus;
    XEmbedTray m_xembed;
    std::array<bool, 3> m_has{}; ///< by Kind
    bool m_isStarted = false;
    bool m_isAsking = false; ///< the watcher is there and has not said yet whether it has a host
    bool m_hasHost = false;
    int m_question = 0; ///< only the answer to the latest counts
};

} // namespace Rollcall
