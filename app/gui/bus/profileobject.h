// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bus/busprofile.h"
#include "domain/clock.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QPointer>

#include <map>

namespace Rollcall {

/// One profile on the bus. What it shows is plain and bounded; what changed is told once for each turn of the
/// event loop, and before the answer to the call that changed it. A call that changes something is answered
/// when it is known what came of it; when the profile goes, every caller has an answer.
class ProfileObject final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "io.github.rollcall.Rollcall1.Profile")
    // clang-format off
    Q_CLASSINFO("D-Bus Introspection", ""
"  <interface name=\"io.github.rollcall.Rollcall1.Profile\">\n"
"    <property name=\"Id\" type=\"s\" access=\"read\">\n"
"      <annotation name=\"org.freedesktop.DBus.Property.EmitsChangedSignal\" value=\"const\"/>\n"
"    </property>\n"
"    <property name=\"Name\" type=\"s\" access=\"read\"/>\n"
"    <property name=\"OwnStatus\" type=\"s\" access=\"read\">\n"
"      <annotation name=\"org.gtk.GDBus.DocString\" value=\"StatusNormal, StatusNotAvailable or another word of the server; empty: not known\"/>\n"
"    </property>\n"
"    <property name=\"OwnMessage\" type=\"s\" access=\"read\"/>\n"
"    <property name=\"Present\" type=\"i\" access=\"read\"/>\n"
"    <property name=\"NotPresent\" type=\"i\" access=\"read\"/>\n"
"    <property name=\"Unknown\" type=\"i\" access=\"read\"/>\n"
"    <property name=\"Connected\" type=\"b\" access=\"read\"/>\n"
"    <property name=\"LastUpdated\" type=\"s\" access=\"read\">\n"
"      <annotation name=\"org.gtk.GDBus.DocString\" value=\"ISO 8601 with offset; empty: never\"/>\n"
"    </property>\n"
"    <method name=\"SetPresent\">\n"
"      <annotation name=\"org.gtk.GDBus.DocString\" value=\"Returns when the server has it\"/>\n"
"    </method>\n"
"    <method name=\"SetNotPresent\">\n"
"      <annotation name=\"org.gtk.GDBus.DocString\" value=\"until: ISO 8601, 13:00, +30m, or empty for no return time\"/>\n"
"      <arg type=\"s\" name=\"message\" direction=\"in\"/>\n"
"      <arg type=\"s\" name=\"until\" direction=\"in\"/>\n"
"    </method>\n"
"    <method name=\"Toggle\"/>\n"
"    <method name=\"TellMeWhenBack\">\n"
"      <annotation name=\"org.gtk.GDBus.DocString\" value=\"One notification when that associate is present, within 12 hours\"/>\n"
"      <arg type=\"i\" name=\"id\" direction=\"in\"/>\n"
"    </method>\n"
"    <method name=\"ShowWindow\"/>\n"
"    <method name=\"ShowWindowWithToken\">\n"
"      <annotation name=\"org.gtk.GDBus.DocString\" value=\"With the caller's XDG_ACTIVATION_TOKEN, which lets the window take the focus\"/>\n"
"      <arg type=\"s\" name=\"token\" direction=\"in\"/>\n"
"    </method>\n"
"    <signal name=\"OwnPresenceChanged\">\n"
"      <arg type=\"s\" name=\"status\"/>\n"
"      <arg type=\"s\" name=\"message\"/>\n"
"    </signal>\n"
"  </interface>\n")
    // clang-format on
    Q_PROPERTY(QString Id READ id CONSTANT)
    Q_PROPERTY(QString Name READ name NOTIFY shownChanged)
    Q_PROPERTY(QString OwnStatus READ ownStatus NOTIFY shownChanged)
    Q_PROPERTY(QString OwnMessage READ ownMessage NOTIFY shownChanged)
    Q_PROPERTY(int Present READ present NOTIFY shownChanged)
    Q_PROPERTY(int NotPresent READ notPresent NOTIFY shownChanged)
    Q_PROPERTY(int Unknown READ unknown NOTIFY shownChanged)
    Q_PROPERTY(bool Connected READ isConnected NOTIFY shownChanged)
    Q_PROPERTY(QString LastUpdated READ lastUpdated NOTIFY shownChanged)
public:
    ProfileObject(QString id, BusProfile &profile, Clock clock, QObject *parent);
    ~ProfileObject() override { close(); }

    [[nodiscard]] const QString &path() const { return m_path; }
    void openOn(const QDBusConnection &bus);
    void leave(); ///< the bus of openOn()
    /// For good: the profile is not touched any more, and whoever waits for an answer is told.
    void close();

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QString name() const { return m_shown.name; }
    [[nodiscard]] QString ownStatus() const { return m_shown.ownStatus; }
    [[nodiscard]] QString ownMessage() const { return m_shown.ownMessage; }
    [[nodiscard]] int present() const { return m_shown.present; }
    [[nodiscard]] int notPresent() const { return m_shown.notPresent; }
    [[nodiscard]] int unknown() const { return m_shown.unknown; }
    [[nodiscard]] bool isConnected() const { return m_shown.isConnected; }
    [[nodiscard]] QString lastUpdated() const;

    // For the bus, which calls them by name.
    Q_SCRIPTABLE void SetPresent();
    Q_SCRIPTABLE void SetNotPresent(const QString &message, const QString &until);
    Q_SCRIPTABLE void Toggle();
    Q_SCRIPTABLE void TellMeWhenBack(int id);
    Q_SCRIPTABLE void ShowWindow();
    Q_SCRIPTABLE void ShowWindowWithToken(const QString &token);

Q_SIGNALS:
    Q_SCRIPTABLE void OwnPresenceChanged(const QString &status, const QString &message);
    void shownChanged(); ///< not for the bus, which has PropertiesChanged

private:
    struct Call {
        QDBusConnection bus;
        QDBusMessage message;
    };
    [[nodiscard]] QVariantMap properties() const;
    void publishSoon();
    void publish();
    void carryOut(const InstanceOrder &order);
    void answer(int ticket, const InstanceReply &reply);
    void refuse(const InstanceReply &reply) const; ///< the present call

    QString m_id;
    QString m_path;
    QPointer<BusProfile> m_profile; ///< null: closed
    Clock m_clock;
    QDBusConnection m_bus;
    BusProfile::Facts m_shown; ///< plain
    bool m_isDue = false; ///< to be published
    std::map<int, Call> m_waiting; ///< for an answer, by ticket
    int m_tickets = 0;
};

} // namespace Rollcall
