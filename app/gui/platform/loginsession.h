// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/busservice.h"

#include <QDBusObjectPath>

#include <optional>

namespace Rollcall {

/// The session of logind that this program belongs to, and whether that is locked (LockedHint). Other
/// sessions, of other people or on other seats, say nothing here. Where logind is absent, as in a container,
/// nothing is known.
///
/// Its signals Lock and Unlock are not listened to: they ask a screen locker to do something, and where none
/// obeys nothing has happened.
class LoginSession final : public QObject
{
    Q_OBJECT
public:
    /// `id`: as the environment has it (XDG_SESSION_ID); empty where it does not.
    LoginSession(const QDBusConnection &system, QString id, QObject *parent);

    void start();
    [[nodiscard]] std::optional<bool> isLocked() const { return m_isLocked; }

Q_SIGNALS:
    void changed();

private Q_SLOTS: // by name: the bus knows no other way
    void takeProperties(const QString &interface, const QVariantMap &changed, const QStringList &invalidated,
        const QDBusMessage &message);
    void takeNewSession(const QDBusMessage &message);
    void takeRemovedSession(const QString &id, const QDBusObjectPath &path, const QDBusMessage &message);

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    void search();
    void tryNext();
    void examine(const QString &path);
    void adopt(const QString &path, bool isLocked);
    void forget();
    void listen(const QString &path, bool isWanted);
    void setLocked(std::optional<bool> isLocked);

    BusService m_logind;
    QString m_id;
    QList<std::pair<QString, QVariantList>> m_questions; ///< not asked yet, in search of the session
    bool m_isSearching = false;
    QString m_path; ///< empty: not known
    std::optional<bool> m_isLocked;
};

} // namespace Rollcall
