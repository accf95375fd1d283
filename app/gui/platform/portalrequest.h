// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>

namespace Rollcall {

/// One request to a desktop portal (org.freedesktop.portal.Request). Listens for the answer before it asks,
/// on the path that the portal will use. Finishes once, through the event loop; deleting it closes the
/// request, and with it a question that the desktop may be asking the user.
class PortalRequest final : public QObject
{
    Q_OBJECT
public:
    enum class Ending { Granted, Declined, Failed }; ///< Declined: by the user

    /// `portal`: unique name of the portal's process; nobody else's answers count.
    PortalRequest(QDBusConnection bus, QString portal, QObject *parent);
    ~PortalRequest() override;

    /// Calls the method; our token joins `options`, which become its last argument.
    void send(
        const QString &interface, const QString &method, const QVariantList &arguments, QVariantMap options);

Q_SIGNALS:
    /// `reason`: of a failure, where the portal has given one.
    void finished(Rollcall::PortalRequest::Ending ending, const QVariantMap &results, const QString &reason);

private Q_SLOTS: // by name: the bus knows no other way
    void takeResponse(uint response, const QVariantMap &results, const QDBusMessage &message);

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    void listenOn(const QString &path);
    void called(const QDBusMessage &answer);
    void finish(Ending ending, const QVariantMap &results = {}, const QString &reason = {});

    QDBusConnection m_bus;
    QString m_portal;
    QString m_path;
    bool m_isPending = false;
};

/// Where every portal lives.
inline const QString PortalService = QStringLiteral("org.freedesktop.portal.Desktop");
inline const QString PortalPath = QStringLiteral("/org/freedesktop/portal/desktop");

} // namespace Rollcall
