// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusObjectPath>
#include <QObject>
#include <QStringList>

namespace Rollcall {

/// The object "/" on the bus: which profiles there are.
class ProfileList final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "io.github.rollcall.Rollcall1")
    // clang-format off
    Q_CLASSINFO("D-Bus Introspection", ""
        "  <interface name=\"io.github.rollcall.Rollcall1\">\n"
        "    <method name=\"Profiles\">\n"
        "      <annotation name=\"org.gtk.GDBus.DocString\" value=\"The objects with a profile each; they have io.github.rollcall.Rollcall1.Profile\"/>\n"
        "      <arg type=\"ao\" name=\"profiles\" direction=\"out\"/>\n"
        "    </method>\n"
        "    <signal name=\"ProfileAdded\">\n"
        "      <arg type=\"o\" name=\"profile\"/>\n"
        "    </signal>\n"
        "    <signal name=\"ProfileRemoved\">\n"
        "      <arg type=\"o\" name=\"profile\"/>\n"
        "    </signal>\n"
        "  </interface>\n")
    // clang-format on
public:
    using QObject::QObject;

    void add(const QString &path);
    void remove(const QString &path);

    // For the bus, which calls it by name.
    [[nodiscard]] Q_SCRIPTABLE QList<QDBusObjectPath> Profiles() const;

Q_SIGNALS:
    Q_SCRIPTABLE void ProfileAdded(const QDBusObjectPath &profile);
    Q_SCRIPTABLE void ProfileRemoved(const QDBusObjectPath &profile);

private:
    QStringList m_paths; ///< in order
};

} // namespace Rollcall
